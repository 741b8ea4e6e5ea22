import type { ActionView } from '@contract';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { text } from '../../i18n/i18n';
import { ActionForm } from '../forms/action-form';
import { hasDraft } from '../forms/drafts';
import { Tag } from '../ui/section';
import { useT } from '../words';
import type { Case } from './case';

/** Refusals by the stage or the role say nothing to work on; the others name what is still missing and stay in sight. */
const farOff = ['wrong_state', 'not_your_action'];

export function ActionPanel({ view, dispute, open }: Case & { open: ActionView | undefined }) {
  const t = useT();
  const [, setSearch] = useSearchParams();
  const [done, setDone] = useState<string | null>(null);
  const show = (action: string | null) => setSearch((before) => withAction(before, action), { replace: true, preventScrollReset: true });
  useEffect(() => {
    if (open) setDone(null);
  }, [open]);

  if (open) {
    return (
      <aside className="action-panel" aria-label={t('action.label')}>
        <ActionForm
          key={open.action}
          view={view}
          action={open}
          dispute={dispute}
          onClose={() => show(null)}
          onDone={() => {
            show(null);
            setDone(text(open.name));
          }}
        />
      </aside>
    );
  }
  const may = view.actions.filter((action) => action.refusal === null);
  const missing = view.actions.filter((action) => action.refusal && !farOff.includes(action.refusal.code));
  const later = view.actions.filter((action) => action.refusal && farOff.includes(action.refusal.code));
  return (
    <aside className="action-panel" aria-label={t('action.label')}>
      {done && (
        <p className="done" role="status">
          {t('action.done', { name: done })}
        </p>
      )}
      <h2>{t('action.may')}</h2>
      {may.length === 0 && <p className="muted">{t('action.none')}</p>}
      <ul className="actions">
        {may.map((action) => (
          <li key={action.action}>
            <Button block onClick={() => show(action.action)}>
              {text(action.name)}
            </Button>
            {hasDraft(`${view.id}/${action.action}`) && <Tag tone="soon">{t('action.draft')}</Tag>}
          </li>
        ))}
      </ul>
      <Refused title={t('action.missing')} actions={missing} />
      {later.length > 0 && (
        <details>
          <summary>{t('action.later', { count: later.length })}</summary>
          <Refused actions={later} />
        </details>
      )}
    </aside>
  );
}

function withAction(before: URLSearchParams, action: string | null): URLSearchParams {
  const next = new URLSearchParams(before);
  if (action) next.set('do', action);
  else next.delete('do');
  return next;
}

/** Disabled, with the reason beside it and tied to it for screen readers. */
function Refused({ title, actions }: { title?: string; actions: readonly ActionView[] }) {
  if (actions.length === 0) return null;
  return (
    <>
      {title && <h2>{title}</h2>}
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
          </li>
        ))}
      </ul>
    </>
  );
}
