import { currentLanguage } from './i18n';

const ZONE = 'Asia/Shanghai';

function format(options: Intl.DateTimeFormatOptions, value: Date): string {
  const locale = currentLanguage() === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).format(value);
}

const isPlainDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/**
 * A legal day comes as `YYYY-MM-DD`; noon Beijing keeps it the same day in every zone. A session comes as Beijing wall
 * time without a zone; read as the browser's own time it would be hours off for a party abroad.
 */
function toDate(value: string): Date {
  if (isPlainDay(value)) return new Date(`${value}T12:00:00+08:00`);
  return new Date(/(Z|[+-]\d{2}:?\d{2})$/i.test(value) ? value : `${value}+08:00`);
}

/** 2026年11月22日 (Beijing). */
export function formatDay(value: string): string {
  return format({ year: 'numeric', month: 'long', day: 'numeric' }, toDate(value));
}

/** 2026年11月22日星期日: for deadlines and sessions, where the weekday prevents mistakes. */
export function formatDayWithWeekday(value: string): string {
  return format({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }, toDate(value));
}

/** 2026年11月22日 14:03 (Beijing); of a plain day, the day. */
export function formatMoment(value: string): string {
  if (isPlainDay(value)) return formatDay(value);
  const date = toDate(value);
  return `${format({ year: 'numeric', month: 'long', day: 'numeric' }, date)} ${formatTime(value)}`;
}

/** The last day of a time limit, or its minute (`YYYY-MM-DDTHH:mm`, Beijing) when it is in hours. */
export const formatDue = (day: string, minute: string | null): string => (minute ? `${formatDayWithWeekday(day)} ${formatTime(minute)}` : formatDayWithWeekday(day));

/** Whether a minute (`YYYY-MM-DDTHH:mm`, Beijing) has come: a limit in hours can be over on its last day. */
export const hasCome = (minute: string | null): boolean => minute !== null && toDate(minute).getTime() <= Date.now();

/** 14:03 (Beijing). */
export function formatTime(value: string): string {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, toDate(value));
}

/** 14:03:27: receipts are to the second. */
export function formatMomentToTheSecond(value: string): string {
  const date = toDate(value);
  return `${formatDay(value)} ${format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }, date)}`;
}

/** Fen to ¥12,345.60. */
export function formatMoney(fen: number): string {
  return new Intl.NumberFormat(currentLanguage() === 'en' ? 'en-GB' : 'zh-CN', { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(fen / 100);
}

/** Yuan as typed ("12,000.5") to fen; null when it isn't an amount of at most two decimals. */
export function yuanToFen(typed: string): number | null {
  const plain = typed.replace(/[,，\s¥￥]/g, '');
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Fen to the plain text of an input: 1200050 → "12000.5". */
export function fenToYuan(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return '';
  return String(fen / 100);
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Whole Beijing days from today to a legal day; negative when it has passed. For display alone: what is late, the server says. */
export function daysUntil(day: string): number {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** Names one after another; the names themselves keep their language. */
export function formatList(names: string[]): string {
  return names.join(currentLanguage() === 'en' ? ', ' : '、');
}

/** `zh` → 中文, in the reader's language; whatever isn't a language code stays as it is. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([currentLanguage() === 'en' ? 'en' : 'zh-CN'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
