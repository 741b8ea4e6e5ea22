import type { Problem, Text } from './problem';
import type { FieldView } from './proceedings';

/** One point that follows from the answers. It advises; nothing is set or refused by it. */
export interface MediationReadingView {
  id: string;
  name: Text;
  article: string;
  grade: 'met' | 'not_met' | 'open' | 'warning';
  why: Text;
}

/** Money is in fen. */
type AnswerValue = string | number | boolean | string[];

/** `GET /api/proceedings/:id/administrative-mediation`: for who reads the file of the mediation. Null before the request is sent. */
export interface AdministrativeMediationView {
  /** Whoever of the department may take or assign it is told the kind and the right, and nothing of what was said. */
  outline: boolean;
  kind: { id: string; name: Text; law: string } | null;
  rightKind: string;
  rightNumber: string | null;
  request: string | null;
  facts: string | null;
  answers: { field: FieldView; value: AnswerValue }[];
  readings: MediationReadingView[];
  respondents: MediationRespondentView[];
  /** Beijing time, `YYYY-MM-DDTHH:MM`. */
  session: { at: string; place: string } | null;
  acceptanceNotice: string | null;
  agreement: { agreedOn: string; terms: string; hasPayment: boolean; notarial: boolean; performBy: string | null } | null;
  /** Over ownership alone (办法 70). `until`: the year of the suspension; the others while they are waited for. */
  cnipa: { suspended: boolean; until: string | null; resumeBy: string | null; copyBy: string | null } | null;
}

export interface MediationRespondentView {
  partyId: string;
  name: string;
  /** Whether the reader speaks for it. */
  mine: boolean;
  servedOn: string | null;
  commentUntil: string | null;
  accepts: boolean | null;
  commentedOn: string | null;
  /** For the requester, the department and itself; null for the other respondents. */
  comment: string | null;
}

/** `POST /api/disputes/:id/administrative-mediations/check`: the questions of one kind and what the answers mean so far. */
export interface MediationCheckView {
  department: string;
  rightKind: string;
  /** A draft that is open already. */
  draft: { proceedingId: string; version: number } | null;
  kinds: { id: string; name: Text; law: string; about: Text }[];
  /** The action that sends a request of this kind. */
  action: string;
  fields: FieldView[];
  /** The names of those there is no occasion for, by the answers so far. */
  notAsked: string[];
  readings: MediationReadingView[];
  /** By field: unanswered, or an answer that can't be. */
  problems: NonNullable<Problem['fields']>;
}
