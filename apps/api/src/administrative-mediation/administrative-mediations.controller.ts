import { AdministrativeMediationService } from '@administrative-mediation';
import type { ActionResultView } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';

@ApiTags('专利纠纷行政调解 administrative mediations')
@Controller('disputes/:id/administrative-mediations')
export class AdministrativeMediationsController {
  constructor(private readonly mediations: AdministrativeMediationService) {}

  /** Opens the draft of a request; the request of its kind sends it. */
  @Post()
  @Allow('signed-in')
  request(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') id: string): Promise<ActionResultView> {
    return this.mediations.request(actor, id, key);
  }
}
