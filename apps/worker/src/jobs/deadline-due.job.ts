import type { NoticeService } from '@notifications';
import type { ProceedingService } from '@proceedings';
import type { Job } from '../plan';
import { disputeOf, proceedingOf, textOf } from './payload';

/**
 * A deadline is over. Those who had to act are told first: what the procedure does now may hand the matter to others.
 * Idempotent: the procedure asks whether it still stands where the deadline began, the notice has a key.
 */
export const deadlineDue = (proceedings: ProceedingService, notices: NoticeService): Job => ({
  name: 'deadline-due',
  run: async (tx, payload) => {
    await notices.writeDue(tx, { disputeId: disputeOf(payload), deadlineId: textOf(payload, 'deadlineId') });
    await proceedings.lapseWithin(tx, proceedingOf(payload), textOf(payload, 'ruleId'));
  },
});
