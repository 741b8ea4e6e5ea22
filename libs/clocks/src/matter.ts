import type { DisputeId, ProceedingId } from '@kernel';

/** Whose clocks: a proceeding, by its two ids. */
export interface Matter {
  disputeId: DisputeId;
  id: ProceedingId;
}
