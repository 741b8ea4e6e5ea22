import type { ImpactView, MovedDeadlineView, Page, ReferenceChangeView } from '@contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { get } from '../../../api/client';
import { formatDayWithWeekday, formatDue } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { useT } from '../../words';

/** Lists whose change moves time limits that run. */
const moving: ReadonlySet<string> = new Set(['deadline-rules', 'holidays']);

/** What a change does to the matters that run: open while it waits, for whoever approves should have seen it. */
export function Impact({ change }: { change: ReferenceChangeView }) {
  const t = useT();
  const [isOpen, setOpen] = useState(change.state === 'proposed');
  const isShown = moving.has(change.list) && change.action !== 'confirm' && change.state !== 'rejected';
  const query = useQuery({
    queryKey: ['reference-register', 'impact', change.id, change.state],
    queryFn: () => get<ImpactView>(`/registers/reference-changes/${change.id}/impact`),
    enabled: isShown && isOpen,
  });
  if (!isShown) return null;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('impact.title')}</summary>
      {isOpen && query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && <Moves change={change} impact={query.data} />}
      {query.data && query.data.days.length > 0 && <Days days={query.data.days} />}
    </details>
  );
}

function Moves({ change, impact }: { change: ReferenceChangeView; impact: ImpactView }) {
  const t = useT();
  const isWaiting = impact.state === 'proposed';
  const { moved: count, counted, next } = impact;
  const more = useInfiniteQuery({
    queryKey: ['reference-register', 'impact', change.id, change.state, 'moves', next],
    queryFn: ({ pageParam }) => get<Page<MovedDeadlineView>>(`/registers/reference-changes/${change.id}/impact/moves?after=${encodeURIComponent(pageParam ?? '')}`),
    initialPageParam: next,
    getNextPageParam: (page) => page.next,
    enabled: false,
  });
  if (count === 0) return <p className="muted">{t(isWaiting ? 'impact.none' : 'impact.noneMoved')}</p>;
  const moves = [...impact.moves, ...(more.data?.pages.flatMap(({ items }) => items) ?? [])];
  const hasMore = next !== null && (more.data === undefined || more.hasNextPage);
  return (
    <>
      <p>
        {isWaiting ? t('impact.would', { count, counted }) : t('impact.did', { count })} {hasMore && <span className="muted">{t('impact.listed', { listed: moves.length })}</span>}
      </p>
      <div className="wide-table" tabIndex={0} role="region" aria-label={t('impact.title')}>
        <table className="grid">
          <thead>
            <tr>
              {(['number', 'limit', 'from', 'to', 'days'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`impact.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <tr key={move.deadlineId}>
                <th scope="row" className="nowrap">
                  {move.number}
                </th>
                <td>
                  {text(move.name)} <code>{move.ruleId}</code>
                </td>
                <td className="nowrap">{formatDue(move.fromDue, move.fromAt)}</td>
                <td className="nowrap">{formatDue(move.toDue, move.toAt)}</td>
                <td className="nowrap">{t('impact.dayCount', { days: move.days > 0 ? `+${move.days}` : String(move.days) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more.error && <ProblemAlert error={more.error} kind="read" />}
      {hasMore && (
        <Button loading={more.isFetching} onClick={() => void more.fetchNextPage()}>
          {t('impact.more')}
        </Button>
      )}
    </>
  );
}

function Days({ days }: Pick<ImpactView, 'days'>) {
  const t = useT();
  const kind = (name: string) => t(`impact.${name as 'workday' | 'workingWeekend' | 'weekend' | 'holiday'}`);
  return (
    <details>
      <summary>
        {t('impact.differing')} ({days.length})
      </summary>
      <ul className="plain-list">
        {days.map(({ day, before, after }) => (
          <li key={day}>
            {formatDayWithWeekday(day)}：<del>{kind(before)}</del> → <ins>{kind(after)}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}
