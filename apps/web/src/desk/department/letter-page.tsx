import type { ActionResultView, DesignatedView } from '@contract';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DayInput } from '../forms/day-input';
import type { FormValues } from '../forms/drafts';
import { EntryPage } from '../forms/entry-page';
import { fieldId } from '../forms/error-list';
import { FieldFrame } from '../forms/field-frame';
import { matterLabel } from '../forms/matter-labels';
import { PartiesInput } from '../forms/parties-input';
import { RightsInput } from '../forms/rights-input';
import { useEntry } from '../forms/use-entry';
import { paths } from '../paths';
import { Section } from '../ui/section';
import { useT } from '../words';
import { emptyLetter, type Letter, letterKinds, requestOf } from './letter';

const FORM = 'letter';
const EMPTY: FormValues = { ...emptyLetter() };

type Entered = ActionResultView & Partial<DesignatedView>;

interface PartProps {
  letter: Letter;
  errors: Map<string, string>;
  change: (part: Partial<Letter>) => void;
}

/** What reaches the department by another office's letter: requests for help, and CNIPA's designation (办法 50, 58; 细则 96(2)). */
export function LetterPage() {
  const t = useT();
  const [designated, setDesignated] = useState<Entered | null>(null);
  const entry = useEntry<Letter, Entered>({
    form: FORM,
    empty: EMPTY,
    requestOf,
    entered: (result) => {
      if (result.accessCodes) setDesignated(result);
      return result.accessCodes !== undefined;
    },
  });
  if (designated) return <Codes entered={designated} />;
  const { values: letter, errors, change } = entry;
  return (
    <EntryPage form={FORM} title={t('menu.letter')} help={t('letter.help')} save={t('letter.save')} entry={entry} labelOf={(path) => labelOf(t, path)}>
      <LetterPart letter={letter} errors={errors} change={change} />
      <PartiesInput form={FORM} parties={letter.parties} needsBoth={letter.kind === 'designated'} errors={errors} change={change} />
      <RightsInput form={FORM} rights={letter.rights} errors={errors} change={change} />
    </EntryPage>
  );
}

function LetterPart({ letter, errors, change }: PartProps) {
  const t = useT();
  const isOurs = letter.kind === 'designated';
  const line = (name: 'askedBy' | 'letterNumber' | 'title', label: string) => (
    <FieldFrame id={fieldId(FORM, name)} label={label} required={name !== 'title' || !isOurs} error={errors.get(name)}>
      <Input id={fieldId(FORM, name)} value={letter[name]} onChange={(event) => change({ [name]: event.target.value })} />
    </FieldFrame>
  );
  return (
    <section className="section form-section">
      <h2>{t('letter.asked')}</h2>
      <FieldFrame id={fieldId(FORM, 'kind')} label={t('letter.kind')} required group error={errors.get('kind')}>
        <Radio.Group name="kind" value={letter.kind} onChange={(event) => change({ kind: event.target.value })} className="open-choice">
          {letterKinds.map((kind) => (
            <Radio key={kind} value={kind}>
              {t(`letter.${kind}`)}
            </Radio>
          ))}
        </Radio.Group>
      </FieldFrame>
      {!isOurs && (
        <>
          <div className="two-columns">
            {line('askedBy', t('letter.askedBy'))}
            {line('letterNumber', t('letter.number'))}
          </div>
          <FieldFrame id={fieldId(FORM, 'receivedOn')} label={t('letter.receivedOn')} required error={errors.get('receivedOn')}>
            <DayInput id={fieldId(FORM, 'receivedOn')} value={letter.receivedOn} onChange={(day) => change({ receivedOn: day ?? '' })} />
          </FieldFrame>
        </>
      )}
      {line('title', t('letter.title'))}
      <FieldFrame id={fieldId(FORM, 'summary')} label={t(isOurs ? 'letter.facts' : 'letter.summary')} required={!isOurs} error={errors.get('summary')}>
        <Input.TextArea id={fieldId(FORM, 'summary')} autoSize={{ minRows: 4 }} value={letter.summary} onChange={(event) => change({ summary: event.target.value })} />
      </FieldFrame>
    </section>
  );
}

function Codes({ entered }: { entered: Entered }) {
  const t = useT();
  return (
    <div className="page narrow">
      <h1>{t('letter.designated')}</h1>
      <Section title={t('letter.codes')} note={t('letter.codesHelp')}>
        <ul className="plain-list">
          {entered.accessCodes?.map(({ partyId, partyName, side, code }) => (
            <li key={partyId} className="spread">
              <span>
                {t(`side.${side}`)} {partyName}
              </span>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Section>
      <Link to={paths.proceeding(entered.proceedingId)}>{t('letter.toCase')}</Link>
    </div>
  );
}

const labels = {
  kind: 'letter.kind',
  askedBy: 'letter.askedBy',
  letterNumber: 'letter.number',
  receivedOn: 'letter.receivedOn',
  title: 'letter.title',
  summary: 'letter.summary',
} as const;

const labelOf = (t: ReturnType<typeof useT>, path: string): string => matterLabel(t, path) ?? (path in labels ? t(labels[path as keyof typeof labels]) : path);
