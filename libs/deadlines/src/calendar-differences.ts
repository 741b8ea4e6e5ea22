import { addDays, type PlainDate } from '@kernel';
import { type Calendar, type DayKind, dayKind, isOpen } from './calendar';

export interface DayDifference {
  day: PlainDate;
  before: DayKind;
  after: DayKind;
}

/** The days of the years from `from` to `to` (both whole and included) that are open in one calendar and not in the other, in order: a Sunday that is a holiday too moves nothing. */
export function calendarDifferences(before: Calendar, after: Calendar, { from, to }: { from: number; to: number }): DayDifference[] {
  const differences: DayDifference[] = [];
  for (let day = `${from}-01-01` as PlainDate; day <= `${to}-12-31`; day = addDays(day, 1)) {
    if (isOpen(before, day) !== isOpen(after, day)) differences.push({ day, before: dayKind(before, day), after: dayKind(after, day) });
  }
  return differences;
}
