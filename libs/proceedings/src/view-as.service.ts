import type { ViewAsView } from '@contract';
import { getDisputeFor } from '@disputes';
import { type Actor, type DisputeId, isId, type PartyId, type ProceedingId, RefusalError, refusal } from '@kernel';
import type { Database } from '@platform';
import type { ProceedingQueries } from './proceeding.queries';
import type { ProceedingService } from './proceeding.service';

export class ViewAsService {
  constructor(
    private readonly db: Database,
    private readonly proceedings: ProceedingService,
    private readonly queries: ProceedingQueries,
  ) {}

  /**
   * Read by the party's own name and the same queries as its page, so it is what the party gets; the buttons are left out.
   * Each look is on record once, by (actor, `key`). @throws RefusalError as `ProceedingService.lookAs`.
   */
  async view(actor: Actor, id: string, partyId: string, key: string): Promise<ViewAsView> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    const proceedingId = id as ProceedingId;
    const party = await this.proceedings.lookAs(actor, proceedingId, partyId as PartyId, key);
    const proceeding = await this.queries.view(party, proceedingId);
    const timeline = await this.queries.timeline(party, proceedingId, { before: null });
    const dispute = await this.db.read(party, (reader) => getDisputeFor(reader, party, proceeding.disputeId as DisputeId));
    const proceedings = await this.queries.ofDispute(party, dispute.id);
    return { party: { id: partyId, name: party.name }, proceeding: { ...proceeding, actions: [] }, dispute: { ...dispute, proceedings }, timeline };
  }
}
