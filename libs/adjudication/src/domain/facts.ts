import type { PartyId, PlainDate, Refusal, UserId } from '@kernel';
import type { Facts } from '@procedure';
import type { GapKind } from '../comparison/gaps';

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
}

export interface PanelMember {
  userId: UserId;
  name: string;
  isChief: boolean;
}

/** What the request says for itself (办法 12, 14, 15); null while it is a draft. */
export interface RequestFacts {
  rightKind: 'PAT-I' | 'PAT-U' | 'PAT-D';
  standing: string;
  claims: string | null;
  nobodySued: boolean;
}

/** A clock that stands, also once its last day is over. */
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

export interface AdjudicationFacts extends Facts {
  clocks: readonly StandingClock[];
  /** The closing limit while it stands: how often it was extended, and how far the next who may extend can go (办法 37(1)). */
  closing: { dueOn: PlainDate; granted: number; atMost: PlainDate; over: boolean } | null;
  /** A final judgment annulled the decision: there is to be another. */
  annulled: boolean;
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
  hearing: { on: PlainDate; noticedOn: PlainDate | null; noticeBy: PlainDate | null } | null;
  /** The first day a hearing may be held on, if the notice goes out today (办法 26: three clear working days). */
  earliestHearing: PlainDate;
  reviewPassed: boolean;
  /** The house's switch: no article demands the review. */
  needsReview: boolean;
  earlierDecision: { number: string; effectiveOn: PlainDate } | null;
  /** What the infringement sheet lacks, while the panel deliberates. */
  gaps: Partial<Record<GapKind, Refusal>>;
  receivers: readonly DecisionReceiver[];
  urgedUntil: PlainDate | null;
}
