import type { PlainDate } from '@kernel';
import { applicableRule, triggerFor } from './applicable-rule';
import { calendarOf } from './calendar';
import { type DeadlineRule, inForce } from './rule';
import { stateCouncilSchedules } from './holiday-schedules';
import { deadlineRules } from './rules';

const calendar = calendarOf(stateCouncilSchedules);
const base = deadlineRules.find(({ id }) => id === 'RM-30D') as DeadlineRule;
const version = (from: string, to: string | null, more: Partial<DeadlineRule> = {}): DeadlineRule => ({ ...base, amount: 30, ...more, inForce: inForce(from, to) });
const amountOn = (versions: readonly DeadlineRule[], trigger: string) => applicableRule(versions, trigger as PlainDate, calendar)?.amount ?? null;

const old = version('2020-01-01', '2026-11-30');

describe('the version a limit follows', () => {
  it('is the one in force on its trigger day, also when a later one begins while it runs', () => {
    const versions = [old, version('2026-12-01', null, { amount: 45 })];
    expect([amountOn(versions, '2026-11-30'), amountOn(versions, '2026-12-01'), amountOn(versions, '2019-12-31')]).toEqual([30, 45, null]);
  });

  it('is a later one that holds for running limits too, if the limit reaches its first day', () => {
    const versions = [old, version('2026-12-01', null, { amount: 45, transition: 'runningToo' })];
    // 30 days from 2026-10-31 end on 2026-11-30, the day before; from 2026-11-01 on 2026-12-01.
    expect([amountOn(versions, '2026-10-31'), amountOn(versions, '2026-11-01')]).toEqual([30, 45]);
  });

  it('goes on from version to version, as far as each lets it run', () => {
    const versions = [old, version('2026-12-01', '2026-12-20', { amount: 45, transition: 'runningToo' }), version('2026-12-21', null, { amount: 60, transition: 'runningToo' })];
    expect(amountOn(versions, '2026-11-20')).toBe(60);
    expect(amountOn(versions.toReversed(), '2026-11-20')).toBe(60);
  });

  it('reaches a limit in hours to the minute', () => {
    const hours = version('2020-01-01', '2026-11-30', { unit: 'hours', amount: 24 });
    const versions = [hours, version('2026-12-01', null, { unit: 'hours', amount: 48, transition: 'runningToo' })];
    // By its day alone it would be over as 2026-12-01 begins, and still reach it; a minute before midnight it ends the day before.
    expect([amountOn(versions, '2026-11-29T23:59'), amountOn(versions, '2026-11-30T00:00'), amountOn(versions, '2026-12-01T00:00')]).toEqual([24, 48, 48]);
  });
});

it('counts days from the day and hours from the minute, and from the first one of a day that is all one knows', () => {
  const hours = version('2020-01-01', null, { unit: 'litigationHours', amount: 24 });
  expect(['2026-04-30T16:30', '2026-04-30'].flatMap((trigger) => [triggerFor(old, trigger), triggerFor(hours, trigger)])).toEqual([
    '2026-04-30',
    '2026-04-30T16:30',
    '2026-04-30',
    '2026-04-30T00:00',
  ]);
});
