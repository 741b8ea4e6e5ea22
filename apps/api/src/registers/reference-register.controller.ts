import type { ImpactView, MovedDeadlineView, Page, ReferenceChangeView, ReferenceListView } from '@contract';
import type { Actor } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LawChangeService } from '@clocks';
import { ReferenceRegister } from '@reference';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { knownId } from './organisation-register.controller';
import { ReferenceDecisionBody, ReferenceProposalBody } from './reference-register.dto';

/** The lists the law fills: one person proposes a change, another approves it. */
@ApiTags('基础数据表 reference tables')
@Controller('registers')
export class ReferenceRegisterController {
  constructor(
    private readonly register: ReferenceRegister,
    private readonly lawChanges: LawChangeService,
  ) {}

  /** `list`: causes, divisions, courts, jurisdictions, right-kinds, citations; all rows, or those in force on the day `on`. */
  @Get('reference/:list')
  @Allow(['administrator', 'supervisor'])
  list(@CurrentActor() actor: Actor, @Param('list') list: string, @Query('on') on?: string): Promise<ReferenceListView> {
    return this.register.list(actor, list, on || null);
  }

  @Get('reference-changes')
  @Allow(['administrator', 'supervisor'])
  changes(@CurrentActor() actor: Actor): Promise<ReferenceChangeView[]> {
    return this.register.changes(actor);
  }

  /** What a change does to the time limits that run: before it is approved as it would be, afterwards as it was. */
  @Get('reference-changes/:id/impact')
  @Allow(['administrator', 'supervisor'])
  impact(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ImpactView> {
    return this.lawChanges.impact(actor, knownId(id));
  }

  /** The deadlines that move, after the page that `impact` begins with. */
  @Get('reference-changes/:id/impact/moves')
  @Allow(['administrator', 'supervisor'])
  moves(@CurrentActor() actor: Actor, @Param('id') id: string, @Query('after') after = ''): Promise<Page<MovedDeadlineView>> {
    return this.lawChanges.moves(actor, knownId(id), after);
  }

  @Post('reference/:list/changes')
  @HttpCode(201)
  @Allow(['administrator'])
  propose(@CurrentActor() actor: Actor, @Param('list') list: string, @IdempotencyKey() key: string, @Body() body: ReferenceProposalBody): Promise<{ id: string }> {
    return this.register.propose(actor, list, body, key);
  }

  @Post('reference-changes/:id/decision')
  @HttpCode(204)
  @Allow(['administrator', 'supervisor'])
  decide(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ReferenceDecisionBody): Promise<void> {
    return this.register.decide(actor, knownId(id), body);
  }
}
