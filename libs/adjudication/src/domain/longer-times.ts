import { type Calendar, type DeadlineRule, type ExcludedInterval, unrolledEnd } from '@deadlines';
import { addDays, isPlainDate, type PlainDate } from '@kernel';
import type { AdjudicationFacts, StandingClock } from './facts';

/** A clock with what it was counted from. */
export interface KeptClock extends StandingClock {
  triggerOn: PlainDate;
  paused: boolean;
  excluded: ExcludedInterval[];
  extendedTo: PlainDate | null;
}

/** 办法 37(1): one month by the head of the department, two more by the department above. */
const MONTHS_OF_LEVEL = [1, 2] as const;

/** The closing limit, and how far the next level may go: its months from the end so far, and the days that do not count after them. */
export function closingLimit(
  clock: KeptClock,
  { rule, calendar, granted, today }: { rule: DeadlineRule; calendar: Calendar; granted: number; today: PlainDate },
): AdjudicationFacts['closing'] {
  const soFar = clock.extendedTo ? [{ until: clock.extendedTo }] : [];
  const next = { amount: MONTHS_OF_LEVEL[granted] ?? 0, unit: 'months' } as const;
  return {
    dueOn: clock.dueOn,
    granted,
    over: !clock.paused && clock.dueOn < today,
    atMost: unrolledEnd({ rule, trigger: clock.triggerOn, calendar, excluded: clock.excluded, extensions: [...soFar, next] }),
  };
}

const EVIDENCE = ['AD-EVID-15D', 'AD-EVID-15D-AGREED'];

/** The days a party's own request for more time takes out of the three months: from the day after its last day to the new one, both counted. */
export function daysOfEvidence(clocks: readonly StandingClock[], input: { party?: unknown; until?: unknown } | undefined): Record<string, PlainDate | null> {
  const clock = clocks.find(({ ruleId, partyId }) => EVIDENCE.includes(ruleId) && partyId === input?.party);
  const until = input?.until;
  if (!clock || !isPlainDate(until)) return { evidenceExtendedFrom: null, evidenceExtendedTo: null };
  return { evidenceExtendedFrom: addDays(clock.dueOn, 1), evidenceExtendedTo: addDays(until, 1) };
}
