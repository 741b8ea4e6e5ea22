import { HearingQueries } from '@adjudication';
import type { HearingView } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

@ApiTags('行政裁决 adjudications')
@Controller('proceedings/:id/hearings')
export class HearingsController {
  constructor(private readonly hearings: HearingQueries) {}

  /** Oral hearings of an adjudication with their records; empty for whoever sees the proceeding and not its file. */
  @Get()
  @Allow('signed-in')
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HearingView[]> {
    return this.hearings.of(actor, id);
  }
}
