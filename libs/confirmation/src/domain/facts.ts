import type { Bilingual, PartyId, PlainDate, Relation } from '@kernel';
import type { Facts } from '@procedure';

export interface JoiningParty {
  id: PartyId;
  name: string;
  side: 'A' | 'B';
  joinedOn: PlainDate | null;
}

export interface PacketItem {
  kind: string;
  name: Bilingual;
  ready: boolean;
  why: Bilingual | null;
}

export interface CourtCandidate {
  code: string;
  name: string;
  level: string;
  competent: boolean;
  reason: Bilingual;
  basis: string;
  /** The jurisdiction table isn't confirmed by the court itself. */
  provisional: boolean;
}

export interface ConfirmationFacts extends Facts {
  parties: readonly JoiningParty[];
  /** 1-based numbers of clauses that decide ownership or validity. */
  rulingClauses: readonly number[];
  courts: readonly CourtCandidate[];
  chosenCourt: string | null;
  packet: readonly PacketItem[];
  courtNumber: string | null;
  objectionUntil: PlainDate | null;
  enforceUntil: PlainDate | null;
  /** Who of a department's people keeps the matter; null when a committee mediated. */
  departmentKeeper: Relation | null;
  /** Whether what a department mediated goes to court here (rule book 4.3: a local practice with a switch). */
  departmentAllowed: boolean;
}
