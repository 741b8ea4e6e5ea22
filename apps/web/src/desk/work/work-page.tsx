import { useCallback, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { UnsentForms } from '../forms/unsent-texts';
import { ListTable } from '../lists/list-table';
import { SearchBox } from '../lists/search-box';
import { useListKeys } from '../lists/use-list-keys';
import { paths } from '../paths';
import { useFirstOf } from '../queries';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Section } from '../ui/section';
import { useT } from '../words';
import { OffersLine, WaitingAside } from './waiting-aside';
import { WorkCounters } from './work-counters';

const MOST = 20;

/** What to do now, the most urgent first; beside it what waits to be accepted and whom one waits for. */
export function WorkPage() {
  const t = useT();
  const navigate = useNavigate();
  const mine = useFirstOf({ filter: 'mine' }, MOST);
  const table = useRef<HTMLDivElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  useListKeys({ list: table, searchBox });
  const find = useCallback((typed: string) => void navigate(paths.cases({ filter: 'all', q: typed })), [navigate]);
  const rows = mine.data?.items ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('menu.work')}</h1>
        <SearchBox box={searchBox} value="" onChange={find} />
      </div>
      <WorkCounters />
      <div className="work-columns">
        <div ref={table}>
          <Section title={t('work.myTurn')} note={t('work.byUrgency')} aside={mine.data?.next && <Link to={paths.cases({ filter: 'mine' })}>{t('work.seeAll')}</Link>}>
            {mine.error && <ProblemAlert error={mine.error} kind="read" onRetry={() => void mine.refetch()} />}
            {mine.isPending && <Loading />}
            {mine.data && rows.length === 0 && <Empty>{t('work.empty.mine')}</Empty>}
            {rows.length > 0 && (
              <div className="table-frame">
                <ListTable rows={rows} label={t('work.myTurn')} shown={['blocker', 'due']} />
              </div>
            )}
          </Section>
          <p className="muted hint-keys">{t('work.keysHint')}</p>
        </div>
        <aside aria-label={t('work.aside')}>
          <UnsentForms />
          <OffersLine />
          <WaitingAside />
        </aside>
      </div>
    </div>
  );
}
