import { nextNumber, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { kinds, type MediationKind, mediationKinds } from './domain/kinds';
import { participantIds } from './sittings/sitting.store';
import { markHeld, moveSession, planSession } from './sittings/sitting.writers';
import { requestAction } from './domain/intake-actions';
import { assign, closeToIntake, openToIntake, take } from './officer.writers';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

const idsOf = ({ proceeding }: Step): [string, string] => [proceeding.disputeId, proceeding.id];

const request =
  (kind: MediationKind): Writer =>
  async (tx, step) => {
    const { input } = step;
    const answers = Object.fromEntries(kinds[kind].questions.flatMap(({ name }) => (input?.[name] === undefined ? [] : [[name, input[name]]])));
    await tx.query(
      `update administrative_mediation set kind = $3, request = $4, facts = $5, answers = $6, right_number = coalesce(right_number, $7) where dispute_id = $1 and proceeding_id = $2`,
      [...idsOf(step), kind, input?.request, input?.facts, JSON.stringify(answers), input?.rightNumber ?? null],
    );
    await openToIntake(tx, step);
    return { payload: { kind } };
  };

const correct: Writer = async (tx, step) => {
  await tx.query(`update administrative_mediation set facts = facts || E'\\n' || $3 where dispute_id = $1 and proceeding_id = $2`, [...idsOf(step), step.input?.text]);
};

const serve: Writer = async (tx, step) => {
  await tx.query(
    `insert into administrative_mediation_party (dispute_id, proceeding_id, party_id, served_on) values ($1, $2, $3, $4)
     on conflict (dispute_id, proceeding_id, party_id) do update set served_on = excluded.served_on`,
    [...idsOf(step), step.input?.party, step.input?.servedOn],
  );
  return { payload: { party: step.input?.party, servedOn: step.input?.servedOn } };
};

/** The text stands in its row; the event only says that it came, and what it means. */
const comment: Writer = async (tx, step) => {
  const { input, today } = step;
  await tx.query(`update administrative_mediation_party set accepts = $4, comment = $5, commented_on = $6 where dispute_id = $1 and proceeding_id = $2 and party_id = $3`, [
    ...idsOf(step),
    input?.party,
    input?.accepts,
    input?.text,
    input?.receivedOn ?? today,
  ]);
  return { payload: { party: input?.party, accepts: input?.accepts } };
};

const file: Writer = async (tx, step) => {
  const { input, proceeding, today } = step;
  const year = Number(today.slice(0, 4));
  const seq = await nextNumber(tx, { organ: String(proceeding.organisationId), kind: 'AM', year });
  const number = `专利调解〔${year}〕${seq}号`;
  // The notice of acceptance bears the case's own number unless it has one on paper already.
  const [noted] = (await tx.query(
    `with a as (update administrative_mediation set acceptance_notice = case when kind = 'AM_OWNERSHIP' then coalesce($3, $4) else $3 end where dispute_id = $1 and proceeding_id = $2 returning acceptance_notice)
     select acceptance_notice as "acceptanceNotice" from a`,
    [...idsOf(step), input?.acceptanceNotice ?? null, number.replace('调解', '调受')],
  )) as [{ acceptanceNotice: string | null }];
  const planned = await planSession(tx, step);
  return { number, payload: { at: input?.at, ...planned, acceptanceNotice: noted.acceptanceNotice ?? undefined, participants: await participantIds(tx, step.proceeding) } };
};

const plan: Writer = async (tx, step) => ({ payload: { ...(await planSession(tx, step)), participants: await participantIds(tx, step.proceeding) } });

const move: Writer = async (tx, step) => ({ payload: { ...(await moveSession(tx, step)), reason: step.input?.reason, participants: await participantIds(tx, step.proceeding) } });

const hold: Writer = async (tx, step) => {
  await markHeld(tx, step);
  return told(tx, step);
};

const agree: Writer = async (tx, step) => {
  const { agreedOn, terms, hasPayment, notarial, performBy } = step.input ?? {};
  await tx.query('update administrative_mediation set agreed_on = $3, terms = $4, has_payment = $5, notarial = $6, perform_by = $7 where dispute_id = $1 and proceeding_id = $2', [
    ...idsOf(step),
    agreedOn,
    terms,
    hasPayment,
    notarial,
    performBy ?? null,
  ]);
  return { payload: { agreedOn, notarial } };
};

const told: Writer = async (_tx, { input }) => ({ audience: 'administrative_mediation', payload: { ...input } });

const markEnding = `insert into administrative_mediation_party (dispute_id, proceeding_id, party_id, ending_served_on) select $1, $2, unnest($3::uuid[]), $4
  on conflict (dispute_id, proceeding_id, party_id) do update set ending_served_on = excluded.ending_served_on`;

const serveEnding: Writer = async (tx, step) => {
  const { party, servedOn } = step.input ?? {};
  await tx.query(markEnding, [...idsOf(step), [party], servedOn]);
  return { payload: { party, servedOn } };
};

/** Served on the spot, or later on each party by a step of its own. */
const end: Writer = async (tx, step) => {
  if (step.input?.notifiedOn !== undefined) await tx.query(markEnding, [...idsOf(step), await participantIds(tx, step.proceeding), step.input.notifiedOn]);
  return told(tx, step);
};

const withdraw: Writer = async (tx, step) => {
  await closeToIntake(tx, step);
  return told(tx, step);
};

const own: Readonly<Record<string, Writer>> = {
  ...Object.fromEntries(mediationKinds.map((kind) => [requestAction(kind), request(kind)])),
  correct,
  serve,
  comment,
  'record-comment': comment,
  'plan-session': plan,
  'move-session': move,
  'hold-mediation': hold,
  file,
  agree,
  'no-agreement': end,
  'respondent-absent': end,
  'serve-ending': serveEnding,
  'take-mediation': take,
  'assign-mediation': assign,
  'withdraw-request': withdraw,
};

/** The rows each step writes, and what stands of it in the event; a step without rows of its own tells its input to the file's readers. */
export const mediationWriters = (action: string): Writer => own[action] ?? told;
