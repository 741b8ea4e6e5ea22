import type { SeriesView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { series as api } from '../../api/endpoints';
import { asProblem } from '../../api/problem';
import { text } from '../../i18n/i18n';
import { ClauseEditor } from '../forms/clause-editor';
import type { Clause } from '../forms/clause-kinds';
import { attemptOf, type FormValues, useDraft } from '../forms/drafts';
import { ErrorList, fieldErrors, fieldId } from '../forms/error-list';
import { FieldFrame } from '../forms/field-frame';
import { MoneyInput } from '../forms/money-input';
import { isDecided } from '../forms/use-action';
import { keys } from '../queries';
import { ProblemAlert } from '../ui/problem-alert';
import { Section } from '../ui/section';
import { useT } from '../words';

const FORM = 'series-agreement';
/** Stands for each respondent's name; the server puts the name in its place. */
const RESPONDENT = '{被申请人}';

type Amounts = Readonly<Record<string, number | string | null>>;

interface SeriesText {
  facts: string;
  clauses: Clause[];
  amounts: Amounts;
}

const EMPTY: FormValues = { facts: '', clauses: [], amounts: {} };

interface Props {
  view: SeriesView;
  onResults: (results: SeriesResults) => void;
}

/** By proceeding: null when its agreement was drafted, else why not. */
export type SeriesResults = ReadonlyMap<string, string | null>;

type Row = ReturnType<typeof mediatedRows>[number];

const mediatedRows = (view: SeriesView) =>
  view.disputes.flatMap(({ proceeding, respondents, claimedFen, agreedFen }) =>
    proceeding && !proceeding.closed && proceeding.procedure !== 'RT' ? [{ ...proceeding, respondents, claimedFen, agreedFen }] : [],
  );

/** One text for all, each with its own sum. A row that is refused says why and holds up no other; only the rest is sent again. */
export function SeriesAgreementForm({ view, onResults }: Props) {
  const t = useT();
  const client = useQueryClient();
  const open = mediatedRows(view);
  const draft = useDraft(`series/${view.id}`, EMPTY);
  const { facts, clauses, amounts } = draft.values as unknown as SeriesText;
  const [left, setLeft] = useState<readonly string[]>([]);
  const amountOf = (row: Row) => amounts[row.id] ?? row.agreedFen ?? row.claimedFen ?? null;
  const chosen = open.filter((row) => !left.includes(row.id));
  const isComplete = chosen.length > 0 && chosen.every((row) => typeof amountOf(row) === 'number');

  const send = useMutation({
    mutationFn: () => {
      const rows = chosen.map((row) => ({ proceedingId: row.id, expectedVersion: row.version, amountFen: Number(amountOf(row)) }));
      return api.draftAgreements(view.id, { facts, clauses, rows }, attemptOf(draft, JSON.stringify({ facts, clauses, rows })).key);
    },
    onError: (error) => {
      if (isDecided(error)) draft.setAttempt(null);
    },
    onSuccess: async ({ rows }) => {
      // Whose row was refused still needs the text.
      if (rows.every(({ refusal }) => refusal === null)) draft.discard();
      else draft.setAttempt(null);
      onResults(new Map(rows.map(({ proceedingId, refusal }) => [proceedingId, refusal && text(refusal.message)])));
      setLeft(open.filter((row) => rows.some((one) => one.proceedingId === row.id && one.refusal === null)).map((row) => row.id));
      await client.invalidateQueries({ queryKey: keys.series(view.id) });
    },
  });
  const errors = send.error ? fieldErrors(asProblem(send.error)) : new Map<string, string>();

  return (
    <Section title={t('series.agreement')} note={t('series.agreementHelp')}>
      <div className="action-form">
        {send.error && (
          <ProblemAlert error={send.error} kind="write">
            <ErrorList errors={errors} formId={FORM} labelOf={() => ''} />
          </ProblemAlert>
        )}
        <FieldFrame id={fieldId(FORM, 'facts')} label={t('agreement.facts')} required error={errors.get('facts')}>
          <Input.TextArea id={fieldId(FORM, 'facts')} autoSize={{ minRows: 3, maxRows: 12 }} value={facts} onChange={(event) => draft.set('facts', event.target.value)} />
        </FieldFrame>
        <ClauseEditor
          id={fieldId(FORM, 'clauses')}
          path="clauses"
          value={clauses}
          partyNames={[RESPONDENT, view.applicants]}
          errorAt={(path) => errors.get(path) ?? null}
          onChange={(next) => draft.set('clauses', next)}
        />
        <Sums rows={open} left={left} amountOf={amountOf} onLeave={setLeft} onAmount={(id, amount) => draft.set('amounts', { ...amounts, [id]: amount })} />
        <footer className="row">
          <Button type="primary" loading={send.isPending} disabled={!isComplete} onClick={() => send.mutate()}>
            {t('series.draft', { count: chosen.length })}
          </Button>
          {!isComplete && <span className="muted">{t('series.incomplete')}</span>}
        </footer>
      </div>
    </Section>
  );
}

interface SumsProps {
  rows: readonly Row[];
  left: readonly string[];
  amountOf: (row: Row) => number | string | null;
  onLeave: (left: readonly string[]) => void;
  onAmount: (id: string, amount: number | string | null) => void;
}

/** Who gets the text, and each one's sum. */
function Sums({ rows, left, amountOf, onLeave, onAmount }: SumsProps) {
  const t = useT();
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t('series.respondent')}</th>
          <th scope="col">{t('series.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Checkbox checked={!left.includes(row.id)} onChange={({ target }) => onLeave(target.checked ? left.filter((id) => id !== row.id) : [...left, row.id])}>
                {row.respondents}
              </Checkbox>
            </td>
            <td>
              <label className="visually-hidden" htmlFor={fieldId(FORM, row.id)}>
                {`${t('series.sum')} ${row.respondents}`}
              </label>
              <MoneyInput id={fieldId(FORM, row.id)} value={amountOf(row)} onChange={(amount) => onAmount(row.id, amount)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
