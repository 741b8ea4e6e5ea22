import type { PartyId, PlainDate, Refusal, UserId } from '@kernel';
import type { Facts } from '@procedure';
import type { GapKind } from '../comparison/gaps';
import type { MarkFacts } from '../marks/mark-facts';
import type { TriageState } from '../triage/triage-facts';
import type { PublicationFacts } from '../publication/publication-facts';

export interface RespondentFacts {
  id: PartyId;
  name: string;
  /** Without a fixed domicile in the PRC: thirty days to answer (办法 22(1)). */
  abroad: boolean;
  servedOn: PlainDate | null;
  answered: boolean;
  /** The last day to answer, while it runs or once it is over. */
  answerUntil: PlainDate | null;
}

/** A party of either side and the decision. */
export interface DecisionReceiver {
  id: PartyId;
  name: string;
  servedOn: PlainDate | null;
  suitUntil: PlainDate | null;
  sued: boolean;
}

/** Somebody of the department, and why not: no certificate (办法 4), or the mediator of this very dispute. */
export interface HandlerFacts {
  userId: UserId;
  name: string;
  obstacle: 'certificate' | 'mediated' | 'interest' | null;
  /** What the search found, in words; a namesake alone is no obstacle. */
  reasons: readonly string[];
}

export interface PanelMember {
  userId: UserId;
  name: string;
  isChief: boolean;
}

/** Set once: the case came by CNIPA's designation and was never requested here (细则 96(2)). */
export const designatedByCnipa = { designatedBy: 'CNIPA' } as const;

/** What the request says for itself (办法 12, 14, 15); null while it is a draft. */
export interface RequestFacts {
  rightKind: 'PAT-I' | 'PAT-U' | 'PAT-D';
  standing: string;
  claims: string | null;
  nobodySued: boolean;
}

export interface JoinableHearing {
  /** The sitting. */
  id: string;
  on: PlainDate;
  samePatent: boolean;
  sameParties: boolean;
}

/** A clock that stands, also once its last day is over; of a party's time for evidence also when it has lapsed. */
export interface StandingClock {
  ruleId: string;
  partyId: string | null;
  dueOn: PlainDate;
}

/** A piece of mediation material somebody wants in the file. `awaiting`: the parties that have not answered yet. */
export interface Admission {
  id: string;
  exhibitId: string;
  awaiting: readonly string[];
}

/** The appraisal under way (办法 53). */
export interface AppraisalFacts {
  id: string;
  stage: 'asked' | 'quoted' | 'commissioned' | 'reported';
  /** What each party said to the quote; nobody is agreed for. */
  answers: readonly { partyId: PartyId; institution: boolean; cost: boolean }[];
  objected: boolean;
}

export interface InvestigatorFacts {
  id: string;
  name: string;
  recusalOpen: boolean;
}

export interface ExpertFacts {
  appraisal: AppraisalFacts | null;
  /** The register as it stands today, by row. */
  institutions: readonly string[];
  /** `related`: of a party of the case by name or employer (办法 5). */
  investigators: readonly { id: string; related: boolean; assigned: boolean }[];
  /** Of this case, without those whose recusal was granted. */
  assigned: readonly InvestigatorFacts[];
}

/** The parties whose consent to settle is missing (办法 35), and those for whom whoever asks may not give it. */
export interface SettlementFacts {
  awaited: readonly { id: PartyId; name: string }[];
  notFor: readonly PartyId[];
}

export interface AdjudicationFacts extends Facts {
  /** CNIPA designated the department; nobody requested the case here. */
  isDesignated: boolean;
  settlement: SettlementFacts;
  clocks: readonly StandingClock[];
  /** The closing limit while it stands: how often it was extended, and how far the next who may extend can go (办法 37(1)). */
  closing: { dueOn: PlainDate; granted: number; atMost: PlainDate; over: boolean } | null;
  /** A final judgment annulled the decision: there is to be another. */
  annulled: boolean;
  rightKind: RequestFacts['rightKind'];
  /** The department found every condition that applies met (办法 12, 14). */
  examined: boolean;
  admissions: readonly Admission[];
  /** Exhibits of the mediation that every side has seen. */
  jointMaterial: readonly string[];
  request: RequestFacts | null;
  respondents: readonly RespondentFacts[];
  handlers: readonly HandlerFacts[];
  panel: readonly PanelMember[];
  /** Asked for and not decided (办法 5). */
  recusalsOpen: number;
  /** `noticeBy`: the last day of the notice, three clear working days before. */
  hearing: { on: PlainDate; noticedOn: PlainDate | null; noticeBy: PlainDate | null; requesterAbsence: 'stayed_away' | 'left' | null } | null;
  /** Hearings of other cases of the department; known where one can be joined (办法 21). */
  joinable: readonly JoinableHearing[];
  /** The rooms of the department, by id. */
  rooms: readonly string[];
  /** Asked for and not decided (办法 28). */
  suspensionRequests: readonly { id: string; partyId: PartyId; ground: string }[];
  /** Since when the case stands still; null while it goes on. */
  suspendedOn: PlainDate | null;
  experts: ExpertFacts;
  /** The first day a hearing may be held on, if the notice goes out today (办法 26: three clear working days). */
  earliestHearing: PlainDate;
  reviewPassed: boolean;
  /** The house's switch: no article demands the review. */
  needsReview: boolean;
  patentNumberKnown: boolean;
  /** What the infringement sheet lacks, while the panel deliberates. */
  gaps: Partial<Record<GapKind, Refusal>>;
  marking: MarkFacts;
  receivers: readonly DecisionReceiver[];
  urgedUntil: PlainDate | null;
  /** Null while nothing is decided. */
  publication: PublicationFacts | null;
  /** Null once it is decided. */
  triage: TriageState | null;
}
