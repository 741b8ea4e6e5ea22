import { createHash } from 'node:crypto';
import { addDays, canonicalJson, type PlainDate } from '@kernel';
import { type Deadline, type DeadlineInput, type DeadlineRule, type ExcludedInterval, type HolidaySchedule, triggerFor } from '@deadlines';
import { instantOfBeijing } from '@platform';
import type { LawBook } from './domain/law-book';

/** What a deadline is computed from, besides the law. */
export interface Facts {
  triggerOn: PlainDate;
  /** The minute of that day, `YYYY-MM-DDTHH:mm`, Beijing, where it is known; limits in hours are counted from it. */
  triggerAt: string | null;
  excluded: readonly ExcludedInterval[];
  extendedTo: PlainDate | null;
}

export const inputOf = (rule: DeadlineRule, facts: Facts, calendar: DeadlineInput['calendar']): DeadlineInput => ({
  rule,
  trigger: triggerFor(rule, facts.triggerAt ?? facts.triggerOn),
  calendar,
  excluded: facts.excluded,
  extensions: facts.extendedTo ? [{ until: facts.extendedTo }] : [],
});

/** A deadline runs through its last day: it is due when the next day begins in Beijing; one in hours at its minute; a day that is waited for as it begins. */
export const instantDue = (rule: DeadlineRule, deadline: Pick<Deadline, 'dueAt' | 'dueOn'>): Date =>
  instantOfBeijing(deadline.dueAt ?? (rule.arrives ? deadline.dueOn : addDays(deadline.dueOn, 1)));

const hashOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/** The law a deadline was counted by, each text known by its hash, so that it can be counted again when the lists have changed. */
export interface LawTexts {
  rule: { hash: string; content: DeadlineRule };
  calendar: { hash: string; content: readonly HolidaySchedule[] };
}

export const textsOf = (rule: DeadlineRule, { schedules }: Pick<LawBook, 'schedules'>): LawTexts => ({
  rule: { hash: hashOf(rule), content: rule },
  calendar: { hash: hashOf(schedules), content: schedules },
});

/** The fingerprint of one computation: its law, its facts and what came out. The wording of the explanation isn't in it, nor a minute that nothing was counted from. */
export const computationHash = (law: { rule: string; calendar: string }, facts: Facts, result: Pick<Deadline, 'dueOn' | 'dueAt' | 'actBy'>): string =>
  hashOf({
    rule: law.rule,
    calendar: law.calendar,
    triggerOn: facts.triggerOn,
    ...(result.dueAt !== null && facts.triggerAt !== null && { triggerAt: facts.triggerAt }),
    excluded: facts.excluded,
    extendedTo: facts.extendedTo,
    dueOn: result.dueOn,
    dueAt: result.dueAt,
    actBy: result.actBy,
  });
