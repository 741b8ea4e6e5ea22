import type { PlainDate } from '@kernel';
import type { Calendar } from './calendar';
import { computeDeadline } from './compute-deadline';
import type { DeadlineRule } from './rule';

const reaches = ({ inForce }: DeadlineRule, on: PlainDate): boolean => inForce.from <= on && (inForce.to === null || on <= inForce.to);

/**
 * The version a limit follows: the one in force on its trigger day, unless a later one was made to hold for running limits
 * too and begins before the limit has ended (rule book 11; the transition is each version's own). Null when none reaches the day.
 * @param versions of one rule id. Days are `YYYY-MM-DD`, Asia/Shanghai.
 */
export function applicableRule(versions: readonly DeadlineRule[], trigger: PlainDate, calendar: Calendar): DeadlineRule | null {
  let rule = versions.find((version) => reaches(version, trigger)) ?? null;
  const later = versions.filter(({ inForce, transition }) => transition === 'runningToo' && inForce.from > trigger).sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
  for (const next of later) {
    if (rule && next.inForce.from <= endOf(rule, trigger, calendar)) rule = next;
  }
  return rule;
}

const endOf = (rule: DeadlineRule, trigger: PlainDate, calendar: Calendar): PlainDate => computeDeadline({ rule, trigger: triggerFor(rule, trigger), calendar }).dueOn;

/** A limit in hours that is known by its day alone is counted from the day's first minute. */
export const triggerFor = (rule: DeadlineRule, day: PlainDate): string => (rule.unit === 'hours' || rule.unit === 'litigationHours' ? `${day}T00:00` : day);
