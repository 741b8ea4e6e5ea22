import type { AcceptanceCheckView, AcceptanceView, MediationAskedView } from '@contract';
import { AcceptanceService, AdjudicationService } from '@adjudication';
import type { Actor } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { AcceptanceCheckBody } from './acceptance.dto';

@ApiTags('行政裁决 adjudications')
@Controller()
export class AcceptanceController {
  constructor(
    private readonly acceptance: AcceptanceService,
    private readonly adjudications: AdjudicationService,
  ) {}

  /** The questions of the guided screens, and each condition as the answers stand; writes nothing. */
  @Post('disputes/:id/adjudications/check')
  @HttpCode(200)
  @Allow('signed-in')
  check(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { answers }: AcceptanceCheckBody): Promise<AcceptanceCheckView> {
    return this.acceptance.check(actor, id, answers);
  }

  /** Mediation instead of a decision, before one is under way or once it came to nothing. Safe to repeat. */
  @Post('disputes/:id/mediation')
  @HttpCode(200)
  @Allow('signed-in')
  askForMediation(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MediationAskedView> {
    return this.adjudications.askForMediation(actor, id);
  }

  /** The conditions of a request that was sent, for the readers of its file. */
  @Get('proceedings/:id/acceptance')
  @Allow('signed-in')
  get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AcceptanceView> {
    return this.acceptance.get(actor, id);
  }
}
