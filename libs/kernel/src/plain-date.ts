declare const plainDate: unique symbol;

/** A calendar day, `YYYY-MM-DD`, without time or zone. Legal days are counted on these, never on `Date`. */
export type PlainDate = string & { readonly [plainDate]: true };

const DAY_MS = 86_400_000;

const toEpochDay = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

const fromEpochDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10) as PlainDate;

/** No matter is about a day before 1800 or after 2199: that is a slip of the keyboard, and two years later it would need a fifth digit. */
const DAY = /^(?:1[89]|2[01])\d{2}-\d{2}-\d{2}$/;

/** Stands for "no day yet" where days are put in order. */
export const LAST_DAY = '2199-12-31' as PlainDate;

export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !DAY.test(text)) return false;
  const day = toEpochDay(text);
  return Number.isFinite(day) && fromEpochDay(day) === text;
}

/** @throws RangeError when the text is no day of the calendar. */
export function toPlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromEpochDay(toEpochDay(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toEpochDay(to) - toEpochDay(from);

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: PlainDate): number => (((toEpochDay(date) + 4) % 7) + 7) % 7;

/** The corresponding day `months` later; the month's last day when it has no such day (民法典 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(targetYear, targetMonth, Math.min(day, lastDay))).toISOString().slice(0, 10) as PlainDate;
}

const BEIJING_MS = 8 * 3_600_000;

/** `2026-11-22T09:30:05`: an instant's wall-clock time in Beijing, for printing. @param epochMs milliseconds since 1970 UTC. */
export const beijingText = (epochMs: number): string => new Date(epochMs + BEIJING_MS).toISOString().slice(0, 19);
