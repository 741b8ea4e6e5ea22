import type { ActionResultView } from '@contract';
import { AdjudicationService } from '@adjudication';
import type { Actor } from '@kernel';
import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';

@ApiTags('行政裁决 adjudications')
@Controller('disputes/:id/adjudications')
export class AdjudicationsController {
  constructor(private readonly adjudications: AdjudicationService) {}

  /** Opens the draft of a request; `submit` of the procedure sends it. */
  @Post()
  @Allow('signed-in')
  request(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') id: string): Promise<ActionResultView> {
    return this.adjudications.request(actor, id, key);
  }
}
