import type { SeriesAgreementResult, SeriesView } from '@contract';
import { SeriesService } from '@disputes';
import type { Actor } from '@kernel';
import { SeriesAgreementService } from '@mediation';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { SeriesAgreementBody } from './series.dto';

/** Disputes that came from one sheet: one right, many respondents. */
@ApiTags('系列纠纷 series')
@Controller('series')
export class SeriesController {
  constructor(private readonly agreements: SeriesAgreementService) {}

  /** What an applicant fills in: one row a respondent. The byte-order mark lets Excel read it as UTF-8. */
  @Get('template.csv')
  @Allow('public')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="respondents.csv"')
  template(): string {
    return stringify(SeriesService.template(), { bom: true });
  }

  @Get(':id')
  @Allow('signed-in')
  get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SeriesView> {
    return this.agreements.get(actor, id);
  }

  @Post(':id/agreements')
  @HttpCode(200)
  @Allow(['mediator'])
  draft(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') id: string, @Body() body: SeriesAgreementBody): Promise<SeriesAgreementResult> {
    return this.agreements.draft(actor, id, body, key);
  }
}
