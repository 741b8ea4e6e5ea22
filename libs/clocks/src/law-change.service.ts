import type { ImpactView } from '@contract';
import { type Calendar, calendarDifferences } from '@deadlines';
import { type Actor, daysBetween, isId, type PlainDate, RefusalError, refusal, systemActor } from '@kernel';
import type { Procedure } from '@procedure';
import { beijingDay, type Clock, type Database, leaveWork, type Reader, record, seeEverything, type Tx } from '@platform';
import type { ListChange, ReferenceRegister } from '@reference';
import type { LawBook } from './domain/law-book';
import { readLawBook } from './law.queries';
import { computed, followDeadlines, moveDeadline } from './deadline.store';
import type { Matter } from './matter';
import { type Cursor, lockOpenDeadlines, type MovedDeadline, movedBy, type OpenDeadlineOf, openDeadlinesAfter } from './recompute.store';

const PAGE = 100;
/** A preview looks at so many open deadlines and lists so many that move; the change itself follows all of them. */
const MOST_COUNTED = 5000;
const MOST_LISTED = 200;

/** What a change of a time limit or of a holiday notice does to the deadlines that run. */
export class LawChangeService {
  constructor(
    private readonly db: Database,
    private readonly procedures: readonly Procedure[],
    private readonly register: ReferenceRegister,
    private readonly clock: Clock,
  ) {}

  /**
   * Before it is approved: the change is made, counted by and taken back, so that this is what approving does. Afterwards:
   * what it moved. Numbers and days alone: whoever keeps the law reads no matter. @throws RefusalError not_found, stale_version.
   */
  async impact(actor: Actor, id: string): Promise<ImpactView> {
    const change = isId(id) ? await this.db.read(actor, (reader) => this.register.find(reader, id)) : null;
    if (!change) throw new RefusalError(refusal('not_found'));
    if (change.state !== 'proposed') return this.past(actor, change);
    const at = this.clock.now();
    const today = beijingDay(at);
    return this.db.rehearse(actor, async (tx) => {
      const before = await readLawBook(tx, [], today);
      await this.register.applyForTrial(tx, id);
      await seeEverything(tx);
      const after = await readLawBook(tx, [], today);
      const { counted, moves, more } = await this.wouldMove(tx, change, today);
      const differing = change.list === 'holidays' ? differencesOf(before.calendar, after.calendar, change) : [];
      return { state: change.state, days: differing, counted, more: more || moves.length > MOST_LISTED, moves: moves.slice(0, MOST_LISTED).map((move) => this.viewOf(move)) };
    });
  }

  /**
   * Follows an approved change through the open deadlines, a page a commit; leaves the next page as work. Idempotent: what
   * was counted by the new law already doesn't move again. Without a change it is for those that are older than receipts and reminders.
   */
  async recomputeWithin(tx: Tx, changeId: string | null, after: Cursor | null): Promise<void> {
    const change = changeId === null ? null : await this.register.find(tx, changeId);
    if (changeId !== null && change?.state !== 'applied') return;
    const at = this.clock.now();
    await seeEverything(tx);
    const page = await openDeadlinesAfter(tx, { ruleId: change && ruleOf(change), after, limit: PAGE });
    const law = await lawOf(tx, page, beijingDay(at));
    // Another calendar or ladder may shift reminders although no last day moves.
    const concerned = change?.list === 'deadline-rules' ? page.filter((row) => changedBy(law, row) !== null) : page;
    if (concerned.length > 0) {
      for (const row of await lockOpenDeadlines(tx, concerned)) await this.move(tx, { law, at, change }, row);
      await followDeadlines(tx, mattersOf(concerned), { law, at });
    }
    const last = page.length === PAGE ? page.at(-1) : undefined;
    if (last)
      await leaveWork(tx, {
        queue: 'deadlines',
        job: 'recompute-deadlines',
        key: `recompute:${changeId ?? 'older-deadlines'}:${last.id}`,
        payload: { ...(changeId !== null && { changeId }), ruleId: last.ruleId, disputeId: last.disputeId, after: last.id },
      });
  }

