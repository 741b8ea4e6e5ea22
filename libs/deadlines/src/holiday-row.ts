import type { HolidaySchedule } from './holiday-schedules';

/** A notice as a list holds it: days and ranges of days, parted by blanks or commas. */
export interface HolidayRow {
  year: number;
  notice: string;
  holidays: string;
  workingWeekends: string | null;
}

const parts = (days: string | null): string[] => (days ?? '').split(/[\s,，、]+/u).filter(Boolean);

export const scheduleOf = ({ year, notice, holidays, workingWeekends }: HolidayRow): HolidaySchedule => ({
  year,
  notice,
  holidays: parts(holidays),
  workingWeekends: parts(workingWeekends),
});
