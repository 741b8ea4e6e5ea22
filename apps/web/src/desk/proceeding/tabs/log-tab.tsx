import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTimeline } from '../../queries';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Empty, Section } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TabActions } from '../tab-actions';
import { TimelineList } from '../timeline-list';

const kinds = ['event', 'message', 'file'] as const;
const audiences = ['procedure', 'joint', 'caucus_a', 'caucus_b', 'private', 'staff', 'court'] as const;

/** One stream of all that happened: events, messages and files, newest first. What the reader may not see isn't in it under any filter. */
export function LogTab({ view }: Case) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const kind = kinds.find((one) => one === search.get('kind'));
  const audience = audiences.find((one) => one === search.get('audience'));
  const timeline = useTimeline(view.id, { kind, audience });
  const choose = (name: string, value: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const entries = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('tab.log')} note={t('log.help')} aside={<TabActions view={view} actions={['note', 'message', 'tell-parties']} />}>
      <div className="row filters">
        <Select
          aria-label={t('log.kind')}
          placeholder={t('log.kind')}
          allowClear
          value={kind}
          onChange={(next) => choose('kind', next)}
          options={kinds.map((value) => ({ value, label: t(`log.kind.${value}`) }))}
          style={{ width: 180 }}
        />
        <Select
          aria-label={t('log.audience')}
          placeholder={t('log.audience')}
          allowClear
          value={audience}
          onChange={(next) => choose('audience', next)}
          options={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
          style={{ width: 240 }}
        />
      </div>
      {timeline.isPending && <Loading />}
      {timeline.error && <ProblemAlert error={timeline.error} kind="read" onRetry={() => void timeline.refetch()} />}
      {timeline.data && entries.length === 0 && <Empty>{t('log.none')}</Empty>}
      <TimelineList entries={entries} withDetails />
      {timeline.hasNextPage && (
        <Button onClick={() => void timeline.fetchNextPage()} loading={timeline.isFetchingNextPage}>
          {t('list.more')}
        </Button>
      )}
    </Section>
  );
}
