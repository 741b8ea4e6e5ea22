import type { LawChangeService } from '@clocks';
import type { Job } from '../plan';
import { textOf } from './payload';

/**
 * A time limit, a holiday notice or a reminder ladder was changed: the deadlines that run follow, a page a commit. Idempotent: what is counted
 * by the new law already doesn't move again.
 */
export const recomputeDeadlines = (lawChanges: LawChangeService): Job => ({
  name: 'recompute-deadlines',
  run: (tx, payload) =>
    lawChanges.recomputeWithin(
      tx,
      payload.changeId ?? null,
      payload.after === undefined ? null : { ruleId: textOf(payload, 'ruleId'), disputeId: textOf(payload, 'disputeId'), id: payload.after },
    ),
});
