import type { DisputeDraftData, PartyDraft, SeriesProblem } from '@contract';
import type { FieldRefusal, PlainDate } from '@kernel';
import { checkDraft } from '../domain/check-draft';
import type { Filer } from '../domain/check-party';
import type { DraftReference } from '../domain/draft-reference';
import { problemsOfRow, type RespondentRow } from './respondent-sheet';

const applicants = (data: DisputeDraftData): PartyDraft[] => (data.parties ?? []).filter(({ side }) => side === 'A');

/** One dispute of the series: the draft's right, evidence and claims, against this respondent alone. */
export const filingFor = (data: DisputeDraftData, { party, amountFen, facts }: RespondentRow): DisputeDraftData => ({
  ...data,
  ...(data.title?.trim() && { title: `${data.title.trim()}（${party.name}）` }),
  parties: [...applicants(data), party],
  amountFen: amountFen ?? data.amountFen ?? null,
  summary: [data.summary?.trim(), facts].filter(Boolean).join('\n'),
});

/** What stands between the sheet and its receipt numbers: what all share once, what is a row's own at its row. */
export function checkSeries(
  data: DisputeDraftData,
  rows: readonly RespondentRow[],
  on: { reference: DraftReference; today: PlainDate; filer: Filer },
): { problems: FieldRefusal[]; rows: SeriesProblem[] } {
  const own = `parties.${applicants(data).length}.`;
  const checked = rows.map((row) => ({ row, found: checkDraft(filingFor(data, row), on.reference, on.today, on.filer) }));
  return {
    problems: (checked[0]?.found ?? []).filter(({ field }) => !field.startsWith(own)),
    rows: checked.flatMap(({ row, found }) =>
      problemsOfRow(
        row,
        found.filter(({ field }) => field.startsWith(own)),
      ),
    ),
  };
}
