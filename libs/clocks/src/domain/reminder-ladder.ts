import { addHours, type Calendar, countsHours, type DeadlineRule, openDays, openDayUntil } from '@deadlines';
import { addDays, daysBetween, type PlainDate } from '@kernel';

/** What a rung says and how far from the day to act by it stands: `d7` seven days before, `h2` two hours, `overdue1` a working day after. */
export type Rung = `${'d' | 'h' | Lateness}${number}`;
export type Lateness = 'overdue' | 'manager' | 'supervisor';

/** @returns what the rung counts, and how many. */
export function readRung(rung: Rung): ['d' | 'h' | Lateness, number] {
  const kind = rung.replace(/\d+$/, '');
  return [kind as 'd' | 'h' | Lateness, Number(rung.slice(kind.length))];
}

/** A row of the list 提醒阶梯. Counts are parted by blanks; what is null isn't told. */
export interface LadderRow {
  daysBefore: string | null;
  hoursBefore: string | null;
  overdueAfter: number | null;
  managerAfter: number | null;
  supervisorAfter: number | null;
}

type LadderRule = Pick<DeadlineRule, 'unit' | 'limits' | 'arrives'>;

/** No law says when to remind: product default. A party's own time is escalated to nobody; a day that is waited for cannot be overdue. */
function ladderFor(rule: LadderRule): LadderRow {
  const inHours = countsHours(rule);
  const ahead = { daysBefore: inHours ? null : '7 3 1 0', hoursBefore: inHours ? '12 2' : null };
  const escalates = rule.limits === 'agency' && !rule.arrives;
  return { ...ahead, overdueAfter: rule.arrives ? null : 1, managerAfter: escalates ? 3 : null, supervisorAfter: escalates ? 5 : null };
}

/** From the farthest ahead to the latest. */
function rungsIn({ daysBefore, hoursBefore, overdueAfter, managerAfter, supervisorAfter }: LadderRow): Rung[] {
  const far = (counts: string | null) => (counts?.split(' ') ?? []).map(Number).sort((a, b) => b - a);
  return [
    ...far(daysBefore).map((count): Rung => `d${count}`),
    ...far(hoursBefore).map((count): Rung => `h${count}`),
    ...(overdueAfter === null ? [] : [`overdue${overdueAfter}` as const]),
    ...(managerAfter === null ? [] : [`manager${managerAfter}` as const]),
    ...(supervisorAfter === null ? [] : [`supervisor${supervisorAfter}` as const]),
  ];
}

export interface PlannedRung {
  rung: Rung;
  /** `YYYY-MM-DDTHH:mm`, Beijing. */
  at: string;
}

export interface ClimbedDeadline {
  rule: LadderRule;
  /** The list's row for this rule; null: the default of its kind. */
  ladder: LadderRow | null;
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
export function rungsOf({ rule, ladder, triggerOn, day, until }: ClimbedDeadline, calendar: Calendar, now: string): PlannedRung[] {
  const timeOf = (rung: Rung): string | null => {
    const [kind, count] = readRung(rung);
    if (kind === 'h') return addHours(until, -count);
    if (kind !== 'd') return `${openDays(calendar, day, count).at(-1)}T${TOLD_AT}`;
    if (count > 0 && daysBetween(triggerOn, day) <= count) return null;
    return `${openDayUntil(calendar, addDays(day, -count))}T${TOLD_AT}`;
  };
  const planned = new Map<string, PlannedRung>();
  for (const rung of rungsIn(ladder ?? ladderFor(rule))) {
    const at = timeOf(rung);
    if (at !== null && at > now) planned.set(at, { rung, at });
  }
  return [...planned.values()];
}
