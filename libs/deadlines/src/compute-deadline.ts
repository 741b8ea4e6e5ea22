import { addDays, addMonths, type PlainDate, toPlainDate } from '@kernel';
import { addHours, isBeijingMinute, nextHour } from './beijing-minute';
import { type Calendar, openDayFrom, openDays, openDayUntil, unpublishedYear } from './calendar';
import { calendarDaysIn, type ExcludedInterval, mergeIntervals, workingDaysIn } from './excluded-intervals';
import type { DeadlineRule } from './rule';
import * as step from './steps';

/** A longer time granted once: by a length, or to a day. It never shortens. */
export type Extension = { amount: number; unit: 'calendarDays' | 'months' | 'workingDays' } | { until: PlainDate };

export interface DeadlineInput {
  rule: DeadlineRule;
  /** The trigger day, `YYYY-MM-DD`; for limits in hours the Beijing minute, `YYYY-MM-DDTHH:mm`; for clear days the day of the event. */
  trigger: string;
  calendar: Calendar;
  extensions?: readonly Extension[];
  excluded?: readonly ExcludedInterval[];
}

export interface Deadline {
  ruleId: string;
  /** The day this version of the rule came into force. */
  ruleVersion: PlainDate;
  trigger: string;
  dueOn: PlainDate;
  /** `YYYY-MM-DDTHH:mm`, Beijing time, for limits in hours; else null. */
  dueAt: string | null;
  /** For a party the due day; for an agency the last open day on or before the unrolled end, but never before the trigger. */
  actBy: PlainDate;
  /** The calculation touches a year whose holiday notice is not loaded (暂定). */
  provisional: boolean;
  steps: readonly step.DeadlineStep[];
}

/**
 * The due day of one limit, with the lines that explain it. Days are `YYYY-MM-DD`, hours Beijing time (Asia/Shanghai).
 * Extensions go on the unrolled end, then excluded days, the roll comes last; for limits in working days the working days
 * inside excluded time are added.
 * @throws RangeError for a trigger that is no day (or no minute, for hours), a date that does not exist, an interval that ends before it
 * begins, and for extensions or excluded time on a limit that knows none (hours, clear days; excluded time on an agreed date).
 * Source: rule book 0.5, 10.1; 民法典 200–204, 民事诉讼法 85.
 */
export function computeDeadline(input: DeadlineInput): Deadline {
  switch (input.rule.unit) {
    case 'hours':
    case 'litigationHours':
      return inHours(input);
    case 'clearWorkingDaysBefore':
      return beforeEvent(input);
    default:
      return inDays(input);
  }
}

/** The last day after the one extension that the rule itself fixes (`YYYY-MM-DD`); null when it fixes none. */
export function extendedDay(rule: DeadlineRule, dueOn: PlainDate, calendar: Calendar): PlainDate | null {
  const days = rule.extension?.workingDays;
  return days === undefined ? null : advance(dueOn, { amount: days, unit: 'workingDays' }, calendar);
}

/**
 * The day an extension must be granted to, before excluded time is added, so that the limit ends on `until`. Whoever names a last day means the last
 * day; time that was excluded before stands in it already and is not added twice. Days of `until`'s own calendar, `YYYY-MM-DD`.
 */
export function grantedUntil({ rule, trigger, calendar, excluded = [] }: DeadlineInput, until: PlainDate): PlainDate {
  let end = until;
  for (const interval of mergeIntervals(excluded, dayOf(trigger)).reverse()) {
    if (interval.from > end) continue;
    if (rule.unit !== 'workingDays') end = addDays(end, -calendarDaysIn(interval));
    else end = openDays(calendar, end, workingDaysIn(interval, calendar), -1).at(-1) ?? end;
  }
  return end;
}

/** The end a limit in days reaches with what was granted and excluded, before any roll (`YYYY-MM-DD`): the farthest day an authority may name. */
export const unrolledEnd = (input: DeadlineInput): PlainDate =>
  computeDeadline(input)
    .steps.filter(({ kind }) => kind === 'count' || kind === 'extend' || kind === 'exclude')
    .at(-1)?.on as PlainDate;

function inDays(input: DeadlineInput): Deadline {
  const { rule, calendar, extensions = [], excluded = [] } = input;
  if (rule.unit === 'agreedDate' && excluded.length > 0) throw new RangeError(`${rule.id} is an agreed date and has no excluded time`);
  const trigger = dayOf(input.trigger);
  const days = rule.unit === 'workingDays' ? openDays(calendar, trigger, rule.amount) : [];
  const base = advance(trigger, rule, calendar);
  const steps = [step.triggerStep(rule, trigger)];
  if (rule.unit !== 'agreedDate') steps.push(step.countStep(rule, base, trigger, { days, calendar }));
  const extended = extend(base, extensions, calendar, steps);
  const end = exclude(extended, mergeIntervals(excluded, trigger), input, steps);
  const dueOn = rolls(rule) ? openDayFrom(calendar, end) : end;
  steps.push(rolls(rule) ? step.rollStep(end, dueOn, calendar) : step.noRollStep(end));
  const consulted = rule.unit === 'workingDays' ? trigger : end;
  return finish(input, { trigger, end, dueOn, dueAt: null, consulted }, steps);
}

