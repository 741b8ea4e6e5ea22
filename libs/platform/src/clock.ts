import type { PlainDate } from '@kernel';

/** The only door to the time of day. Everything legal takes a `PlainDate` or an instant as an argument. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const beijingParts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** The calendar day of an instant in Beijing. */
export const beijingDay = (at: Date): PlainDate => beijingParts.format(at).slice(0, 10) as PlainDate;

/** `2026-11-22T09:30:05`, Beijing time. */
export const beijingTime = (at: Date): string => beijingParts.format(at).replace(' ', 'T');

/** The instant of a Beijing wall-clock time such as `2026-11-22T09:30`. China has had one zone without summer time since 1992. */
export const instantOfBeijing = (local: string): Date => new Date(`${local.length === 10 ? `${local}T00:00` : local}+08:00`);

/** The instant an ISO text names, as PostgreSQL's JSON and our own views write it. */
export const instantOf = (text: string): Date => new Date(text);

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
