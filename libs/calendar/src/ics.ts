import { addDays, type PlainDate } from '@kernel';
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';

/** One entry of a calendar program. Instants are written in UTC, so no table of time zones goes along; a legal day is a day. */
export interface CalendarEntry {
  uid: string;
  /** Rises with each change, so that a program replaces what it has (RFC 5545, 3.8.7.4). */
  sequence: number;
  when: { from: Date; to: Date } | { day: PlainDate };
  summary: string;
  place: string | null;
  text: string | null;
  url: string;
  cancelled: boolean;
}

export interface Sender {
  /** The host of the house; addresses of mail are made with it. */
  host: string;
  organiser: string;
}

/** @property stamp when it is written. */
export interface Edition {
  stamp: Date;
  language: 'zh' | 'en';
}

const productOf = ({ language }: Edition) => ({ company: 'zhihe', product: 'calendar', language: language.toUpperCase() });

/** A message about one session: invited, moved, or called off (RFC 5546). */
export function invitation(entry: CalendarEntry, sender: Sender, edition: Edition): string {
  const calendar = ical({ prodId: productOf(edition), method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  add(calendar, entry, edition).organizer({ name: sender.organiser, email: `calendar@${sender.host}` });
  return calendar.toString();
}

/** What a calendar program fetches again and again. */
export function feedOf(name: string, entries: readonly CalendarEntry[], edition: Edition): string {
  const calendar = ical({ prodId: productOf(edition), name, method: ICalCalendarMethod.PUBLISH, ttl: 3600 });
  for (const entry of entries) add(calendar, entry, edition);
  return calendar.toString();
}

function add(calendar: ICalCalendar, entry: CalendarEntry, { stamp }: Edition) {
  const { when } = entry;
  const allDay = 'day' in when;
  return calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp,
    // The library reads the day of an all-day entry off the machine's own clock: noon is the same day wherever it stands.
    start: allDay ? noonOf(when.day) : when.from,
    end: allDay ? noonOf(addDays(when.day, 1)) : when.to,
    allDay,
    summary: entry.summary,
    location: entry.place,
    description: entry.text,
    url: entry.url,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A deadline takes nobody's time.
    busystatus: allDay ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
}

const noonOf = (day: PlainDate): string => `${day}T12:00:00`;
