import { Button, Input } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isWorkFilter, paths, type WorkFilter, type WorkOf } from '../paths';
import { useWorklist } from '../queries';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty } from '../ui/section';
import { useT } from '../words';
import { useListKeys } from './use-list-keys';
import { WorkCounters } from './work-counters';
import { WorkTable } from './work-table';

export function WorkPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('filter');
  const filter: WorkFilter = isWorkFilter(asked) ? asked : 'mine';
  const q = search.get('q') ?? '';
  const of = narrowingOf(search);
  const isNarrowed = Object.keys(of).length > 0;
  const list = useWorklist(filter, q, of);
  const table = useRef<HTMLDivElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  useListKeys(table, searchBox);

  const find = (typed: string) => {
    const next = new URLSearchParams(search);
    if (typed) next.set('q', typed);
    else next.delete('q');
    setSearch(next, { replace: true });
  };

  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('menu.work')}</h1>
        <SearchBox key={filter} box={searchBox} value={q} onChange={find} />
      </div>
      <WorkCounters current={filter} q={q} />
      {isNarrowed && (
        <p className="notice-line">
          {t(of.handler ? 'work.ofHandler' : of.organisation ? 'work.ofOrganisation' : 'work.ofResult')} <Link to={paths.work(filter)}>{t('work.ofAll')}</Link>
        </p>
      )}
      {list.error && <ProblemAlert error={list.error} kind="read" onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && rows.length === 0 && <Empty>{q ? t('work.nothingFound', { q }) : t(`work.empty.${filter}`)}</Empty>}
      {rows.length > 0 && (
        <div ref={table}>
          <WorkTable rows={rows} label={t(`work.filter.${filter}`)} />
        </div>
      )}
      <div className="list-foot">
        {list.hasNextPage && (
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('list.more')}
          </Button>
        )}
        {rows.length > 0 && <span className="muted">{t(list.hasNextPage ? 'list.shown' : 'list.all', { count: rows.length })}</span>}
        <span className="muted hint-keys">{t('work.keysHint')}</span>
      </div>
    </div>
  );
}

/** A figure elsewhere led here: only what it counted. */
const narrowingOf = (search: URLSearchParams): WorkOf =>
  Object.fromEntries((['organisation', 'handler', 'state', 'closedIn'] as const).flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));

interface SearchBoxProps {
  box: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (typed: string) => void;
}

/** The address follows after a pause, so the list isn't asked for every letter of a pinyin input. */
function SearchBox({ box, value, onChange }: SearchBoxProps) {
  const t = useT();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      ref={(input) => {
        box.current = input?.input ?? null;
      }}
      type="search"
      allowClear
      aria-label={t('work.search')}
      placeholder={t('work.searchHint')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      style={{ width: 320 }}
    />
  );
}
