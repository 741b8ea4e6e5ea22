/** Where a cell's content is to be seen: a page (from 1) of a PDF or picture, or a second of a recording. */
export interface ChartPin {
  exhibitId: string;
  page?: number;
  second?: number;
}

/** One row of the comparison (办法 38–40). For a design, `feature` is the view or the design feature. */
export interface ChartFeature {
  id: string;
  feature: string;
  accused: string;
  featurePins: ChartPin[];
  accusedPins: ChartPin[];
}

/** `number`: of the claim, 1 for a design. */
export interface ChartClaim {
  number: number;
  features: ChartFeature[];
}

/** The two columns. The day of the act is `YYYY-MM-DD`, Beijing: what was obvious is asked for that day (办法 40). */
export interface ClaimChart {
  actOn: string | null;
  claims: ChartClaim[];
}

/** `similar` and `ignored` (driven by function alone, or not to be seen) are of a design; `equivalent` is not. */
export type FeatureResult = 'same' | 'equivalent' | 'similar' | 'different' | 'missing' | 'ignored';

/** `means`, `function`, `effect`: of an equivalent feature (办法 40), basically the same in each, and obvious at the day of the act. */
export interface FeatureFinding extends Record<'means' | 'function' | 'effect', string> {
  featureId: string;
  result: FeatureResult | null;
  obvious: boolean | null;
  /** Of an identical one: what narrower concept the accused shows (下位概念); else what the panel notes. */
  note: string;
  pins: ChartPin[];
}

export interface ClaimFinding {
  number: number;
  /** 办法 41: nothing was given up; it was, for these features; it was, and the limitation was expressly rejected. Null: not asked yet. */
  estoppel: 'none' | 'given_up' | 'expressly_rejected' | null;
  estoppelNote: string;
  givenUp: string[];
  /** 办法 42: the solution stands in description or drawings alone. */
  notClaimed: boolean | null;
  /** 办法 39, 40, of a design. */
  productClass: 'same' | 'close' | 'different' | null;
  overall: 'same' | 'similar' | 'different' | null;
  /** 办法 45. Null: not asked yet; false: no process for a new product. */
  newProcess: boolean | null;
  productNew: boolean | null;
  sameProduct: boolean | null;
  otherProcess: boolean | null;
}

/** 办法 43: what each respondent did. */
export interface RespondentFinding {
  partyId: string;
  part: 'alone' | 'joint' | 'none' | null;
  acts: string;
}

export interface ChartFindings {
  features: FeatureFinding[];
  claims: ClaimFinding[];
  respondents: RespondentFinding[];
}

/** A party's word on one row. */
export interface ChartNote {
  featureId: string;
  text: string;
  pins: ChartPin[];
}

/** 办法 46. What is in a foreign language and has no translation counts as not submitted. */
export interface ExhibitStanding {
  origin: 'mainland' | 'hk_macao_taiwan' | 'abroad';
  language: 'chinese' | 'foreign';
  formality: 'not_needed' | 'done' | 'open';
  translation: 'not_needed' | 'provided' | 'missing' | 'disputed' | 'agency_agreed' | 'agency_named';
}

export interface ChartExhibit {
  id: string;
  title: string;
  side: 'A' | 'B' | null;
  fileId: string;
  mime: string;
  standing: ExhibitStanding | null;
  standingVersion: number;
  submitted: boolean;
}

interface Bilingual {
  zh: string;
  en: string;
}

/** What the sheet suggests; the panel decides. */
export interface ChartSuggestion {
  claims: { number: number; scope: 'in' | 'out' | 'open'; reasons: Bilingual[] }[];
  respondents: { partyId: string; name: string; infringes: boolean | null }[];
}

export interface ComparisonRow {
  feature: string;
  accused: string;
  finding: string;
  pins: string[];
}

/** `version` 0: nothing saved yet; it is what the next save expects. Who may not read the findings gets null. */
export interface ClaimChartView {
  design: boolean;
  namedClaims: number[];
  chart: ClaimChart;
  version: number;
  savedBy: string | null;
  savedAt: string | null;
  findings: { content: ChartFindings; version: number; savedBy: string | null; savedAt: string | null } | null;
  notes: { partyId: string; partyName: string; submittedAt: string; notes: ChartNote[] }[];
  /** One's own notes, for each party one speaks for: nobody else reads them until they are submitted. */
  drafts: { partyId: string; partyName: string; version: number; notes: ChartNote[]; submittedVersion: number | null }[];
  exhibits: ChartExhibit[];
  respondents: { partyId: string; name: string }[];
  mayEdit: boolean;
  /** For whoever reads the findings. */
  suggestion: ChartSuggestion | null;
  gaps: { code: string; message: Bilingual }[] | null;
  /** The comparison as a text: what the reasons of the decision begin with. */
  reasons: string | null;
}

export interface ChartSaved {
  version: number;
}
