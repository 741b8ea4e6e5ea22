import type { WorkCounts } from '@contract';
import { Link } from 'react-router';
import type { WorkFilter } from '../paths';
import { useWorkCounts } from '../queries';
import { useT } from '../words';

const counters: readonly { filter: WorkFilter; count: keyof WorkCounts | null }[] = [
  { filter: 'mine', count: null },
  { filter: 'overdue', count: 'overdue' },
  { filter: 'today', count: 'today' },
  { filter: 'week', count: 'week' },
  { filter: 'offers', count: 'offers' },
  { filter: 'waiting', count: 'waitingOnOthers' },
  { filter: 'open', count: null },
  { filter: 'all', count: null },
];

/** Each count is a link to its list; what was searched for goes along. */
export function WorkCounters({ current, q }: { current: WorkFilter; q: string }) {
  const t = useT();
  const counts = useWorkCounts().data;
  return (
    <nav className="counters" aria-label={t('work.counters')}>
      {counters.map(({ filter, count }) => {
        const value = count && counts ? counts[count] : null;
        const to = { search: new URLSearchParams({ ...(filter !== 'mine' && { filter }), ...(q && { q }) }).toString() };
        return (
          <Link key={filter} to={to} aria-current={filter === current ? 'page' : undefined} className={filter === 'overdue' && value ? 'is-late' : undefined}>
            <span className="counter-name">{t(`work.filter.${filter}`)}</span>
            {count && <span className="counter-value">{value ?? '–'}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
