import type { PartyId, PlainDate } from '@kernel';

/** An effective decision of this platform that told the same infringer to stop infringing the same patent (办法 34(1)). */
export interface EarlierDecision {
  /** The respondent of this case it was given against. */
  partyId: PartyId;
  party: string;
  number: string;
  proceedingId: string;
  /** Whether the two are the same by number of identity, or by name where one has none. */
  by: 'identifier' | 'name';
  stops: readonly string[];
  effectiveOn: PlainDate;
  publicId: string | null;
}

export interface CaseMark {
  id: string;
  kind: 'repeat' | 'bad_faith';
  partyId: PartyId;
  party: string;
  acts: readonly string[];
  actedOn: PlainDate | null;
  earlierNumber: string | null;
  earlierEffectiveOn: PlainDate | null;
  limb: 'wilful' | 'refuses' | null;
  grounds: readonly string[];
  reason: string;
}

export interface MarkFacts {
  earlier: readonly EarlierDecision[];
  /** Those that stand. */
  marks: readonly CaseMark[];
  /** Respondents whom the decision of this case found to infringe; empty while there is none. */
  infringers: readonly PartyId[];
  /** The decision binds: a refusal to perform it can be one. */
  isEffective: boolean;
}
