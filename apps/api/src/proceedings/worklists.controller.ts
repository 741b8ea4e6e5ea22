import type { BulkActionView, BulkResult, ColleagueView, DeskSettings, Page, WorkCounts, WorkRow } from '@contract';
import { type Actor, isId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProcedureRegistry } from '@proceedings';
import { BulkService, bulkActionViews, DeskSettingsStore, exportFormats, WorklistExport, WorklistQueries, worklistColumns } from '@worklists';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { BulkBody, ColumnsBody, SavedViewBody } from './proceedings.dto';
import { type Asked, pageWish, worklistWish } from './worklist-wish';

const STAFF = [
  'clerk',
  'mediator',
  'manager',
  'court_liaison',
  'case_handler',
  'department_head',
  'legal_reviewer',
  'enforcement_officer',
  'enforcement_head',
  'agency_chief',
  'police_officer',
  'police_head',
  'procurator',
  'supervisor',
  'administrator',
] as const;
const MIME: Record<(typeof exportFormats)[number], string> = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

@ApiTags('程序 proceedings')
@Controller('proceedings')
export class WorklistsController {
  constructor(
    private readonly worklists: WorklistQueries,
    private readonly exports: WorklistExport,
    private readonly bulk: BulkService,
    private readonly registry: ProcedureRegistry,
  ) {}

  @Get()
  @Allow('signed-in')
  list(@CurrentActor() actor: Actor, @Query() asked: Asked): Promise<Page<WorkRow>> {
    return this.worklists.list(actor, worklistWish(asked), pageWish(asked));
  }

  /** As the list stands: `format` (csv, xlsx), `columns` (with commas), `language` (zh, en). */
  @Get('export')
  @Allow(STAFF)
  async export(@CurrentActor() actor: Actor, @Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { format = 'csv', columns = '', language = 'zh' } = asked;
    const known = exportFormats.find((one) => one === format);
    if (!known) throw new RefusalError(refusal('unknown_choice', { value: String(format).slice(0, 40) }));
    const wanted = String(columns)
      .split(',')
      .filter((one) => worklistColumns.includes(one));
    const query = (request.url.split('?')[1] ?? '').slice(0, 2000);
    const file = await this.exports.open(actor, worklistWish(asked), {
      format: known,
      language: language === 'en' ? 'en' : 'zh',
      columns: wanted.length > 0 ? wanted : worklistColumns,
      query,
    });
    await reply.header('content-type', MIME[known]).header('content-disposition', `attachment; filename="zhihe-cases.${known}"`).send(file);
  }

  @Get('bulk-actions')
  @Allow(STAFF)
  bulkActions(): BulkActionView[] {
    return bulkActionViews(this.registry);
  }

  @Post('bulk')
  @HttpCode(200)
  @Allow(STAFF)
  perform(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() { action, input, rows }: BulkBody): Promise<BulkResult> {
    const named = rows.map(({ id, expectedVersion }) => ({ id: id as ProceedingId, expectedVersion }));
    return this.bulk.perform(actor, { action, key, rows: named, ...(input && { input }) });
  }
}

@ApiTags('工作台 desk')
@Controller('work')
export class WorkController {
  constructor(
    private readonly worklists: WorklistQueries,
    private readonly settings: DeskSettingsStore,
  ) {}

  @Get()
  @Allow('signed-in')
  counts(@CurrentActor() actor: Actor): Promise<WorkCounts> {
    return this.worklists.counts(actor);
  }

  @Get('colleagues')
  @Allow(STAFF)
  colleagues(@CurrentActor() actor: Actor): Promise<ColleagueView[]> {
    return this.worklists.colleagues(actor);
  }

  @Get('settings')
  @Allow(STAFF)
  read(@CurrentActor() actor: Actor): Promise<DeskSettings> {
    return this.settings.read(actor);
  }

  @Put('columns')
  @HttpCode(204)
  @Allow(STAFF)
  putColumns(@CurrentActor() actor: Actor, @Body() { columns }: ColumnsBody): Promise<void> {
    return this.settings.putColumns(actor, columns);
  }

  @Put('views')
  @HttpCode(204)
  @Allow(STAFF)
  putView(@CurrentActor() actor: Actor, @Body() view: SavedViewBody): Promise<void> {
    return this.settings.putView(actor, view);
  }

  @Delete('views/:id')
  @HttpCode(204)
  @Allow(STAFF)
  deleteView(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    return this.settings.deleteView(actor, id);
  }
}
