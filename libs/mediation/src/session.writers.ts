import { type Audience, newId, RefusalError, refusal } from '@kernel';
import { instantOfBeijing, minutesAfter, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

/** No double booking: the mediator's other sessions are locked and compared, whatever dispute they belong to. */
const planSession: Writer = async (tx, { proceeding, input }) => {
  const startsAt = instantOfBeijing(input?.startsAt as string);
  const endsAt = minutesAfter(startsAt, (input?.duration as number | undefined) ?? 60);
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`diary:${proceeding.handlerId}`]);
  const clash = (await tx.query(`select s.starts_at from mediation_session s where s.mediator_id = $1 and s.state = 'planned' and s.starts_at < $3 and s.ends_at > $2 limit 1`, [
    proceeding.handlerId,
    startsAt,
    endsAt,
  ])) as unknown[];
  if (clash.length > 0) throw new RefusalError(refusal('time_already_taken', { who: '调解员', what: '另一场会议' }));
  await tx.query(
    `insert into mediation_session (dispute_id, id, proceeding_id, mediator_id, starts_at, ends_at, place, online_link, state) values ($1, $2, $3, $4, $5, $6, $7, $8, 'planned')`,
    [proceeding.disputeId, newId(), proceeding.id, proceeding.handlerId, startsAt, endsAt, input?.place ?? null, input?.onlineLink ?? null],
  );
  return { payload: { startsAt: input?.startsAt, place: input?.place ?? null } };
};

async function lockPlanned(tx: Tx, { proceeding, input }: Step): Promise<void> {
  const found = (await tx.query(`select 1 from mediation_session where dispute_id = $1 and proceeding_id = $2 and id = $3 and state = 'planned' for update`, [
    proceeding.disputeId,
    proceeding.id,
    input?.sessionId,
  ])) as unknown[];
  if (found.length === 0) throw new RefusalError(refusal('no_session_planned'));
}

const cancelSession: Writer = async (tx, step) => {
  await lockPlanned(tx, step);
  await tx.query(`update mediation_session set state = 'cancelled' where dispute_id = $1 and id = $2`, [step.proceeding.disputeId, step.input?.sessionId]);
  return { payload: { reason: step.input?.reason } };
};

const holdSession: Writer = async (tx, step) => {
  const { proceeding, input } = step;
  await lockPlanned(tx, step);
  const parties = (await tx.query('select id from party where dispute_id = $1 and id = any($2)', [proceeding.disputeId, input?.present])) as unknown[];
  if (parties.length !== (input?.present as readonly string[] | undefined)?.length) throw new RefusalError(refusal('not_found'));
  await tx.query(`update mediation_session set state = 'held', present = $3, rights_told = $4, record = $5, undisputed_facts = $6 where dispute_id = $1 and id = $2`, [
    proceeding.disputeId,
    input?.sessionId,
    input?.present,
    input?.rightsTold,
    input?.record,
    input?.undisputedFacts ?? null,
  ]);
  return { payload: { present: input?.present } };
};

const insertNote = (tx: Tx, step: Step, audience: Audience): Promise<unknown> =>
  tx.query('insert into mediation_note (dispute_id, id, proceeding_id, audience, author_name, text, at) values ($1, $2, $3, $4, $5, $6, $7)', [
    step.proceeding.disputeId,
    newId(),
    step.proceeding.id,
    audience,
    step.actor.name,
    step.input?.text,
    step.at,
  ]);

const note: Writer = async (tx, step) => {
  const audience = step.input?.audience as Audience;
  await insertNote(tx, step, audience);
  return { audience };
};

const sideOf = (step: Step): 'A' | 'B' => (step.relations.includes('applicant') ? 'A' : 'B');

/** A party's own confidences go to the mediator and stay on its side. */
const audienceOf = (step: Step): Audience => (step.input?.onlyMediator === true ? (sideOf(step) === 'A' ? 'caucus_a' : 'caucus_b') : 'joint');

const message: Writer = async (tx, step) => {
  const audience = audienceOf(step);
  await insertNote(tx, step, audience);
  return { audience };
};

const offer: Writer = async (tx, step) => {
  const audience = audienceOf(step);
  await tx.query(`insert into offer (dispute_id, id, proceeding_id, audience, side, amount_fen, terms, state, at) values ($1, $2, $3, $4, $5, $6, $7, 'open', $8)`, [
    step.proceeding.disputeId,
    newId(),
    step.proceeding.id,
    audience,
    sideOf(step),
    step.input?.amountFen ?? null,
    step.input?.terms,
    step.at,
  ]);
  return { audience, payload: { amountFen: step.input?.amountFen ?? null } };
};

const answerOffer: Writer = async (tx, step) => {
  const { proceeding, input, at } = step;
  const other = sideOf(step) === 'A' ? 'B' : 'A';
  const answered = (await tx.query(
    `with u as (update offer set state = $4, answered_at = $5 where dispute_id = $1 and id = $2 and proceeding_id = $3 and state = 'open' and audience = 'joint' and side = $6 returning 1) select count(*)::int as count from u`,
    [proceeding.disputeId, input?.offerId, proceeding.id, input?.answer, at, other],
  )) as [{ count: number }];
  if (answered[0].count !== 1) throw new RefusalError(refusal('not_found'));
  return { payload: { answer: input?.answer } };
};

export const sessionWriters: Readonly<Record<string, Writer>> = {
  'plan-session': planSession,
  'cancel-session': cancelSession,
  'hold-session': holdSession,
  note,
  message,
  offer,
  'answer-offer': answerOffer,
};
