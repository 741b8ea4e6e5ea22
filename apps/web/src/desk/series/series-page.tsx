import type { SeriesView } from '@contract';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { formatMoney } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { useSeries } from '../queries';
import { useSession } from '../session/session-context';
import { Due } from '../ui/due';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Facts, Section, Tag } from '../ui/section';
import { useT } from '../words';
import { SeriesAgreementForm, type SeriesResults } from './series-agreement-form';

/** One right against many: where each of the disputes stands, and one agreement text for those that mediate. */
export function SeriesPage() {
  const { id = '' } = useParams();
  const t = useT();
  const series = useSeries(id);
  const { roles } = useSession();
  const [results, setResults] = useState<SeriesResults>(new Map());
  if (series.isPending) return <Loading />;
  if (series.error) return <ProblemAlert error={series.error} kind="read" onRetry={() => void series.refetch()} />;
  const view = series.data;
  return (
    <div className="page">
      <h1>{view.title}</h1>
      <Facts
        items={[
          [t('series.applicants'), view.applicants],
          [t('series.count'), t('series.disputes', { count: view.disputes.length })],
          [t('series.claimed'), formatMoney(view.claimedFen)],
          [t('series.agreed'), formatMoney(view.agreedFen)],
          [t('series.staffFacts'), view.staffFacts && t('series.staffFactsText', view.staffFacts)],
        ]}
      />
      <Section title={t('series.list')}>
        <SeriesTable view={view} results={results} />
      </Section>
      {roles.includes('mediator') && <SeriesAgreementForm view={view} onResults={setResults} />}
    </div>
  );
}

function SeriesTable({ view, results }: { view: SeriesView; results: SeriesResults }) {
  const t = useT();
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t('series.respondent')}</th>
          <th scope="col">{t('series.number')}</th>
          <th scope="col">{t('series.state')}</th>
          <th scope="col">{t('series.next')}</th>
          <th scope="col">{t('series.due')}</th>
          <th scope="col" className="amount">
            {t('series.claimed')}
          </th>
          <th scope="col" className="amount">
            {t('series.agreed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.disputes.map(({ disputeId, respondents, receiptNumber, proceeding, claimedFen, agreedFen }) => (
          <tr key={disputeId}>
            <td>{proceeding ? <Link to={paths.proceeding(proceeding.id)}>{respondents}</Link> : respondents}</td>
            <td className="number">{receiptNumber}</td>
            <td>{proceeding && <Tag tone={proceeding.closed ? 'plain' : 'soon'}>{text(proceeding.state)}</Tag>}</td>
            <td>
              {proceeding?.blocker && text(proceeding.blocker)}
              <Result result={proceeding ? results.get(proceeding.id) : undefined} />
            </td>
            <td className="nowrap">
              <Due on={proceeding?.nextDueOn ?? null} />
            </td>
            <td className="amount">{claimedFen === null ? '' : formatMoney(claimedFen)}</td>
            <td className="amount">{agreedFen === null ? '' : formatMoney(agreedFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What came of the last attempt for this row: nothing tried, done, or why not. */
function Result({ result }: { result: string | null | undefined }) {
  const t = useT();
  if (result === undefined) return null;
  return <p className={result === null ? 'muted' : 'late'}>{result ?? t('series.drafted')}</p>;
}
