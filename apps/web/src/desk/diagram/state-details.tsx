import type { ProcedureView } from '@contract';
import { text } from '../../i18n/i18n';
import { Tag } from '../ui/section';
import { useT } from '../words';

type Action = ProcedureView['actions'][number];

/** The table behind the picture, for one state: what a lawyer checks, and what a screen reader reads instead of the lines. */
export function StateDetails({ procedure, state, isCurrent }: { procedure: ProcedureView; state: string; isCurrent: boolean }) {
  const t = useT();
  const spec = procedure.states.find((one) => one.id === state);
  const actions = procedure.actions.filter((action) => action.from.includes(state));
  return (
    <div className="state-details" aria-live="polite">
      <h3>
        {text(spec?.name)} {isCurrent && <Tag tone="good">{t('diagram.current')}</Tag>} {spec?.end && <Tag>{t('diagram.end')}</Tag>}
      </h3>
      {spec?.blocker && (
        <p>
          <span className="muted">{t('diagram.blocker')}</span> {text(spec.blocker.who)}：{text(spec.blocker.what)}
        </p>
      )}
      <ul className="plain-list">
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} procedure={procedure} state={state} />
        ))}
      </ul>
    </div>
  );
}

function ActionLine({ action, procedure, state }: { action: Action; procedure: ProcedureView; state: string }) {
  const t = useT();
  const target = procedure.states.find((one) => one.id === action.to);
  return (
    <li className="action-line">
      <p>
        <strong>{text(action.name)}</strong> {target && target.id !== state && <span>→ {text(target.name)}</span>} {action.automatic && <Tag>{t('diagram.automatic')}</Tag>}{' '}
        {action.onDue && <Tag tone="soon">{t('diagram.onDue', { rule: action.onDue })}</Tag>}
      </p>
      <p className="muted small">
        {action.by.map((who) => text(who)).join('、')}
        {action.guards.length > 0 && ` · ${t('diagram.needs')}${action.guards.map((guard) => text(guard.needs)).join('；')}`}
        {action.deadlines.length > 0 && ` · ${action.deadlines.map(({ does, rule }) => `${deadlineWord(t, does)} ${rule}`).join('，')}`}
        {action.basis && ` · ${action.basis}`}
      </p>
    </li>
  );
}

const effects = ['start', 'restart', 'stop', 'pause', 'resume', 'extend'] as const;

function deadlineWord(t: ReturnType<typeof useT>, does: string): string {
  const known = effects.find((one) => one === does);
  return known ? t(`clock.${known}`) : does;
}
