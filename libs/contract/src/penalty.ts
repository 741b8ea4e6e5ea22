import type { Text } from './problem';

/** A penalty case of an enforcement agency beside the criminal thresholds. The lights forbid nothing. */
export interface PenaltyView {
  officers: string[];
  /** The brightest; null: no amounts were entered. */
  light: ThresholdLightView['light'] | null;
  lights: ThresholdLightView[];
  /** Said beside every light: reasonable suspicion is enough to transfer. */
  neverAGate: Text;
  /** Why it is not transferred, as the head put it on record for these amounts. */
  noTransfer: string | null;
  transfers: { disputeId: string; proceedingId: string; number: string | null; state: Text | null; over: boolean }[];
}

export interface ThresholdLightView {
  code: string;
  name: Text;
  /** The article of the Criminal Law: `213` … `219-1`. */
  offence: string;
  article: string;
  light: 'MET' | 'NEAR' | 'BELOW';
  /** False: the line is for a circumstance that the facts don't show. */
  applies: boolean;
  /** The facts used and the arithmetic. */
  words: Text;
}
