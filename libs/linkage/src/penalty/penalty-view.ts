import type { PenaltyView } from '@contract';
import { transfer } from '../domain/transfer/transfer';
import { brightest, neverAGate } from '../domain/thresholds/evaluate';
import type { ThresholdLight } from '../domain/thresholds/threshold-facts';
import type { PenaltyRow } from './penalty.store';

/** The case beside the criminal thresholds, and the transfers begun from it. */
export function penaltyView(row: PenaltyRow, lights: readonly ThresholdLight[]): PenaltyView {
  return {
    officers: row.officers.map(({ name }) => name),
    light: brightest(lights),
    lights: lights.map(({ code, name, offence, article, light, applies, words }) => ({ code, name, offence, article, light, applies, words })),
    neverAGate,
    noTransfer: row.noTransfer,
    transfers: row.transfers.map(({ disputeId, proceedingId, number, state, over }) => ({ disputeId, proceedingId, number, state: transfer.states[state]?.name ?? null, over })),
  };
}
