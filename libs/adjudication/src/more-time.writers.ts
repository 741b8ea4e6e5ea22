import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { idsOf } from './step-ids';

async function extendClosing(tx: Tx, step: Step): Promise<StepOutcome> {
  await tx.query('update adjudication set closing_extensions = closing_extensions + 1 where dispute_id = $1 and proceeding_id = $2', idsOf(step));
  return { payload: { ...step.input } };
}

async function nameClaims(tx: Tx, step: Step): Promise<StepOutcome> {
  await tx.query('update adjudication set claims = $3 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), step.input?.claims]);
  return { payload: { ...step.input } };
}

async function annul(tx: Tx, step: Step): Promise<StepOutcome> {
  await tx.query('update adjudication set annulled_on = $3 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), step.input?.finalOn]);
  return { audience: 'adjudication', payload: { ...step.input } };
}

/** What was decided and annulled stands in the events; the case is open for another decision, and everybody is served anew. */
async function decideAgain(tx: Tx, step: Step): Promise<StepOutcome> {
  const ids = idsOf(step);
  await tx.query(
    `update adjudication set decided_on = null, infringers = '{}', stops = '{}', object = null, reasons = null, review_passed = null, annulled_on = null where dispute_id = $1 and proceeding_id = $2`,
    ids,
  );
  await tx.query('update adjudication_party set decision_served_on = null, sued_on = null, court_number = null where dispute_id = $1 and proceeding_id = $2', ids);
  return { payload: { ...step.input } };
}

export const moreTimeWriters = {
  'extend-closing': extendClosing,
  'extend-closing-above': extendClosing,
  'name-claims': nameClaims,
  'judgment-annuls': annul,
  'decide-again': decideAgain,
} as const;
