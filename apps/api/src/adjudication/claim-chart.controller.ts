import { ClaimChartService } from '@adjudication';
import type { ChartSaved, ClaimChartView } from '@contract';
import { type Actor, isId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { ChartBody, ExpectedVersion, FindingsBody, NotesBody, StandingBody } from './claim-chart.dto';

function proceedingId(id: string): ProceedingId {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id as ProceedingId;
}

/** Each save is made on a version and refused when somebody else has saved since. */
@ApiTags('特征对比 claim chart')
@Controller('proceedings/:id/claim-chart')
export class ClaimChartController {
  constructor(private readonly charts: ClaimChartService) {}

  @Get()
  @Allow('signed-in')
  get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClaimChartView> {
    return this.charts.get(actor, proceedingId(id));
  }

  /** The two columns, seen by the readers of the file. */
  @Put()
  @Allow('signed-in')
  chart(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() { expectedVersion, chart }: ChartBody): Promise<ChartSaved> {
    return this.charts.saveChart(actor, proceedingId(id), chart, { expectedVersion, key });
  }

  /** The panel's own, until the decision. */
  @Put('findings')
  @Allow('signed-in')
  findings(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() { expectedVersion, findings }: FindingsBody): Promise<ChartSaved> {
    return this.charts.saveFindings(actor, proceedingId(id), findings, { expectedVersion, key });
  }

  /** A party's notes, the writer's alone until they are submitted. */
  @Put('notes/:partyId')
  @Allow('signed-in')
  notes(
    @CurrentActor() actor: Actor,
    @Param() { id, partyId }: { id: string; partyId: string },
    @IdempotencyKey() key: string,
    @Body() { expectedVersion, notes }: NotesBody,
  ): Promise<ChartSaved> {
    return this.charts.saveNotes(actor, proceedingId(id), { partyId, notes }, { expectedVersion, key });
  }

  @Post('notes/:partyId/submission')
  @HttpCode(200)
  @Allow('signed-in')
  submit(
    @CurrentActor() actor: Actor,
    @Param() { id, partyId }: { id: string; partyId: string },
    @IdempotencyKey() key: string,
    @Body() { expectedVersion }: ExpectedVersion,
  ): Promise<ChartSaved> {
    return this.charts.submitNotes(actor, proceedingId(id), partyId, { expectedVersion, key });
  }

  /** Origin, language, formality and translation of an exhibit. */
  @Put('exhibits/:exhibitId')
  @Allow('signed-in')
  standing(
    @CurrentActor() actor: Actor,
    @Param() { id, exhibitId }: { id: string; exhibitId: string },
    @IdempotencyKey() key: string,
    @Body() { expectedVersion, standing }: StandingBody,
  ): Promise<ChartSaved> {
    return this.charts.setStanding(actor, proceedingId(id), { exhibitId, standing }, { expectedVersion, key });
  }
}
