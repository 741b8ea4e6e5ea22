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

interface Matter {
  title: string;
  summary: string;
  parties: PartyDraft[];
  rights: RightDraft[];
}

const EMPTY: FormValues = { title: '', summary: '', parties: [partyOf('B')], rights: [] };

/** Rows nobody filled are dropped: the holder of a right may be unknown yet. */
const requestTo =
  (path: string) =>
  ({ title, summary, parties, rights }: Matter) => ({
    path,
    body: {
      ...(title.trim() && { title }),
      ...(summary.trim() && { summary }),
      parties: parties.filter(({ name }) => name.trim() !== ''),
      rights: rights.filter(({ kind }) => kind !== '').map((right) => ({ ...right, numberUnknown: !right.number?.trim() })),
    },
  });

interface Props {
  form: 'penalty' | 'transfer';
  path: string;
}

/** An officer enters a case of the agency's: a lead to verify, or one whose transfer begins at once (移送规定 3). */
function MatterPage({ form, path }: Props) {
  const t = useT();
  const entry = useEntry<Matter>({ form, empty: EMPTY, requestOf: requestTo(path) });
  const { values, errors, change } = entry;
  const labelOf = (field: string) => matterLabel(t, field) ?? (field === 'title' ? t('letter.title') : field === 'summary' ? t('transfer.summary') : field);
  return (
    <EntryPage form={form} title={t(`menu.${form}`)} help={t(`${form}.help`)} save={t('letter.save')} entry={entry} labelOf={labelOf}>
      <section className="section form-section">
        <h2>{t('transfer.matter')}</h2>
        <FieldFrame id={fieldId(form, 'title')} label={t('letter.title')} error={errors.get('title')}>
          <Input id={fieldId(form, 'title')} value={values.title} onChange={(event) => change({ title: event.target.value })} />
        </FieldFrame>
        <FieldFrame id={fieldId(form, 'summary')} label={t('transfer.summary')} required error={errors.get('summary')}>
          <Input.TextArea id={fieldId(form, 'summary')} autoSize={{ minRows: 4 }} value={values.summary} onChange={(event) => change({ summary: event.target.value })} />
        </FieldFrame>
      </section>
      <PartiesInput form={form} parties={values.parties} needsBoth={false} sides="transfer.side" errors={errors} change={change} />
      <RightsInput form={form} rights={values.rights} errors={errors} change={change} />
    </EntryPage>
  );
}

export const PenaltyPage = () => <MatterPage form="penalty" path="/penalty-cases" />;
export const TransferPage = () => <MatterPage form="transfer" path="/transfers" />;
