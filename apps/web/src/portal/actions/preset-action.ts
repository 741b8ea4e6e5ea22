import type { ActionView, MediationView, OfferView, ProceedingView } from '@contract';
import { isOfferStep, whyNot } from '../disputes/offer-steps';

type Session = MediationView['sessions'][number];

export type PresetTitle = 'offers.accept' | 'offers.decline' | 'record.agree' | 'record.object';

/** An action opened at the thing it is about: that thing stands above the form, and isn't asked for again. */
export interface PresetAction {
  action: ActionView;
  offer: OfferView | null;
  record: Session | null;
  title: PresetTitle | null;
  fixed: readonly string[];
}

const titles: Readonly<Record<string, PresetTitle>> = { accepted: 'offers.accept', declined: 'offers.decline', agreed: 'record.agree', objected: 'record.object' };

export function presetAction(proceeding: ProceedingView, action: ActionView, query: URLSearchParams): PresetAction {
  const answer = query.get('answer') ?? '';
  const title = titles[answer] ?? null;
  const offer = (isOfferStep(action.action) && proceeding.mediation?.offers.find(({ id }) => id === query.get('offerId'))) || null;
  const record = (action.action === 'answer-record' && proceeding.mediation?.sessions.find(({ id }) => id === query.get('sessionId'))) || null;
  if (offer) {
    const refusal = whyNot(proceeding, offer, { action: action.action, ...(answer === 'accepted' && { answer: 'accepted' }) });
    return { action: { ...action, refusal }, offer, record: null, title, fixed: ['offerId', ...(title ? ['answer'] : [])] };
  }
  if (record && title) return { action, offer: null, record, title, fixed: ['sessionId', 'answer', ...(answer === 'agreed' ? ['objection'] : [])] };
  return { action, offer: null, record: null, title: null, fixed: [] };
}
