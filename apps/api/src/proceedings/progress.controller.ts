import type { ProgressView, UrgingView } from '@contract';
import type { Actor } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProgressService, UrgingService } from '@proceedings';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { ProgressBody } from './progress.dto';

@ApiTags('办件进度 progress')
@Controller()
export class ProgressController {
  constructor(
    private readonly progress: ProgressService,
    private readonly urging: UrgingService,
  ) {}

  /** A POST, so that the code stands in no address and no log. */
  @Post('progress')
  @HttpCode(200)
  @Allow('public')
  lookUp(@Req() request: FastifyRequest, @Body() body: ProgressBody): Promise<ProgressView> {
    return this.progress.lookUp(body, request.ip);
  }

  @Get('disputes/:id/progress')
  @Allow('signed-in')
  get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProgressView> {
    return this.progress.get(actor, id);
  }

  @Post('disputes/:id/urgings')
  @HttpCode(200)
  @Allow('signed-in')
  urge(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<UrgingView> {
    return this.urging.urge(actor, id);
  }
}
