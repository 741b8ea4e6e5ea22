import type { WorkCounts } from '@contract';
import { Link } from 'react-router';
import { paths, type WorkFilter } from '../paths';
import { useWorkCounts } from '../queries';
import { useT } from '../words';

const counters: readonly { filter: WorkFilter; count: Exclude<keyof WorkCounts, 'waitingOn'> | null }[] = [
  { filter: 'mine', count: 'mine' },
  { filter: 'overdue', count: 'overdue' },
  { filter: 'today', count: 'today' },
  { filter: 'week', count: 'week' },
  { filter: 'offers', count: 'offers' },
  { filter: 'waiting', count: 'waitingOnOthers' },
  { filter: 'all', count: null },
];

/** Each count is a link to its list; what was searched for goes along. */
export function WorkCounters({ current = null, q = '' }: { current?: WorkFilter | null; q?: string }) {
  const t = useT();
  const { data: counts, isError } = useWorkCounts();
  return (
    <nav className="counters" aria-label={t('work.counters')}>
      {counters.map(({ filter, count }) => {
        const value = count && counts ? counts[count] : null;
        return (
          <Link
            key={filter}
            to={paths.cases({ filter, ...(q && { q }) })}
            aria-current={filter === current ? 'page' : undefined}
            className={filter === 'overdue' && value ? 'is-late' : undefined}
          >
            <span className="counter-name">{t(`work.filter.${filter}`)}</span>
            {count && <span className="counter-value">{value ?? (isError ? '?' : '–')}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
