import { formatDayWithWeekday } from '../../i18n/format';
import { useT } from '../words';
import { daysUntil, shortDay } from './dates';

const SOON_DAYS = 3;

/** A day and how far away it is. Colour never stands alone: the words say it too. */
export function Due({ on, long = false, done = false }: { on: string | null; long?: boolean; done?: boolean }) {
  const t = useT();
  if (!on) return <span className="muted">{t('due.none')}</span>;
  const days = daysUntil(on);
  const tone = done ? 'muted' : days < 0 ? 'late' : days <= SOON_DAYS ? 'soon' : 'plain';
  return (
    <span className={`due ${tone}`}>
      <time dateTime={on}>{long ? formatDayWithWeekday(on) : shortDay(on)}</time>
      {!done && <span className="due-distance">{distance(t, days)}</span>}
    </span>
  );
}

function distance(t: ReturnType<typeof useT>, days: number): string {
  if (days < 0) return t('due.late', { days: -days });
  if (days === 0) return t('due.today');
  return t('due.left', { days });
}
