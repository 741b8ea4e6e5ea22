import { currentLanguage } from '../../i18n/i18n';

const DAY_MS = 86_400_000;

/** Today in Beijing as `YYYY-MM-DD`, wherever the computer stands. */
export function beijingToday(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
}

/** Whole days from today to a legal day; negative when it is past. */
export function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(beijingToday())) / DAY_MS);
}

/** 12月1日 周二: the year only when it isn't this one. For lists, where the column must stay narrow. */
export function shortDay(day: string): string {
  const sameYear = day.slice(0, 4) === beijingToday().slice(0, 4);
  const locale = currentLanguage() === 'en' ? 'en-GB' : 'zh-CN';
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Shanghai',
    month: currentLanguage() === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  // Noon in Beijing is the same day in every zone; a moment keeps its own time.
  return format.format(new Date(day.length === 10 ? `${day}T12:00:00+08:00` : day));
}
