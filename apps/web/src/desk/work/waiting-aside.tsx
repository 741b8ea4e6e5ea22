import type { WorkRow } from '@contract';
import { Link } from 'react-router';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { useFirstOf, useWorkCounts } from '../queries';
import { BlockerLine } from '../ui/blocker-line';
import { Empty, Section } from '../ui/section';
import { useT } from '../words';

const MOST = 6;

/** Offers stand among one's own turn too; here is the way to take several at once. Who has none sees nothing. */
export function OffersLine() {
  const t = useT();
  const count = useWorkCounts().data?.offers ?? 0;
  if (count === 0) return null;
  return (
    <p className="notice-line offers-line">
      {t('work.offersWait', { count })} <Link to={paths.cases({ filter: 'offers' })}>{t('work.acceptSeveral')}</Link>
    </p>
  );
}

/** On whom, how many, and those that have stood still the longest. */
export function WaitingAside() {
  const t = useT();
  const waitingOn = useWorkCounts().data?.waitingOn ?? [];
  const longest = useFirstOf({ filter: 'waiting', sort: 'stuck' }, MOST);
  const rows = longest.data?.items ?? [];
  return (
    <Section title={t('work.waiting')} aside={rows.length > 0 && <Link to={paths.cases({ filter: 'waiting', sort: 'stuck' })}>{t('work.longestFirst')}</Link>}>
      {waitingOn.length > 0 && (
        <ul className="waiting-on">
          {waitingOn.map(({ who, whoName, count }) => (
            <li key={who}>
              <Link to={paths.cases({ filter: 'waiting', blocker: who, sort: 'stuck' })}>
                {text(whoName)} <strong>{count}</strong>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {longest.data && rows.length === 0 && <Empty>{t('work.empty.waiting')}</Empty>}
      <ul className="waiting-list">
        {rows.map((row) => (
          <li key={row.id}>
            <CaseLink row={row} />
            <BlockerLine row={row} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const CaseLink = ({ row }: { row: WorkRow }) => (
  <Link to={paths.proceeding(row.id)} className="waiting-title">
    {row.title}
  </Link>
);
