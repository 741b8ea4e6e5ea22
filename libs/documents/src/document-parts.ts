import type { PlainDate } from '@kernel';

/** 人民调解, 行业调解, 商事调解, 专业调解. Fees, titles and the day an agreement takes effect depend on it. */
export type Channel = 'people' | 'industry' | 'commercial' | 'professional';

/** 委派 before the court registers the suit, 委托 after it (特邀调解规定 11). */
export type CourtReferral = 'entrusted' | 'delegated';

/** What every document carries: who issues it, on which day, under which number. */
export interface Issued {
  organisation: string;
  issuedOn: PlainDate;
  number?: string;
}

/** A document of a mediation: its channel, and the court that sent the dispute if one did. */
export interface OfMediation extends Issued {
  channel: Channel;
  referral?: CourtReferral;
}

export interface Agent {
  name: string;
  /** 特别授权 alone may settle (民诉解释 147). */
  authority: 'general' | 'special';
  firm?: string;
  phone?: string;
}

interface AnyParty {
  side: 'applicant' | 'respondent' | 'third_party';
  name: string;
  address?: string;
  phone?: string;
  agents?: Agent[];
}

export interface PersonParty extends AnyParty {
  kind: 'person';
  sex?: string;
  ethnicity?: string;
  age?: number;
  occupation?: string;
  idNumber?: string;
}

/** Also a 个体工商户, a foreign firm, an institution. */
export interface OrganisationParty extends AnyParty {
  kind: 'organisation';
  creditCode?: string;
  legalRepresentative?: string;
  position?: string;
}

export type Party = PersonParty | OrganisationParty;

/** A line to sign on; with `signedOn` it has been signed. `signer` is the person who signs for a party. */
export interface Signature {
  name: string;
  signer?: string;
  signedOn?: PlainDate;
  /** `oral`: said, and written down by the mediator (人民调解法 28). */
  method?: 'signed' | 'sealed' | 'fingerprinted' | 'electronic' | 'oral';
}

/** A party's line says which party. */
export interface PartySignature extends Signature {
  side: Party['side'];
}

export interface Seal {
  organisation: string;
  sealedOn?: PlainDate;
}

/** Whom to ask. */
export interface Contact {
  name: string;
  phone: string;
}

/** How another document names an agreement. */
export interface AgreementReference {
  number: string;
  organisation: string;
  madeOn: PlainDate;
  effectiveOn: PlainDate;
}

/** How an answer names the court's letter. */
export interface CourtLetter {
  court: string;
  number: string;
  receivedOn: PlainDate;
}
