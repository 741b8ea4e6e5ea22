import type { Mask, Section } from './masking';

/** What stands between a decision and its publication. */
export interface PublicationFacts {
  /** The whole decision, unmasked. */
  sections: readonly Section[];
  proposals: readonly Mask[];
  isPrepared: boolean;
  /** Whoever asks now prepared it: another person confirms. */
  byAsker: boolean;
  isConfirmed: boolean;
  isPublic: boolean;
}
