import type { TriageView } from '@contract';
import { type Actor, addDays, canSee, isId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { beijingDay, type Clock, type Database, seeEverything } from '@platform';
import { getProceedingFor } from '@proceedings';
import { findEarlierDecisions } from '../marks/mark.store';
import { assess, type Track, TRIAGE_VERSION } from './criteria';
import { factsFrom, findTriage, type TriageRow } from './triage.store';
import { fairOutcomes, tracks } from './triage-words';

const named = (choices: readonly (readonly [string, string, string])[], code: string) => {
  const [, zh, en] = choices.find(([value]) => value === code) ?? [code, code, code];
  return { zh, en };
};

const targetOf = ({ taken, fastDays, simpleDays }: TriageRow): string | null => {
  const days: Partial<Record<Track, number>> = { fast: fastDays, simple: simpleDays };
  const length = taken && days[taken.track];
  return taken && length ? addDays(taken.on, length) : null;
};

/** The triage of a case, for the department. */
export class TriageDesk {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusalError not_found for whoever isn't of the department. */
  view(actor: Actor, id: string): Promise<TriageView> {
    const today = beijingDay(this.clock.now());
    return this.db.read(actor, async (reader) => {
      if (!isId(id)) throw new RefusalError(refusal('not_found'));
      const { proceeding, relations } = await getProceedingFor(reader, actor, id as ProceedingId);
      if (proceeding.procedure !== 'AD' || !canSee(relations, 'panel')) throw new RefusalError(refusal('not_found'));
      await seeEverything(reader);
      const row = await findTriage(reader, proceeding, today);
      if (!row) throw new RefusalError(refusal('not_found'));
      const earlier = (await findEarlierDecisions(reader, proceeding)).length;
      const now = row.isDecided ? null : assess(factsFrom(row, { today, earlier, suspended: proceeding.parallel.includes('SUSPENDED') }));
      const { taken, fair } = row;
      return {
        proposal: now && { track: now.track, name: named(tracks, now.track), because: now.because },
        version: now ? TRIAGE_VERSION : (taken?.version ?? TRIAGE_VERSION),
        criteria: now?.criteria ?? taken?.criteria ?? [],
        taken: taken && {
          track: taken.track,
          name: named(tracks, taken.track),
          asProposed: taken.track === taken.proposed,
          reason: taken.reason,
          by: taken.by,
          on: taken.on,
          targetOn: targetOf(row),
        },
        fair: fair && { name: fair.name, stand: fair.stand, lastOn: fair.lastOn, outcome: fair.outcome === null ? null : named(fairOutcomes, fair.outcome), note: fair.note },
      };
    });
  }
}
