import type { ActionResultView, HoldingView, Page, ProceedingView, TimelineEntry } from '@contract';
import { type Actor, audiences, isId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProceedingQueries, ProceedingService } from '@proceedings';
import { HoldingService } from '@worklists';
import type { FastifyReply } from 'fastify';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { ActionBody } from './proceedings.dto';

const proceedingId = (id: string): ProceedingId => {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id as ProceedingId;
};

/** The number of an event in its dispute; as many digits as an int holds. */
const SEQ = /^\d{1,9}$/;

const timelineKinds: readonly TimelineEntry['kind'][] = ['event', 'message', 'file'];

interface TimelineQuery {
  before?: string;
  kind?: string;
  audience?: string;
}

function oneOf<T extends string>(known: readonly T[], asked: string | undefined): T | null {
  if (asked === undefined || asked === '') return null;
  const found = known.find((one) => one === asked);
  if (!found) throw new RefusalError(refusal('unknown_choice', { value: asked.slice(0, 40) }));
  return found;
}

@ApiTags('程序 proceedings')
@Controller('proceedings')
export class ProceedingsController {
  constructor(
    private readonly proceedings: ProceedingService,
    private readonly queries: ProceedingQueries,
    private readonly holdings: HoldingService,
  ) {}

  @Get(':id')
  @Allow('signed-in')
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProceedingView> {
    return this.queries.view(actor, proceedingId(id));
  }

  @Get(':id/timeline')
  @Allow('signed-in')
  timeline(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { before, kind, audience }: TimelineQuery): Promise<Page<TimelineEntry>> {
    if (before !== undefined && !SEQ.test(before)) throw new RefusalError(refusal('not_number'));
    return this.queries.timeline(actor, proceedingId(id), {
      before: before === undefined ? null : Number(before),
      kind: oneOf(timelineKinds, kind),
      audience: oneOf(audiences, audience),
    });
  }

  /** Who had it in hand inside the organisation, and how long. */
  @Get(':id/holders')
  @Allow('signed-in')
  holders(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HoldingView[]> {
    return this.holdings.holders(actor, proceedingId(id));
  }

  @Get(':id/documents/:kind.pdf')
  @Allow('signed-in')
  async document(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('kind') kind: string, @Res() reply: FastifyReply): Promise<void> {
    const document = await this.queries.document(actor, proceedingId(id), kind);
    if (!document?.render) throw new RefusalError(refusal('not_found'));
    const pdf = await document.render();
    await reply.header('content-type', 'application/pdf').header('content-disposition', `inline; filename="${kind}.pdf"`).send(pdf);
  }

  @Post(':id/actions/:action')
  @HttpCode(200)
  @Allow('signed-in')
  perform(
    @CurrentActor() actor: Actor,
    @Param() { id, action }: { id: string; action: string },
    @IdempotencyKey() key: string,
    @Body() body: ActionBody,
  ): Promise<ActionResultView> {
    return this.proceedings.perform(actor, proceedingId(id), { action, key, expectedVersion: body.expectedVersion, input: body.input });
  }
}