function inHours(input: DeadlineInput): Deadline {
  const { rule, trigger } = input;
  refuseChanges(input);
  if (!isBeijingMinute(trigger)) throw new RangeError(`not a Beijing time: ${trigger}`);
  const start = rule.unit === 'litigationHours' ? nextHour(trigger) : trigger;
  const dueAt = addHours(start, rule.amount);
  const dueOn = dayOf(dueAt);
  const steps = [step.minuteStep(rule, trigger, start), step.hoursStep(rule, dueAt)];
  return finish(input, { trigger: dayOf(trigger), end: dueOn, dueOn, dueAt, consulted: dueOn }, steps);
}

/** Service does not roll, so the last day for arrival may be a rest day; who must give notice acts by the last open day before it. */
function beforeEvent(input: DeadlineInput): Deadline {
  const { rule, calendar } = input;
  refuseChanges(input);
  const event = dayOf(input.trigger);
  const days = openDays(calendar, event, rule.amount, -1);
  const latest = addDays(days.at(-1) ?? event, -1);
  const steps = [step.triggerStep(rule, event), step.noticeStep(rule, latest, { days, calendar })];
  return finish(input, { trigger: latest, end: latest, dueOn: latest, dueAt: null, consulted: event }, steps);
}

interface Reached {
  /** The earliest day on which anybody can act. */
  trigger: PlainDate;
  end: PlainDate;
  dueOn: PlainDate;
  dueAt: string | null;
  /** The day farthest from the due day whose kind decided the result. */
  consulted: PlainDate;
}

function finish({ rule, calendar, trigger }: DeadlineInput, reached: Reached, steps: step.DeadlineStep[]): Deadline {
  const { end, dueOn, dueAt, consulted } = reached;
  const actBy = rule.limits === 'agency' ? lastChance(reached, rule, calendar) : dueOn;
  if (actBy !== dueOn) steps.push(step.actByStep(actBy));
  const [first, , , last] = [consulted, actBy, end, dueOn].sort() as [PlainDate, PlainDate, PlainDate, PlainDate];
  const year = unpublishedYear(calendar, first, last);
  if (year !== null) steps.push(step.provisionalStep(dueOn, year));
  return { ruleId: rule.id, ruleVersion: rule.inForce.from, trigger, dueOn, dueAt, actBy, provisional: year !== null, steps };
}

function lastChance({ trigger, end }: Reached, rule: DeadlineRule, calendar: Calendar): PlainDate {
  const open = openDayUntil(calendar, end);
  return rule.unit === 'clearWorkingDaysBefore' || open > trigger ? open : trigger;
}

const rolls = ({ unit }: DeadlineRule) => unit !== 'calendarDaysNoRoll' && unit !== 'monthsNoRoll';

const dayOf = (trigger: string): PlainDate => toPlainDate(isBeijingMinute(trigger) ? trigger.slice(0, 10) : trigger);

function refuseChanges({ rule, extensions = [], excluded = [] }: DeadlineInput): void {
  if (extensions.length + excluded.length > 0) throw new RangeError(`${rule.id} knows neither extension nor excluded time`);
}

function advance(from: PlainDate, { amount, unit }: Pick<DeadlineRule, 'amount' | 'unit'>, calendar: Calendar): PlainDate {
  if (unit === 'months' || unit === 'monthsNoRoll') return addMonths(from, amount);
  if (unit === 'workingDays') return openDays(calendar, from, amount).at(-1) ?? from;
  return addDays(from, amount);
}

function extend(base: PlainDate, extensions: readonly Extension[], calendar: Calendar, steps: step.DeadlineStep[]): PlainDate {
  let end = base;
  for (const extension of extensions) {
    if ('until' in extension) {
      const until = toPlainDate(extension.until);
      end = until > end ? until : end;
      steps.push(step.extendUntilStep(end));
    } else {
      end = advance(end, extension, calendar);
      steps.push(step.extendStep(end, extension.amount, extension.unit));
    }
  }
  return end;
}

/** A cause that begins after the last day cannot revive the period. */
function exclude(extended: PlainDate, intervals: readonly ExcludedInterval[], { rule, calendar }: DeadlineInput, steps: step.DeadlineStep[]): PlainDate {
  const unit = rule.unit === 'workingDays' ? 'workingDays' : 'calendarDays';
  let end = extended;
  for (const interval of intervals) {
    if (interval.from > (rolls(rule) ? openDayFrom(calendar, end) : end)) {
      steps.push(step.exclusionTooLateStep(interval, end));
      continue;
    }
    const amount = unit === 'workingDays' ? workingDaysIn(interval, calendar) : calendarDaysIn(interval);
    end = advance(end, { amount, unit }, calendar);
    steps.push(step.excludeStep(interval, end, amount, unit));
  }
  return end;
}
