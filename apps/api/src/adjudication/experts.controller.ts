import { ExpertQueries } from '@adjudication';
import type { CaseExpertsView } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

@ApiTags('行政裁决 adjudications')
@Controller('proceedings/:id/appraisals')
export class ExpertsController {
  constructor(private readonly experts: ExpertQueries) {}

  /** Appraisals and technical investigators of a case; empty for whoever sees the proceeding and not its file. */
  @Get()
  @Allow('signed-in')
  ofCase(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseExpertsView> {
    return this.experts.of(actor, id);
  }
}
