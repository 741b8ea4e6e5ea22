import type { NoticeService } from '@notifications';
import type { TogetherJob } from '../plan';
import { disputeOf, textOf } from './payload';

/** Deadlines come near, or nobody met them: thousands at nine o'clock. Idempotent: a reminder is settled in the commit that tells it. */
export const remind = (notices: NoticeService): TogetherJob => ({
  name: 'remind',
  together: (tx, payloads) =>
    notices.writeReminders(
      tx,
      payloads.map((payload) => ({ disputeId: disputeOf(payload), reminderId: textOf(payload, 'reminderId') })),
    ),
});
