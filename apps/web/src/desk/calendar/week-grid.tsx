import type { CalendarBlock } from '@contract';
import { formatDayWithWeekday } from '../../i18n/format';
import { beijingToday } from '../ui/dates';
import { useT } from '../words';
import { daysOf } from './calendar-days';
import type { Loaded } from './queries';
import { SessionCard } from './session-card';

interface Props extends Loaded {
  span: { from: string; to: string };
}

/** Seven columns from Monday. An hour grid would be empty for the most part: mediators have one or two sessions a day. */
export function WeekGrid({ span, sessions, blocks }: Props) {
  const t = useT();
  const today = beijingToday();
  return (
    <div className="week-grid">
      {daysOf(span).map((day) => {
        const ofDay = sessions.filter((session) => session.startsAt.startsWith(day));
        const away = blocks.filter((block) => block.from.slice(0, 10) <= day && block.to > `${day}T00:00`);
        return (
          <section key={day} aria-label={formatDayWithWeekday(day)} className={day === today ? 'week-day is-today' : 'week-day'}>
            <h2>
              <time dateTime={day}>{formatDayWithWeekday(day).replace(/^\d+年/, '')}</time> {day === today && <span className="small">{t('calendar.today')}</span>}
            </h2>
            {away.map((block) => (
              <Away key={block.id} block={block} />
            ))}
            {ofDay.map((session) => (
              <SessionCard key={session.id} session={session} />
            ))}
            {ofDay.length === 0 && away.length === 0 && <p className="muted small">{t('calendar.nothing')}</p>}
          </section>
        );
      })}
    </div>
  );
}

/** Whole days as days, hours as hours. */
export function spanOf({ from, to, isLeave }: CalendarBlock): string {
  if (isLeave) {
    const last = new Date(Date.parse(`${to}:00Z`) - 60_000).toISOString().slice(0, 10);
    return from.slice(0, 10) === last ? last : `${from.slice(0, 10)} – ${last}`;
  }
  return from.slice(0, 10) === to.slice(0, 10) ? `${from.replace('T', ' ')}–${to.slice(11)}` : `${from.replace('T', ' ')} – ${to.replace('T', ' ')}`;
}

function Away({ block }: { block: CalendarBlock }) {
  const t = useT();
  return (
    <p className="calendar-away small">
      <strong>{block.name}</strong> {t(block.isLeave ? 'calendar.leave' : 'calendar.away')}
      <span className="muted">
        {' '}
        {spanOf(block)} {block.note}
      </span>
    </p>
  );
}
