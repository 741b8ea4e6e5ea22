import type { Text } from './problem';

/** A request to suspend. Days are `YYYY-MM-DD`, Beijing. */
export interface SuspensionRequestView {
  id: string;
  party: string;
  ground: string;
  groundName: Text;
  caseNumber: string | null;
  acceptedOn: string | null;
  reason: string;
  askedOn: string;
  /** Null while nobody has decided. */
  granted: boolean | null;
  decidedReason: string | null;
  decidedOn: string | null;
}

/** Once that a case stood still. */
export interface SuspensionView {
  id: string;
  ground: string;
  groundName: Text;
  caseNumber: string | null;
  reason: string;
  since: string;
  lookAgainOn: string | null;
  watchNote: string | null;
  resumedOn: string | null;
  resumedReason: string | null;
  /** Days not counted so far: the first counts, the day it goes on does not (办法 37(2)). */
  daysStopped: number;
}

/** `GET /api/proceedings/:id/suspensions`. */
export interface CaseSuspensionsView {
  requests: SuspensionRequestView[];
  periods: SuspensionView[];
}

interface OfCase {
  proceedingId: string;
  number: string;
  title: string;
}

/** `GET /api/suspension-requests?after=`: what the department has to decide, the oldest first. */
export type SuspensionRequestLine = OfCase & Pick<SuspensionRequestView, 'id' | 'party' | 'ground' | 'groundName' | 'caseNumber' | 'acceptedOn' | 'askedOn'>;

/** `GET /api/suspensions?after=`: cases that stand still, the longest first. */
export type SuspensionLine = OfCase & Pick<SuspensionView, 'id' | 'ground' | 'groundName' | 'caseNumber' | 'since' | 'lookAgainOn' | 'daysStopped'>;
