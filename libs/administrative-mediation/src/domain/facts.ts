import type { PartyId, PlainDate, UserId } from '@kernel';
import type { Facts } from '@procedure';
import type { MediationKind } from './kinds';

export interface RespondentFacts {
  id: PartyId;
  name: string;
  servedOn: PlainDate | null;
  /** Whether it wants to mediate; null until it says so (办法 65, 66). */
  accepts: boolean | null;
  /** The last day to comment, while it runs or once it is over. */
  statementUntil: PlainDate | null;
}

/** Of the department that mediates. */
export interface OfficerFacts {
  userId: UserId;
  name: string;
  /** Why this person may not mediate here. */
  obstacle: 'decides' | 'recused' | null;
}

export interface MediationFacts extends Facts {
  /** Null while the request is a draft. */
  kind: MediationKind | null;
  rightNumber: string | null;
  /** Who mediates; null until somebody takes it or is told to. */
  officer: UserId | null;
  /** A session is fixed and not yet held. */
  hasPlanned: boolean;
  asker: UserId | null;
  officers: readonly OfficerFacts[];
  requesters: readonly { id: PartyId; name: string }[];
  respondents: readonly RespondentFacts[];
  /** The requesters and the respondents that accepted; since when each has the notice that the case is ended. */
  participants: readonly { id: PartyId; name: string; endingServedOn: PlainDate | null }[];
  /** Clocks that stand, also once their last day is over. */
  clocks: readonly { ruleId: string; dueOn: PlainDate }[];
  /** The closing limit while it stands, and how far the head may extend it. */
  closing: { dueOn: PlainDate; extended: boolean; atMost: PlainDate } | null;
}
