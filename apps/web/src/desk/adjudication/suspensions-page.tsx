import type { Page, SuspensionLine, SuspensionRequestLine } from '@contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { hearings } from '../../api/hearings';
import { formatDay } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { beijingToday } from '../ui/dates';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Section, Tag } from '../ui/section';
import { useT } from '../words';

/** The department's book of suspensions: what is asked, what stands still, and what somebody has to look at again. */
export function SuspensionsPage() {
  const t = useT();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('suspension.title')}</h1>
        <span className="muted">{t('suspension.help')}</span>
      </div>
      <Requests />
      <Standing />
    </div>
  );
}

function usePages<T>(key: string, load: (after: string | null) => Promise<Page<T>>) {
  const query = useInfiniteQuery({
    queryKey: ['suspensions', key],
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  return { query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

interface ListProps<T> {
  title: string;
  none: string;
  heads: readonly string[];
  pages: ReturnType<typeof usePages<T>>;
  /** The rows. */
  children: ReactNode;
}

function List<T>({ title, none, heads, pages: { query, items }, children }: ListProps<T>) {
  const t = useT();
  return (
    <Section title={title}>
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <Empty>{none}</Empty>}
      {items.length > 0 && (
        <table className="grid" aria-label={title}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      )}
      {query.hasNextPage && (
        <Button size="small" onClick={() => void query.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </Section>
  );
}

function CaseCell({ line }: { line: Pick<SuspensionLine, 'proceedingId' | 'number' | 'title'> }) {
  return (
    <td>
      <Link to={paths.proceeding(line.proceedingId, 'hearings')}>{line.title}</Link>
      <span className="muted small under-title">{line.number}</span>
    </td>
  );
}

function Requests() {
  const t = useT();
  const pages = usePages<SuspensionRequestLine>('requests', hearings.suspensionRequests);
  const heads = (['case', 'party', 'ground', 'caseNumber', 'acceptedOn', 'askedOn'] as const).map((one) => t(`suspension.${one}`));
  return (
    <List title={t('suspension.requests')} none={t('suspension.noRequests')} heads={heads} pages={pages}>
      {pages.items.map((line) => (
        <tr key={line.id}>
          <CaseCell line={line} />
          <td>{line.party}</td>
          <td>{text(line.groundName)}</td>
          <td>{line.caseNumber}</td>
          <td className="nowrap">{line.acceptedOn && formatDay(line.acceptedOn)}</td>
          <td className="nowrap">{formatDay(line.askedOn)}</td>
        </tr>
      ))}
    </List>
  );
}

function Standing() {
  const t = useT();
  const pages = usePages<SuspensionLine>('standing', hearings.suspensions);
  const heads = (['case', 'ground', 'caseNumber', 'since', 'days', 'lookAgainOn'] as const).map((one) => t(`suspension.${one}`));
  return (
    <List title={t('suspension.standing')} none={t('suspension.noneStanding')} heads={heads} pages={pages}>
      {pages.items.map((line) => (
        <tr key={line.id}>
          <CaseCell line={line} />
          <td>{text(line.groundName)}</td>
          <td>{line.caseNumber}</td>
          <td className="nowrap">{formatDay(line.since)}</td>
          <td className="number">{line.daysStopped}</td>
          <td className="nowrap">
            {line.lookAgainOn && formatDay(line.lookAgainOn)} {line.lookAgainOn && line.lookAgainOn <= beijingToday() && <Tag tone="soon">{t('suspension.lookNow')}</Tag>}
          </td>
        </tr>
      ))}
    </List>
  );
}
