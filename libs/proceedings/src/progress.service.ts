import type { ProgressView, UrgingView } from '@contract';
import { findDisputeByCode } from '@disputes';
import { tryCode } from '@identity';
import { type Actor, type DisputeId, daysBetween, isId, RefusalError, refusal } from '@kernel';
import { nameIn } from '@procedure';
import { beijingDay, type Clock, type Database, type Reader, relationsOf } from '@platform';
import { isSameNumber, stepsOf } from './domain/progress';
import type { ProcedureRegistry } from './proceeding';
import { getProgress } from './progress.queries';
import { urge } from './urging';

/** Where a matter stands: no names and nothing of what it is about, so that a code on a sheet of paper is enough. */
export class ProgressService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusalError progress_not_found alike for a wrong number and a wrong code; too_many_attempts. */
  lookUp({ number, code }: { number: string; code: string }, address: string): Promise<ProgressView> {
    return tryCode(this.db, address, {
      find: async (tx) => {
        const found = await findDisputeByCode(tx, code);
        return found && isSameNumber(number, found.numbers) ? this.within(tx, found.disputeId) : null;
      },
      otherwise: 'progress_not_found',
    });
  }

  /** For whoever has a relation to the dispute. @throws RefusalError not_found. */
  get(actor: Actor, id: string): Promise<ProgressView> {
    return this.db.read(actor, async (reader) => {
      if (!isId(id) || (await relationsOf(reader, actor, id as DisputeId)).length === 0) throw new RefusalError(refusal('not_found'));
      return this.within(reader, id as DisputeId);
    });
  }

  /** Idempotent for a day: a second press tells nobody again and gets the same answer. @throws RefusalError as `urge` in urging.ts. */
  urge(actor: Actor, id: string): Promise<UrgingView> {
    return this.db.write(actor, async (tx) => {
      const told = await urge(tx, actor, id, this.clock.now());
      return { ...told, waiting: (await this.within(tx, id as DisputeId)).waiting };
    });
  }

  private async within(reader: Reader, disputeId: DisputeId): Promise<ProgressView> {
    const row = await getProgress(reader, disputeId);
    const today = beijingDay(this.clock.now());
    const bound = row.proceedings.map((one) => ({ ...one, table: this.registry.get(one.procedure).procedure }));
    return {
      number: row.number,
      filedAt: row.filedAt,
      steps: bound.flatMap(({ table, reached, state, closed }) => stepsOf(table, { reached, current: state, closed })),
      waiting: bound.flatMap(({ table, state, blocker, by }) =>
        blocker
          ? [
              {
                procedureName: table.name,
                stateName: table.states[state]?.name ?? { zh: state, en: state },
                who: nameIn(table, blocker.who),
                // The table's own line: the one that is stored may name a party.
                what: table.states[state]?.blocker?.what ?? { zh: '', en: '' },
                days: daysBetween(blocker.since, today),
                by,
              },
            ]
          : [],
      ),
    };
  }
}
