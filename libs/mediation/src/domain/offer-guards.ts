import { fieldRefusal, refusalOfFields } from '@kernel';
import type { Guard } from '@procedure';
import type { MediationFacts } from './facts';
import { buttonRefusal, makerOf, type OfferStep, stepRefusal } from './offers';

const needs: Record<OfferStep, { zh: string; en: string }> = {
  'answer-offer': { zh: '有等待本方答复的方案', en: 'an offer waits for this side’s answer' },
  'counter-offer': { zh: '有等待本方答复的方案', en: 'an offer waits for this side’s answer' },
  'withdraw-offer': { zh: '本方提出的方案仍然有效', en: 'an offer of one’s own is open' },
  'forward-offer': { zh: '有只给调解员看、仍然有效的方案', en: 'an offer in confidence is open' },
};

/** The row of the mediation is locked while this is asked, so of two who answer at once the second meets the first one's answer. */
export const offerAllows = (step: OfferStep): Guard<MediationFacts> => ({
  id: `offer-allows-${step}`,
  needs: needs[step],
  check: ({ offers, now }, { input, relations }) => {
    const asking = { who: makerOf(relations), now };
    return input
      ? stepRefusal(
          step,
          offers.find((offer) => offer.id === input.offerId),
          asking,
        )
      : buttonRefusal(step, offers, asking);
  },
});

/** Money, conduct or words, and an end that is still to come. */
export const termsMakeSense: Guard<MediationFacts> = {
  id: 'terms-make-sense',
  needs: { zh: '方案有内容，有效期未过', en: 'the offer says something, and its time is not over' },
  check: ({ now }, { input }) => {
    if (!input) return null;
    const { amountFen, payOn, conduct, terms, openUntil } = input;
    return refusalOfFields([
      ...(amountFen === undefined && conduct === undefined && terms === undefined ? [fieldRefusal('terms', 'offer_says_nothing')] : []),
      ...(payOn !== undefined && amountFen === undefined ? [fieldRefusal('amountFen', 'pay_day_without_amount')] : []),
      ...(typeof payOn === 'string' && payOn < now.slice(0, 10) ? [fieldRefusal('payOn', 'time_is_past')] : []),
      ...(typeof openUntil === 'string' && openUntil <= now.slice(0, 16) ? [fieldRefusal('openUntil', 'time_is_past')] : []),
    ]);
  },
};
