import { formatDayWithWeekday, formatTime, hasCome } from '../../i18n/format';
import { useT } from '../words';
import { daysUntil, shortDay } from './dates';

const SOON_DAYS = 3;

interface DueProps {
  on: string | null;
  /** `YYYY-MM-DDTHH:mm`, Beijing. */
  at?: string | null;
  long?: boolean;
  done?: boolean;
}

/** A day, with its minute where the limit is in hours, and how far away it is. Colour never stands alone: the words say it too. */
export function Due({ on, at = null, long = false, done = false }: DueProps) {
  const t = useT();
  if (!on) return <span className="muted">{t('due.none')}</span>;
  const days = daysUntil(on);
  const isOver = days === 0 && hasCome(at);
  const tone = done ? 'muted' : days < 0 || isOver ? 'late' : days <= SOON_DAYS ? 'soon' : 'plain';
  return (
    <span className={`due ${tone}`}>
      <time dateTime={at ?? on}>
        {long ? formatDayWithWeekday(on) : shortDay(on)} {at && formatTime(at)}
      </time>
      {!done && <span className="due-distance">{isOver ? t('due.over') : distance(t, days)}</span>}
    </span>
  );
}

function distance(t: ReturnType<typeof useT>, days: number): string {
  if (days < 0) return t('due.late', { days: -days });
  if (days === 0) return t('due.today');
  return t('due.left', { days });
}
