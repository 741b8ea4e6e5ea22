import type { Bilingual, CourtLevel, PlainDate, RegistrationFormat } from '@kernel';
import type { ThresholdRow } from './threshold-rows';

/** In force on both days and between them; null = no day known, or none set. */
export interface Effective {
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
}

/** 案由. Codes P13 … P18 are the headings 十三 … 十八, which are causes themselves when nothing narrower fits. */
export interface CauseRow extends Effective {
  edition: string;
  code: string;
  parent: string | null;
  name: Bilingual;
  sourceNote: string | null;
}

export interface DivisionRow extends Effective {
  code: string;
  name: Bilingual;
  /** The division that took it over when it was abolished. */
  successor: string | null;
  /** The key is provisional: the six-digit code isn't published. */
  codePending: boolean;
  sourceNote: string | null;
}

/** The code is the 法院代字 of court numbers; a tribunal inside a court has that court's code, a slash and its own sign. */
export interface CourtRow {
  code: string;
  name: Bilingual;
  level: CourtLevel;
  division: string | null;
  superior: string | null;
  sourceNote: string | null;
}

/** `territory` = the divisions under an intermediate court; the others say who hears what. */
export const jurisdictionScopes = ['territory', 'first_instance', 'appeal', 'department_mediation'] as const;
export type JurisdictionScope = (typeof jurisdictionScopes)[number];

export interface JurisdictionRow extends Effective {
  scope: JurisdictionScope;
  court: string;
  /** Empty = any kind. */
  rightKinds: readonly string[];
  /** A cause and everything below it: `164.2` covers `164.2`, not `164.27`. Null = any cause. */
  causePrefix: string | null;
  amountMinFen: number | null;
  amountMaxFen: number | null;
  /** Empty = all of Chongqing. */
  divisions: readonly string[];
  source: string;
  /** False = provisional: a person confirms with the court before relying on it. */
  confirmed: boolean;
}

export type NumberFormat = RegistrationFormat | 'patent';

export interface RightKindRow {
  code: string;
  name: Bilingual;
  /** How its number is checked; null = no fixed form. */
  numberFormat: NumberFormat | null;
  /** The right exists by registration, so its number is asked for. */
  registryNumber: boolean;
}

export interface CitationRow extends Effective {
  law: string;
  topic: string;
  article: string;
  sourceNote: string | null;
}

export interface ReferenceTables {
  causes: readonly CauseRow[];
  divisions: readonly DivisionRow[];
  courts: readonly CourtRow[];
  jurisdictions: readonly JurisdictionRow[];
  rightKinds: readonly RightKindRow[];
  citations: readonly CitationRow[];
  thresholds: readonly ThresholdRow[];
}
