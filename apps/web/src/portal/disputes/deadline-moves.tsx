import type { DeadlineMoveView } from '@contract';
import { formatDay, formatDayWithWeekday } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { useT } from '../words/dispute';

/** Beside the day and not in the fold that counts it: whoever noted the old one must see that it is another. */
export function DeadlineMoves({ moves }: { moves: DeadlineMoveView[] }) {
  const t = useT();
  useLanguage();
  if (moves.length === 0) return null;
  return (
    <ul className="moves" aria-label={t('move.title')}>
      {moves.map((move) => (
        <li key={move.at}>
          <del>{formatDayWithWeekday(move.fromDue)}</del> → <ins>{formatDayWithWeekday(move.toDue)}</ins>
          <span className="small muted moves__why">{t('move.why', { cause: t(`move.${move.cause}`), at: formatDay(move.at) })}</span>
        </li>
      ))}
    </ul>
  );
}
