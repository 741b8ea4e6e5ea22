import type { ContactTaskView } from '@contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { contacts } from '../../api/endpoints';
import { formatMoment } from '../../i18n/format';
import { paths } from '../paths';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty } from '../ui/section';
import { useT } from '../words';
import { ChannelNotice } from './channel-notice';

const KEY = ['undelivered'];

/** Messages that did not arrive, or may not have: whoever handles the matter reaches the person another way. */
export function UndeliveredPage() {
  const t = useT();
  const query = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => contacts.tasks(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const tasks = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('undelivered.title')}</h1>
        <span className="muted">{t('undelivered.help')}</span>
      </div>
      <ChannelNotice />
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && tasks.length === 0 && <Empty>{t('undelivered.none')}</Empty>}
      {tasks.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('undelivered.number')}</th>
              <th scope="col">{t('undelivered.reason')}</th>
              <th scope="col">{t('undelivered.at')}</th>
              <th scope="col">{t('undelivered.done')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <Row key={task.id} task={task} />
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

function Row({ task }: { task: ContactTaskView }) {
  const t = useT();
  const queries = useQueryClient();
  const finish = useMutation({ mutationFn: () => contacts.finishTask(task.id), onSuccess: () => queries.invalidateQueries({ queryKey: KEY }) });
  return (
    <tr>
      <td>
        {task.proceedingId ? <Link to={paths.proceeding(task.proceedingId)}>{task.number}</Link> : task.number}
        {task.proceedingId && (
          <div className="small">
            <Link to={paths.deliveries(task.proceedingId)}>{t('undelivered.history')}</Link>
          </div>
        )}
      </td>
      <td>{t(`undelivered.${task.reason}`)}</td>
      <td className="nowrap">{formatMoment(task.at)}</td>
      <td>
        <Button size="small" loading={finish.isPending} onClick={() => finish.mutate()} aria-label={t('undelivered.doneNamed', { number: task.number })}>
          {t('undelivered.done')}
        </Button>
        {finish.error && <ProblemAlert error={finish.error} kind="write" />}
      </td>
    </tr>
  );
}
