import type { CalendarBlock, CalendarSession, CalendarView } from '@contract';
import { blocksIn, bookBlock, type Clash, findSessionClash, insertLeave, organisationsOf, removeBlock } from '@diary';
import { type Actor, addDays, daysBetween, fieldRefusal, isPlainDate, type PlainDate, RefusalError, refusal, refusalOfFields, systemActor, type UserId } from '@kernel';
import { beijingTime, type Database, instantOfBeijing, once } from '@platform';
import type { ProcedureRegistry } from '@proceedings';
import { procedureNameOf, type SessionCursor, type SessionRow, type Span, sessionsIn } from './calendar.queries';

const MAX_DAYS = 62;
const MAX_BLOCK_DAYS = 366;

export interface NewBlock {
  /** Beijing: both whole days (the last one included), or both moments such as `2026-11-25T13:00`. */
  from: string;
  to: string;
  note: string | null;
}

/** Beijing wall time to the minute. */
export const localTime = (at: Date): string => beijingTime(at).slice(0, 16);

export class CalendarService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
  ) {}

  /** @param wanted days in Beijing, `to` not included; `after` as `next` gave it. @throws RefusalError calendar_span. */
  async view(actor: Actor, wanted: { from: PlainDate; to: PlainDate; after: SessionCursor | null }): Promise<CalendarView> {
    const days = daysBetween(wanted.from, wanted.to);
    if (days < 1 || days > MAX_DAYS) throw new RefusalError(refusal('calendar_span', { days: MAX_DAYS }));
    const span = { from: instantOfBeijing(wanted.from), to: instantOfBeijing(wanted.to) };
    const { rows, next } = await this.db.read(actor, (reader) => sessionsIn(reader, actor, span, wanted.after));
    return {
      sessions: rows.map((row) => this.sessionView(row)),
      next: next && `${next.at.toISOString()}_${next.id}`,
      blocks: wanted.after ? [] : await this.blocks(actor, span),
    };
  }

  /** The mediator's own time away. Idempotent with (actor, `key`). @throws RefusalError time_already_taken, calendar_span, invalid_input. */
  addBlock(actor: Actor, block: NewBlock, key: string): Promise<void> {
    const { userId } = actor;
    if (!userId) throw new RefusalError(refusal('role_not_allowed'));
    const span = spanOf(block);
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: block }, async () => {
        const wholeDays = isPlainDate(block.from);
        const clash = wholeDays ? await findSessionClash(tx, userId, span) : await bookBlock(tx, { userId, note: block.note, ...span });
        if (clash) throw new RefusalError(refusal('time_already_taken', { who: actor.name, what: wordsOf(clash) }));
        if (wholeDays) await insertLeave(tx, { userId, ...block });
      }),
    );
  }

  /** @throws RefusalError not_found, also for somebody else's. */
  async removeBlock(actor: Actor, id: string): Promise<void> {
    const userId = actor.userId as UserId;
    const removed = await this.db.write(actor, (tx) => removeBlock(tx, userId, id));
    if (removed === 0) throw new RefusalError(refusal('not_found'));
  }

  private sessionView({ procedure, receiptNumber: _receipt, dialIn: _dialIn, instructions: _instructions, sequence: _sequence, ...row }: SessionRow): CalendarSession {
    return { ...row, procedureName: procedureNameOf(this.registry, { procedure }), startsAt: localTime(row.startsAt), endsAt: localTime(row.endsAt) };
  }

  private async blocks(actor: Actor, span: Span): Promise<CalendarBlock[]> {
    const whose = { userId: actor.userId, organisationIds: organisationsOf(actor, 'manager', 'clerk') };
    const rows = await this.db.read(systemActor, (reader) => blocksIn(reader, span, whose));
    return rows.map((row) => ({ ...row, from: localTime(row.from), to: localTime(row.to), isMine: row.userId === actor.userId }));
  }
}

const wordsOf = ({ from, to, sessionId }: Clash): string => `${localTime(from).replace('T', ' ')}–${localTime(to).replace('T', ' ')}${sessionId ? '（调解会议）' : ''}`;

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;

function spanOf({ from, to }: NewBlock): Span {
  const areDays = isPlainDate(from) && isPlainDate(to);
  const areMoments = isPlainDate(MOMENT.exec(from)?.[1]) && isPlainDate(MOMENT.exec(to)?.[1]);
  const wrong = refusalOfFields(areDays || areMoments ? [] : [fieldRefusal('to', 'impossible_time')]);
  if (wrong) throw new RefusalError(wrong);
  const span = { from: instantOfBeijing(from), to: instantOfBeijing(isPlainDate(to) ? addDays(to, 1) : to) };
  const length = span.to.getTime() - span.from.getTime();
  if (length <= 0 || length > MAX_BLOCK_DAYS * 86_400_000) throw new RefusalError(refusal('calendar_span', { days: MAX_BLOCK_DAYS }));
  return span;
}
