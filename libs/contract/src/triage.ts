import type { Text } from './problem';

/** 繁简分流 (forms-and-data §5.1): every criterion, what it was read from, and what was made of it. Days are `YYYY-MM-DD`, Beijing. */
export interface TriageView {
  /** Null once the case is decided. */
  proposal: { track: string; name: Text; because: Text } | null;
  version: string;
  /** As they stand; once decided, as they stood when the track was taken. `holds` null: not known. */
  criteria: { code: string; name: Text; holds: boolean | null; from: Text }[];
  /** `targetOn`: internal, inside the legal limits; null where the track has none. */
  taken: { track: string; name: Text; asProposed: boolean; reason: string | null; by: string | null; on: string; targetOn: string | null } | null;
  fair: { name: string; stand: string; lastOn: string; outcome: Text | null; note: string | null } | null;
}
