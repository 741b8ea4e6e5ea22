import type { Text } from './problem';

export interface BlockerView {
  who: string;
  whoName: Text;
  what: Text;
  since: string;
  /** Whole days since then, Beijing. */
  days: number;
}

export interface ProceedingSummary {
  id: string;
  disputeId: string;
  procedure: string;
  procedureName: Text;
  number: string | null;
  state: string;
  stateName: Text;
  version: number;
  title: string;
  organisationName: string | null;
  handlerName: string | null;
  blocker: BlockerView | null;
  nextDueOn: string | null;
  openedAt: string;
  closedAt: string | null;
}

export interface DeadlineView {
  id: string;
  ruleId: string;
  name: Text;
  law: Text;
  /** confirmed | own_knowledge | product_default: the last two are shown as 待法规部门确认 to administrators. */
  confirmation: string;
  triggerOn: string;
  dueOn: string;
  /** The minutes of a limit in hours, `YYYY-MM-DDTHH:mm`, Beijing; else null. */
  triggerAt: string | null;
  dueAt: string | null;
  actBy: string | null;
  provisional: boolean;
  /** Whose own time it is, where each party has its own; null: the proceeding's. */
  partyId: string | null;
  state: 'running' | 'paused' | 'met' | 'lapsed';
  /** How it was counted, line by line. */
  steps: Text[];
  /** How its day moved, oldest first. */
  moves: import('./deadlines').DeadlineMoveView[];
  /** When whoever has to act is next reminded of it; an instant, null when that is over. */
  nextReminderAt: string | null;
}

export interface FieldView {
  name: string;
  label: Text;
  kind: 'text' | 'longtext' | 'number' | 'money' | 'date' | 'datetime' | 'boolean' | 'choice' | 'choices' | 'id' | 'ids' | 'structure';
  required?: boolean;
  max?: number;
  min?: number;
  options?: { value: string; label: Text }[];
  optionsFrom?: string;
  editor?: string;
  /** Of a `structure` that is a list of rows: the fields of each. `rowsBy`: rows are given, one for each option, whose value stands under this name. */
  columns?: FieldView[];
  rowsBy?: string;
  hint?: Text;
}

/** A button. `refusal` is null when it may be pressed; otherwise the reason stands beside the disabled button. */
export interface ActionView {
  action: string;
  name: Text;
  basis: string | null;
  input: FieldView[];
  /** It starts, stops or moves clocks. */
  movesDeadlines: boolean;
  refusal: { code: string; message: Text; basis?: string } | null;
}

/**
 * `GET /api/proceedings/:id`. `POST /api/proceedings/:id/actions/:action` with `{expectedVersion, input}` and an
 * `Idempotency-Key` header answers `ActionResultView`.
 */
export interface ProceedingView extends ProceedingSummary {
  relations: string[];
  /** What stands beside the state: a suspension, an appraisal. */
  parallel: { id: string; name: Text }[];
  deadlines: DeadlineView[];
  actions: ActionView[];
  /** Lists for fields with `optionsFrom`. */
  choices: Record<string, { value: string; label: Text }[]>;
  documents: { kind: string; name: Text; ready: boolean; why: Text | null }[];
  /** What the procedure's own context adds: consents, sessions, agreement … for mediation; packet, courts … for confirmation. */
  mediation: MediationView | null;
  confirmation: ConfirmationView | null;
  routing: import('./routing').RoutingView | null;
  adjudication: import('./adjudication').AdjudicationView | null;
  assistance: import('./assistance').AssistanceView | null;
  penalty: import('./penalty').PenaltyView | null;
  transfer: import('./transfer').TransferView | null;
}

export interface ActionResultView {
  proceedingId: string;
  state: string;
  version: number;
}

/** `GET /api/proceedings/:id/timeline?before=<seq>&kind=&audience=`: events, messages and files in one stream, newest first. */
export interface TimelineEntry {
  seq: number;
  at: string;
  type: string;
  title: Text;
  actorName: string;
  audience: string;
  kind: 'event' | 'message' | 'file';
  /** What a message says. */
  text: string | null;
  /** What came with it, as far as the reader may open it. */
  files: { id: string; name: string }[];
  payload: Record<string, unknown>;
}

