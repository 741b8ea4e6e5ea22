import { grantAccess, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { idsOf } from '../step-ids';

/** The answer each column keeps, by its name in the form. */
const kept = [
  'patenteeAsks',
  'licenceBasis',
  'standingProof',
  'severalClaims',
  'hasRegister',
  'patentAlive',
  'origin',
  'formality',
  'place',
  'ofCnipa',
  'drugPublishedOn',
] as const;

/** From here on the department reads the dispute; before, the draft is the requester's alone. */
async function submit(tx: Tx, step: Step): Promise<StepOutcome> {
  const { input, proceeding } = step;
  await tx.query(
    `update adjudication set standing = $3, claims = $4, request = $5, facts = $6, known_on = $7, still_going_on = $8, has_report = $9, nobody_sued = $10 where dispute_id = $1 and proceeding_id = $2`,
    [...idsOf(step), input?.standing, input?.claims ?? null, input?.request, input?.facts, input?.knownOn, input?.stillGoingOn, input?.hasReport ?? null, input?.nobodySued],
  );
  await tx.query(
    `insert into acceptance_answer (dispute_id, proceeding_id, patentee_asks, licence_basis, standing_proof, several_claims, has_register, patent_alive, origin, formality, place, of_cnipa, drug_published_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [...idsOf(step), ...kept.map((name) => input?.[name] ?? null)],
  );
  const reason = `AD ${proceeding.id}`;
  await grantAccess(
    tx,
    proceeding.disputeId,
    (['case_handler', 'department_head'] as const).map((relation) => ({ principal: `org:${proceeding.organisationId}:${relation}`, relation, reason })),
  );
  return {};
}

/** The last finding counts; the earlier ones stand in the events. */
async function findCondition(tx: Tx, step: Step): Promise<StepOutcome> {
  const { condition, found, remark } = step.input ?? {};
  await tx.query(
    `insert into acceptance_finding (dispute_id, proceeding_id, condition, found, remark, found_by, found_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (dispute_id, proceeding_id, condition) do update set found = excluded.found, remark = excluded.remark, found_by = excluded.found_by, found_at = excluded.found_at`,
    [...idsOf(step), condition, found, remark ?? null, step.actor.name, step.at],
  );
  return { payload: { ...step.input } };
}

export const acceptanceWriters = { submit, 'enter-designated': submit, 'find-condition': findCondition } as const;
