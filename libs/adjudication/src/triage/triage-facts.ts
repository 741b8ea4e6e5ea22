import type { Assessment } from './criteria';

export interface TriageState {
  proposal: Assessment;
  hasFair: boolean;
  /** Entered, and nothing said of how it ended there. */
  fairIsOpen: boolean;
}
