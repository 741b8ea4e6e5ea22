import { addDays, type PlainDate } from '@kernel';
import { type Calendar, type DayKind, dayKind } from './calendar';
import { computeDeadline, type Deadline, type DeadlineInput } from './compute-deadline';

/** Why a stretch of days was counted or not. */
export type RangeKind = 'trigger' | 'counted' | 'notWorking' | 'excluded' | 'extension' | 'roll';

/** Days of one kind, both ends included. */
export interface DayRange {
  kind: RangeKind;
  from: PlainDate;
  to: PlainDate;
  days: number;
}

export interface Working {
  deadline: Deadline;
  /** Every day from the trigger to the due day, in order, each in one range; empty for limits in hours. */
  ranges: readonly DayRange[];
}

/**
 * A limit with each counted and skipped range of days, from the same input as `computeDeadline` and by it.
 * @throws RangeError as `computeDeadline`.
 */
export function workingOf(input: DeadlineInput): Working {
  const deadline = computeDeadline(input);
  if (deadline.dueAt !== null || input.rule.unit === 'clearWorkingDaysBefore') return { deadline, ranges: [] };
  return { deadline, ranges: merge(daysOf(input, deadline)) };
}

interface CountedDay {
  day: PlainDate;
  kind: RangeKind;
}

function daysOf(input: DeadlineInput, deadline: Deadline): CountedDay[] {
  const trigger = deadline.trigger.slice(0, 10) as PlainDate;
  const countEnd = reached(deadline, ['count']) ?? trigger;
  const rollFrom = reached(deadline, ['exclude', 'extend', 'count']) ?? trigger;
  const days: CountedDay[] = [{ day: trigger, kind: 'trigger' }];
  for (let day = addDays(trigger, 1); day <= deadline.dueOn; day = addDays(day, 1)) days.push({ day, kind: kindOf(day, { input, countEnd, rollFrom }) });
  return days;
}

/** The last day that one of these kinds of step reached. */
function reached({ steps }: Deadline, kinds: readonly string[]): PlainDate | null {
  const step = steps.findLast(({ kind }) => kinds.includes(kind));
  return (step?.on.slice(0, 10) as PlainDate | undefined) ?? null;
}

const isRest = (kind: DayKind): boolean => kind === 'weekend' || kind === 'holiday';

function kindOf(day: PlainDate, { input, countEnd, rollFrom }: { input: DeadlineInput; countEnd: PlainDate; rollFrom: PlainDate }): RangeKind {
  const { calendar, excluded = [], rule } = input;
  if (day > rollFrom) return 'roll';
  if (excluded.some(({ from, to }) => from <= day && day < to)) return 'excluded';
  if (rule.unit === 'workingDays' && isRest(dayKind(calendar as Calendar, day))) return 'notWorking';
  // What excluded days push behind the counted end makes up for them: it is counted time.
  const hasExtension = (input.extensions ?? []).length > 0;
  return hasExtension && day > countEnd ? 'extension' : 'counted';
}

function merge(days: readonly CountedDay[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const { day, kind } of days) {
    const last = ranges.at(-1);
    if (last?.kind === kind) {
      last.to = day;
      last.days += 1;
    } else ranges.push({ kind, from: day, to: day, days: 1 });
  }
  return ranges;
}
