import type { RoutingService } from '@routing';
import type { Job } from '../plan';
import { disputeOf } from './payload';

/** A dispute was filed, or its applicant turned from a decision to mediation: find out who should have it. Idempotent by dispute. */
export const openRouting = (routing: RoutingService): Job => ({
  name: 'open-routing',
  run: (tx, payload) => routing.openFor(tx, disputeOf(payload)),
});
