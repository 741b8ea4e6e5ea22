import type { ActionView, OfferView, ProceedingView } from '@contract';
import { text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { useT } from '../words/dispute';

/** Steps that belong to one offer: they stand at it, not in the list of what can be done. */
export const isOfferStep = (action: string): boolean => ['answer-offer', 'counter-offer', 'withdraw-offer', 'forward-offer'].includes(action);

interface Step {
  word: 'offers.accept' | 'offers.decline' | 'offers.counter' | 'offers.withdraw' | 'offers.forward';
  action: string;
  answer?: 'accepted' | 'declined';
}

const steps: readonly Step[] = [
  { word: 'offers.accept', action: 'answer-offer', answer: 'accepted' },
  { word: 'offers.counter', action: 'counter-offer' },
  { word: 'offers.decline', action: 'answer-offer', answer: 'declined' },
  { word: 'offers.forward', action: 'forward-offer' },
  { word: 'offers.withdraw', action: 'withdraw-offer' },
];

/** Why a step can't be taken: the offer's own reason, else that of whoever may not bind the party, which accepting and countering do. */
export function whyNot(proceeding: ProceedingView, offer: OfferView, { action, answer }: Pick<Step, 'action' | 'answer'>): ActionView['refusal'] {
  const own = offer.steps.find((one) => one.action === action)?.refusal ?? null;
  const asked = answer === 'accepted' ? 'counter-offer' : action;
  return own ?? (action === 'answer-offer' && answer !== 'accepted' ? null : (proceeding.actions.find((one) => one.action === asked)?.refusal ?? null));
}

/** What the reader can do with an offer; each step opens a page of its own. What can't be done any more stays in sight with its reason. */
export function OfferSteps({ proceeding, offer, isNewest }: { proceeding: ProceedingView; offer: OfferView; isNewest: boolean }) {
  const t = useT();
  useLanguage();
  const own = steps.filter(({ action }) => offer.steps.some((one) => one.action === action) && proceeding.actions.some((one) => one.action === action));
  if (own.length === 0) return null;
  const asked = own.map((step) => ({ step, refusal: whyNot(proceeding, offer, step) }));
  const refused = asked.filter(({ refusal }) => refusal !== null);
  const reasons = [...new Map(refused.map(({ refusal }) => [refusal?.code, text(refusal?.message)])).entries()];
  const whyId = (code?: string) => `why-${offer.id}-${code}`;
  return (
    <>
      <div className="button-row">
        {asked.map(({ step: { word, action, answer }, refusal }, index) =>
          refusal ? (
            <button key={word} type="button" className="button button--plain" aria-disabled="true" aria-describedby={whyId(refusal.code)}>
              {t(word)}
            </button>
          ) : (
            <ButtonLink
              key={word}
              to={`${paths.action(proceeding.disputeId, proceeding.id, action)}?offerId=${offer.id}${answer ? `&answer=${answer}` : ''}`}
              look={isNewest && index === 0 && answer ? 'main' : 'plain'}
            >
              {t(word)}
            </ButtonLink>
          ),
        )}
      </div>
      {reasons.map(([code, reason]) => (
        <p key={code} id={whyId(code)} className="small">
          {reason}
        </p>
      ))}
    </>
  );
}
