import type { DisputeWay } from './acceptance';
import type { ProceedingSummary } from './proceedings';
import type { Text } from './problem';

export type Side = 'A' | 'B';
export type PartyKind = 'person' | 'company' | 'sole_trader' | 'organisation' | 'state_organ' | 'foreign_company';

/** The paper or code that says who a party is; `identifier-kinds` names them, `party-kinds` says which a kind of party can have. */
export type IdentifierKind =
  | 'resident_identity'
  | 'passport'
  | 'hong_kong_macao_permit'
  | 'taiwan_permit'
  | 'permanent_residence'
  | 'social_credit_code'
  | 'organisation_code'
  | 'foreign_registration'
  | 'other';

export interface AgentDraft {
  name: string;
  identifier?: string;
  phone?: string;
  /** 一般授权 or 特别授权; only a special authority lets an agent settle or sign (民诉法解释 147). */
  authority: 'general' | 'special';
  proofFileId?: string;
  /** Whoever files is this agent: the account acts for the party, which gets an access code of its own. */
  self?: boolean;
}

export interface PartyDraft {
  side: Side;
  kind: PartyKind;
  name: string;
  identifierKind?: IdentifierKind;
  identifier?: string;
  legalRepresentative?: string;
  phone?: string;
  email?: string;
  division?: string;
  address?: string;
  electronicService?: boolean;
  agents?: AgentDraft[];
}

export interface RightDraft {
  /** A code of `right_kind`: PAT-I, PAT-U, PAT-D, TM, CR, SW, GI, TS, IC, PV, UC, DN, NM, SP, DATA. */
  kind: string;
  number?: string;
  title?: string;
  holder?: string;
  /** The number isn't known yet: saved with a "to be completed" flag, and blocks only the document that needs it. */
  numberUnknown?: boolean;
}

/** `GET /api/drafts/earlier`: what the reader filed before and may choose instead of typing. */
export interface EarlierFilings {
  parties: PartyDraft[];
  rights: RightDraft[];
}

export interface ExhibitDraft {
  fileId: string;
  title: string;
  proves?: string;
}

/** What an applicant fills in. Every part may be missing until submission. */
export interface DisputeDraftData {
  title?: string;
  disputeType?: string;
  causeCode?: string;
  summary?: string;
  claims?: string[];
  amountFen?: number | null;
  division?: string;
  parties?: PartyDraft[];
  rights?: RightDraft[];
  exhibits?: ExhibitDraft[];
  tags?: string[];
  foreignRelated?: boolean;
  preferredOrganisationId?: string | null;
  preferredMediatorId?: string | null;
  /** What is asked for: mediation, unless it is a decision of the department (patents alone). */
  way?: DisputeWay;
  /** The applicant confirms that what is stated is true. */
  truthConfirmed?: boolean;
}

/** `POST /api/drafts {data, onBehalfOf?}`, `GET /api/drafts`, `GET|PATCH|DELETE /api/drafts/:id`. PATCH merges top-level fields. */
export interface DraftView {
  id: string;
  version: number;
  savedAt: string;
  data: DisputeDraftData;
  files: FileView[];
}

/** `POST /api/files` multipart field `file`. */
export interface FileView {
  id: string;
  name: string;
  bytes: number;
  mime: string;
  sha256: string;
  storedAt: string;
  /** Nobody else can open it: whoever uploaded it is told, and how to mend it. */
  needsPassword?: boolean;
}

export interface DoubleFiling {
  disputeId: string | null;
  receiptNumber: string | null;
  filedAt: string;
  reasons: Text[];
}

/** `GET /api/drafts/:id/check`: what is missing or wrong, and whether it looks filed already. Warns, never blocks. */
export interface DraftCheck {
  problems: { field: string; code: string; message: Text }[];
  doubleFilings: DoubleFiling[];
}

/** What a party without an account comes in by; told once, of what is kept only the hash. `POST /api/disputes/:id/parties/:partyId/access-code` gives a new one. */
export interface PartyCode {
  partyId: string;
  partyName: string;
  side: Side;
  code: string;
}

/** `POST /api/drafts/:id/submission` with `Idempotency-Key`. */
export interface ReceiptView {
  disputeId: string;
  receiptNumber: string;
  filedAt: string;
  files: FileView[];
  /** Shown once to whoever files, who hands them over: one for each party that no account is. */
  accessCodes: PartyCode[];
  /** 查询码 of the filing itself: with the number it opens the progress look-up and nothing else. */
  progressCode: string;
}

