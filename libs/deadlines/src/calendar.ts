import { addDays, type PlainDate, toPlainDate, weekday } from '@kernel';
import { type HolidaySchedule, stateCouncilSchedules } from './holiday-schedules';

/** What a day is for counting. A working weekend is open, a 调休 weekday off is a holiday (民诉法 85, rule book 10.1). */
export type DayKind = 'workday' | 'workingWeekend' | 'weekend' | 'holiday';

/** The loaded holiday notices. Days are `YYYY-MM-DD`, Asia/Shanghai. */
export interface Calendar {
  publishedYears: ReadonlySet<number>;
  holidays: ReadonlySet<PlainDate>;
  workingWeekends: ReadonlySet<PlainDate>;
}

const yearOf = (day: PlainDate) => Number(day.slice(0, 4));

const isWeekend = (day: PlainDate) => weekday(day) === 0 || weekday(day) === 6;

function daysIn(range: string): PlainDate[] {
  const [from, to] = range.split('..').map(toPlainDate) as [PlainDate, PlainDate?];
  if (to !== undefined && to < from) throw new RangeError(`a range of days ends before it begins: ${range}`);
  const days: PlainDate[] = [];
  for (let day = from; day <= (to ?? from); day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * A calendar from holiday notices.
 * @throws RangeError when a notice lists a day that does not exist, a range that ends before it begins, or a working weekend that is no weekend.
 * Source: 国务院办公厅 notices, rule book 10.2.
 */
export function calendarOf(schedules: readonly HolidaySchedule[]): Calendar {
  const workingWeekends = schedules.flatMap(({ workingWeekends: days }) => days.map(toPlainDate));
  const wrong = workingWeekends.find((day) => !isWeekend(day));
  if (wrong !== undefined) throw new RangeError(`not a weekend: ${wrong}`);
  return {
    publishedYears: new Set(schedules.map(({ year }) => year)),
    holidays: new Set(schedules.flatMap(({ holidays }) => holidays.flatMap(daysIn))),
    workingWeekends: new Set(workingWeekends),
  };
}

/** The notices that ship with the software: 2024, 2025 and 2026. */
export const stateCouncilCalendar: Calendar = calendarOf(stateCouncilSchedules);

/** Never refuses: a year without a notice has its weekends and 01-01, a statutory holiday in any case (放假办法 2). */
export function dayKind(calendar: Calendar, day: PlainDate): DayKind {
  if (calendar.holidays.has(day)) return 'holiday';
  if (calendar.workingWeekends.has(day)) return 'workingWeekend';
  if (!calendar.publishedYears.has(yearOf(day)) && day.endsWith('-01-01')) return 'holiday';
  return isWeekend(day) ? 'weekend' : 'workday';
}

export function isOpen(calendar: Calendar, day: PlainDate): boolean {
  const kind = dayKind(calendar, day);
  return kind === 'workday' || kind === 'workingWeekend';
}

/** The day itself when it is open, else the first open day after it. */
export function openDayFrom(calendar: Calendar, day: PlainDate): PlainDate {
  let open = day;
  while (!isOpen(calendar, open)) open = addDays(open, 1);
  return open;
}

/** The day itself when it is open, else the last open day before it. */
export function openDayUntil(calendar: Calendar, day: PlainDate): PlainDate {
  let open = day;
  while (!isOpen(calendar, open)) open = addDays(open, -1);
  return open;
}

/** The next `count` open days after `day`; before it when `step` is -1. */
export function openDays(calendar: Calendar, day: PlainDate, count: number, step: 1 | -1 = 1): PlainDate[] {
  const days: PlainDate[] = [];
  for (let next = addDays(day, step); days.length < count; next = addDays(next, step)) {
    if (isOpen(calendar, next)) days.push(next);
  }
  return days;
}

/** The first year between two days, both included, for which no notice is loaded; null when all are. */
export function unpublishedYear(calendar: Calendar, from: PlainDate, to: PlainDate): number | null {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.publishedYears.has(year)) return year;
  }
  return null;
}
