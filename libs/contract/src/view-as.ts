import type { DisputeView } from './disputes';
import type { Page } from './problem';
import type { ProceedingView, TimelineEntry } from './proceedings';

/** `POST /api/proceedings/:id/views {partyId}` with an `Idempotency-Key`: what this party gets, without the buttons. The look is on record. */
export interface ViewAsView {
  party: { id: string; name: string };
  proceeding: ProceedingView;
  dispute: DisputeView;
  timeline: Page<TimelineEntry>;
}
