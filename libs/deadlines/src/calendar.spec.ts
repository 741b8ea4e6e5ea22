import { addDays, toPlainDate } from '@kernel';
import { getDayDetail } from 'chinese-days';
import { calendarOf, dayKind, isOpen, stateCouncilCalendar, unpublishedYear } from './calendar';
import { stateCouncilSchedules } from './holiday-schedules';

const day = toPlainDate;

describe('calendar', () => {
  it.each(stateCouncilSchedules.map(({ year }) => year))('agrees with chinese-days on every day of %i', (year) => {
    const different: string[] = [];
    for (let each = day(`${year}-01-01`); each < `${year + 1}-01-01`; each = addDays(each, 1)) {
      if (getDayDetail(each).work !== isOpen(stateCouncilCalendar, each)) different.push(each);
    }
    expect(different).toEqual([]);
  });

  it.each([
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('%i has %i days off and %i working weekends, all in that year', (year, off, made) => {
    const schedule = stateCouncilSchedules.filter((one) => one.year === year);
    const { holidays, workingWeekends } = calendarOf(schedule);
    expect([holidays.size, workingWeekends.size]).toEqual([off, made]);
    expect([...holidays, ...workingWeekends].filter((each) => !each.startsWith(`${year}-`))).toEqual([]);
    expect([...workingWeekends].filter((each) => holidays.has(each))).toEqual([]);
  });

  it('tells the four kinds of day apart', () => {
    const kinds = ['2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16', '2026-03-01'].map((text) => dayKind(stateCouncilCalendar, day(text)));
    expect(kinds).toEqual(['workday', 'workingWeekend', 'holiday', 'holiday', 'weekend']);
  });

  it('knows weekends and New Year alone where no notice is loaded', () => {
    const kinds = ['2027-01-01', '2027-02-08', '2027-10-01', '2027-10-02', '2023-01-01'].map((text) => dayKind(stateCouncilCalendar, day(text)));
    expect(kinds).toEqual(['holiday', 'workday', 'workday', 'weekend', 'holiday']);
  });

  it('names the first year without a notice', () => {
    expect(unpublishedYear(stateCouncilCalendar, day('2024-01-01'), day('2026-12-31'))).toBeNull();
    expect(unpublishedYear(stateCouncilCalendar, day('2026-12-31'), day('2027-01-01'))).toBe(2027);
    expect(unpublishedYear(stateCouncilCalendar, day('2023-12-31'), day('2024-01-01'))).toBe(2023);
  });

  it('rejects a working weekend that is no weekend and a day that does not exist', () => {
    const notice = { year: 2027, notice: '', holidays: [], workingWeekends: [] };
    expect(() => calendarOf([{ ...notice, workingWeekends: ['2027-01-04'] }])).toThrow(RangeError);
    expect(() => calendarOf([{ ...notice, holidays: ['2027-02-28..2027-02-29'] }])).toThrow(RangeError);
  });
});
