import { addHours, type Calendar, type DeadlineRule, openDays, openDayUntil } from '@deadlines';
import { addDays, daysBetween, type PlainDate } from '@kernel';

/** In the order they are told: a later rung makes an earlier one that nobody heard superfluous. */
export const rungs = ['d7', 'd3', 'd1', 'h12', 'h2', 'day', 'overdue', 'manager', 'supervisor'] as const;
export type Rung = (typeof rungs)[number];

/** Where a rung stands: calendar days or hours before, working days after the day to act by. */
type Step = { rung: Rung } & ({ daysBefore: number } | { hoursBefore: number } | { workingDaysAfter: number });

const before: readonly Step[] = [
  { rung: 'd7', daysBefore: 7 },
  { rung: 'd3', daysBefore: 3 },
  { rung: 'd1', daysBefore: 1 },
  { rung: 'day', daysBefore: 0 },
];
const hoursBefore: readonly Step[] = [
  { rung: 'h12', hoursBefore: 12 },
  { rung: 'h2', hoursBefore: 2 },
];
const overdue: Step = { rung: 'overdue', workingDaysAfter: 1 };
const escalation: readonly Step[] = [
  { rung: 'manager', workingDaysAfter: 3 },
  { rung: 'supervisor', workingDaysAfter: 5 },
];

type LadderRule = Pick<DeadlineRule, 'id' | 'unit' | 'limits' | 'arrives'>;

/** Rules that want other rungs than their kind has. */
const overrides: Readonly<Record<string, readonly Step[]>> = {
  // Two years to ask for enforcement: the party's right, and nobody's to be chased after.
  'ENF-2Y': before,
};

/** No law says when to remind: product default. A party's own time is escalated to nobody; a day that is waited for cannot be overdue. */
export function ladderOf(rule: LadderRule): readonly Step[] {
  const own = overrides[rule.id];
  if (own) return own;
  const ahead = rule.unit === 'hours' ? hoursBefore : before;
  if (rule.arrives) return ahead;
  return rule.limits === 'agency' ? [...ahead, overdue, ...escalation] : [...ahead, overdue];
}

export interface PlannedRung {
  rung: Rung;
  /** `YYYY-MM-DDTHH:mm`, Beijing. */
  at: string;
}

export interface ClimbedDeadline {
  rule: LadderRule;
  triggerOn: PlainDate;
  /** The day to act by: `act_by` where the rule names one for an agency, else the last day. */
  day: PlainDate;
  /** When it is over, `YYYY-MM-DDTHH:mm` in Beijing; what is limited in hours is reminded by it. */
  until: string;
}

const TOLD_AT = '09:00';

/**
 * The rungs of one deadline that are still ahead of `now` (`YYYY-MM-DDTHH:mm`, Beijing), at 09:00 on an open day: before the
 * day to act by the last one that is open, after it the first. Of two that meet at one time the later rung stays. A limit
 * that is no longer than a rung's distance begins without it.
 */
export function rungsOf({ rule, triggerOn, day, until }: ClimbedDeadline, calendar: Calendar, now: string): PlannedRung[] {
  const timeOf = (step: Step): string | null => {
    if ('hoursBefore' in step) return addHours(until, -step.hoursBefore);
    if ('workingDaysAfter' in step) return `${openDays(calendar, day, step.workingDaysAfter).at(-1)}T${TOLD_AT}`;
    if (step.daysBefore > 0 && daysBetween(triggerOn, day) <= step.daysBefore) return null;
    return `${openDayUntil(calendar, addDays(day, -step.daysBefore))}T${TOLD_AT}`;
  };
  const planned = new Map<string, PlannedRung>();
  for (const step of ladderOf(rule)) {
    const at = timeOf(step);
    if (at !== null && at > now) planned.set(at, { rung: step.rung, at });
  }
  return [...planned.values()];
}
