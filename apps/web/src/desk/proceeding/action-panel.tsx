import type { ActionView, ProceedingView } from '@contract';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { text } from '../../i18n/i18n';
import { ActionForm } from '../forms/action-form';
import { useHasDraft } from '../forms/drafts';
import { TextsOfGoneActions } from '../forms/unsent-texts';
import { useProcedure } from '../queries';
import { Tag } from '../ui/section';
import { useT } from '../words';
import type { Case } from './case';

/** Refusals by the stage or the role, or for want of an occasion, say nothing to work on; the others name what is still missing and stay in sight. */
const farOff = ['wrong_state', 'not_your_action', 'nothing_disclosed', 'nobody_asked_time', 'no_offer_to_answer', 'no_offer_to_withdraw', 'no_offer_to_forward'];

/** The right column: the list of actions, or the form of one of them. It covers nothing, so one can read the case while writing. */
export function ActionPanel({ view, dispute, open }: Case & { open: ActionView | undefined }) {
  const t = useT();
  const [, setSearch] = useSearchParams();
  const [done, setDone] = useState<string | null>(null);
  const show = (action: string | null) => setSearch((before) => withAction(before, action, open), { replace: true, preventScrollReset: true });
  // By its name: the action itself is a new object after each answer, also the one that says it is done.
  const opened = open?.action;
  useEffect(() => {
    if (opened) setDone(null);
  }, [opened]);
  const finish = (action: ActionView) => {
    show(null);
    setDone(text(action.name));
  };
  return (
    <aside className="action-panel" aria-label={t('action.label')}>
      {open ? (
        <ActionForm key={open.action} view={view} action={open} dispute={dispute} onClose={() => show(null)} onDone={() => finish(open)} />
      ) : (
        <>
          {done && (
            <p className="done" role="status">
              {t('action.done', { name: done })}
            </p>
          )}
          <TextsOfGoneActions key={view.version} view={view} />
          <ActionLists view={view} onChoose={show} />
        </>
      )}
    </aside>
  );
}

/** What the address preset for a form goes with it; what it says of the tab stays. */
function withAction(before: URLSearchParams, action: string | null, left: ActionView | undefined): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const { name } of left?.input ?? []) next.delete(name);
  if (action) next.set('do', action);
  else next.delete('do');
  return next;
}

/** The name of the state an action leads to, as the procedure's table says; null when the state stays. */
function useLeadsTo(view: ProceedingView): (action: ActionView) => string | null {
  const procedure = useProcedure(view.procedure).data;
  return ({ action: id }) => {
    const to = procedure?.actions.find((action) => action.id === id)?.to;
    return to && to !== view.state ? text(procedure?.states.find((state) => state.id === to)?.name) : null;
  };
}

function ActionLists({ view, onChoose }: { view: ProceedingView; onChoose: (action: string) => void }) {
  const t = useT();
  const leadsTo = useLeadsTo(view);
  const may = view.actions.filter((action) => action.refusal === null);
  const missing = view.actions.filter((action) => action.refusal && !farOff.includes(action.refusal.code));
  const later = view.actions.filter((action) => action.refusal && farOff.includes(action.refusal.code));
  // What the case waits for stands first: of an adjudication there is much to enter at any time.
  const groups = [
    { title: t('action.moving'), actions: may.filter((action) => leadsTo(action) !== null) },
    { title: t('action.staying'), actions: may.filter((action) => leadsTo(action) === null) },
  ];
  return (
    <>
      {may.length === 0 && <p className="muted">{t('action.none')}</p>}
      {groups.map(
        ({ title, actions }) =>
          actions.length > 0 && (
            <section key={title}>
              <h2>{title}</h2>
              <ul className="actions">
                {actions.map((action) => (
                  <Choice key={action.action} action={action} leadsTo={leadsTo(action)} form={`${view.id}/${action.action}`} onChoose={onChoose} />
                ))}
              </ul>
            </section>
          ),
      )}
      {missing.length > 0 && <h2>{t('action.missing')}</h2>}
      <Refused view={view} actions={missing} onChoose={onChoose} />
      {later.length > 0 && (
        <details>
          <summary>{t('action.later', { count: later.length })}</summary>
          <Refused view={view} actions={later} onChoose={onChoose} />
        </details>
      )}
    </>
  );
}

interface ChoiceProps {
  action: ActionView;
  leadsTo: string | null;
  /** Under which its text is kept. */
  form: string;
  onChoose: (action: string) => void;
}

function Choice({ action, leadsTo, form, onChoose }: ChoiceProps) {
  const t = useT();
  const isBegun = useHasDraft(form);
  return (
    <li>
      <Button block onClick={() => onChoose(action.action)} aria-describedby={leadsTo ? `to-${action.action}` : undefined}>
        <span>{text(action.name)}</span>
        {leadsTo && (
          <span className="leads-to" id={`to-${action.action}`} aria-hidden>
            → {leadsTo}
          </span>
        )}
      </Button>
      {isBegun && <Tag tone="soon">{t('action.draft')}</Tag>}
    </li>
  );
}

/** Disabled, with the reason beside it and tied to it for screen readers. */
function Refused({ view, actions, onChoose }: { view: ProceedingView; actions: readonly ActionView[]; onChoose: (action: string) => void }) {
  if (actions.length === 0) return null;
  return (
    <ul className="actions">
      {actions.map((action) => (
        <li key={action.action}>
          <Button block disabled aria-describedby={`why-${action.action}`}>
            {text(action.name)}
          </Button>
          <p id={`why-${action.action}`} className="why">
            {action.refusal && text(action.refusal.message)}
            {action.refusal?.basis && <span className="muted">（{action.refusal.basis}）</span>}
          </p>
          <LeftText form={`${view.id}/${action.action}`} name={text(action.name)} onOpen={() => onChoose(action.action)} />
        </li>
      ))}
    </ul>
  );
}

/** The action was open when somebody began to write; now only the text can still be taken out. */
function LeftText({ form, name, onOpen }: { form: string; name: string; onOpen: () => void }) {
  const t = useT();
  if (!useHasDraft(form)) return null;
  return (
    <button type="button" className="link-button" aria-label={t('action.seeDraftOf', { name })} onClick={onOpen}>
      {t('action.seeDraft')}
    </button>
  );
}
