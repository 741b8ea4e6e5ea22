import { addDays, type PlainDate, toPlainDate } from '@kernel';
import fc from 'fast-check';
import { stateCouncilCalendar as calendar, isOpen } from './calendar';
import { computeDeadline, type DeadlineInput, grantedUntil, unrolledEnd } from './compute-deadline';
import type { DeadlineRule } from './rule';
import { deadlineRules, ruleInForce } from './rules';

function rule(id: string, on = '2026-03-02'): DeadlineRule {
  const found = ruleInForce(id, toPlainDate(on));
  if (found === null) throw new Error(`no rule ${id}`);
  return found;
}

const compute = (id: string, trigger: string, more: Partial<DeadlineInput> = {}) => computeDeadline({ rule: rule(id, trigger.slice(0, 10)), trigger, calendar, ...more });

const day = toPlainDate;
const kinds = (id: string, trigger: string, more: Partial<DeadlineInput> = {}) => compute(id, trigger, more).steps.map(({ kind }) => kind);

describe('computeDeadline', () => {
  it('gives a party the roll and explains it in three lines', () => {
    expect(compute('SC-30D', '2026-01-16')).toMatchObject({
      ruleId: 'SC-30D',
      ruleVersion: '2024-01-01',
      dueOn: '2026-02-24',
      dueAt: null,
      actBy: '2026-02-24',
      provisional: false,
    });
    expect(kinds('SC-30D', '2026-01-16')).toEqual(['trigger', 'count', 'roll']);
    expect(compute('SC-30D', '2026-01-16').steps.at(-1)?.text).toEqual({
      zh: '2026-02-15 是法定休假日，顺延至 2026-02-24（星期二）',
      en: '2026-02-15 is a statutory day off; it moves to 2026-02-24 (Tuesday)',
    });
  });

  it('asks an agency to act before the roll', () => {
    expect(compute('TF-CHIEF-3D', '2026-02-12')).toMatchObject({ dueOn: '2026-02-24', actBy: '2026-02-14' });
    expect(compute('TF-SEND-24H', '2026-04-30T16:30')).toMatchObject({ dueAt: '2026-05-01T16:30', dueOn: '2026-05-01', actBy: '2026-04-30' });
  });

  it('does not ask an agency to act before the trigger', () => {
    expect(compute('TF-CHIEF-3D', '2026-10-02')).toMatchObject({ dueOn: '2026-10-08', actBy: '2026-10-02' });
  });

  it('lets a notice arrive on a rest day, but asks for it before', () => {
    expect(compute('AD-ORAL-3WD', '2026-03-05')).toMatchObject({ dueOn: '2026-03-01', actBy: '2026-02-28' });
  });

  it('never rolls power over property', () => {
    expect(compute('AP-SEIZE-30D', '2026-01-16')).toMatchObject({ dueOn: '2026-02-15', actBy: '2026-02-14' });
    expect(compute('AP-SEIZE-30D', '2026-01-16').steps[2]?.kind).toBe('stand');
  });

  it('extends the unrolled end: by a length, then to a day', () => {
    expect(compute('AD-CLOSE-3M', '2026-02-02', { extensions: [{ amount: 1, unit: 'months' }] }).dueOn).toBe('2026-06-02');
    expect(compute('AD-FILE-5WD', '2026-02-12', { extensions: [{ amount: 5, unit: 'workingDays' }] }).dueOn).toBe('2026-03-04');
    expect(compute('RM-30D', '2026-03-02', { extensions: [{ until: day('2026-05-01') }] }).dueOn).toBe('2026-05-06');
    expect(compute('RM-30D', '2026-03-02', { extensions: [{ until: day('2026-03-05') }] }).dueOn).toBe('2026-04-01');
  });

  it('ends on the day an authority named, whatever was excluded before', () => {
    // Filed 2 February, ten days out: 12 May. Extended to 12 June means 12 June, and not ten days more.
    const excluded = [{ from: day('2026-03-02'), to: day('2026-03-12') }];
    const input = { rule: rule('AD-CLOSE-3M'), trigger: '2026-02-02', calendar, excluded };
    expect([unrolledEnd(input), grantedUntil(input, day('2026-06-12'))]).toEqual(['2026-05-12', '2026-06-02']);
    expect(compute('AD-CLOSE-3M', '2026-02-02', { excluded, extensions: [{ until: grantedUntil(input, day('2026-06-12')) }] }).dueOn).toBe('2026-06-12');
    fc.assert(
      fc.property(
        fc.constantFrom('AD-CLOSE-3M', 'AD-FILE-5WD'),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 1, max: 90 }),
        (id, start, length, more) => {
          const intervals = [{ from: addDays(day('2026-03-02'), start), to: addDays(day('2026-03-02'), start + length) }];
          const asked = { rule: rule(id), trigger: '2026-03-02', calendar, excluded: intervals };
          const until = addDays(unrolledEnd(asked), more);
          if (!isOpen(calendar, until) || intervals[0]!.from > computeDeadline({ ...asked, excluded: [] }).dueOn) return;
          expect(computeDeadline({ ...asked, extensions: [{ until: grantedUntil(asked, until) }] }).dueOn).toBe(until);
        },
      ),
    );
  });

  it('counts overlapping excluded time once', () => {
    const excluded = [
      { from: day('2026-03-15'), to: day('2026-03-25') },
      { from: day('2026-03-10'), to: day('2026-03-20') },
    ];
    expect(compute('SD-ENTRUST-30D', '2026-03-02', { excluded }).dueOn).toBe('2026-04-16');
  });

  it('leaves nothing out before the period begins or after it ended', () => {
    const excluded = [
      { from: day('2026-02-20'), to: day('2026-03-05') },
      { from: day('2026-06-01'), to: day('2026-07-01') },
    ];
    expect(compute('SD-ENTRUST-30D', '2026-03-02', { excluded }).dueOn).toBe('2026-04-03');
    expect(kinds('SD-ENTRUST-30D', '2026-03-02', { excluded })).toEqual(['trigger', 'count', 'exclude', 'exclusionTooLate', 'stand']);
  });

  it('adds the working days inside excluded time to a limit in working days', () => {
    const excluded = [{ from: day('2026-02-13'), to: day('2026-02-25') }];
    expect(compute('AD-FILE-5WD', '2026-02-12', { excluded }).dueOn).toBe('2026-03-02');
  });

  it('shows working days one by one and hides long lists', () => {
    const count = compute('AD-FILE-5WD', '2026-02-12').steps[1];
    expect(count?.days).toEqual(['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26']);
    expect(count?.text.zh).toContain('02-13（周五）、02-14（周六，调休上班）、02-24（周二）');
    const long = computeDeadline({ rule: { ...rule('AD-FILE-5WD'), amount: 20 }, trigger: '2026-03-02', calendar }).steps[1];
    expect(long?.days).toHaveLength(20);
    expect(long?.text.zh).toBe('计满 20 个工作日，于 2026-03-30（星期一）届满（专利纠纷行政裁决和调解办法第20条）');
  });

  it('marks a date that needs a calendar not loaded as provisional', () => {
    expect(compute('SC-30D', '2026-12-20')).toMatchObject({ dueOn: '2027-01-19', provisional: true });
    expect(kinds('SC-30D', '2026-12-20').at(-1)).toBe('provisional');
    expect(compute('SC-30D', '2026-12-01')).toMatchObject({ dueOn: '2026-12-31', provisional: false });
    expect(compute('SC-30D', '2023-01-04')).toMatchObject({ dueOn: '2023-02-03', provisional: true });
    expect(compute('RM-REVIEW', '2023-12-29')).toMatchObject({ dueOn: '2024-01-04', provisional: true });
    expect(compute('AD-ORAL-3WD', '2027-01-04')).toMatchObject({ dueOn: '2026-12-28', provisional: true });
    expect(compute('ENF-2Y', '2023-05-01')).toMatchObject({ dueOn: '2025-05-06', provisional: false });
  });

  it('cites the counting article in force on the trigger day', () => {
    expect(compute('SC-30D', '2021-12-31').steps[0]?.text.zh).toContain('民事诉讼法第82条');
    expect(compute('SC-30D', '2022-01-01').steps[0]?.text.zh).toContain('民事诉讼法第85条');
  });

  it('starts litigation hours with the next full hour, also on the hour', () => {
    const hours = { ...rule('TF-SEND-24H'), unit: 'litigationHours' as const };
    expect(computeDeadline({ rule: hours, trigger: '2026-05-01T10:00', calendar }).dueAt).toBe('2026-05-02T11:00');
    expect(computeDeadline({ rule: hours, trigger: '2026-05-01T23:30', calendar }).dueAt).toBe('2026-05-03T00:00');
  });

  it('takes the day of a minute for a limit in days', () => {
    expect(compute('SC-30D', '2026-01-15T16:20').dueOn).toBe('2026-02-14');
  });

  it('throws for what cannot be counted', () => {
    expect(() => computeDeadline({ rule: rule('SC-30D'), trigger: '2026-02-30', calendar })).toThrow(RangeError);
    expect(() => compute('TF-SEND-24H', '2026-04-30')).toThrow(RangeError);
    expect(() => compute('TF-SEND-24H', '2026-04-30T16:30', { extensions: [{ amount: 1, unit: 'calendarDays' }] })).toThrow(RangeError);
    expect(() => compute('AD-ORAL-3WD', '2026-05-07', { excluded: [{ from: day('2026-04-01'), to: day('2026-04-02') }] })).toThrow(RangeError);
    expect(() => compute('RM-AGREED-DATE', '2026-05-07', { excluded: [{ from: day('2026-04-01'), to: day('2026-04-02') }] })).toThrow(RangeError);
    expect(() => compute('SC-30D', '2026-03-02', { excluded: [{ from: day('2026-04-02'), to: day('2026-04-01') }] })).toThrow(RangeError);
  });
});

