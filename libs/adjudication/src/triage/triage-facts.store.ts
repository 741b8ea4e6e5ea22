import type { Reader } from '@platform';
import type { Proceeding } from '@proceedings';
import type { MarkFacts } from '../marks/mark-facts';
import { assess } from './criteria';
import type { TriageState } from './triage-facts';
import { factsFrom, findTriage } from './triage.store';

/** Reads over all disputes. @throws Error when the proceeding is no adjudication. */
export async function loadTriage(reader: Reader, proceeding: Proceeding, { today, marking }: { today: string; marking: Pick<MarkFacts, 'earlier'> }): Promise<TriageState> {
  const row = await findTriage(reader, proceeding, today);
  if (!row) throw new Error(`adjudication ${proceeding.id} has no row of its own`);
  return {
    proposal: assess(factsFrom(row, { today, earlier: marking.earlier.length, suspended: proceeding.parallel.includes('SUSPENDED') })),
    hasFair: row.fair !== null,
    fairIsOpen: row.fair !== null && row.fair.outcome === null,
  };
}