export interface MediationView {
  consents: { partyId: string; partyName: string; side: 'A' | 'B'; willing: boolean | null; decidedAt: string | null; reason: string | null }[];
  sessions: {
    id: string;
    /** Beijing wall time, `2026-11-25T09:30`. */
    startsAt: string;
    endsAt: string;
    room: string | null;
    place: string | null;
    onlineLink: string | null;
    /** A telephone number for when the link fails. */
    dialIn: string | null;
    instructions: string | null;
    state: 'planned' | 'held' | 'cancelled';
    /** `record`: what the party says about the record; null while it has said nothing. */
    attendance: { partyId: string; partyName: string; present: boolean; record: { answer: 'agreed' | 'objected'; objection: string | null; by: string; at: string } | null }[];
    record: string | null;
    undisputedFacts: string | null;
  }[];
  notes: { id: string; at: string; authorName: string; audience: string; text: string }[];
  /** The thread, oldest first. */
  offers: OfferView[];
  /** What both sides have accepted since the last draft: not an agreement yet, but what the next draft starts from. */
  draftFrom: { offerId: string; acceptedAt: string; clauses: Record<string, unknown>[] } | null;
  agreement: AgreementView | null;
  obligations: ObligationView[];
  /** How each party has shown who it is, the latest; the paper only for those who may open it. */
  identities: {
    partyId: string;
    how: 'copy' | 'original_seen' | 'public_register' | 'unobtainable';
    remark: string | null;
    at: string;
    file: { id: string; name: string } | null;
  }[];
  /** The catalogue of the file, for those who close it; empty before the matter is accepted. */
  caseFile: { kind: string; name: Text; compulsory: boolean; present: boolean /** Names of those whose is missing. */; of: readonly string[] }[];
}

export interface OfferView {
  id: string;
  at: string;
  /** A side, or `M`: the mediator. */
  side: 'A' | 'B' | 'M';
  madeBy: string;
  audience: string;
  amountFen: number | null;
  /** Who pays the amount. */
  payer: 'A' | 'B';
  payOn: string | null;
  /** What is to be done beside. */
  conduct: Text[];
  terms: string | null;
  /** Beijing wall time, `2026-11-25T18:00`; null: open until it is answered or withdrawn. */
  openUntil: string | null;
  /** When what was told the mediator alone was passed on to the other side. */
  forwardedAt: string | null;
  /** The offer it answers, if the reader may see that one. */
  answersId: string | null;
  /** Of a mediator's offer to both, a side reads its own answer until both have accepted. */
  answers: { side: 'A' | 'B'; answer: 'accepted' | 'declined' | 'countered'; by: string; reason: string | null; at: string }[];
  /** `lapsed`: its time is over as the reader asks. */
  state: 'open' | 'countered' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';
  /** What is the reader's to do with it, each with the reason when it can't be done. */
  steps: { action: string; refusal: ActionView['refusal'] }[];
}

export interface ObligationView {
  id: string;
  clause: number;
  what: Text;
  amountFen: number | null;
  dueOn: string | null;
  state: 'due' | 'performed' | 'breached';
  doneOn: string | null;
  remark: string | null;
  /** What proves the performance; every side may open it. */
  proof: { id: string; name: string } | null;
}

export interface AgreementView {
  id: string;
  revision: number;
  form: 'written' | 'oral';
  facts: string;
  clauses: Record<string, unknown>[];
  /** The clauses as sentences. */
  text: Text[];
  /** In the order the law wants. `signedAt` is null while a signature is missing. */
  signatures: { role: 'party' | 'mediator' | 'seal'; partyId: string | null; name: string; signedAt: string | null; mayNow: boolean }[];
  effectiveOn: string | null;
  effectiveRule: Text | null;
  previousAgreementId: string | null;
  warnings: { clause: number; message: Text; basis: string }[];
}

export interface ConfirmationView {
  agreementId: string;
  mediationProceedingId: string;
  effectiveOn: string;
  /** What a department mediated; null for the agreement of a mediation room, which stands on that room's page. */
  agreement: (Pick<AgreementView, 'text' | 'warnings'> & { reachedAt: string; number: string | null; performBy: string | null }) | null;
  joined: { partyId: string; partyName: string; side: 'A' | 'B'; joinedAt: string | null }[];
  courts: { code: string; name: string; level: string; competent: boolean; reason: Text; basis: string; provisional: boolean }[];
  chosenCourt: { code: string; name: string } | null;
  packet: { kind: string; name: Text; ready: boolean; why: Text | null }[];
  courtNumber: string | null;
  outcome: { result: string; ground: Text | null; decidedOn: string } | null;
}

/** `GET /api/procedures`, `GET /api/procedures/:id` (the second with `diagram`: Mermaid text in both languages). */
export interface ProcedureView {
  id: string;
  name: Text;
  law: string[];
  initial: string;
  states: { id: string; name: Text; end: boolean; blocker: { who: Text; what: Text } | null }[];
  actions: {
    id: string;
    name: Text;
    from: string[];
    to: string | null;
    by: Text[];
    guards: { needs: Text; basis: string | null }[];
    deadlines: { does: string; rule: string }[];
    documents: string[];
    basis: string | null;
    automatic: boolean;
    onDue: string | null;
  }[];
  diagram: Text;
}
