import { type DisputeId, systemActor } from '@kernel';
import type { Tx } from '@platform';
import type { ProceedingService } from '@proceedings';
import { insertRouting, isToBeRouted, updateRouting } from './routing.store';

export class RoutingService {
  constructor(private readonly proceedings: ProceedingService) {}

  /**
   * Begins routing when a dispute has been filed, or its applicant turned to mediation; the worker runs it as the system. Idempotent by dispute (`routing`).
   * What a court refers comes to one organisation by letter and is a referral (`SD`) from its first day: nothing to route. Nor is
   * there while the department is asked to decide.
   */
  async openFor(tx: Tx, disputeId: DisputeId): Promise<void> {
    if (!(await isToBeRouted(tx, disputeId)) || !(await insertRouting(tx, disputeId))) return;
    await this.proceedings.openWithin(tx, systemActor, { disputeId, procedure: 'RT', rows: (id) => updateRouting(tx, disputeId, id) });
  }
}
