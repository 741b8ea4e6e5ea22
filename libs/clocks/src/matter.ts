import type { DisputeId, ProceedingId } from '@kernel';

/** Whose clocks: a proceeding, by its two ids. */
export interface Matter {
  disputeId: DisputeId;
  id: ProceedingId;
}

/** For `unnest($1::uuid[], $2::uuid[])`. */
export const idsOf = (matters: readonly Matter[]): [DisputeId[], ProceedingId[]] => [matters.map(({ disputeId }) => disputeId), matters.map(({ id }) => id)];
