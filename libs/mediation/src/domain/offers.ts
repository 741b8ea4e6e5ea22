import { type Audience, canSee, type Refusal, type Relation, refusal } from '@kernel';

export type OfferSide = 'A' | 'B';
/** A side, or the mediator. */
export type OfferMaker = OfferSide | 'M';

export const offerStates = ['open', 'countered', 'accepted', 'declined', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];
/** `lapsed` is never stored: it is what an open offer is once its time is over. */
export type OfferStatus = OfferState | 'lapsed';

/** One offer, as far as the rules ask about it. Oldest first wherever there are several. */
export interface OfferFacts {
  id: string;
  by: OfferMaker;
  audience: Audience;
  /** Beijing wall time, `2026-11-25T18:00`; null: until it is answered or withdrawn. */
  openUntil: string | null;
  state: OfferState;
  /** Sides that have accepted while another one is still awaited (a mediator's offer to both). */
  acceptedBy: readonly OfferSide[];
}

const relationOf: Record<OfferMaker, Relation> = { A: 'applicant', B: 'respondent', M: 'mediator' };

/** As whom somebody takes part in the offers; null for all who only read. */
export const makerOf = (relations: readonly Relation[]): OfferMaker | null => (['A', 'B', 'M'] as const).find((maker) => relations.includes(relationOf[maker])) ?? null;

/** To whom it is put. What a side tells the mediator alone waits for nobody's answer. */
export function addressees({ by, audience }: Pick<OfferFacts, 'by' | 'audience'>): readonly OfferSide[] {
  if (audience === 'joint') return (['A', 'B'] as const).filter((side) => side !== by);
  if (by !== 'M') return [];
  return audience === 'caucus_a' ? ['A'] : audience === 'caucus_b' ? ['B'] : [];
}

/** Whom an answer shows itself to: while both sides are asked, neither learns what the other would take. */
export const answerAudience = (offer: Pick<OfferFacts, 'by' | 'audience'>, side: OfferSide): Audience =>
  offer.by === 'M' && offer.audience === 'joint' ? (side === 'A' ? 'caucus_a' : 'caucus_b') : offer.audience;

/** `now` in Beijing wall time. Nothing is open in a matter that is closed. */
export const statusOf = ({ state, openUntil }: Pick<OfferFacts, 'state' | 'openUntil'>, now: string, closed = false): OfferStatus =>
  state === 'open' && (closed || (openUntil !== null && openUntil.slice(0, 16) <= now.slice(0, 16))) ? 'lapsed' : state;

/** The state after a side's answer: one refusal is enough, acceptance takes all who were asked. */
export function stateAfter(offer: OfferFacts, side: OfferSide, answer: 'accepted' | 'declined'): OfferState {
  if (answer === 'declined') return 'declined';
  return addressees(offer).every((one) => one === side || offer.acceptedBy.includes(one)) ? 'accepted' : 'open';
}

/** What can be done with one offer. */
export const offerSteps = ['answer-offer', 'counter-offer', 'withdraw-offer', 'forward-offer'] as const;
export type OfferStep = (typeof offerSteps)[number];

/** Whose step it is, whatever the offer's state. */
export function mayEver(step: OfferStep, offer: OfferFacts, who: OfferMaker): boolean {
  switch (step) {
    case 'answer-offer':
    case 'counter-offer':
      return who !== 'M' && addressees(offer).includes(who);
    case 'withdraw-offer':
      return offer.by === who;
    case 'forward-offer':
      return offer.by !== 'M' && offer.audience !== 'joint' && (who === 'M' || offer.by === who);
  }
}

const OVER = { countered: 'offer_countered', accepted: 'offer_accepted', declined: 'offer_declined', withdrawn: 'offer_withdrawn' } as const;

/** Why this step can't be taken with this offer; null when it can. What the actor may not see is not there. */
export function stepRefusal(step: OfferStep, offer: OfferFacts | undefined, { who, now }: { who: OfferMaker | null; now: string }): Refusal | null {
  if (!offer || who === null || !canSee([relationOf[who]], offer.audience)) return refusal('not_found');
  if (!mayEver(step, offer, who)) return refusal('offer_not_yours');
  const status = statusOf(offer, now);
  if (status === 'lapsed') return refusal('offer_lapsed', { until: (offer.openUntil ?? '').slice(0, 16).replace('T', ' ') });
  if (status !== 'open') return refusal(OVER[status]);
  return (step === 'answer-offer' || step === 'counter-offer') && who !== 'M' && offer.acceptedBy.includes(who) ? refusal('offer_half_accepted') : null;
}

const NONE = {
  'answer-offer': 'no_offer_to_answer',
  'counter-offer': 'no_offer_to_answer',
  'withdraw-offer': 'no_offer_to_withdraw',
  'forward-offer': 'no_offer_to_forward',
} as const;

/** The same for a button that has no offer chosen yet: one that can be taken is enough; else the newest says why not. */
export function buttonRefusal(step: OfferStep, offers: readonly OfferFacts[], asking: { who: OfferMaker | null; now: string }): Refusal | null {
  const { who } = asking;
  const own = who === null ? [] : offers.filter((offer) => canSee([relationOf[who]], offer.audience) && mayEver(step, offer, who));
  const refusals = own.map((offer) => stepRefusal(step, offer, asking));
  return refusals.some((one) => one === null) ? null : (refusals.at(-1) ?? refusal(NONE[step]));
}
