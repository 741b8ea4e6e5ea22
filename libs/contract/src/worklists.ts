import type { ActionResultView, FieldView, ProceedingSummary } from './proceedings';
import type { Problem, Text } from './problem';

/** `GET /api/work`: the desk's first page, over the open proceedings this person may see. */
export interface WorkCounts {
  /** Waiting for this person. */
  mine: number;
  overdue: number;
  today: number;
  week: number;
  offers: number;
  waitingOnOthers: number;
  /** On whom, the most first. */
  waitingOn: { who: string; whoName: Text; count: number }[];
}

/**
 * A row of `GET /api/proceedings`. Query: `filter` (mine, waiting, overdue, today, week, offers, all), `sort` (due, stuck, opened, changed;
 * `-` turns it round), `open`, `procedure`, `state`, `organisation`, `handler`, `holder` (an id or `none`), `division`, `right`, `blocker`,
 * `dueFrom`, `dueTo`, `stuckSince`, `closedIn` (a month), `q`, `limit` (up to 100), `after` (the `next` of the page before).
 */
export interface WorkRow extends ProceedingSummary {
  receiptNumber: string;
  applicants: string;
  respondents: string;
  division: Text | null;
  rights: Text[];
  amountFen: number | null;
  changedAt: string;
  /** Who it is that is waited for, by name, where that is known. */
  blockerName: string | null;
  /** The limit behind `nextDueOn`. */
  nextDueRule: Text | null;
  /** Its minute, `YYYY-MM-DDTHH:mm`, Beijing, when that limit is in hours; else null. */
  nextDueAt: string | null;
  holder: { id: string; name: string; since: string } | null;
  /** What may be tried from a list; whether it succeeds is decided row by row. */
  bulk: string[];
}

/** `GET /api/proceedings/bulk-actions`. An action stands here once for all procedures that share its name and form. */
export interface BulkActionView {
  action: string;
  name: Text;
  procedures: string[];
  input: FieldView[];
}

/** `POST /api/proceedings/bulk`, at most 500 rows. Each row is decided and saved by itself; asked again with the same key, each answers as before. */
export interface BulkRequest {
  action: string;
  rows: { id: string; expectedVersion: number }[];
  input?: Record<string, unknown>;
}

export type BulkRowResult = { id: string; ok: true; result: ActionResultView } | { id: string; ok: false; refusal: Pick<Problem, 'code' | 'message' | 'basis' | 'fields'> };

export interface BulkResult {
  rows: BulkRowResult[];
}

/** `GET /api/proceedings/:id/holders`, the present one last. */
export interface HoldingView {
  userId: string;
  name: string;
  givenBy: string;
  since: string;
  until: string | null;
  /** Seconds until then, or until now. */
  seconds: number;
}

/** `GET /api/work/colleagues`: who handles cases in the person's organisations, and who did and has left open ones behind. */
export interface ColleagueView {
  id: string;
  name: string;
  /** Open cases taken in hand. */
  inHand: number;
  /** Open cases handled as the mediator. */
  handles: number;
  /** No longer appointed there, or the account is closed. */
  left: boolean;
}

/** `GET /api/work/settings`; `PUT /api/work/columns`, `PUT /api/work/views` (a name that exists is replaced), `DELETE /api/work/views/:id`. */
export interface DeskSettings {
  columns: string[];
  views: SavedViewView[];
}

export interface SavedViewView {
  id: string;
  name: string;
  /** The address behind `?`. */
  query: string;
  columns: string[];
  shared: boolean;
  mine: boolean;
  ownerName: string;
}

/** `GET /api/overview`: what the bureau sees of the whole house. Every figure counts the rows of a list that `GET /api/proceedings` gives. */
export interface OverviewView {
  asOf: string;
  totals: { open: number; overdue: number; week: number };
  organisations: { id: string; name: string; open: number; overdue: number; week: number; weeklyCapacity: number }[];
  /** The two hundred with most in hand. */
  mediators: { id: string; name: string; organisation: string | null; open: number; overdue: number; loadLimit: number | null }[];
  /** This month and the eleven before, `2026-11`. */
  months: string[];
  /** What was closed, by month and the state it ended in; routing left out. */
  results: { month: string; procedure: string; procedureName: Text; state: string; stateName: Text; count: number }[];
}
