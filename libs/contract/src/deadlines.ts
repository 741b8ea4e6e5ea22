import type { Text } from './problem';

/** How one day of a deadline came about. `YYYY-MM-DD`, Beijing. */
export interface DeadlineMoveView {
  at: string;
  cause: 'extension' | 'resumption' | 'exclusion' | 'rule' | 'calendar';
  fromDue: string;
  toDue: string;
  /** `YYYY-MM-DDTHH:mm`, Beijing, for a limit in hours; else null. */
  fromAt: string | null;
  toAt: string | null;
}

/** 期限说明单: what a deadline was counted by, how, and what came out, for whoever wants to check it. */
export interface DeadlineReceiptView {
  id: string;
  proceedingId: string;
  number: string;
  ruleId: string;
  name: Text;
  law: Text;
  /** The first day of the version of the rule that was counted by. */
  ruleFrom: string;
  confirmation: string;
  triggerOn: string;
  /** The minute a limit in hours is counted from, `YYYY-MM-DDTHH:mm`, Beijing; else null. */
  triggerAt: string | null;
  /** The step that started it: the proof of the trigger. Null when the reader may not read it. */
  trigger: { at: string; title: Text; seq: number; hash: string } | null;
  /** Five plain lines: basis, beginning, counting, changes, result. */
  lines: { title: Text; text: Text }[];
  ranges: { kind: 'trigger' | 'counted' | 'notWorking' | 'excluded' | 'extension' | 'roll'; from: string; to: string; days: number }[];
  moves: DeadlineMoveView[];
  /** The holiday notices that were consulted. */
  notices: string[];
  state: 'running' | 'paused' | 'met' | 'lapsed';
  dueOn: string;
  /** `YYYY-MM-DDTHH:mm`, Beijing, for a limit in hours; else null. */
  dueAt: string | null;
  actBy: string | null;
  provisional: boolean;
  /** SHA-256 over law, facts and result as they were kept; null for one that is older than its receipt. */
  hash: string | null;
  /** Counted again just now from what was kept, the same day came out. */
  agrees: boolean;
}

export interface DeadlineOutcomeView {
  dueOn: string;
  /** `YYYY-MM-DDTHH:mm`, Beijing, for a limit in hours; else null. */
  dueAt: string | null;
  actBy: string | null;
  state: 'running' | 'paused' | 'met' | 'lapsed';
  provisional: boolean;
  steps: Text[];
}

/** One deadline before and after what was tried; null where it doesn't exist. */
export interface DeadlineComparisonView {
  ruleId: string;
  name: Text;
  before: DeadlineOutcomeView | null;
  after: DeadlineOutcomeView | null;
}

export interface ImpactView {
  state: 'proposed' | 'applied' | 'rejected';
  /** For a holiday notice: the days that are of another kind than before. */
  days: { day: string; before: string; after: string }[];
  /** Open deadlines that were looked at: all that the change concerns. */
  counted: number;
  /** How many of them move; afterwards, how many have moved so far. */
  moved: number;
  /** The first of these, and the cursor of those after them: `GET …/impact/moves?after=`. */
  moves: MovedDeadlineView[];
  next: string | null;
}

export interface MovedDeadlineView {
  deadlineId: string;
  number: string;
  procedureName: Text;
  ruleId: string;
  name: Text;
  fromDue: string;
  toDue: string;
  /** `YYYY-MM-DDTHH:mm`, Beijing, for a limit in hours; else null. */
  fromAt: string | null;
  toAt: string | null;
  fromActBy: string | null;
  toActBy: string | null;
  days: number;
}
