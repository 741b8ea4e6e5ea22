import type { PlainDate } from '@kernel';
import type { CauseRow, CitationRow, DivisionRow, Effective } from './reference-rows';

export const inForce = ({ validFrom, validTo }: Effective, on: PlainDate): boolean => (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);

export const causesInForce = (rows: readonly CauseRow[], on: PlainDate): CauseRow[] => rows.filter((row) => inForce(row, on));

/** The division a code stands for on a day: itself while it exists, afterwards its successor. Null when it didn't exist yet. */
export function divisionOn(rows: readonly DivisionRow[], code: string, on: PlainDate): DivisionRow | null {
  const versions = rows.filter((candidate) => candidate.code === code);
  const row = versions.find((version) => inForce(version, on)) ?? versions.find((version) => version.successor !== null) ?? versions[0];
  if (!row) return null;
  if (inForce(row, on)) return row;
  const isOver = row.validTo !== null && row.validTo < on;
  if (!isOver || row.successor === null) return null;
  // Without the row itself, so that two divisions naming each other end the search.
  return divisionOn(
    rows.filter((other) => other !== row),
    row.successor,
    on,
  );
}

/** The article to cite in a document of that day. Null when none was in force, or none is known. */
export const citation = (rows: readonly CitationRow[], law: string, topic: string, on: PlainDate): CitationRow | null =>
  rows.find((row) => row.law === law && row.topic === topic && inForce(row, on)) ?? null;
