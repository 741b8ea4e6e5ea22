import type { ImpactView, MovedDeadlineView, Page } from '@contract';
import { type Calendar, calendarDifferences } from '@deadlines';
import { type Actor, daysBetween, isId, type PlainDate, RefusalError, refusal, systemActor } from '@kernel';
import type { Procedure } from '@procedure';
import { beijingDay, type Clock, type Database, leaveWork, type Reader, record, seeEverything, type Tx } from '@platform';
import type { ListChange, ReferenceRegister } from '@reference';
import type { LawBook } from './domain/law-book';
import { readLawBook } from './law.queries';
import { computed, followDeadlines, hasMoved, moveDeadline } from './deadline.store';
import type { Matter } from './matter';
import { cursorFrom, cursorText, impactOf, LISTED, type MovedPage, movesAfter } from './impact';
import { countMovedBy, type MovedDeadline, movedBy } from './impact.queries';
import { type Cursor, lockOpenDeadlines, type OpenDeadlineOf, openDeadlinesAfter } from './recompute.store';

const PAGE = 100;

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
    const change = await this.changeOf(actor, id);
    if (change.state !== 'proposed') return this.past(actor, change);
    return this.tried(actor, change, async (tx, before, after) => {
      const { moves, ...found } = await impactOf(tx, after, ruleOf(change));
      const days = change.list === 'holidays' ? differencesOf(before.calendar, after.calendar, change) : [];
      return { state: change.state, days, ...found, moves: moves.map((move) => this.viewOf(move)) };
    });
  }

  /** The page of moved deadlines after `after`, the `next` of the page before. @throws RefusalError not_found, malformed_id, stale_version. */
  async moves(actor: Actor, id: string, after: string): Promise<Page<MovedDeadlineView>> {
    const change = await this.changeOf(actor, id);
    const cursor = cursorFrom(after);
    const { moves, next } =
      change.state === 'proposed'
        ? await this.tried(actor, change, (tx, _before, law) => movesAfter(tx, law, { ruleId: ruleOf(change), after: cursor }))
        : await this.db.read(actor, (reader) => pastMoves(reader, change.id, cursor));
    return { items: moves.map((move) => this.viewOf(move)), next };
  }

  private async changeOf(actor: Actor, id: string): Promise<ListChange> {
    const change = isId(id) ? await this.db.read(actor, (reader) => this.register.find(reader, id)) : null;
    if (!change) throw new RefusalError(refusal('not_found'));
    return change;
  }

  /** Makes the change, lets `look` see the law before and after it, and takes it back. */
  private tried<T>(actor: Actor, change: ListChange, look: (tx: Tx, before: LawBook, after: LawBook) => Promise<T>): Promise<T> {
    const today = beijingDay(this.clock.now());
    return this.db.rehearse(actor, async (tx) => {
      const before = await readLawBook(tx, [], today);
      await this.register.applyForTrial(tx, change.id);
      await seeEverything(tx);
      const rule = ruleOf(change);
      return look(tx, before, await readLawBook(tx, rule === null ? null : [rule], today));
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
    if (!hasMoved(row, next)) return;
    const payload = { ruleId: row.ruleId, rule: next.name, from: endOf(row), to: endOf(next), cause };
    await record(tx, systemActor, { disputeId: row.disputeId, at }, [{ type: 'deadline.moved', proceedingId: row.proceedingId, audience: 'procedure', payload }]);
  }

  private past(actor: Actor, change: ListChange): Promise<ImpactView> {
    return this.db.read(actor, async (reader) => {
      const { moves, next } = await pastMoves(reader, change.id, null);
      const moved = await countMovedBy(reader, change.id);
      return { state: change.state, days: [], counted: moved, moved, moves: moves.map((move) => this.viewOf(move)), next };
    });
  }

  private viewOf({ deadlineId, number, procedure, ruleId, name, ...move }: MovedDeadline): MovedDeadlineView {
    const { fromDue, toDue, fromAt, toAt, fromActBy, toActBy } = move;
    return {
      deadlineId,
      number,
      ruleId,
      name,
      fromDue,
      toDue,
      fromAt,
      toAt,
      fromActBy,
      toActBy,
      procedureName: this.procedures.find(({ id }) => id === procedure)?.name ?? { zh: procedure, en: procedure },
      days: daysBetween(move.fromDue as PlainDate, move.toDue as PlainDate),
    };
  }
}

const lawOf = (reader: Reader, rows: readonly OpenDeadlineOf[], today: PlainDate): Promise<LawBook> => readLawBook(reader, [...new Set(rows.map(({ ruleId }) => ruleId))], today);

async function pastMoves(reader: Reader, changeId: string, after: Cursor | null): Promise<MovedPage> {
  await seeEverything(reader);
  const found = await movedBy(reader, changeId, { after, limit: LISTED + 1 });
  const moves = found.slice(0, LISTED);
  const last = found.length > LISTED ? moves.at(-1) : undefined;
  return { moves, next: last ? cursorText(last) : null };
}

/** A change of a holiday notice concerns every rule. */
const ruleOf = ({ list, values, before }: ListChange): string | null => (list === 'holidays' ? null : String(values?.code ?? before?.code));

const endOf = ({ dueOn, dueAt }: Pick<OpenDeadlineOf, 'dueOn' | 'dueAt'>): string => dueAt?.replace('T', ' ') ?? dueOn;

const mattersOf = (rows: readonly OpenDeadlineOf[]): Matter[] => [...new Map(rows.map(({ disputeId, proceedingId: id }) => [id, { disputeId, id }])).values()];

/** What comes out now, when it isn't what is written; null also for a limit that keeps its own: no version reaches its day any more, or its new unit can't be counted. */
function changedBy(law: LawBook, row: OpenDeadlineOf): { name: MovedDeadline['name']; dueOn: PlainDate; dueAt: string | null; actBy: PlainDate } | null {
  if (!law.ruleFor(row.ruleId, row.triggerAt ?? row.triggerOn)) return null;
  const again = countedBy(law, row);
  if (!again) return null;
  const { deadline, rule, ruleHash } = again;
  const same = !hasMoved(row, deadline) && deadline.provisional === row.provisional && ruleHash === row.ruleHash && row.hash !== null;
  return same ? null : { name: rule.name, dueOn: deadline.dueOn, dueAt: deadline.dueAt, actBy: deadline.actBy };
}

function countedBy(law: LawBook, row: OpenDeadlineOf): ReturnType<typeof computed> | null {
  try {
    return computed(law, row.ruleId, row);
  } catch (error) {
    if (error instanceof RefusalError && error.refusal.code === 'not_countable') return null;
    throw error;
  }
}

function differencesOf(before: Calendar, after: Calendar, { values, before: row }: ListChange): ImpactView['days'] {
  const year = Number(values?.year ?? row?.year);
  return calendarDifferences(before, after, { from: year, to: year });
}
