import type { PartyDraft, RightDraft } from '@contract';
import { Input } from 'antd';
import type { FormValues } from '../forms/drafts';
import { EntryPage } from '../forms/entry-page';
import { fieldId } from '../forms/error-list';
import { FieldFrame } from '../forms/field-frame';
import { matterLabel } from '../forms/matter-labels';
import { PartiesInput, partyOf } from '../forms/parties-input';
import { RightsInput } from '../forms/rights-input';
import { useEntry } from '../forms/use-entry';
import { useT } from '../words';

const FORM = 'transfer';

interface Matter {
  title: string;
  summary: string;
  parties: PartyDraft[];
  rights: RightDraft[];
}

const EMPTY: FormValues = { title: '', summary: '', parties: [partyOf('B')], rights: [] };

/** Rows nobody filled are dropped: the holder of a right may be unknown yet. */
const requestOf = ({ title, summary, parties, rights }: Matter) => ({
  path: '/transfers',
  body: {
    ...(title.trim() && { title }),
    ...(summary.trim() && { summary }),
    parties: parties.filter(({ name }) => name.trim() !== ''),
    rights: rights.filter(({ kind }) => kind !== '').map((right) => ({ ...right, numberUnknown: !right.number?.trim() })),
  },
});

/** An officer suspects a crime in a case of the agency's (移送规定 3): the case is entered, and its transfer begins. */
export function TransferPage() {
  const t = useT();
  const entry = useEntry<Matter>({ form: FORM, empty: EMPTY, requestOf });
  const { values, errors, change } = entry;
  const labelOf = (path: string) => matterLabel(t, path) ?? (path === 'title' ? t('letter.title') : path === 'summary' ? t('transfer.summary') : path);
  return (
    <EntryPage form={FORM} title={t('menu.transfer')} help={t('transfer.help')} save={t('letter.save')} entry={entry} labelOf={labelOf}>
      <section className="section form-section">
        <h2>{t('transfer.matter')}</h2>
        <FieldFrame id={fieldId(FORM, 'title')} label={t('letter.title')} error={errors.get('title')}>
          <Input id={fieldId(FORM, 'title')} value={values.title} onChange={(event) => change({ title: event.target.value })} />
        </FieldFrame>
        <FieldFrame id={fieldId(FORM, 'summary')} label={t('transfer.summary')} required error={errors.get('summary')}>
          <Input.TextArea id={fieldId(FORM, 'summary')} autoSize={{ minRows: 4 }} value={values.summary} onChange={(event) => change({ summary: event.target.value })} />
        </FieldFrame>
      </section>
      <PartiesInput form={FORM} parties={values.parties} needsBoth={false} sides="transfer.side" errors={errors} change={change} />
      <RightsInput form={FORM} rights={values.rights} errors={errors} change={change} />
    </EntryPage>
  );
}
