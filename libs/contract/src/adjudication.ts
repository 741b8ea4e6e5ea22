/** The file of an adjudication, for the parties and the department. Days are `YYYY-MM-DD`, Beijing. */
export interface AdjudicationView {
  rightKind: string;
  patentNumber: string | null;
  /** Null while the request is a draft. */
  request: { standing: string; claims: string | null; request: string; facts: string } | null;
  panel: { name: string; isChief: boolean }[];
  parties: {
    partyId: string;
    name: string;
    side: 'A' | 'B';
    servedOn: string | null;
    /** The last day to answer. */
    answerUntil: string | null;
    answer: string | null;
    decisionServedOn: string | null;
    /** The last day to sue. */
    suitUntil: string | null;
    suedOn: string | null;
  }[];
  /** `at`: Beijing wall time, `2026-11-25T09:30`. */
  hearing: { at: string; mode: string; place: string; closed: boolean; noticedOn: string | null } | null;
  decision: { decidedOn: string; infringers: string[]; stops: string[]; object: string | null; reasons: string } | null;
  settlement: string | null;
}