const start = toPlainDate('2023-06-01');
const anyDay = fc.integer({ min: 0, max: 1700 }).map((offset) => addDays(start, offset));
const forward = deadlineRules.filter(({ unit }) => unit !== 'clearWorkingDaysBefore');
const inDays = forward.filter(({ unit }) => unit !== 'hours');
const anyRule = fc.constantFrom(...inDays);
const anyIntervals = fc.array(
  fc.tuple(anyDay, fc.integer({ min: 0, max: 60 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
  { maxLength: 4 },
);
const triggerFor = ({ unit }: DeadlineRule, on: PlainDate) => (unit === 'hours' ? `${on}T16:30` : on);

describe('whatever the rule and the day', () => {
  it('is never due, nor to be acted on, before the trigger', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forward), anyDay, (each, on) => {
        const { dueOn, actBy } = computeDeadline({ rule: each, trigger: triggerFor(each, on), calendar });
        expect(dueOn >= on && actBy >= on && actBy <= dueOn).toBe(true);
      }),
    );
  });

  it('ends on an open day when the rule rolls', () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyIntervals, (each, trigger, excluded) => {
        fc.pre(each.unit !== 'calendarDaysNoRoll' && each.unit !== 'monthsNoRoll');
        const { dueOn } = computeDeadline({ rule: each, trigger, calendar, excluded: each.unit === 'agreedDate' ? [] : excluded });
        expect(isOpen(calendar, dueOn)).toBe(true);
      }),
    );
  });

  it('is not due earlier when the trigger is later', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.integer({ min: 1, max: 40 }), (each, trigger, later) => {
        const first = computeDeadline({ rule: each, trigger, calendar });
        const second = computeDeadline({ rule: each, trigger: addDays(trigger, later), calendar });
        expect(second.dueOn >= first.dueOn).toBe(true);
      }),
    );
  });

  it('is not shortened by excluded time or an extension', () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyIntervals, anyDay, (each, trigger, intervals, until) => {
        const excluded = each.unit === 'agreedDate' ? [] : intervals;
        const plain = computeDeadline({ rule: each, trigger, calendar });
        const longer = computeDeadline({ rule: each, trigger, calendar, excluded, extensions: [{ until }] });
        expect(longer.dueOn >= plain.dueOn).toBe(true);
      }),
    );
  });

  it('does not depend on the order or the cutting of excluded time', () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyIntervals, (each, trigger, intervals) => {
        fc.pre(each.unit !== 'agreedDate');
        const cut = intervals.flatMap(({ from, to }) => [
          { from: addDays(from, 1) > to ? from : addDays(from, 1), to },
          { from, to: addDays(from, 1) > to ? to : addDays(from, 1) },
        ]);
        const whole = computeDeadline({ rule: each, trigger, calendar, excluded: intervals });
        const pieces = computeDeadline({ rule: each, trigger, calendar, excluded: cut.reverse() });
        expect(pieces.dueOn).toBe(whole.dueOn);
      }),
    );
  });

  it('lets the clear working days lie between notice and event', () => {
    fc.assert(
      fc.property(anyDay, (event) => {
        const { dueOn, steps } = computeDeadline({ rule: rule('AP-HEAR-NOTICE-7WD'), trigger: event, calendar });
        const between: PlainDate[] = [];
        for (let each = addDays(dueOn, 1); each < event; each = addDays(each, 1)) if (isOpen(calendar, each)) between.push(each);
        expect(between).toHaveLength(7);
        expect(between.reverse()).toEqual(steps[1]?.days);
      }),
    );
  });
});
