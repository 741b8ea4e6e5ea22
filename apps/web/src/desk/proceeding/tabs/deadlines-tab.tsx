import type { DeadlineView } from '@contract';
import { formatDayWithWeekday, formatDue, formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { Due } from '../../ui/due';
import { Empty, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { DeadlineReceipt } from '../deadline-receipt';
import { DeadlineSteps } from '../deadline-steps';
import { WhatIf } from '../what-if';

const order = ['running', 'paused', 'lapsed', 'met'] as const;
const tones = { running: 'plain', paused: 'soon', met: 'good', lapsed: 'late' } as const;

export function DeadlinesTab({ view }: Case) {
  const t = useT();
  const sorted = [...view.deadlines].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.dueOn.localeCompare(b.dueOn));
  return (
    <Section title={t('tab.deadlines')} note={t('deadline.help')}>
      {sorted.length === 0 && <Empty>{t('deadline.none')}</Empty>}
      {sorted.map((deadline) => (
        <Clock key={deadline.id} deadline={deadline} />
      ))}
    </Section>
  );
}

function Clock({ deadline }: { deadline: DeadlineView }) {
  const t = useT();
  const isOver = deadline.state === 'met' || deadline.state === 'lapsed';
  return (
    <article className={`card clock is-${deadline.state}`}>
      <h3>
        {text(deadline.name)} <Tag tone={tones[deadline.state]}>{t(`deadline.${deadline.state}`)}</Tag>
      </h3>
      <p className="clock-line">
        <span className="muted">{t('deadline.from', { day: formatDue(deadline.triggerOn, deadline.triggerAt) })}</span>
        <Due on={deadline.dueOn} at={deadline.dueAt} long done={isOver} />
        {deadline.actBy && deadline.actBy !== deadline.dueOn && <span className="soon">{t('deadline.actBy', { day: formatDayWithWeekday(deadline.actBy) })}</span>}
        {deadline.nextReminderAt && <span className="muted">{t('deadline.reminded', { at: formatMoment(deadline.nextReminderAt) })}</span>}
      </p>
      <details open={!isOver}>
        <summary>{t('deadline.steps')}</summary>
        <DeadlineSteps deadline={deadline} />
      </details>
      {deadline.moves.length > 0 && (
        <ul className="plain-list small">
          {deadline.moves.map((move) => (
            <li key={move.at}>{t('move.line', { cause: t(`move.${move.cause}`), from: formatDue(move.fromDue, move.fromAt), to: formatDue(move.toDue, move.toAt) })}</li>
          ))}
        </ul>
      )}
      <DeadlineReceipt id={deadline.id} />
      {!isOver && <WhatIf deadline={deadline} />}
    </article>
  );
}
