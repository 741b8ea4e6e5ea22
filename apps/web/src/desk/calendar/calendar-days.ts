const DAY_MS = 86_400_000;

const toEpochDay = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const fromEpochDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => fromEpochDay(toEpochDay(day) + days);

export type CalendarMode = 'week' | 'month';

/** First day and the day after the last one: a week from Monday, or a calendar month. */
export function spanAround(day: string, mode: CalendarMode): { from: string; to: string } {
  if (mode === 'month') {
    const from = `${day.slice(0, 7)}-01`;
    return { from, to: `${addDays(from, 31).slice(0, 7)}-01` };
  }
  const weekday = (toEpochDay(day) + 3) % 7;
  const from = addDays(day, -weekday);
  return { from, to: addDays(from, 7) };
}

export const daysOf = ({ from, to }: { from: string; to: string }): string[] => Array.from({ length: toEpochDay(to) - toEpochDay(from) }, (_one, index) => addDays(from, index));

export const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(toEpochDay(value));
