import type { ActionResultView } from '@contract';
import type { Actor } from '@kernel';
import { TransferService } from '@linkage';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DraftDataDto } from '../disputes/draft.dto';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';

@ApiTags('两法衔接 linkage')
@Controller('transfers')
export class TransfersController {
  constructor(private readonly transfers: TransferService) {}

  /** An enforcement case in which a crime is suspected (移送规定 3). */
  @Post()
  @Allow(['enforcement_officer', 'enforcement_head'])
  begin(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: DraftDataDto): Promise<ActionResultView & { disputeId: string }> {
    return this.transfers.begin(actor, body, key);
  }
}
