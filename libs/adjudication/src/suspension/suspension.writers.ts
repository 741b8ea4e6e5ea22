import { newId } from '@kernel';
import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { idsOf } from '../step-ids';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

/** What is written stands in its row, for the file's readers; the event says that it was asked, by which ground. */
const askFor: Writer = async (tx, step) => {
  const { input, partyIds, actor, at } = step;
  await tx.query(
    `insert into suspension_request (dispute_id, proceeding_id, id, party_id, by_name, ground, case_number, accepted_on, reason, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [...idsOf(step), newId(), partyIds[0], actor.name, input?.ground, input?.caseNumber ?? null, input?.acceptedOn ?? null, input?.reason, at],
  );
  return { payload: { ground: input?.ground } };
};

/** Upon a request: it and whoever else asked for the same ground are answered by it. */
const suspend: Writer = async (tx, step) => {
  const { input, today, at } = step;
  await tx.query(
    `insert into suspension (dispute_id, proceeding_id, id, ground, case_number, reason, suspended_on, look_again_on)
     values ($1, $2, $3, $4, coalesce($5, (select r.case_number from suspension_request r where r.dispute_id = $1 and r.proceeding_id = $2 and r.granted is null and (r.id = $9 or r.ground = $4) order by (r.id = $9) desc nulls last, r.asked_at limit 1)), $6, $7, $8)`,
    [...idsOf(step), newId(), input?.ground, input?.caseNumber ?? null, input?.reason, today, input?.lookAgainOn ?? null, input?.request ?? null],
  );
  await tx.query(
    `update suspension_request set granted = true, decided_ground = $3, decided_reason = $4, decided_at = $5 where dispute_id = $1 and proceeding_id = $2 and granted is null and (id = $6 or ground = $3)`,
    [...idsOf(step), input?.ground, input?.reason, at, input?.request ?? null],
  );
  return { audience: 'adjudication', payload: { ground: input?.ground, reason: input?.reason } };
};

const refuse: Writer = async (tx, step) => {
  const { input, at } = step;
  await tx.query(
    `update suspension_request set granted = false, decided_ground = $4, decided_reason = $5, decided_at = $6 where dispute_id = $1 and proceeding_id = $2 and id = $3`,
    [...idsOf(step), input?.request, input?.ground, input?.reason, at],
  );
  return { audience: 'adjudication', payload: { ground: input?.ground, reason: input?.reason } };
};

const watch: Writer = async (tx, step) => {
  await tx.query(`update suspension set look_again_on = $3, watch_note = $4 where dispute_id = $1 and proceeding_id = $2 and resumed_on is null`, [
    ...idsOf(step),
    step.input?.lookAgainOn,
    step.input?.note,
  ]);
  return { audience: 'adjudication', payload: { lookAgainOn: step.input?.lookAgainOn } };
};

const resume: Writer = async (tx, step) => {
  await tx.query(`update suspension set resumed_on = $3, resumed_reason = $4 where dispute_id = $1 and proceeding_id = $2 and resumed_on is null`, [
    ...idsOf(step),
    step.today,
    step.input?.reason,
  ]);
  return { audience: 'adjudication', payload: { reason: step.input?.reason } };
};

export const suspensionWriters: Readonly<Record<string, Writer>> = {
  'ask-suspension': askFor,
  suspend,
  'refuse-suspension': refuse,
  'watch-suspension': watch,
  resume,
};
