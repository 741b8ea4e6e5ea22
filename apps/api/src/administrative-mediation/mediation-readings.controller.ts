import { MediationReadingService } from '@administrative-mediation';
import type { AdministrativeMediationView, MediationCheckView } from '@contract';
import type { Actor } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { MediationCheckBody } from './mediation-check.dto';

@ApiTags('专利纠纷行政调解 administrative mediations')
@Controller()
export class MediationReadingsController {
  constructor(private readonly readings: MediationReadingService) {}

  /** The questions of a kind, and what the answers mean so far; writes nothing. */
  @Post('disputes/:id/administrative-mediations/check')
  @HttpCode(200)
  @Allow('signed-in')
  check(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: MediationCheckBody): Promise<MediationCheckView> {
    return this.readings.check(actor, id, body);
  }

  /** What was asked and answered, what it means, each respondent's comment, session and agreement; for the readers of its file. */
  @Get('proceedings/:id/administrative-mediation')
  @Allow('signed-in')
  get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AdministrativeMediationView> {
    return this.readings.get(actor, id);
  }
}
