import type { OverviewView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../../api/client';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { ClockHealthLine } from '../ui/clock-health-line';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Section } from '../ui/section';
import { useT } from '../words';
import { BarChart } from './bar-chart';
import type { Bars } from './bars';
import { ResultsTable } from './results-table';

/** The whole house at a glance; every figure leads to the list it counts. */
export function OverviewPage() {
  const t = useT();
  const query = useQuery({ queryKey: ['overview'], queryFn: () => get<OverviewView>('/overview') });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('menu.overview')}</h1>
        {query.data && <span className="muted">{t('overview.asOf', { day: query.data.asOf })}</span>}
      </div>
      <ClockHealthLine />
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && <Overview view={query.data} />}
    </div>
  );
}

/** What the list is asked for that a figure counts. */
const queryOf = { open: { filter: 'all', open: 'true' }, overdue: { filter: 'overdue' }, week: { filter: 'week' } } as const;

function Overview({ view }: { view: OverviewView }) {
  const t = useT();
  return (
    <>
      <nav className="counters" aria-label={t('overview.totals')}>
        {(['open', 'overdue', 'week'] as const).map((filter) => (
          <Link key={filter} to={paths.cases(queryOf[filter])} className={filter === 'overdue' && view.totals.overdue > 0 ? 'is-late' : undefined}>
            <span className="counter-name">{t(`overview.${filter}`)}</span>
            <span className="counter-value">{view.totals[filter]}</span>
          </Link>
        ))}
      </nav>
      <Organisations view={view} />
      <Mediators view={view} />
      <Section title={t('overview.results')} note={t('overview.resultsHelp')}>
        <ResultsTable view={view} />
      </Section>
    </>
  );
}

function Figure({ count, of, filter, label }: { count: number; of: Record<string, string>; filter: keyof typeof queryOf; label: string }) {
  return count === 0 ? (
    <span className="muted">0</span>
  ) : (
    <Link to={paths.cases({ ...queryOf[filter], ...of })} aria-label={`${label} ${count}`} className={filter === 'overdue' ? 'late' : undefined}>
      {count}
    </Link>
  );
}

function Organisations({ view: { organisations } }: { view: OverviewView }) {
  const t = useT();
  const bars: Bars = {
    labels: organisations.map(({ name }) => name),
    series: [
      { name: t('overview.onTime'), tone: '--accent', values: organisations.map(({ open, overdue }) => open - overdue) },
      { name: t('overview.overdue'), tone: '--late', values: organisations.map(({ overdue }) => overdue) },
    ],
  };
  return (
    <Section title={t('overview.organisations')} note={t('overview.organisationsHelp')}>
      <BarChart bars={bars} label={t('overview.organisations')} isStacked isHorizontal />
      <table className="grid" aria-label={t('overview.organisations')}>
        <thead>
          <tr>
            <th scope="col">{t('organisations.name')}</th>
            <th scope="col">{t('overview.open')}</th>
            <th scope="col">{t('overview.overdue')}</th>
            <th scope="col">{t('overview.week')}</th>
            <th scope="col">{t('overview.capacity')}</th>
          </tr>
        </thead>
        <tbody>
          {organisations.map(({ id, name, open, overdue, week, weeklyCapacity }) => (
            <tr key={id}>
              <td>
                <Link to={paths.organisationRegister(id)}>{name}</Link>
              </td>
              <td className="number">
                <Figure count={open} of={{ organisation: id }} filter="open" label={`${name} ${t('overview.open')}`} />
              </td>
              <td className="number">
                <Figure count={overdue} of={{ organisation: id }} filter="overdue" label={`${name} ${t('overview.overdue')}`} />
              </td>
              <td className="number">
                <Figure count={week} of={{ organisation: id }} filter="week" label={`${name} ${t('overview.week')}`} />
              </td>
              <td className="number">{weeklyCapacity}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Mediators({ view: { mediators } }: { view: OverviewView }) {
  const t = useT();
  if (mediators.length === 0) return <Empty>{t('overview.noMediators')}</Empty>;
  return (
    <Section title={t('overview.mediators')}>
      <table className="grid" aria-label={t('overview.mediators')}>
        <thead>
          <tr>
            <th scope="col">{t('admin.name')}</th>
            <th scope="col">{t('overview.organisation')}</th>
            <th scope="col">{t('overview.open')}</th>
            <th scope="col">{t('overview.overdue')}</th>
            <th scope="col">{t('overview.loadLimit')}</th>
          </tr>
        </thead>
        <tbody>
          {mediators.map(({ id, name, organisation, open, overdue, loadLimit }) => (
            <tr key={id}>
              <td>
                <Link to={paths.peopleRegister(id)}>{name}</Link>
              </td>
              <td>{text(organisation === null ? null : { zh: organisation, en: organisation })}</td>
              <td className="number">
                <Figure count={open} of={{ handler: id }} filter="open" label={`${name} ${t('overview.open')}`} />
              </td>
              <td className="number">
                <Figure count={overdue} of={{ handler: id }} filter="overdue" label={`${name} ${t('overview.overdue')}`} />
              </td>
              <td className="number">{loadLimit ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
