import type { Text } from './problem';

/** `GET /api/rooms`, `POST /api/rooms`, `PUT /api/rooms/:id`. */
export interface RoomView {
  id: string;
  name: string;
  place: string | null;
  seats: number | null;
  /** Out of use: no new session can be planned in it. */
  active: boolean;
}

/** A mediation session or an oral hearing in a calendar; times are Beijing wall time, `2026-11-25T09:30`. */
export interface CalendarSession {
  id: string;
  kind: 'session' | 'hearing';
  disputeId: string;
  proceedingId: string;
  procedureName: Text;
  /** The proceeding's number; the receipt number while it has none. */
  number: string;
  title: string;
  parties: string;
  /** The mediator, or the chief of the panel. */
  mediatorName: string;
  startsAt: string;
  endsAt: string;
  state: 'planned' | 'held' | 'cancelled';
  room: string | null;
  place: string | null;
  onlineLink: string | null;
}

/** When somebody is away: leave of whole days, or hours of one's own. Beijing wall time. */
export interface CalendarBlock {
  id: string;
  userId: string;
  name: string;
  from: string;
  to: string;
  note: string | null;
  isLeave: boolean;
  isMine: boolean;
}

/** `GET /api/calendar?from=&to=&after=`: what the reader's role shows, first day included, last day not; at most 62 days. */
export interface CalendarView {
  sessions: CalendarSession[];
  /** The cursor for the sessions that follow; null at the end. */
  next: string | null;
  blocks: CalendarBlock[];
}

/** `GET /api/calendar/feed`. */
export interface CalendarFeedState {
  /** Null: there is none. */
  madeAt: string | null;
}

/** `POST /api/calendar/feed`: the address is told once. */
export interface CalendarFeedMade {
  url: string;
}
