import type { ActionResultView, OverviewView, Page, ProceedingSummary, ProceedingView, TimelineEntry, WorkCounts } from '@contract';
import { type Actor, isId, isPlainDate, type ProceedingId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { beijingDay, type Clock, Database } from '@platform';
import { overview, ProcedureRegistry, ProceedingQueries, ProceedingService, type WorkFilter, workFilters } from '@proceedings';
import type { FastifyReply } from 'fastify';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { CLOCK } from '../edge/tokens';
import { IdempotencyKey } from '../edge/idempotency-key';
import { ActionBody } from './proceedings.dto';

const proceedingId = (id: string): ProceedingId => {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id as ProceedingId;
};

/** The number of an event in its dispute; as many digits as an int holds. */
const SEQ = /^\d{1,9}$/;

const CURSOR = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

function cursorOf(after: string | undefined): string | null {
  if (!after) return null;
  const [, due, id] = CURSOR.exec(after) ?? [];
  if (!isPlainDate(due) || !isId(id)) throw new RefusalError(refusal('malformed_id'));
  return after;
}

/** `organisation` and `handler` narrow any of the filters; what the actor may not see stays out all the same. */
type WorklistQuery = Partial<Record<'filter' | 'after' | 'q' | 'organisation' | 'handler' | 'state' | 'closedIn', string>>;

@ApiTags('程序 proceedings')
@Controller('proceedings')
export class ProceedingsController {
  constructor(
    private readonly proceedings: ProceedingService,
    private readonly queries: ProceedingQueries,
  ) {}

  @Get()
  @Allow('signed-in')
  list(@CurrentActor() actor: Actor, @Query() query: WorklistQuery): Promise<Page<ProceedingSummary>> {
    const { filter = 'mine', after, q, organisation, handler, state, closedIn } = query;
    if (!workFilters.includes(filter as WorkFilter)) throw new RefusalError(refusal('unknown_choice', { value: filter.slice(0, 40) }));
    if ([organisation, handler].some((id) => id && !isId(id))) throw new RefusalError(refusal('malformed_id'));
    if (closedIn && !isPlainDate(`${closedIn}-01`)) throw new RefusalError(refusal('impossible_date'));
    return this.queries.list(actor, {
      filter: filter as WorkFilter,
      after: cursorOf(after),
      search: q?.slice(0, 100),
      organisation,
      handler,
      state: state?.slice(0, 40),
      closedIn,
    });
  }

  @Get(':id')
  @Allow('signed-in')
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProceedingView> {
    return this.queries.view(actor, proceedingId(id));
  }

  @Get(':id/timeline')
  @Allow('signed-in')
  timeline(@CurrentActor() actor: Actor, @Param('id') id: string, @Query('before') before?: string): Promise<Page<TimelineEntry>> {
    if (before !== undefined && !SEQ.test(before)) throw new RefusalError(refusal('not_number'));
    return this.queries.timeline(actor, proceedingId(id), before === undefined ? null : Number(before));
  }

  @Get(':id/documents/:kind.pdf')
  @Allow('signed-in')
  async document(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('kind') kind: string, @Res() reply: FastifyReply): Promise<void> {
    const document = await this.queries.document(actor, proceedingId(id), kind);
    if (!document?.render) throw new RefusalError(refusal('not_found'));
    const pdf = await document.render();
    await reply.header('content-type', 'application/pdf').header('content-disposition', `inline; filename="${kind}.pdf"`).send(pdf);
  }

  @Post(':id/actions/:action')
  @HttpCode(200)
  @Allow('signed-in')
  perform(
    @CurrentActor() actor: Actor,
    @Param() { id, action }: { id: string; action: string },
    @IdempotencyKey() key: string,
    @Body() body: ActionBody,
  ): Promise<ActionResultView> {
    return this.proceedings.perform(actor, proceedingId(id), { action, key, expectedVersion: body.expectedVersion, input: body.input });
  }
}

/** The whole house at a glance, for whoever oversees it. */
@ApiTags('工作台 desk')
@Controller('overview')
export class OverviewController {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(['supervisor'])
  overview(@CurrentActor() actor: Actor): Promise<OverviewView> {
    return overview(this.db, this.registry, { actor, today: beijingDay(this.clock.now()) });
  }
}

@ApiTags('工作台 desk')
@Controller('work')
export class WorkController {
  constructor(private readonly queries: ProceedingQueries) {}

  @Get()
  @Allow('signed-in')
  counts(@CurrentActor() actor: Actor): Promise<WorkCounts> {
    return this.queries.counts(actor);
  }
}
