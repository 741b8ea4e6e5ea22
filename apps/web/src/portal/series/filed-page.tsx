import type { SeriesView } from '@contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { series } from '../../api/endpoints';
import { formatDay, formatMoney } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { Letter } from '../receipt/letter';
import { keptReceipt } from '../receipt/kept-receipt';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useT } from '../words/series';
import '../styles/receipt.css';

const seriesQuery = (id: string) => queryOptions({ queryKey: ['series', id], queryFn: () => series.get(id) });

/** What became of a sheet: every dispute of the series on one page, with who must act next. */
export function SeriesFiledPage() {
  const { seriesId = '' } = useParams();
  const query = useQuery(seriesQuery(seriesId));
  return <Loaded query={query}>{(view) => <Filed view={view} />}</Loaded>;
}

const lettersOf = (view: SeriesView) =>
  view.disputes.flatMap(({ disputeId }) => {
    const receipt = keptReceipt(disputeId);
    return receipt ? receipt.accessCodes.filter((one) => one.side === 'B').map((recipient) => ({ receipt, recipient })) : [];
  });

function Filed({ view }: { view: SeriesView }) {
  const t = useT();
  useLanguage();
  const letters = lettersOf(view).length;
  return (
    <Page title={t('filed.title', { count: view.disputes.length })} kicker={view.title} lead={t('filed.lead')}>
      <p>
        {t('filed.claimed', { total: formatMoney(view.claimedFen) })}
        {view.agreedFen > 0 && ` · ${t('filed.agreed', { total: formatMoney(view.agreedFen) })}`}
      </p>
      {letters > 0 ? (
        <div className="button-row no-print">
          <ButtonLink to={paths.seriesLetters(view.id)} look="main">
            {t('filed.letters', { count: letters })}
          </ButtonLink>
        </div>
      ) : (
        <p className="muted">{t('filed.lettersGone')}</p>
      )}
      <ol className="ruled-list ruled-list--numbered">
        {view.disputes.map((one) => (
          <li key={one.disputeId}>
            <div className="spread">
              <Link to={paths.dispute(one.disputeId)}>{one.respondents}</Link>
              <span className="tag">{one.proceeding ? text(one.proceeding.state) : t('filed.waiting')}</span>
            </div>
            <p className="small muted">
              {[
                one.receiptNumber,
                one.agreedFen !== null ? t('filed.agreed', { total: formatMoney(one.agreedFen) }) : one.claimedFen !== null && formatMoney(one.claimedFen),
                one.proceeding?.blocker && t('filed.next', { what: text(one.proceeding.blocker) }),
                one.proceeding?.nextDueOn && formatDay(one.proceeding.nextDueOn),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** Every respondent's letter, each on its own A4 page. */
export function SeriesLettersPage() {
  const { seriesId = '' } = useParams();
  const t = useT();
  const query = useQuery(seriesQuery(seriesId));
  return (
    <Loaded query={query}>
      {(view) => (
        <div className="letter-page">
          <div className="button-row no-print">
            <Button look="main" onClick={() => window.print()}>
              {t('filed.letters', { count: lettersOf(view).length })}
            </Button>
            <ButtonLink to={paths.series(view.id)}>{t('letters.back')}</ButtonLink>
          </div>
          {lettersOf(view).map(({ receipt, recipient }) => (
            <Letter key={recipient.partyId} matter={{ applicants: view.applicants, respondents: recipient.partyName, title: view.title }} receipt={receipt} recipient={recipient} />
          ))}
        </div>
      )}
    </Loaded>
  );
}
