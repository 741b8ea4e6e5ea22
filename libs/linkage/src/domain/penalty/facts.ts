import type { Bilingual, PlainDate } from '@kernel';
import type { Facts } from '@procedure';
import type { OfficerFacts } from '../officers';
import type { Light } from '../thresholds/threshold-facts';

/** A clock that stands; `atMost`: the last day the head may extend it to, null where nobody may. */
export interface PenaltyClock {
  ruleId: string;
  dueOn: PlainDate;
  extended: boolean;
  atMost: PlainDate | null;
}

/** The brightest light over the amounts entered last, and the lines that shine so (rule book 8.3). */
export interface Lit {
  light: Light;
  lines: readonly Bilingual[];
}

/** What the guards of a penalty case ask about. */
export interface PenaltyFacts extends Facts {
  /** Now, Beijing, to the minute. */
  now: string;
  /** Whom the head may appoint; empty for everybody else's questions. */
  officers: readonly OfficerFacts[];
  /** How many officers handle the case now. */
  handling: number;
  /** Null where who asks isn't known. */
  onCase: boolean | null;
  clocks: readonly PenaltyClock[];
  /** A named informant waits to hear whether the case is filed (投诉举报办法 31). */
  informant: boolean;
  /** The notice of the intended penalty was served; whether it offered a hearing, and whether one was held or given up. */
  notice: { hearing: boolean; heard: boolean } | null;
  /** The last day of giving notice of the hearing day that is being entered. */
  hearingNoticeBy: PlainDate | null;
  lit: Lit | null;
  /** Whether to transfer was decided on the amounts as they stand. */
  transferDecided: boolean;
  /** A transfer of this case that has not come to its end. */
  transferOpen: boolean;
  /** A transfer of this case ended in a conviction (行政处罚法 35). */
  convicted: boolean;
}
