import type { NoticeService } from '@notifications';
import type { Job } from '../plan';
import { disputeOf, textOf } from './payload';

/** A deadline comes near, or nobody met it. Idempotent: the reminder is settled in the commit that tells it. */
export const remind = (notices: NoticeService): Job => ({
  name: 'remind',
  run: (tx, payload) => notices.writeReminder(tx, { disputeId: disputeOf(payload), reminderId: textOf(payload, 'reminderId') }),
});
