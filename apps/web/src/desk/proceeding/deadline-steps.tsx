import type { DeadlineView } from '@contract';
import { text } from '../../i18n/i18n';
import { useHasRole } from '../session/session-context';
import { Tag } from '../ui/section';
import { useT } from '../words';

/** How a day was counted, line by line, and by which article. */
export function DeadlineSteps({ deadline }: { deadline: DeadlineView }) {
  const t = useT();
  const isAdministrator = useHasRole('administrator', 'supervisor');
  return (
    <div className="deadline-steps">
      <ol>
        {deadline.steps.map((step) => (
          <li key={step.zh}>{text(step)}</li>
        ))}
      </ol>
      <p className="muted small">
        {text(deadline.law)} · <code>{deadline.ruleId}</code>
        {deadline.provisional && <Tag tone="soon">{t('deadline.provisional')}</Tag>}
        {isAdministrator && deadline.confirmation !== 'confirmed' && <Tag tone="soon">{t('law.unconfirmed')}</Tag>}
      </p>
    </div>
  );
}
