import type { Step } from '@proceedings';

/** The key of the case a step belongs to: the first two parameters of what it writes. */
export const idsOf = ({ proceeding }: Pick<Step, 'proceeding'>): [string, string] => [proceeding.disputeId, proceeding.id];
