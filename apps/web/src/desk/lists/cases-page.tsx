import { Button } from 'antd';
import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useDeskSettings, useWorklist } from '../queries';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty } from '../ui/section';
import { WorkCounters } from '../work/work-counters';
import { useT } from '../words';
import { BulkBar } from './bulk-bar';
import { asColumns, type ColumnName, usualColumns } from './columns';
import { filterOf, hasFilters, listQueryOf } from './list-query';
import { ListFilters } from './list-filters';
import { ListTable } from './list-table';
import { ListTools } from './list-tools';
import { SearchBox } from './search-box';
import { useListKeys } from './use-list-keys';
import { useSelection } from './use-selection';

/** All cases one may see, as the address asks for them: what stands in the address can be sent, saved and gone back to. */
export function CasesPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const q = search.get('q') ?? '';
  const list = useWorklist(listQueryOf(search));
  const settings = useDeskSettings();
  const searchBox = useRef<HTMLInputElement>(null);

  const change = useCallback(
    (changes: Record<string, string | null>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const find = useCallback((typed: string) => change({ q: typed || null }), [change]);

  const remembered = asColumns(search.get('columns')?.split(',') ?? settings.data?.columns ?? []);
  const shown = remembered.length > 0 ? remembered : usualColumns;
  return (
    <div className="page cases-page">
      <div className="page-head">
        <h1>{t('menu.cases')}</h1>
        <SearchBox key={filter} box={searchBox} value={q} onChange={find} />
      </div>
      <WorkCounters current={filter} q={q} />
      <ListFilters search={search} onChange={change} />
      <ListTools search={search} shown={shown} settings={settings.data} onShow={() => change({ columns: null })} />
      <Rows list={list} search={search} searchBox={searchBox} shown={shown} onSort={(sort) => change({ sort })} />
    </div>
  );
}

interface RowsProps {
  list: ReturnType<typeof useWorklist>;
  search: URLSearchParams;
  searchBox: RefObject<HTMLInputElement | null>;
  shown: readonly ColumnName[];
  onSort: (sort: string) => void;
}

function Rows({ list, search, searchBox, shown, onSort }: RowsProps) {
  const t = useT();
  const table = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const selection = useSelection(rows, listQueryOf(search));
  const { chosen, toggle, toggleAll } = selection;
  useListKeys({ list: table, searchBox, onSelect: toggle });
  const filter = filterOf(search);
  return (
    <>
      {list.error && <ProblemAlert error={list.error} kind="read" onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && rows.length === 0 && <NothingHere q={search.get('q')} narrowed={hasFilters(search)} empty={t(`work.empty.${filter}`)} />}
      {/* Stays when the last row has gone: what became of the rows is told there. */}
      <BulkBar selection={selection} mayTakeWhole={list.hasNextPage && rows.every(({ id }) => chosen.has(id))} />
      {rows.length > 0 && (
        <div ref={table} className="table-frame">
          <ListTable rows={rows} label={t(`work.filter.${filter}`)} shown={shown} sort={search.get('sort') ?? 'due'} onSort={onSort} selection={{ chosen, toggle, toggleAll }} />
        </div>
      )}
      <div className="list-foot">
        {list.hasNextPage && (
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('list.more')}
          </Button>
        )}
        {rows.length > 0 && <span className="muted">{t(list.hasNextPage ? 'list.shown' : 'list.all', { count: rows.length })}</span>}
        <span className="muted hint-keys">{t('list.keysHint')}</span>
      </div>
    </>
  );
}

function NothingHere({ q, narrowed, empty }: { q: string | null; narrowed: boolean; empty: string }) {
  const t = useT();
  return <Empty>{q ? t('work.nothingFound', { q }) : narrowed ? t('list.nothingLeft') : empty}</Empty>;
}