  private async move(tx: Tx, { law, at, change }: { law: LawBook; at: Date; change: ListChange | null }, row: OpenDeadlineOf): Promise<void> {
    const next = changedBy(law, row);
    if (!next) return;
    const cause = change?.list === 'holidays' ? 'calendar' : 'rule';
    await moveDeadline(tx, { proceeding: { disputeId: row.disputeId, id: row.proceedingId }, law, at }, row, { cause, changeId: change?.id ?? null });
    if (next.dueOn === row.dueOn && next.actBy === row.actBy) return;
    const payload = { ruleId: row.ruleId, rule: next.name, from: row.dueOn, to: next.dueOn, cause };
    await record(tx, systemActor, { disputeId: row.disputeId, at }, [{ type: 'deadline.moved', proceedingId: row.proceedingId, audience: 'procedure', payload }]);
  }

  private async wouldMove(reader: Reader, change: ListChange, today: PlainDate): Promise<{ counted: number; moves: MovedDeadline[]; more: boolean }> {
    const page = await openDeadlinesAfter(reader, { ruleId: ruleOf(change), after: null, limit: MOST_COUNTED + 1 });
    const rows = page.slice(0, MOST_COUNTED);
    const law = await lawOf(reader, rows, today);
    const moves = rows.flatMap((row) => {
      const next = changedBy(law, row);
      if (!next || (next.dueOn === row.dueOn && next.actBy === row.actBy)) return [];
      const { id, number, procedure, ruleId } = row;
      return [{ deadlineId: id, number, procedure, ruleId, name: next.name, fromDue: row.dueOn, toDue: next.dueOn, fromActBy: row.actBy, toActBy: next.actBy }];
    });
    return { counted: rows.length, moves, more: page.length > MOST_COUNTED };
  }

  private past(actor: Actor, change: ListChange): Promise<ImpactView> {
    return this.db.read(actor, async (reader) => {
      await seeEverything(reader);
      const moves = await movedBy(reader, change.id, MOST_LISTED + 1);
      return { state: change.state, days: [], counted: moves.length, more: moves.length > MOST_LISTED, moves: moves.slice(0, MOST_LISTED).map((move) => this.viewOf(move)) };
    });
  }

  private viewOf({ procedure, ...move }: MovedDeadline): ImpactView['moves'][number] {
    return {
      ...move,
      procedureName: this.procedures.find(({ id }) => id === procedure)?.name ?? { zh: procedure, en: procedure },
      days: daysBetween(move.fromDue as PlainDate, move.toDue as PlainDate),
    };
  }
}

const lawOf = (reader: Reader, rows: readonly OpenDeadlineOf[], today: PlainDate): Promise<LawBook> => readLawBook(reader, [...new Set(rows.map(({ ruleId }) => ruleId))], today);

/** A change of a holiday notice concerns every rule. */
const ruleOf = ({ list, values, before }: ListChange): string | null => (list === 'holidays' ? null : String(values?.code ?? before?.code));

const mattersOf = (rows: readonly OpenDeadlineOf[]): Matter[] => [...new Map(rows.map(({ disputeId, proceedingId: id }) => [id, { disputeId, id }])).values()];

/** What comes out now, when it isn't what is written; null also for a limit whose day no version reaches any more: it keeps its own. */
function changedBy(law: LawBook, row: OpenDeadlineOf): { name: MovedDeadline['name']; dueOn: PlainDate; actBy: PlainDate } | null {
  if (!law.ruleFor(row.ruleId, row.triggerOn)) return null;
  const { deadline, rule, ruleHash } = computed(law, row.ruleId, row);
  const same = deadline.dueOn === row.dueOn && deadline.actBy === row.actBy && deadline.provisional === row.provisional && ruleHash === row.ruleHash && row.hash !== null;
  return same ? null : { name: rule.name, dueOn: deadline.dueOn, actBy: deadline.actBy };
}

function differencesOf(before: Calendar, after: Calendar, { values, before: row }: ListChange): ImpactView['days'] {
  const year = Number(values?.year ?? row?.year);
  return calendarDifferences(before, after, { from: year, to: year });
}
