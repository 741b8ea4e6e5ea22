import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { formatDay } from '../../i18n/format';
import { useHasRole } from '../session/session-context';
import { beijingToday } from '../ui/dates';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { addDays, type CalendarMode, isDay, spanAround } from './calendar-days';
import { FeedBox } from './feed-box';
import { MonthList } from './month-list';
import { MyBlocks } from './my-blocks';
import { useCalendar } from './queries';
import { RoomList } from './room-list';
import { WeekGrid } from './week-grid';

/** What the address asks for, so that a week can be sent to a colleague. */
function usePlace() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('day');
  const day = isDay(asked) ? asked : beijingToday();
  const mode: CalendarMode = search.get('view') === 'month' ? 'month' : 'week';
  const go = (next: { day?: string; mode?: CalendarMode }) => setSearch({ day: next.day ?? day, view: next.mode ?? mode }, { replace: true });
  return { day, mode, go };
}

export function CalendarPage() {
  const t = useT();
  const isMediator = useHasRole('mediator');
  const worksInOrganisation = useHasRole('mediator', 'manager', 'clerk', 'case_handler', 'department_head');
  const { day, mode, go } = usePlace();
  const span = spanAround(day, mode);
  const loaded = useCalendar(span);
  const last = addDays(span.to, -1);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('menu.calendar')}</h1>
        <p role="status">{`${formatDay(span.from)} – ${formatDay(last)}`}</p>
        <div className="row">
          <Button onClick={() => go({ day: addDays(span.from, -1) })} aria-label={t(mode === 'week' ? 'calendar.weekBefore' : 'calendar.monthBefore')}>
            ←
          </Button>
          <Button onClick={() => go({ day: beijingToday() })}>{t('calendar.today')}</Button>
          <Button onClick={() => go({ day: span.to })} aria-label={t(mode === 'week' ? 'calendar.weekAfter' : 'calendar.monthAfter')}>
            →
          </Button>
          {(['week', 'month'] as const).map((one) => (
            <Button key={one} aria-pressed={mode === one} type={mode === one ? 'primary' : 'default'} onClick={() => go({ mode: one })}>
              {t(`calendar.${one}`)}
            </Button>
          ))}
        </div>
      </div>
      {loaded.isPending && <Loading />}
      {loaded.error && <ProblemAlert error={loaded.error} kind="read" onRetry={() => void loaded.refetch()} />}
      {loaded.data && (mode === 'week' ? <WeekGrid span={span} {...loaded.data} /> : <MonthList sessions={loaded.data.sessions} />)}
      <div className="calendar-tools">
        {isMediator && <MyBlocks blocks={loaded.data?.blocks.filter((block) => block.isMine) ?? []} />}
        {worksInOrganisation && <RoomList />}
        <FeedBox />
      </div>
    </div>
  );
}
