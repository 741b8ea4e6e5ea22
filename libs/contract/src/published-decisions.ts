import type { Text } from './problem';

export interface PublicSection {
  heading: string;
  text: string;
}

/** What happened to a published decision afterwards. Days are `YYYY-MM-DD`, Beijing. */
export interface PublishedChange {
  kind: 'changed' | 'annulled' | 'corrected';
  on: string;
  publishedOn: string;
  text: string;
}

/** A line of the public search (办法 83). */
export interface PublishedDecisionSummary {
  id: string;
  number: string;
  title: string;
  department: string;
  rightKind: string;
  patentNumber: string | null;
  decidedOn: string;
  publishedOn: string;
  /** Whether infringement was found of anybody. */
  infringement: boolean;
  /** The last change; null while it stands as it was made. */
  changed: { kind: PublishedChange['kind']; on: string } | null;
}

export interface PublishedDecisionView extends Omit<PublishedDecisionSummary, 'changed'> {
  /** Exactly the masked text. */
  sections: PublicSection[];
  /** Oldest first. */
  changes: PublishedChange[];
}

/** The desk's two columns: what the decision says, and what the public will read. */
export interface PublicationView {
  original: PublicSection[];
  masked: PublicSection[];
  /** `kept`: proposed and left in sight. */
  masks: { kind: 'identity' | 'phone' | 'email' | 'account' | 'address' | 'person' | 'secret' | 'other'; text: string; replacement: string; required: boolean; kept: boolean }[];
  /** Null: nothing is prepared, the masks are the house's proposal. */
  prepared: { by: string; at: string; keptBecause: string | null } | null;
  confirmed: { by: string; at: string } | null;
  publicId: string | null;
  publishedOn: string | null;
  /** Why it isn't public yet, in the order of the steps. */
  next: Text | null;
}
