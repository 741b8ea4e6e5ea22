import type { CopyFile, CopyListView, RekeyingFigure } from '@contract';
import { ExchangeService } from '@exchange';
import type { Actor } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { MarkBody } from './exchange.dto';

const STAFF = ['clerk', 'manager', 'mediator'] as const;

/** 二次录入: what another system wants too is copied or exported from here. */
@ApiTags('对外交换 exchange')
@Controller()
export class ExchangeController {
  constructor(private readonly exchange: ExchangeService) {}

  @Get('disputes/:id/exchange')
  @Allow(STAFF)
  lists(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CopyListView[]> {
    return this.exchange.lists(actor, id);
  }

  @Put('disputes/:id/exchange/:target')
  @Allow(STAFF)
  mark(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('target') target: string, @Body() body: MarkBody): Promise<CopyListView> {
    return this.exchange.mark(actor, id, target, body);
  }

  /** A write, since it marks the fields: not for a link that a browser follows by itself. */
  @Post('disputes/:id/exchange/:target/file')
  @HttpCode(200)
  @Allow(STAFF)
  file(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('target') target: string): Promise<CopyFile> {
    return this.exchange.file(actor, id, target);
  }

  @Get('exchange/figures')
  @Allow(['supervisor', 'administrator'])
  figures(@CurrentActor() actor: Actor): Promise<RekeyingFigure[]> {
    return this.exchange.figures(actor);
  }
}
