import type { DisputeSummary, DisputeView, ExhibitView, Page, PartyCode } from '@contract';
import { AccessCodeService, ExhibitService, getDisputeFor, listDisputesFor } from '@disputes';
import { type Actor, type DisputeId, type FileId, isId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '@platform';
import { ProceedingQueries } from '@proceedings';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { ExhibitBody } from './draft.dto';

const disputeId = (id: string): DisputeId => {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id as DisputeId;
};

@ApiTags('纠纷 disputes')
@Controller('disputes')
export class DisputesController {
  constructor(
    private readonly db: Database,
    private readonly exhibits: ExhibitService,
    private readonly codes: AccessCodeService,
    private readonly proceedings: ProceedingQueries,
  ) {}

  @Get()
  @Allow('signed-in')
  async list(@CurrentActor() actor: Actor, @Query('after') after?: string): Promise<Page<DisputeSummary>> {
    if (after && !isId(after)) throw new RefusalError(refusal('malformed_id'));
    const { items, next } = await this.db.read(actor, (reader) => listDisputesFor(reader, actor, { after }));
    const current = await this.proceedings.currentOf(
      actor,
      items.map((item) => item.id),
    );
    return { items: items.map((item) => ({ ...item, current: current.get(item.id) ?? null })), next };
  }

  @Get(':id')
  @Allow('signed-in')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DisputeView> {
    const dispute = await this.db.read(actor, (reader) => getDisputeFor(reader, actor, disputeId(id)));
    return { ...dispute, proceedings: await this.proceedings.ofDispute(actor, dispute.id) };
  }

  /** A letter was lost, or a court sent the case: a code for this party, and the old one is out. */
  @Post(':id/parties/:partyId/access-code')
  @HttpCode(200)
  @Allow(['clerk', 'manager', 'mediator'])
  issueCode(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('partyId') partyId: string, @IdempotencyKey() key: string): Promise<PartyCode> {
    return this.codes.issue(actor, { disputeId: disputeId(id), id: partyId }, key);
  }

  @Post(':id/exhibits')
  @Allow('signed-in')
  addExhibit(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: ExhibitBody): Promise<ExhibitView> {
    return this.exhibits.addExhibit(actor, disputeId(id), { ...body, fileId: body.fileId as FileId }, key);
  }
}
