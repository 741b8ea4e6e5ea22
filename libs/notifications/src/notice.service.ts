import type { DisputeId } from '@kernel';
import type { Tx } from '@platform';
import { type ReminderRef, settleReminders } from '@clocks';
import type { ProcedureRegistry } from '@proceedings';
import { deadlineNotice } from './domain/deadline-notice';
import type { Enclosures } from './enclosures';
import { noticesFor } from './domain/notices-for';
import { address } from './domain/recipients';
import { reminderMessages } from './domain/reminder-messages';
import { findDueDeadline, getHappening, getProceedingsNow, listenersOf } from './happening.queries';
import { insertNotices } from './notice.store';

export class NoticeService {
  /** @param enclosures of a room to the right, which knows what this one may not. */
  constructor(
    private readonly registry: ProcedureRegistry,
    private readonly enclosures: Enclosures,
  ) {}

  /** Tells whoever an event concerns. Idempotent by event and recipient, or by what the message is about. */
  async writeFor(tx: Tx, event: { eventId: string; disputeId: DisputeId; seq: number }): Promise<void> {
    const { happening, actor, at, proceedingId } = await getHappening(tx, this.registry, event);
    const messages = noticesFor(happening);
    if (messages.length === 0) return;
    const addressed = address(messages, (await listenersOf(tx, [event.disputeId]))(event.disputeId), actor);
    const enclosed = await this.enclosures(
      tx,
      { eventId: event.eventId, type: happening.type },
      addressed.map(({ recipient }) => recipient),
    );
    const notices = addressed.map((notice) => ({ ...notice, attachment: enclosed.get(notice.recipient) }));
    await insertNotices(tx, [{ notices, key: `event:${event.eventId}`, at, disputeId: event.disputeId, proceedingId, audience: happening.audience }]);
  }

  /** Tells whoever had to act that a deadline is over. Idempotent by deadline, its day and recipient: a moved one may be told again. */
  async writeDue(tx: Tx, deadline: { disputeId: DisputeId; deadlineId: string }): Promise<void> {
    const due = await findDueDeadline(tx, this.registry, deadline);
    if (!due) return;
    const notices = address(deadlineNotice(due.happening, due), (await listenersOf(tx, [deadline.disputeId]))(deadline.disputeId), 'system');
    await insertNotices(tx, [
      { notices, key: `deadline:${deadline.deadlineId}:${due.dueAt ?? due.dueOn}`, at: null, disputeId: deadline.disputeId, proceedingId: due.proceedingId },
    ]);
  }

  /** Settles reminders and tells them, in one commit. Idempotent: what is settled is told no more, and each notice has a key. */
  async writeReminders(tx: Tx, refs: readonly ReminderRef[]): Promise<void> {
    const due = await settleReminders(tx, refs);
    if (due.length === 0) return;
    const matterOf = await getProceedingsNow(tx, this.registry, due);
    const listenersTo = await listenersOf(
      tx,
      due.map(({ disputeId }) => disputeId),
    );
    const occasions = due.map((reminder) => {
      const { disputeId, proceedingId, reminderId } = reminder;
      const notices = address(reminderMessages(matterOf(proceedingId), reminder), listenersTo(disputeId), 'system');
      return { key: `reminder:${reminderId}`, at: null, disputeId, proceedingId, notices: notices.map((notice) => ({ ...notice, kind: 'deadline' as const })) };
    });
    await insertNotices(tx, occasions);
  }
}
