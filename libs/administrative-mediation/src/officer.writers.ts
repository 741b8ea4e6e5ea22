import type { UserId } from '@kernel';
import { grantAccess, revokeAccess, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';

const intake = ({ organisationId }: Step['proceeding']): string => `org:${organisationId}:case_handler`;

/** From here on the department knows that there is a request, and one of it may take it; what it says is not for all of them. */
export const openToIntake = (tx: Tx, { proceeding }: Step): Promise<unknown> => {
  const reason = `AM ${proceeding.id}`;
  return grantAccess(tx, proceeding.disputeId, [
    { principal: intake(proceeding), relation: 'mediation_intake', reason },
    { principal: `org:${proceeding.organisationId}:department_head`, relation: 'mediation_head', reason },
  ]);
};

export const closeToIntake = (tx: Tx, { proceeding }: Step): Promise<unknown> => revokeAccess(tx, proceeding.disputeId, intake(proceeding), 'mediation_intake');

async function hand(tx: Tx, step: Step, officer: UserId): Promise<StepOutcome> {
  const { proceeding } = step;
  await closeToIntake(tx, step);
  if (proceeding.handlerId) await revokeAccess(tx, proceeding.disputeId, `user:${proceeding.handlerId}`, 'mediating_officer');
  await grantAccess(tx, proceeding.disputeId, [{ principal: `user:${officer}`, relation: 'mediating_officer', reason: `AM ${proceeding.id}` }]);
  return { handlerId: officer };
}

export const take = (tx: Tx, step: Step): Promise<StepOutcome> => {
  if (!step.actor.userId) throw new Error('only a person takes a mediation');
  return hand(tx, step, step.actor.userId);
};

export const assign = (tx: Tx, step: Step): Promise<StepOutcome> => hand(tx, step, step.input?.officer as UserId);