/** `POST /api/progress {number, code}` without sign-in, `GET /api/disputes/:id/progress` with it. No names, no matter: the stage alone. */
export interface ProgressView {
  number: string;
  filedAt: string;
  steps: ProgressStep[];
  /** One line for each open proceeding: who must act, on what, by when. */
  waiting: { procedureName: Text; stateName: Text; who: Text; what: Text; days: number; by: string | null }[];
}

/** `POST /api/disputes/:id/urgings`: 催办, answered by who must act on what, by when. */
export interface UrgingView {
  /** False: told today already, nobody is told again. */
  told: boolean;
  againAt: string;
  waiting: ProgressView['waiting'];
}

export interface ProgressStep {
  procedureName: Text;
  name: Text;
  /** The Beijing day it was reached; null while it is ahead. */
  on: string | null;
  state: 'done' | 'now' | 'ahead';
}

/** What is wrong in a sheet, at its row and column. */
export interface SeriesProblem {
  line: number;
  column: string | null;
  code: string;
  message: Text;
}

/** `POST /api/drafts/:id/series-check {fileId}`: what the sheet would become. Writes nothing. */
export interface SeriesCheck {
  respondents: { line: number; name: string; amountFen: number | null; earlier: string | null }[];
  totalFen: number;
  /** Of the draft that all disputes share. */
  problems: DraftCheck['problems'];
  rows: SeriesProblem[];
}

/** `POST /api/drafts/:id/series {fileId}` with `Idempotency-Key`: one dispute a respondent, each with its own number and codes. */
export interface SeriesReceipt {
  seriesId: string;
  receipts: ReceiptView[];
}

/** `GET /api/series/:id`: the disputes of one series that the reader may see; to a respondent there is no series. */
export interface SeriesView {
  id: string;
  title: string;
  applicants: string;
  disputes: {
    disputeId: string;
    receiptNumber: string;
    respondents: string;
    claimedFen: number | null;
    /** What its current agreement comes to; null without one. */
    agreedFen: number | null;
    proceeding: { id: string; procedure: string; version: number; state: Text; closed: boolean; blocker: Text | null; nextDueOn: string | null } | null;
  }[];
  claimedFen: number;
  agreedFen: number;
  /** Facts that bear on over-claiming, without judgement; for staff alone. */
  staffFacts: { sharedFiles: number; otherSeries: number } | null;
}

/** `POST /api/series/:id/agreements`: one text, in which `{被申请人}` stands for each name, and each one's sum. */
export interface SeriesAgreementRequest {
  facts: string;
  clauses: Record<string, unknown>[];
  rows: { proceedingId: string; expectedVersion: number; amountFen: number }[];
}

export interface SeriesAgreementResult {
  rows: { proceedingId: string; refusal: { code: string; message: Text } | null }[];
}

export interface PartyView {
  id: string;
  side: Side;
  kind: PartyKind;
  name: string;
  /** Masked for everybody but the party itself and the handling organisation. */
  identifier: string | null;
  identifierKind: string | null;
  legalRepresentative: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  division: string | null;
  joined: boolean;
  /** Comes by an account of its own, not by a code. */
  hasAccount: boolean;
  /** What the reader is to this party: it itself, or its agent by account. Null to everybody else. */
  reader: 'party' | 'general_agent' | 'special_agent' | null;
  agents: { id: string; name: string; authority: 'general' | 'special'; phone: string | null; hasProof: boolean }[];
}

export interface RightView {
  id: string;
  kind: string;
  kindName: Text;
  number: string | null;
  title: string | null;
  holder: string | null;
  toBeCompleted: boolean;
}

export interface ExhibitView {
  id: string;
  side: Side | null;
  title: string;
  proves: string | null;
  audience: string;
  file: FileView;
}

/** `GET /api/disputes/:id`. */
export interface DisputeView {
  id: string;
  receiptNumber: string;
  title: string;
  disputeType: string | null;
  cause: { code: string; name: Text } | null;
  summary: string;
  claims: string[];
  amountFen: number | null;
  division: string | null;
  filedAt: string;
  source: string;
  tags: string[];
  foreignRelated: boolean;
  way: DisputeWay | null;
  /** The series it belongs to; null also for a respondent, who learns of no other dispute. */
  seriesId: string | null;
  /** For the applicant's side and those who handle the matter; null for everybody else. */
  progressCode: string | null;
  parties: PartyView[];
  rights: RightView[];
  exhibits: ExhibitView[];
  proceedings: ProceedingSummary[];
  /** What the reader is to this dispute: applicant, respondent, mediator … */
  relations: string[];
}

/** `GET /api/disputes`: the ones the reader may see. */
export interface DisputeSummary {
  id: string;
  receiptNumber: string;
  title: string;
  filedAt: string;
  applicants: string;
  respondents: string;
  current: ProceedingSummary | null;
}
