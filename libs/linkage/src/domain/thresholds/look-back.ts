import { addDays, addMonths, type PlainDate } from '@kernel';
import type { LookBack, Punishment, ThresholdLine } from './threshold-facts';

const TWO_YEARS = 24;

/**
 * 二年内: from the day after the punishment to its corresponding day two years later, or that month's last day (民法典 201, 202).
 * Days of the calendar in Beijing; no rest day moves the end, since nothing is to be done in time.
 */
export const lookBackOf = (punishment: Punishment): LookBack => ({ punishment, from: addDays(punishment.day, 1), to: addMonths(punishment.day, TWO_YEARS) });

/** The punishments after which a line is lower, the earliest first. */
export const lookBacksFor = ({ againAfter }: Pick<ThresholdLine, 'againAfter'>, punishments: readonly Punishment[]): LookBack[] =>
  punishments
    .filter(({ offence }) => againAfter?.split(' ').includes(offence))
    .map(lookBackOf)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

export const isWithin = (day: PlainDate, { from, to }: LookBack): boolean => from <= day && day <= to;
