import type { ViewAsView } from '@contract';
import { getDisputeFor } from '@disputes';
import { type Actor, type DisputeId, isId, type PartyId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '@platform';
import { ProceedingQueries, ProceedingService } from '@proceedings';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { ViewAsBody } from './proceedings.dto';

@ApiTags('程序 proceedings')
@Controller('proceedings')
export class ViewAsController {
  constructor(
    private readonly db: Database,
    private readonly proceedings: ProceedingService,
    private readonly queries: ProceedingQueries,
  ) {}

  /** Read by the party's own name and the same queries as its page, so it is what the party gets; the buttons are left out. */
  @Post(':id/views')
  @HttpCode(200)
  @Allow(['mediator', 'manager', 'clerk'])
  async view(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() { partyId }: ViewAsBody): Promise<ViewAsView> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    const party = await this.proceedings.lookAs(actor, id as ProceedingId, partyId as PartyId, key);
    const proceeding = await this.queries.view(party, id as ProceedingId);
    const timeline = await this.queries.timeline(party, id as ProceedingId, { before: null });
    const dispute = await this.db.read(party, (reader) => getDisputeFor(reader, party, proceeding.disputeId as DisputeId));
    const proceedings = await this.queries.ofDispute(party, dispute.id);
    return { party: { id: partyId, name: party.name }, proceeding: { ...proceeding, actions: [] }, dispute: { ...dispute, proceedings }, timeline };
  }
}
