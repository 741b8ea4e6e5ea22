import { AssistanceService } from '@adjudication';
import type { ActionResultView, DesignatedView } from '@contract';
import type { Actor } from '@kernel';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DraftDataDto } from '../disputes/draft.dto';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { AssistanceBody } from './assistance.dto';

@ApiTags('协助与指定管辖 letters of other departments')
@Controller()
export class AssistanceController {
  constructor(private readonly assistance: AssistanceService) {}

  @Post('assistance-requests')
  @Allow(['case_handler'])
  receive(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: AssistanceBody): Promise<ActionResultView & { disputeId: string }> {
    const { kind, askedBy, letterNumber, receivedOn, ...matter } = body;
    return this.assistance.receive(actor, { kind, askedBy, letterNumber, receivedOn, matter }, key);
  }

  @Post('designated-adjudications')
  @Allow(['case_handler'])
  receiveDesignated(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: DraftDataDto): Promise<DesignatedView> {
    return this.assistance.receiveDesignated(actor, body, key);
  }
}
