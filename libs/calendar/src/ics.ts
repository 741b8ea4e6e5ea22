import { addDays, type PlainDate } from '@kernel';
import { beijingTime } from '@platform';
import ical, { ICalAttendeeRole, ICalAttendeeStatus, type ICalCalendar, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';

/** One entry of a calendar program. Instants are written as the wall time of Beijing with its VTIMEZONE; a legal day is a day. */
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

export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** @property organiser the address the house writes from: a mail program takes a change from nobody else. */
export interface Between {
  organiser: { name: string; mail: string };
  /** Addresses of the one recipient; without a name, since a calendar file leaves the house. */
  attendees: readonly string[];
}

/** @property stamp when it is written. */
export interface Edition {
  stamp: Date;
  language: 'zh' | 'en';
}

const BEIJING = 'Asia/Shanghai';

/** China has had no summer time since 1991: one observance is the whole table. The calendar itself has no zone, so DTSTAMP stays UTC. */
const inBeijing = {
  name: null,
  generator: () =>
    [
      'BEGIN:VTIMEZONE',
      `TZID:${BEIJING}`,
      'BEGIN:STANDARD',
      'DTSTART:19910915T010000',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0800',
      'TZNAME:CST',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n'),
};

const productOf = ({ language }: Edition) => ({ company: 'zhihe', product: 'calendar', language: language.toUpperCase() });

export const methodOf = ({ cancelled }: Pick<CalendarEntry, 'cancelled'>): InvitationMethod => (cancelled ? 'CANCEL' : 'REQUEST');

/** A message about one session: invited, moved, or called off (RFC 5546). Nobody reads answers to it, so it asks for none. */
export function invitation(entry: CalendarEntry, { organiser, attendees }: Between, edition: Edition): string {
  const calendar = ical({ prodId: productOf(edition), method: ICalCalendarMethod[methodOf(entry)], timezone: inBeijing });
  const event = add(calendar, entry, edition).organizer({ name: organiser.name, email: organiser.mail });
  for (const email of attendees) event.createAttendee({ email, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false });
  return calendar.toString();
}

/** What a calendar program fetches again and again. */
export function feedOf(name: string, entries: readonly CalendarEntry[], edition: Edition): string {
  const calendar = ical({ prodId: productOf(edition), name, method: ICalCalendarMethod.PUBLISH, ttl: 3600, timezone: inBeijing });
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
    // A time without a zone is read and written by the machine's own clock, so it comes out as it went in; noon is the same day anywhere.
    start: allDay ? noonOf(when.day) : beijingTime(when.from),
    end: allDay ? noonOf(addDays(when.day, 1)) : beijingTime(when.to),
    allDay,
    timezone: allDay ? null : BEIJING,
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
