import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../paths';
import { useTimeline } from '../../queries';
import { useHasRole } from '../../session/session-context';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { audiences } from '../../ui/audience';
import { Empty, Section } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TabActions } from '../tab-actions';
import { TimelineList } from '../timeline-list';

const kinds = ['event', 'message', 'file'] as const;

/** One stream of all that happened: events, messages and files, newest first. What the reader may not see isn't in it under any filter. */
export function LogTab({ view }: Case) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const kind = kinds.find((one) => one === search.get('kind'));
  const audience = audiences.find((one) => one === search.get('audience'));
  const timeline = useTimeline(view.id, { kind, audience });
  const choose = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const mayLook = useHasRole('clerk', 'manager', 'mediator', 'supervisor');
  const entries = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('tab.log')} note={t('log.help')} aside={<TabActions view={view} actions={['note', 'message', 'tell-parties']} />}>
      <div className="filters-bar">
        <Choice label={t('log.kind')} value={kind} options={kinds.map((value) => [value, t(`log.kind.${value}`)])} onChoose={(next) => choose('kind', next)} />
        <Choice label={t('log.audience')} value={audience} options={audiences.map((value) => [value, t(`audience.${value}`)])} onChoose={(next) => choose('audience', next)} />
        {mayLook && <Link to={paths.deliveries(view.id)}>{t('deliveries.title')}</Link>}
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

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, value = '', options, onChoose }: ChoiceProps) {
  const t = useT();
  return (
    <select aria-label={label} value={value} className={value ? 'is-set' : ''} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{t('log.any', { label })}</option>
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}
