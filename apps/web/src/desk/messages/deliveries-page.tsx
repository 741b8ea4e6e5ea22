import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { contacts } from '../../api/endpoints';
import { formatMoment } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty } from '../ui/section';
import { useT } from '../words';
import { ChannelNotice } from './channel-notice';

/** Who was told what in a proceeding, when, by which channel, and what became of it. */
export function DeliveriesPage() {
  const t = useT();
  const { id = '' } = useParams();
  const query = useInfiniteQuery({
    queryKey: ['deliveries', id],
    queryFn: ({ pageParam }) => contacts.deliveries(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const deliveries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('deliveries.title')}</h1>
        <Link to={paths.proceeding(id)}>{t('deliveries.back')}</Link>
      </div>
      <ChannelNotice />
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && deliveries.length === 0 && <Empty>{t('deliveries.none')}</Empty>}
      {deliveries.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('deliveries.what')}</th>
              <th scope="col">{t('deliveries.who')}</th>
              <th scope="col">{t('deliveries.channel')}</th>
              <th scope="col">{t('deliveries.state')}</th>
              <th scope="col">{t('deliveries.at')}</th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map((one) => (
              <tr key={one.id}>
                <td>{text(one.title)}</td>
                <td>{one.partyName ?? t('deliveries.staff')}</td>
                <td>{t(`deliveries.${one.channel}`)}</td>
                <td>
                  {t(`deliveries.${one.state}`)}
                  {one.reason && <div className="muted small">{one.reason}</div>}
                </td>
                <td className="nowrap">{formatMoment(one.sentAt ?? (one.state === 'waiting' ? one.dueAt : one.changedAt))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {query.hasNextPage && (
        <Button size="small" onClick={() => void query.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}
