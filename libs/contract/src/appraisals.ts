/** An appraisal (办法 53). Days are `YYYY-MM-DD`, Beijing; money is in fen. */
export interface AppraisalView {
  id: string;
  stage: 'asked' | 'quoted' | 'commissioned' | 'reported' | 'examined' | 'ended';
  askedBy: string;
  askedOn: string;
  questions: string;
  samples: string | null;
  institution: string | null;
  feeFen: number | null;
  bearer: 'applicant' | 'respondent' | 'shared' | null;
  answers: { party: string; institution: boolean; cost: boolean }[];
  /** The parties didn't agree on the institution. */
  namedByPanel: boolean | null;
  commissionedOn: string | null;
  dueOn: string | null;
  reportedOn: string | null;
  opinion: string | null;
  objection: string | null;
  expertAttended: boolean | null;
  examination: string | null;
  /** False: objected to, and the expert stayed away. Null until it is cross-examined. */
  usable: boolean | null;
  endedReason: string | null;
}

/** A technical investigator of a case (办法 52); opinions are there for the department alone. */
export interface InvestigatorView {
  id: string;
  name: string;
  task: string;
  assignedOn: string;
  recusal: { reason: string; granted: boolean | null; decision: string | null } | null;
  opinions: { givenOn: string; opinion: string }[];
}

/** `GET /api/proceedings/:id/appraisals`. */
export interface CaseExpertsView {
  appraisals: AppraisalView[];
  investigators: InvestigatorView[];
}
