import type { ActionView, ProceedingView } from '@contract';
import { text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { useT } from '../words/dispute';
import { isOfferStep } from './offer-steps';

/** Refusals that say "not yours", "not now", "done" or "no occasion": true for most of the table most of the time, so they'd only be noise. */
const isNoise = (code: string) => code === 'not_your_action' || code === 'wrong_state' || code === 'nothing_disclosed' || code.startsWith('already_');
/** Ways out stay reachable and never stand where a thumb expects the next step. */
const WAYS_OUT = new Set(['withdraw', 'leave-mediation', 'refuse-mediator', 'refuse-to-sign', 'leave-application', 'withdraw-request']);

/** Always possible, so never the next step that the page should point at. */
const ALWAYS_OPEN = new Set(['message', 'offer', 'prove-identity', 'ask-recusal', 'object-to-jurisdiction', 'object-to-translation', 'ask-admission']);

interface AvailableActionsProps {
  proceeding: ProceedingView;
  /** Those drawn elsewhere on the page. */
  without?: string[];
}

export function AvailableActions({ proceeding, without = [] }: AvailableActionsProps) {
  const t = useT();
  useLanguage();
  const shown = proceeding.actions.filter((one) => !without.includes(one.action) && !isOfferStep(one.action) && one.action !== 'answer-record');
  const open = shown.filter((one) => one.refusal === null);
  const steps = open.filter((one) => !WAYS_OUT.has(one.action));
  const exits = open.filter((one) => WAYS_OUT.has(one.action));
  const blocked = shown.filter((one) => one.refusal && !isNoise(one.refusal.code));
  const href = (one: ActionView) => paths.action(proceeding.disputeId, proceeding.id, one.action);
  return (
    <div className="actions">
      {steps.length > 0 && (
        <>
          <h3>{t('actions.title')}</h3>
          <div className="button-row">
            {steps.map((one, index) => (
              <ButtonLink key={one.action} to={href(one)} look={index === 0 && !ALWAYS_OPEN.has(one.action) && without.length === 0 ? 'main' : 'plain'}>
                {text(one.name)}
              </ButtonLink>
            ))}
          </div>
        </>
      )}
      {steps.length === 0 && blocked.length === 0 && without.length === 0 && <p className="muted">{t('actions.none')}</p>}
      {blocked.length > 0 && <Blocked proceedingId={proceeding.id} actions={blocked} />}
      {exits.length > 0 && (
        <Disclosure summary={t('actions.more')}>
          <div className="button-row">
            {exits.map((one) => (
              <ButtonLink key={one.action} to={href(one)}>
                {text(one.name)}
              </ButtonLink>
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

/** Disabled, never hidden: the reason and its article stand beside the button and belong to it. */
function Blocked({ proceedingId, actions }: { proceedingId: string; actions: ActionView[] }) {
  const t = useT();
  const whyId = (one: ActionView) => `why-${proceedingId}-${one.action}`;
  return (
    <ul className="blocked" aria-label={t('actions.blocked')}>
      {actions.map((one) => (
        <li key={one.action}>
          <button type="button" className="button button--plain" aria-disabled="true" aria-describedby={whyId(one)}>
            {text(one.name)}
          </button>
          <span className="small" id={whyId(one)}>
            {text(one.refusal?.message)} {one.refusal?.basis && <span className="muted">{t('action.basis', { basis: one.refusal.basis })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
