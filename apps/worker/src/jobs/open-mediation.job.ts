import type { MediationService } from '@mediation';
import type { Job } from '../plan';
import { disputeOf } from './payload';

/** An organisation took the dispute: its mediation begins. Idempotent: a dispute has one open mediation. */
export const openMediation = (mediation: MediationService): Job => ({
  name: 'open-mediation',
  run: (tx, payload) => mediation.openFor(tx, disputeOf(payload)),
});
