import { addDays, daysBetween, type PlainDate } from '@kernel';
import { type Calendar, isOpen } from './calendar';

/** Time that is not counted: from the first day of the cause to the day of resumption, `[from, to)` (rule book 10.1). */
export interface ExcludedInterval {
  from: PlainDate;
  to: PlainDate;
}

/**
 * In order, each day once, and only days after the trigger, which is not counted anyway.
 * @throws RangeError when an interval ends before it begins.
 */
export function mergeIntervals(intervals: readonly ExcludedInterval[], trigger: PlainDate): ExcludedInterval[] {
  const merged: ExcludedInterval[] = [];
  const dayOne = addDays(trigger, 1);
  for (const { from, to } of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (to < from) throw new RangeError(`excluded time ends before it begins: ${from}/${to}`);
    const last = merged.at(-1);
    const begin = from > dayOne ? from : dayOne;
    if (last && begin <= last.to) last.to = to > last.to ? to : last.to;
    else if (begin < to) merged.push({ from: begin, to });
  }
  return merged;
}

export const calendarDaysIn = ({ from, to }: ExcludedInterval): number => daysBetween(from, to);

export function workingDaysIn({ from, to }: ExcludedInterval, calendar: Calendar): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) count += isOpen(calendar, day) ? 1 : 0;
  return count;
}
