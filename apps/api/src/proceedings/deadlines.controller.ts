import type { DeadlineComparisonView, DeadlineReceiptView } from '@contract';
import { type Actor, isId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DeadlineReceiptService } from '@clocks';
import { RehearsalService } from '@proceedings';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../disputes/files.controller';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { RecountBody, RehearsalBody } from './deadlines.dto';

/** Why a day is that day, and which day it would be. Nothing here changes anything, so none needs a key. */
@ApiTags('期限 deadlines')
@Controller()
export class DeadlinesController {
  constructor(
    private readonly receipts: DeadlineReceiptService,
    private readonly rehearsals: RehearsalService,
  ) {}

  @Get('deadlines/:id/receipt')
  @Allow('signed-in')
  receipt(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DeadlineReceiptView> {
    return this.receipts.receipt(actor, id);
  }

  /** The same on paper. */
  @Get('deadlines/:id/receipt.pdf')
  @Allow('signed-in')
  async paper(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { pdf, number } = await this.receipts.paper(actor, id);
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', contentDisposition('inline', `期限说明单 ${number}.pdf`))
      .header('cache-control', 'private, no-cache')
      .send(pdf);
  }

  /** One deadline with another trigger, a suspension or a longer time. */
  @Post('deadlines/:id/recount')
  @HttpCode(200)
  @Allow('signed-in')
  recount(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() other: RecountBody): Promise<DeadlineComparisonView> {
    return this.receipts.recount(actor, id, other);
  }

  /** The clocks that actions would move, done and taken back. */
  @Post('proceedings/:id/rehearsal')
  @HttpCode(200)
  @Allow('signed-in')
  rehearse(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { steps }: RehearsalBody): Promise<DeadlineComparisonView[]> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    return this.rehearsals.rehearse(actor, id as ProceedingId, steps);
  }
}
