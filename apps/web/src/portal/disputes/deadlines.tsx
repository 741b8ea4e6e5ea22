import type { DeadlineView } from '@contract';
import { daysUntil, formatDay, formatDayWithWeekday, formatDue, formatMoment, hasCome } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Disclosure } from '../ui/disclosure';
import { useT } from '../words/dispute';
import { DeadlineMoves } from './deadline-moves';
import { DeadlineReceipt } from './deadline-receipt';

/** The nearest running deadline in large letters, the others folded away; each can say how it was counted. */
export function Deadlines({ deadlines }: { deadlines: DeadlineView[] }) {
  const t = useT();
  const running = deadlines.filter((one) => one.state === 'running').sort((a, b) => (a.dueAt ?? a.dueOn).localeCompare(b.dueAt ?? b.dueOn));
  const [next, ...later] = running;
  const others = [...later, ...deadlines.filter((one) => one.state !== 'running')];
  if (!next && others.length === 0) return null;
  return (
    <div className="deadlines">
      {next && <NextDeadline deadline={next} />}
      {others.length > 0 && (
        <Disclosure summary={t('deadline.all')}>
          <ul className="ruled-list">
            {others.map((one) => (
              <OtherDeadline key={one.id} deadline={one} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function NextDeadline({ deadline }: { deadline: DeadlineView }) {
  const t = useT();
  useLanguage();
  return (
    <div className="deadline">
      <p className="deadline__label">
        {t('deadline.next')} · {text(deadline.name)}
      </p>
      <p className="deadline__date">
        {formatDue(deadline.dueOn, deadline.dueAt)} <span className="deadline__left">{daysLeft(t, deadline)}</span>
      </p>
      {deadline.actBy && deadline.actBy !== deadline.dueOn && <p>{t('deadline.actBy', { day: formatDayWithWeekday(deadline.actBy) })}</p>}
      {deadline.provisional && <p className="small">{t('deadline.provisional')}</p>}
      <DeadlineMoves moves={deadline.moves} />
      <DeadlineReceipt deadline={deadline} />
    </div>
  );
}

function OtherDeadline({ deadline }: { deadline: DeadlineView }) {
  const t = useT();
  useLanguage();
  return (
    <li>
      <div className="spread">
        <span>{text(deadline.name)}</span>
        <span className="muted">{t(`deadline.${deadline.state}`)}</span>
      </div>
      <p>
        {deadline.dueAt ? formatMoment(deadline.dueAt) : formatDay(deadline.dueOn)} <span className="muted">{deadline.state === 'running' && daysLeft(t, deadline)}</span>
      </p>
      <DeadlineMoves moves={deadline.moves} />
      <DeadlineReceipt deadline={deadline} />
    </li>
  );
}

function daysLeft(t: ReturnType<typeof useT>, { dueOn, dueAt }: DeadlineView): string {
  const days = daysUntil(dueOn);
  if (days === 0) return t(hasCome(dueAt) ? 'deadline.overToday' : 'deadline.today');
  return days > 0 ? t('deadline.left', { days }) : t('deadline.over', { days: -days });
}
