import type { OverviewView } from '@contract';
import { Link } from 'react-router';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { Empty } from '../ui/section';
import { useT } from '../words';
import { BarChart } from './bar-chart';
import type { Bars } from './bars';

const TONES = ['--accent', '--soon', '--sideB', '--sideA', '--good', '--muted', '--late'];

interface Ending {
  state: string;
  name: string;
  counts: number[];
}

/** One line for each way a matter ends, over the months; states of one procedure stay apart from those of another. */
function endingsOf({ months, results }: OverviewView): Ending[] {
  const states = [...new Set(results.map(({ state }) => state))];
  return states.map((state) => {
    const of = results.filter((one) => one.state === state);
    const [first] = of;
    return {
      state,
      name: [text(first?.procedureName), text(first?.stateName)].join(' · '),
      counts: months.map((month) => of.find((one) => one.month === month)?.count ?? 0),
    };
  });
}

export function ResultsTable({ view }: { view: OverviewView }) {
  const t = useT();
  const endings = endingsOf(view);
  const bars: Bars = { labels: view.months, series: endings.map(({ name, counts }, index) => ({ name, tone: TONES[index % TONES.length] ?? '--accent', values: counts })) };
  if (endings.length === 0) return <Empty>{t('overview.noResults')}</Empty>;
  return (
    <>
      <BarChart bars={bars} label={t('overview.results')} isStacked />
      <div className="wide-table" tabIndex={0} role="region" aria-label={t('overview.resultsTable')}>
        <table className="grid" aria-label={t('overview.results')}>
          <thead>
            <tr>
              <th scope="col">{t('overview.ending')}</th>
              {view.months.map((month) => (
                <th key={month} scope="col">
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {endings.map(({ state, name, counts }) => (
              <tr key={state}>
                <th scope="row">{name}</th>
                {view.months.map((month, index) => {
                  const count = counts[index] ?? 0;
                  return (
                    <td key={month} className="number">
                      {count === 0 ? (
                        <span className="muted">0</span>
                      ) : (
                        <Link to={paths.cases({ filter: 'all', state, closedIn: month })} aria-label={`${name} ${month} ${count}`}>
                          {count}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
