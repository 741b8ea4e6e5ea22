import { newId, principalOf } from '@kernel';
import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';

async function consent(tx: Tx, { actor, proceeding, input, at }: Step): Promise<StepOutcome> {
  await tx.query('insert into settlement_consent (dispute_id, id, proceeding_id, party_id, consented_at, recorded_by) values ($1, $2, $3, $4, $5, $6)', [
    proceeding.disputeId,
    newId(),
    proceeding.id,
    input?.party,
    at,
    principalOf(actor),
  ]);
  return { payload: { party: input?.party } };
}

async function endTalks(tx: Tx, { proceeding, input, at }: Step): Promise<StepOutcome> {
  await tx.query('update settlement_consent set ended_at = $3 where dispute_id = $1 and proceeding_id = $2 and ended_at is null', [proceeding.disputeId, proceeding.id, at]);
  return { payload: { ...input } };
}

async function settle(tx: Tx, { proceeding, input }: Step): Promise<StepOutcome> {
  await tx.query('update adjudication set settlement = $3 where dispute_id = $1 and proceeding_id = $2', [proceeding.disputeId, proceeding.id, input?.terms]);
  return { payload: { signedOn: input?.signedOn, notarial: input?.notarial } };
}

export const settlementWriters = { 'consent-to-settle': consent, 'leave-talks': endTalks, 'end-talks': endTalks, settle } as const;
