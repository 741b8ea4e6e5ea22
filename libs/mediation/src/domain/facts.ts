import type { Bilingual, PartyId, PlainDate, UserId } from '@kernel';
import type { MediationView } from '@contract';
import type { Facts } from '@procedure';
import type { OfferFacts } from './offers';
import type { RecordFacts } from './records';

export type MediationChannel = 'people' | 'industry' | 'commercial' | 'professional' | 'referral';
export type Side = 'A' | 'B';

/** One party, as far as a guard asks about it. */
export interface PartyFacts {
  id: PartyId;
  side: Side;
  name: string;
  /** Null: not answered yet. */
  willing: boolean | null;
  /** Has asked for more time to decide, and whether the clerk has answered. */
  moreTime: 'asked' | 'answered' | null;
  /** The mediator this party named; `organisation` leaves it to the organisation. Null: has not said. */
  choice: UserId | 'organisation' | null;
  signedOn: PlainDate | null;
  /** Reached by telephone, e-mail or an account: an inquiry can be sent. */
  canBeReached: boolean;
  /** How it showed who it is, the latest; null: not yet. */
  identity: MediationView['identities'][number]['how'] | null;
}

export interface AgreementFacts {
  form: 'written' | 'oral';
  mediatorSignedOn: PlainDate | null;
  sealedOn: PlainDate | null;
  /** The day the parties fixed for it to take effect (商事调解). */
  agreedEffectiveOn: PlainDate | null;
  /** Clauses that decide ownership or validity (民诉解释 355(5)); they can be agreed but never confirmed. */
  rulingClauses: readonly number[];
}

export interface MediationFacts extends Facts {
  channel: MediationChannel;
  parties: readonly PartyFacts[];
  /** The time to decide still runs and has not been extended (rule RM-CONSENT: once). */
  mayExtendConsent: boolean;
  mediatorId: UserId | null;
  /** Reasons why a mediator may not have this dispute, by user id. */
  conflicts: Readonly<Record<string, readonly string[]>>;
  /** A disclosure the parties have not all waived yet. */
  openDisclosure: boolean;
  /** The mediator a party has refused. */
  refusedMediators: readonly UserId[];
  plannedSessions: number;
  heldSessions: number;
  agreement: AgreementFacts | null;
  /** Beijing wall time, to compare an offer's own end with. */
  now: string;
  /** Oldest first. */
  offers: readonly OfferFacts[];
  /** Of the sessions that were held. */
  records: readonly RecordFacts[];
  obligations: { open: number; overdue: number; total: number };
  /** What the file still lacks (人民调解法 27), each by name. */
  missingForArchive: readonly Bilingual[];
  /** A fee was set; when it was paid. Never for 人民调解 (人民调解法 4). */
  fee: { amountFen: number; paidOn: PlainDate | null } | null;
  licence: { number: string; validTo: PlainDate | null } | null;
  /** What kind of referral, for `SD`. */
  referral: 'entrust' | 'delegate' | null;
  /** Parties the actor speaks for with a general authority only: it may not bind them. */
  narrowAgentOf: readonly PartyId[];
}

const sides: readonly Side[] = ['A', 'B'];

export const everyoneWilling = (facts: MediationFacts): boolean => facts.parties.length > 0 && facts.parties.every((party) => party.willing === true);

export const someoneRefused = (facts: MediationFacts): boolean => facts.parties.some((party) => party.willing === false);

export const everyPartySigned = (facts: MediationFacts): boolean => facts.parties.length > 0 && facts.parties.every((party) => party.signedOn !== null);

/** The mediator both sides have named, each party of a side agreeing. Null when they have not, or named different people. */
export function jointChoice(facts: MediationFacts): UserId | null {
  const named = new Set(facts.parties.map((party) => party.choice));
  const [only] = named;
  return named.size === 1 && only && only !== 'organisation' ? only : null;
}

/** Every party has either named this mediator or left the choice to the organisation, and at least one party stands on each side. */
export const jointlyEntrusted = (facts: MediationFacts): boolean =>
  sides.every((side) => facts.parties.some((party) => party.side === side)) && facts.parties.every((party) => party.choice === 'organisation');
