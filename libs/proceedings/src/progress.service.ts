import type { ProgressView } from '@contract';
import { findDisputeByCode } from '@disputes';
import { tryCode } from '@identity';
import { type Actor, type DisputeId, daysBetween, isId, type PlainDate, RefusalError, type Relation, refusal, relationNames } from '@kernel';
import { beijingDay, type Clock, type Database, type Reader, relationsOf } from '@platform';
import { isSameNumber, type Reached, stepsOf } from './domain/progress';
import type { ProcedureRegistry } from './proceeding';

interface Row {
  number: string;
  filedAt: string;
  proceedings: {
    procedure: string;
    state: string;
    closed: boolean;
    by: PlainDate | null;
    blocker: { who: Relation; since: PlainDate } | null;
    reached: Reached[];
  }[];
}

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

  /** For a caller who has made sure that the reader may know. */
  async within(reader: Reader, disputeId: DisputeId): Promise<ProgressView> {
    const [row] = (await reader.query(PROGRESS, [disputeId])) as [Row];
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
                who: relationNames[blocker.who],
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

const DAY = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;

const PROGRESS = `select d.receipt_number as number, to_json(d.filed_at)#>>'{}' as "filedAt",
  (select coalesce(json_agg(json_build_object('procedure', p.procedure, 'state', p.state, 'closed', p.closed_at is not null, 'by', p.next_due_on,
     'blocker', case when p.blocker_who is not null then json_build_object('who', p.blocker_who, 'since', ${DAY('p.blocker_since')}) end,
     'reached', (select coalesce(json_agg(json_build_object('state', coalesce(e.payload->>'to', e.payload->>'state'), 'on', ${DAY('e.at')}) order by e.seq), '[]') from event_log e
       where e.dispute_id = p.dispute_id and e.proceeding_id = p.id and (e.payload->>'to' <> e.payload->>'from' or e.type = p.procedure || '.opened'))
   ) order by p.id), '[]') from proceeding p where p.dispute_id = d.dispute_id) as proceedings
  from dispute d where d.dispute_id = $1`;
