import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';

type Writer = (tx: Tx, step: Step) => Promise<unknown>;

const idsOf = ({ proceeding }: Step): [string, string] => [proceeding.disputeId, proceeding.id];
const THIS = 'where dispute_id = $1 and proceeding_id = $2';

const appoint: Writer = (tx, step) =>
  tx.query(
    `with gone as (update penalty_officer set left_at = $4 ${THIS} and left_at is null and user_id <> all($3::uuid[]))
     insert into penalty_officer (dispute_id, proceeding_id, user_id) select $1, $2, u from unnest($3::uuid[]) as u on conflict (dispute_id, proceeding_id, user_id) do update set left_at = null`,
    [...idsOf(step), step.input?.officers, step.at],
  );

const heard: Writer = (tx, step) => tx.query(`update penalty_case set heard = true ${THIS}`, idsOf(step));

/** New amounts are decided on anew. */
const amounts: Writer = (tx, step) => tx.query(`update penalty_case set amounts = $3, no_transfer = null ${THIS}`, [...idsOf(step), JSON.stringify(step.input)]);

const decision: Writer = (tx, step) => {
  const { number, decidedOn, content, reason, fine } = step.input ?? {};
  return tx.query(`update penalty_case set decision = $3 ${THIS}`, [...idsOf(step), JSON.stringify({ number, decidedOn, content: content ?? reason, fine: fine ?? null })]);
};

const own: Readonly<Record<string, Writer>> = {
  'appoint-officers': appoint,
  'begin-verification': (tx, step) => tx.query(`update penalty_case set informant = $3 ${THIS}`, [...idsOf(step), step.input?.informant]),
  'enter-amounts': amounts,
  'record-no-transfer': (tx, step) => tx.query(`update penalty_case set no_transfer = $3 ${THIS}`, [...idsOf(step), step.input?.reason]),
  'serve-notice': (tx, step) =>
    tx.query(`update penalty_case set notice_served_on = $3, hearing_offered = $4 ${THIS}`, [...idsOf(step), step.input?.servedOn, step.input?.hearing]),
  'waive-hearing': heard,
  'close-hearing': heard,
  'return-for-evidence': (tx, step) => tx.query(`update penalty_case set notice_served_on = null, hearing_offered = false, heard = false ${THIS}`, idsOf(step)),
  'decide-penalty': decision,
  'decide-no-penalty': decision,
};

/** What was entered stands in the event, for the agency alone. */
export async function carryOut(tx: Tx, step: Step): Promise<StepOutcome> {
  await own[step.decision.action]?.(tx, step);
  return { payload: { ...step.input } };
}
