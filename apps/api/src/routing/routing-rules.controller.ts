import type { RoutingDryRun, RoutingRuleView } from '@contract';
import type { Actor } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RoutingRuleService } from '@routing';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { RoutingRuleBody, RoutingRuleTrialBody } from './routing-rules.dto';

/** How routing weighs. No secret: whoever is signed in may read by which rules disputes are routed. */
@ApiTags('分案规则 routing rules')
@Controller('routing-rules')
export class RoutingRulesController {
  constructor(private readonly rules: RoutingRuleService) {}

  @Get()
  @Allow('signed-in')
  list(@CurrentActor() actor: Actor): Promise<RoutingRuleView[]> {
    return this.rules.list(actor);
  }

  @Put(':key')
  @Allow(['administrator'])
  update(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: RoutingRuleBody): Promise<RoutingRuleView> {
    return this.rules.update(actor, key, body);
  }

  /** Reads only: where last month's disputes would go under the rule as it is typed. */
  @Post(':key/dry-run')
  @HttpCode(200)
  @Allow(['administrator'])
  dryRun(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: RoutingRuleTrialBody): Promise<RoutingDryRun> {
    return this.rules.dryRun(actor, key, body);
  }
}
