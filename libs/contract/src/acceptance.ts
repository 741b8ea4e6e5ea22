import type { Problem, Text } from './problem';
import type { FieldView } from './proceedings';

/** What an applicant asks for: that its dispute be mediated, or that the department decide it. */
export type DisputeWay = 'mediation' | 'adjudication';

/** One condition of 办法 12 or one paper of 14. `blocks`: nothing can be submitted while it is not met; the others are for the department to judge. */
export interface AcceptanceConditionView {
  id: string;
  name: Text;
  article: string;
  state: 'met' | 'not_met' | 'open';
  blocks: boolean;
  why: Text;
}

/** The guided screens of a request, as the answers stand. */
export interface AcceptanceCheckView {
  department: string;
  rightKind: string;
  /** A draft that is open already; null until the request is sent for the first time. */
  draft: { proceedingId: string; version: number } | null;
  /** One page each; what is asked depends on the answers before. */
  groups: { id: string; title: Text; fields: FieldView[]; conditions: string[] }[];
  /** Those of the answers that are asked for. */
  answers: Record<string, string | boolean>;
  conditions: AcceptanceConditionView[];
  /** By field: unanswered, or an answer that can't be. */
  problems: NonNullable<Problem['fields']>;
  /** Everything is answered, and nothing stops it. */
  ready: boolean;
}

/** The conditions of a request that was sent. `finding` is the department's own: null for the parties, and while there is none. */
export interface AcceptanceView {
  conditions: (AcceptanceConditionView & {
    /** The ground a refusal would rest on. */
    ground: string;
    answers: { field: FieldView; value: string | boolean }[];
    finding: { condition: string; found: 'met' | 'not_met' | 'open'; remark: string | null; by: string; at: string } | null;
  })[];
}

/** `POST /api/disputes/:id/mediation`: what is asked for from now on. */
export interface MediationAskedView {
  way: 'mediation';
}

/** `GET /api/proceedings/:id/course`: what the department looks up in an adjudication beside its file. */
export interface AdjudicationCourseView {
  /** Who sits, and who has left. `until`: the certificate’s last day; null where it has none. */
  panel: { name: string; isChief: boolean; certificate: string | null; until: string | null; leftAt: string | null }[];
  recusals: { id: string; party: string; member: string; reason: string; askedAt: string; granted: boolean | null; decidedReason: string | null; decidedAt: string | null }[];
  /** What stands beside the state, since when, and whether the closing limit stops for it. */
  parallel: { id: string; name: Text; since: string | null; by: string | null; stopsClock: boolean }[];
}
