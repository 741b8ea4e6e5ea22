import type { RoutingService } from '@routing';
import type { Job } from '../plan';
import { disputeOf } from './payload';

/** A dispute was filed: find out who should have it. Idempotent by dispute. */
export const openRouting = (routing: RoutingService): Job => ({
  name: 'open-routing',
  run: (tx, payload) => routing.openFor(tx, disputeOf(payload)),
});
