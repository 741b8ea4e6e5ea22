import type { ViewAsView } from '@contract';
import type { Actor } from '@kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ViewAsService } from '@proceedings';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { ViewAsBody } from './proceedings.dto';

@ApiTags('程序 proceedings')
@Controller('proceedings')
export class ViewAsController {
  constructor(private readonly views: ViewAsService) {}

  /** What a party sees of the proceeding, for the mediator. */
  @Post(':id/views')
  @HttpCode(200)
  @Allow(['mediator', 'manager', 'clerk'])
  view(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() { partyId }: ViewAsBody): Promise<ViewAsView> {
    return this.views.view(actor, id, partyId, key);
  }
}
