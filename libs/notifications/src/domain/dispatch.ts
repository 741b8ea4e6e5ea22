import { type Calendar, openDayFrom } from '@deadlines';
import { addDays, type PlainDate } from '@kernel';

export const channels = ['mail', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** What a notice is to its reader: a time limit, something to do, or news. The inbox gets all of them in any case. */
export const noticeKinds = ['deadline', 'action', 'news'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Preference {
  wanted: Readonly<Record<NoticeKind, readonly Channel[]>>;
  /** `21:00` and `08:00` in Beijing; null: no quiet hours. */
  quietFrom: string | null;
  quietUntil: string | null;
  /** All e-mails of a day in one, at 08:30 of a working day. */
  digest: boolean;
}

export const defaultPreference: Preference = {
  wanted: { deadline: ['mail', 'sms'], action: ['mail', 'sms'], news: ['mail'] },
  quietFrom: '21:00',
  quietUntil: '08:00',
  digest: false,
};

const DIGEST_AT = '08:30';

/** `2026-11-23T21:30:00`, Beijing, in its two parts. */
const partsOf = (at: string): [PlainDate, string] => [at.slice(0, 10) as PlainDate, at.slice(11, 16)];

function nextDigestDay(at: string, calendar: Calendar): PlainDate {
  const [today, time] = partsOf(at);
  return openDayFrom(calendar, time >= DIGEST_AT ? addDays(today, 1) : today);
}

/** The moment itself, or the end of the quiet hours it lies in. Their last minute is not quiet any more. Beijing times, as text. */
export function afterQuietHours(at: string, { quietFrom: from, quietUntil: until }: Pick<Preference, 'quietFrom' | 'quietUntil'>): string {
  if (from === null || until === null || from === until) return at;
  const [day, time] = partsOf(at);
  const overMidnight = from > until;
  if (overMidnight && time >= from) return `${addDays(day, 1)}T${until}`;
  const quiet = overMidnight ? time < until : time >= from && time < until;
  return quiet ? `${day}T${until}` : at;
}

/** When a notice goes out by a channel, and the day of the digest it waits for; null: not wanted there. Beijing times, as text. */
export function dispatch(
  notice: { at: string; kind: NoticeKind },
  channel: Channel,
  preference: Preference,
  calendar: Calendar,
): { dueAt: string; digestOn: PlainDate | null } | null {
  if (!preference.wanted[notice.kind].includes(channel)) return null;
  if (!preference.digest || channel !== 'mail') return { dueAt: afterQuietHours(notice.at, preference), digestOn: null };
  const digestOn = nextDigestDay(notice.at, calendar);
  return { dueAt: `${digestOn}T${DIGEST_AT}`, digestOn };
}
