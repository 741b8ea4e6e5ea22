import type { DisputeId } from '@kernel';
import type { Tx } from '@platform';
import { settleReminder } from '@clocks';
import type { ProcedureRegistry } from '@proceedings';
import { deadlineNotice } from './domain/deadline-notice';
import { noticesFor } from './domain/notices-for';
import { address } from './domain/recipients';
import { reminderMessages } from './domain/reminder-messages';
import { findDueDeadline, getHappening, getProceedingNow, listenersOf } from './happening.queries';
import { insertNotices } from './notice.store';

export class NoticeService {
  constructor(private readonly registry: ProcedureRegistry) {}

  /** Tells whoever an event concerns. Idempotent by event and recipient, or by what the message is about. */
  async writeFor(tx: Tx, event: { eventId: string; disputeId: DisputeId; seq: number }): Promise<void> {
    const { happening, actor, at, proceedingId } = await getHappening(tx, this.registry, event);
    const messages = noticesFor(happening);
    if (messages.length === 0) return;
    const notices = address(messages, await listenersOf(tx, event.disputeId), actor);
    await insertNotices(tx, notices, { key: `event:${event.eventId}`, at, disputeId: event.disputeId, proceedingId, audience: happening.audience });
  }

  /** Tells whoever had to act that a deadline is over. Idempotent by deadline, its day and recipient: a moved one may be told again. */
  async writeDue(tx: Tx, deadline: { disputeId: DisputeId; deadlineId: string }): Promise<void> {
    const due = await findDueDeadline(tx, this.registry, deadline);
    if (!due) return;
    const notices = address(deadlineNotice(due.happening, due), await listenersOf(tx, deadline.disputeId), 'system');
    await insertNotices(tx, notices, { key: `deadline:${deadline.deadlineId}:${due.dueOn}`, at: null, disputeId: deadline.disputeId, proceedingId: due.proceedingId });
  }

  /** Settles a reminder and tells it, in one commit. Idempotent: what is settled is told no more, and each notice has a key. */
  async writeReminder(tx: Tx, ref: { disputeId: DisputeId; reminderId: string }): Promise<void> {
    const reminder = await settleReminder(tx, ref);
    if (!reminder) return;
    const { proceedingId } = reminder;
    const messages = reminderMessages(await getProceedingNow(tx, this.registry, { disputeId: ref.disputeId, proceedingId }), reminder);
    const notices = address(messages, await listenersOf(tx, ref.disputeId), 'system');
    await insertNotices(
      tx,
      notices.map((notice) => ({ ...notice, kind: 'deadline' as const })),
      { key: `reminder:${ref.reminderId}`, at: null, disputeId: ref.disputeId, proceedingId },
    );
  }
}
