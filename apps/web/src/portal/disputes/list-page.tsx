import type { DisputeSummary, DraftView } from '@contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { drafts } from '../../api/endpoints';
import { formatDay, formatMoment } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { ProblemNotice } from '../ui/problem';
import { Empty, Loaded, Loading } from '../ui/states';
import { useT } from '../words/dispute';
import { BlockerLine } from './blocker-line';
import { Notices } from './notices';
import { disputesQuery } from './queries';
import '../styles/dispute.css';

export function DisputeListPage() {
  const t = useT();
  const draftList = useQuery({ queryKey: ['drafts'], queryFn: drafts.list });
  return (
    <Page title={t('list.title')}>
      <Notices />
      <Loaded query={draftList}>{(list) => <Drafts drafts={list} />}</Loaded>
      <Filed />
    </Page>
  );
}

function Drafts({ drafts: list }: { drafts: DraftView[] }) {
  const t = useT();
  useLanguage();
  if (list.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('list.drafts')}</h2>
      <ul className="ruled-list">
        {list.map((draft) => (
          <li key={draft.id}>
            <p className="case__title">{draft.data.title || t('list.draft.untitled')}</p>
            <p className="small muted">{t('list.draft.saved', { time: formatMoment(draft.savedAt) })}</p>
            <ButtonLink to={paths.draft(draft.id)}>{t('list.draft.continue')}</ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filed() {
  const t = useT();
  const query = useInfiniteQuery(disputesQuery());
  if (query.isPending) return <Loading />;
  if (!query.data) return <ProblemNotice error={query.error} during="read" onRetry={() => void query.refetch()} />;
  const cases = query.data.pages.flatMap((page) => page.items);
  return (
    <section className="section">
      <h2>{t('list.filed')}</h2>
      {cases.length === 0 && (
        <Empty title={t('list.none')}>
          <p>{t('list.none.text')}</p>
        </Empty>
      )}
      <ul className="ruled-list">
        {cases.map((one) => (
          <Case key={one.id} dispute={one} />
        ))}
      </ul>
      <div className="button-row">
        {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{t('list.more')}</Button>}
        <ButtonLink to={paths.beforeFiling()} look={cases.length === 0 ? 'main' : 'plain'}>
          {t('list.new')}
        </ButtonLink>
      </div>
    </section>
  );
}

function Case({ dispute }: { dispute: DisputeSummary }) {
  const t = useT();
  useLanguage();
  return (
    <li className="case">
      <div className="spread">
        <Link className="case__title" to={paths.dispute(dispute.id)}>
          {dispute.title}
        </Link>
        {dispute.current && <span className="stage stage--small">{text(dispute.current.stateName)}</span>}
      </div>
      <p className="small">{t('list.between', { applicants: dispute.applicants, respondents: dispute.respondents })}</p>
      <BlockerLine blocker={dispute.current?.blocker ?? null} />
      <p className="small muted">
        {t('list.receipt', { number: dispute.receiptNumber })} · {t('list.filedOn', { day: formatDay(dispute.filedAt) })}
      </p>
    </li>
  );
}
