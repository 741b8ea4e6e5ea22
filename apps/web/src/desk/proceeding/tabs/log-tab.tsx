import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { text } from '../../../i18n/i18n';
import { useTimeline } from '../../queries';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Empty, Section } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TimelineList } from '../timeline-list';

export function LogTab({ view }: Case) {
  const t = useT();
  const timeline = useTimeline(view.id);
  const [typed, setTyped] = useState('');
  const [type, setType] = useState<string | null>(null);
  const [actor, setActor] = useState<string | null>(null);
  if (timeline.isPending) return <Loading />;
  if (timeline.error) return <ProblemAlert error={timeline.error} kind="read" onRetry={() => void timeline.refetch()} />;

  const entries = timeline.data.pages.flatMap((page) => page.items);
  const types = new Map(entries.map((entry) => [entry.type, text(entry.title)]));
  const actors = [...new Set(entries.map((entry) => entry.actorName))];
  const shown = entries.filter(
    (entry) =>
      (!type || entry.type === type) &&
      (!actor || entry.actorName === actor) &&
      (!typed || `${text(entry.title)} ${entry.actorName} ${JSON.stringify(entry.payload)}`.includes(typed)),
  );
  return (
    <Section title={t('tab.log')} note={t('log.help')}>
      <div className="row filters">
        <Select
          aria-label={t('log.type')}
          placeholder={t('log.type')}
          allowClear
          value={type}
          onChange={(next) => setType(next ?? null)}
          options={[...types].map(([value, label]) => ({ value, label }))}
          style={{ width: 180 }}
        />
        <Select
          aria-label={t('log.actor')}
          placeholder={t('log.actor')}
          allowClear
          value={actor}
          onChange={(next) => setActor(next ?? null)}
          options={actors.map((name) => ({ value: name, label: name }))}
          style={{ width: 160 }}
        />
        <Input
          type="search"
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          allowClear
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          style={{ width: 220 }}
        />
        {timeline.hasNextPage && <span className="muted">{t('log.onlyLoaded', { count: entries.length })}</span>}
      </div>
      {shown.length === 0 && <Empty>{t('log.none')}</Empty>}
      <TimelineList entries={shown} withDetails />
      {timeline.hasNextPage && (
        <Button onClick={() => void timeline.fetchNextPage()} loading={timeline.isFetchingNextPage}>
          {t('list.more')}
        </Button>
      )}
    </Section>
  );
}
