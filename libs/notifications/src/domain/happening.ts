import type { Audience, Bilingual, PlainDate, Relation } from '@kernel';
import type { NoticeKind } from './dispatch';

/** An event, and how its matter stands now: what a notice may say. Names and amounts of confidential items are not in it. */
export interface Happening {
  /** `RM.inquire`, `dispute.filed`. */
  type: string;
  audience: Audience;
  /** The state the event led to, and the one it came from; null when it has no states. */
  from: string | null;
  to: string | null;
  /** Days, places and names that the event's own audience reads in the timeline. */
  payload: Readonly<Record<string, unknown>>;
  dispute: { receiptNumber: string; title: string };
  proceeding: ProceedingNow | null;
}

export interface ProceedingNow {
  procedure: Bilingual;
  number: string | null;
  organisation: string | null;
  state: string;
  stateName: Bilingual;
  closed: boolean;
  blocker: { who: Relation; what: Bilingual } | null;
  /** Running clocks, with the day by which whoever acts has to act, and whose they are where each party has its own. */
  deadlines: readonly { rule: string; name: Bilingual; day: PlainDate; party?: string | null }[];
  /** The current agreement's signatures; null while there is none. */
  signatures: { agreementId: string; missingParties: number; mediator: boolean; seal: boolean } | null;
}

/** One message, for everybody who stands in one of these relations to the dispute. */
export interface Message {
  to: readonly Relation[];
  title: Bilingual;
  body: Bilingual;
  /** What it is about, when several events say the same: told once for all of them. */
  about?: string;
  /** Of the sides it reaches this party alone, where each has its own: a paper served, a time limit. */
  party?: string;
  /** News unless it says otherwise. */
  kind?: NoticeKind;
}
