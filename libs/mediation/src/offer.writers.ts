import { type Audience, newId, RefusalError, refusal } from '@kernel';
import { instantOfBeijing, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { addressees, answerAudience, makerOf, type OfferFacts, type OfferMaker, type OfferSide, type OfferState, stateAfter } from './domain/offers';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

type LockedOffer = Omit<OfferFacts, 'openUntil'>;

const closedTo = (side: OfferMaker): Audience => (side === 'A' ? 'caucus_a' : 'caucus_b');

function who({ relations }: Step): OfferMaker {
  const maker = makerOf(relations);
  if (maker === null) throw new RefusalError(refusal('offer_not_yours'));
  return maker;
}

/** Whether it is still open was decided from the facts, under the lock of the mediation; the row is locked beside it. */
async function lockOffer(tx: Tx, { proceeding, input }: Step): Promise<LockedOffer> {
  const [row] = (await tx.query(
    `select o.id, o.side as by, o.audience, o.state,
       (select coalesce(json_agg(a.side), '[]') from offer_answer a where a.dispute_id = o.dispute_id and a.offer_id = o.id and a.answer = 'accepted') as "acceptedBy"
     from offer o where o.dispute_id = $1 and o.proceeding_id = $2 and o.id = $3 and o.state = 'open' for update of o`,
    [proceeding.disputeId, proceeding.id, input?.offerId],
  )) as LockedOffer[];
  if (!row) throw new RefusalError(refusal('not_found'));
  return row;
}

async function insertOffer(tx: Tx, step: Step, { audience, answersId = null }: { audience: Audience; answersId?: string | null }): Promise<StepOutcome> {
  const { proceeding, input, actor, at } = step;
  const offerId = newId();
  const openUntil = typeof input?.openUntil === 'string' ? instantOfBeijing(input.openUntil) : null;
  await tx.query(
    `insert into offer (dispute_id, id, proceeding_id, audience, side, made_by, amount_fen, payer, pay_on, conduct, terms, open_until, answers_id, state, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'open', $14)`,
    [
      proceeding.disputeId,
      offerId,
      proceeding.id,
      audience,
      who(step),
      actor.name,
      input?.amountFen ?? null,
      input?.payer ?? 'B',
      input?.payOn ?? null,
      [...new Set((input?.conduct as readonly string[] | undefined) ?? [])],
      input?.terms ?? null,
      openUntil,
      answersId,
      at,
    ],
  );
  return { audience, payload: { offerId, amountFen: input?.amountFen ?? null } };
}

const setState = (tx: Tx, { proceeding, at }: Step, offer: LockedOffer, state: OfferState) =>
  tx.query('update offer set state = $3, answered_at = $4 where dispute_id = $1 and id = $2', [proceeding.disputeId, offer.id, state, at]);

async function insertAnswer(tx: Tx, step: Step, offer: LockedOffer, answer: 'accepted' | 'declined' | 'countered'): Promise<Audience> {
  const side = who(step) as OfferSide;
  const audience = answerAudience(offer, side);
  await tx.query('insert into offer_answer (dispute_id, offer_id, side, answer, audience, by_name, reason, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    step.proceeding.disputeId,
    offer.id,
    side,
    answer,
    audience,
    step.actor.name,
    step.input?.reason ?? null,
    step.at,
  ]);
  return audience;
}

/** A party's own confidences go to the mediator and stay on its side. */
const offer: Writer = (tx, step) => insertOffer(tx, step, { audience: step.input?.onlyMediator === true ? closedTo(who(step)) : 'joint' });

const offerAsMediator: Writer = (tx, step) => insertOffer(tx, step, { audience: step.input?.audience as Audience });

/** Whoever read the first may read the second. */
const counter: Writer = async (tx, step) => {
  const answered = await lockOffer(tx, step);
  await insertAnswer(tx, step, answered, 'countered');
  await setState(tx, step, answered, 'countered');
  return insertOffer(tx, step, { audience: answered.audience, answersId: answered.id });
};

/** Both having accepted, both may know; an acceptance beside a refusal stays with the mediator. */
const answer: Writer = async (tx, step) => {
  const given = step.input?.answer as 'accepted' | 'declined';
  const answered = await lockOffer(tx, step);
  const own = await insertAnswer(tx, step, answered, given);
  const state = stateAfter({ ...answered, openUntil: null }, who(step) as OfferSide, given);
  await setState(tx, step, answered, state);
  if (state === 'accepted' && addressees(answered).length > 1)
    await tx.query('update offer_answer set audience = $3 where dispute_id = $1 and offer_id = $2', [step.proceeding.disputeId, answered.id, answered.audience]);
  return { audience: state === 'open' ? own : answered.audience, payload: { offerId: answered.id, answer: given } };
};

const withdraw: Writer = async (tx, step) => {
  const withdrawn = await lockOffer(tx, step);
  await setState(tx, step, withdrawn, 'withdrawn');
  return { audience: withdrawn.audience, payload: { offerId: withdrawn.id } };
};

const forward: Writer = async (tx, step) => {
  const { id } = await lockOffer(tx, step);
  await tx.query(`update offer set audience = 'joint', forwarded_at = $3 where dispute_id = $1 and id = $2`, [step.proceeding.disputeId, id, step.at]);
  return { payload: { offerId: id } };
};

export const offerWriters: Readonly<Record<string, Writer>> = {
  offer,
  'offer-as-mediator': offerAsMediator,
  'counter-offer': counter,
  'answer-offer': answer,
  'withdraw-offer': withdraw,
  'forward-offer': forward,
};
