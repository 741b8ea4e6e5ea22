import type { Audience, DisputeId, PartyId, PlainDate, ProceedingId, Relation } from '@kernel';
import type { Reader } from '@platform';

/** What an agreement that no mediation room keeps says, as signed and sealed. */
export interface SignedTerms {
  /** As written; each paragraph is a clause. */
  terms: string;
  /** The day of the last signature or the seal: the thirty days run from it (民诉法 205). */
  effectiveOn: PlainDate;
  /** The last day on which something is to be performed; null: no day is agreed (民诉法 250(2)). */
  performBy: PlainDate | null;
  /** Those who agreed: not every party of the dispute need be among them. */
  partyIds: readonly PartyId[];
  /** The days on which the department mediated, oldest first. */
  sessions: readonly PlainDate[];
  /** Who reads the terms besides the court they are sent to. */
  audience: Audience;
  /** Who does for it what a committee's staff does for its own. */
  keeper: Relation;
}

/**
 * A kind of proceeding to the right of this room in which a department mediates an agreement. The room declares what it
 * needs, the owner of the proceeding gives it, and the apps put both together.
 */
export interface AgreementSource {
  procedure: string;
  /** Null while nothing is signed and sealed. Called with all facts in sight. */
  findSigned(reader: Reader, proceeding: { disputeId: DisputeId; id: ProceedingId }): Promise<SignedTerms | null>;
}
