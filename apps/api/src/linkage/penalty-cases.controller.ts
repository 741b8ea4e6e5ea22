import type { ActionResultView } from '@contract';
import type { Actor } from '@kernel';
import { PenaltyService } from '@linkage';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DraftDataDto } from '../disputes/draft.dto';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';

@ApiTags('两法衔接 linkage')
@Controller('penalty-cases')
export class PenaltyCasesController {
  constructor(private readonly penalties: PenaltyService) {}

  /** A lead or a complaint that the agency verifies (程序规定 18). */
  @Post()
  @Allow(['enforcement_officer', 'enforcement_head'])
  begin(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: DraftDataDto): Promise<ActionResultView & { disputeId: string }> {
    return this.penalties.begin(actor, body, key);
  }
}
