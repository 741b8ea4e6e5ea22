import type { PlainDate } from '@kernel';
import type { Calendar } from './calendar';
import { computeDeadline } from './compute-deadline';
import { countsHours, type DeadlineRule } from './rule';

const reaches = ({ inForce }: DeadlineRule, on: PlainDate): boolean => inForce.from <= on && (inForce.to === null || on <= inForce.to);

/**
 * The version a limit follows: the one in force on its trigger day, unless a later one was made to hold for running limits
 * too and begins before the limit has ended (rule book 11; the transition is each version's own). Null when none reaches the day.
 * @param versions of one rule id.
 * @param trigger the day, `YYYY-MM-DD`, or the minute where it is known, `YYYY-MM-DDTHH:mm`; Asia/Shanghai.
 */
export function applicableRule(versions: readonly DeadlineRule[], trigger: string, calendar: Calendar): DeadlineRule | null {
  const day = dayOf(trigger);
  let rule = versions.find((version) => reaches(version, day)) ?? null;
  const later = versions.filter(({ inForce, transition }) => transition === 'runningToo' && inForce.from > day).sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
  for (const next of later) {
    if (rule && next.inForce.from <= endOf(rule, trigger, calendar)) rule = next;
  }
  return rule;
}

const dayOf = (trigger: string): PlainDate => trigger.slice(0, 10) as PlainDate;

const endOf = (rule: DeadlineRule, trigger: string, calendar: Calendar): PlainDate => computeDeadline({ rule, trigger: triggerFor(rule, trigger), calendar }).dueOn;

/** Days are counted from the day of the trigger, hours from its minute; where that isn't known, from the first of its day. */
export function triggerFor(rule: DeadlineRule, trigger: string): string {
  if (!countsHours(rule)) return dayOf(trigger);
  return dayOf(trigger) === trigger ? `${trigger}T00:00` : trigger;
}
