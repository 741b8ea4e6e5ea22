import { addDays, type PlainDate } from '@kernel';
import * as fc from 'fast-check';
import { calendarOf } from './calendar';
import { calendarDifferences } from './calendar-differences';
import { stateCouncilSchedules } from './holiday-schedules';
import { workingOf } from './receipt';
import type { DeadlineRule } from './rule';
import { deadlineRules } from './rules';

const calendar = calendarOf(stateCouncilSchedules);
const rule = (unit: DeadlineRule['unit'], amount: number): DeadlineRule => ({ ...(deadlineRules[0] as DeadlineRule), unit, amount, limits: 'party' });
const shortly = (input: Parameters<typeof workingOf>[0]) => workingOf(input).ranges.map(({ kind, from, to, days }) => `${kind} ${from.slice(5)}..${to.slice(5)} ${days}`);

describe('the working of a limit', () => {
  it('shows working days apart from the rest days between them', () => {
    // 2026-09-30 is a Wednesday before the National Day week; Saturday 10-10 is worked.
    expect(shortly({ rule: rule('workingDays', 3), trigger: '2026-09-29', calendar })).toEqual([
      'trigger 09-29..09-29 1',
      'counted 09-30..09-30 1',
      'notWorking 10-01..10-07 7',
      'counted 10-08..10-09 2',
    ]);
  });

  it('shows what was suspended and what rolls past rest days', () => {
    const excluded = [{ from: '2026-11-25' as PlainDate, to: '2026-11-28' as PlainDate }];
    expect(shortly({ rule: rule('calendarDays', 10), trigger: '2026-11-23', calendar, excluded })).toEqual([
      'trigger 11-23..11-23 1',
      'counted 11-24..11-24 1',
      'excluded 11-25..11-27 3',
      'counted 11-28..12-06 9',
      'roll 12-07..12-07 1',
    ]);
  });

  it('shows an extension', () => {
    const extensions = [{ until: '2026-12-09' as PlainDate }];
    expect(shortly({ rule: rule('calendarDays', 10), trigger: '2026-11-23', calendar, extensions })).toEqual([
      'trigger 11-23..11-23 1',
      'counted 11-24..12-03 10',
      'extension 12-04..12-09 6',
    ]);
  });

  it('has each day from the trigger to the due day once, in order, whatever the limit', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2025-01-01' as PlainDate, offset));
    const unit = fc.constantFrom<DeadlineRule['unit']>('calendarDays', 'calendarDaysNoRoll', 'months', 'workingDays');
    fc.assert(
      fc.property(
        day,
        unit,
        fc.integer({ min: 1, max: 24 }),
        fc.option(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))),
        (trigger, of, amount, pause) => {
          const from = pause && addDays(trigger, pause[0]);
          const excluded = from && pause ? [{ from, to: addDays(from, pause[1]) }] : [];
          const { ranges, deadline } = workingOf({ rule: rule(of, amount), trigger, calendar, excluded });
          expect(ranges[0]).toMatchObject({ kind: 'trigger', from: trigger, days: 1 });
          expect(ranges.at(-1)?.to).toBe(deadline.dueOn);
          for (const [index, range] of ranges.slice(1).entries()) expect(range.from).toBe(addDays(ranges[index]?.to as PlainDate, 1));
          if (of === 'workingDays' && !pause) expect(ranges.filter(({ kind }) => kind === 'counted').reduce((sum, { days }) => sum + days, 0)).toBe(amount);
        },
      ),
    );
  });
});

it('two calendars differ where a day is open in one alone, and not where a weekend has another name', () => {
  const without = stateCouncilSchedules.map((schedule) =>
    schedule.year === 2026
      ? { ...schedule, holidays: schedule.holidays.map((range) => range.replace('2026-10-01..2026-10-07', '2026-10-01..2026-10-06')), workingWeekends: ['2026-01-04'] }
      : schedule,
  );
  expect(calendarDifferences(calendar, calendarOf(without), { from: 2026, to: 2026 })).toEqual([
    { day: '2026-02-14', before: 'workingWeekend', after: 'weekend' },
    { day: '2026-02-28', before: 'workingWeekend', after: 'weekend' },
    { day: '2026-05-09', before: 'workingWeekend', after: 'weekend' },
    { day: '2026-09-20', before: 'workingWeekend', after: 'weekend' },
    { day: '2026-10-07', before: 'holiday', after: 'workday' },
    { day: '2026-10-10', before: 'workingWeekend', after: 'weekend' },
  ]);
});
