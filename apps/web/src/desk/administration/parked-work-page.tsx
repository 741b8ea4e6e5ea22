import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { get, newIdempotencyKey, post } from '../../api/client';
import { formatMoment } from '../../i18n/format';
import { keys } from '../queries';
import { ClockHealthLine } from '../ui/clock-health-line';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty } from '../ui/section';
import { useT } from '../words';
import { AdministrationNav } from './administration-nav';

/** `GET /api/parked-work`: a row of the `work` table that gave up after twelve attempts. */
interface ParkedWork {
  id: string;
  queue: string;
  job: string;
  payload: Record<string, string>;
  attempts: number;
  lastError: string | null;
  parkedAt: string;
}

export function ParkedWorkPage() {
  const t = useT();
  const query = useQuery({ queryKey: keys.parkedWork, queryFn: async () => listOf(await get<ParkedWork[] | { items: ParkedWork[] }>('/parked-work')) });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('menu.parkedWork')}</h1>
        <span className="muted">{t('parked.help')}</span>
      </div>
      <AdministrationNav />
      <ClockHealthLine />
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <Empty>{t('parked.none')}</Empty>}
      {query.data && query.data.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('parked.job')}</th>
              <th scope="col">{t('parked.error')}</th>
              <th scope="col">{t('parked.attempts')}</th>
              <th scope="col">{t('parked.at')}</th>
              <th scope="col">{t('parked.replay')}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.map((work) => (
              <Row key={work.id} work={work} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const listOf = (answer: ParkedWork[] | { items: ParkedWork[] }) => (Array.isArray(answer) ? answer : answer.items);

function Row({ work }: { work: ParkedWork }) {
  const t = useT();
  const queries = useQueryClient();
  const replay = useMutation({
    mutationFn: () => post(`/parked-work/${encodeURIComponent(work.id)}/replay`, {}, { idempotencyKey: newIdempotencyKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.parkedWork }),
  });
  return (
    <>
      <tr>
        <td>
          <strong>{work.job}</strong> <code className="muted small">{work.queue}</code>
          <div className="muted small">
            <code>{JSON.stringify(work.payload)}</code>
          </div>
        </td>
        <td>
          <details>
            <summary>{work.lastError?.split('\n')[0]}</summary>
            <pre className="stack-trace">{work.lastError}</pre>
          </details>
        </td>
        <td className="number">{work.attempts}</td>
        <td className="nowrap">{formatMoment(work.parkedAt)}</td>
        <td>
          <Button size="small" loading={replay.isPending} onClick={() => replay.mutate()} aria-label={t('parked.replayNamed', { job: work.job })}>
            {t('parked.replay')}
          </Button>
        </td>
      </tr>
      {replay.error && (
        <tr>
          <td colSpan={5}>
            <ProblemAlert error={replay.error} kind="write" />
          </td>
        </tr>
      )}
    </>
  );
}
