import { calendarOf, stateCouncilSchedules } from '@deadlines';
import type { PlainDate } from '@kernel';
import { type ClimbedDeadline, rungsOf } from './reminder-ladder';

const climb = (more: Partial<ClimbedDeadline> & { rule?: ClimbedDeadline['rule'] }, now = '2026-11-02T10:00') =>
  rungsOf(
    { rule: { unit: 'calendarDays', limits: 'agency' }, ladder: null, triggerOn: '2026-11-02' as PlainDate, day: '2026-11-26' as PlainDate, until: '2026-11-27T00:00', ...more },
    calendarOf(stateCouncilSchedules),
    now,
  ).map(({ rung, at }) => `${rung} ${at}`);

describe('the ladder of a deadline', () => {
  it('stands on open days: before the day the last one, after it working days', () => {
    expect(climb({ day: '2026-11-30' as PlainDate })).toEqual([
      'd7 2026-11-23T09:00',
      // 28 and 29 November are a weekend: both rungs would fall on Friday 27, where only the later stays.
      'd1 2026-11-27T09:00',
      'd0 2026-11-30T09:00',
      'overdue1 2026-12-01T09:00',
      'manager3 2026-12-03T09:00',
      'supervisor5 2026-12-07T09:00',
    ]);
  });

  it('steps over a holiday: three days before 9 October is National Day week', () => {
    expect(climb({ triggerOn: '2026-09-01' as PlainDate, day: '2026-10-09' as PlainDate }, '2026-09-01T10:00').slice(0, 3)).toEqual([
      'd3 2026-09-30T09:00',
      'd1 2026-10-08T09:00',
      'd0 2026-10-09T09:00',
    ]);
  });

  it('a short limit has what fits, and what is past is left out', () => {
    expect(climb({ triggerOn: '2026-11-23' as PlainDate, day: '2026-11-26' as PlainDate }, '2026-11-23T10:00').slice(0, 2)).toEqual(['d1 2026-11-25T09:00', 'd0 2026-11-26T09:00']);
    expect(climb({}, '2026-11-26T09:00')[0]).toBe('overdue1 2026-11-27T09:00');
  });

  it('hours have rungs of their own, at their minute', () => {
    const rule = { unit: 'hours', limits: 'agency' } as const;
    expect(climb({ rule, day: '2026-11-24' as PlainDate, until: '2026-11-24T10:30' }, '2026-11-23T10:30').slice(0, 3)).toEqual([
      'h12 2026-11-23T22:30',
      'h2 2026-11-24T08:30',
      'overdue1 2026-11-25T09:00',
    ]);
  });

  it('nobody is late for a day that arrives, nor chased for a right; a party’s time is escalated to nobody', () => {
    const names = (rule: ClimbedDeadline['rule']) => climb({ rule }).map((one) => one.split(' ')[0]);
    expect(names({ unit: 'agreedDate', limits: 'party', arrives: true })).toEqual(['d7', 'd3', 'd1', 'd0']);
    expect(names({ unit: 'calendarDays', limits: 'party' })).toEqual(['d7', 'd3', 'd1', 'd0', 'overdue1']);
  });

  it('a row of the list decides instead, from the farthest rung to the latest', () => {
    const ladder = { daysBefore: '2 14', hoursBefore: null, overdueAfter: null, managerAfter: 2, supervisorAfter: null };
    expect(climb({ ladder })).toEqual(['d14 2026-11-12T09:00', 'd2 2026-11-24T09:00', 'manager2 2026-11-30T09:00']);
  });
});
