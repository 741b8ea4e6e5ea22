import { addDays, isPlainDate, type PlainDate } from '@kernel';

const MINUTE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

const DAY_MINUTES = 24 * 60;

/** @throws RangeError unless the text is `YYYY-MM-DDTHH:mm` on a day that exists. */
function parse(text: string): { day: PlainDate; minutes: number } {
  const [, day, hour, minute] = MINUTE.exec(text) ?? [];
  if (!isPlainDate(day)) throw new RangeError(`not a Beijing time: ${text}`);
  return { day, minutes: Number(hour) * 60 + Number(minute) };
}

function format(day: PlainDate, minutes: number): string {
  const rest = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const clock = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${addDays(day, Math.floor(minutes / DAY_MINUTES))}T${clock}`;
}

export const isBeijingMinute = (text: string): boolean => isPlainDate(MINUTE.exec(text)?.[1]);

/** Beijing keeps one offset all year, so hours add up without a zone; a negative number goes back. */
export function addHours(minute: string, hours: number): string {
  const { day, minutes } = parse(minute);
  return format(day, minutes + hours * 60);
}

/** 从次时起算: an event at 10:00 and one at 10:20 both start at 11:00 (民诉法解释 125). */
export function nextHour(minute: string): string {
  const { day, minutes } = parse(minute);
  return format(day, (Math.floor(minutes / 60) + 1) * 60);
}
