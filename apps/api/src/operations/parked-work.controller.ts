import type { Page } from '@contract';
import { type Actor, isId, isPlainDate, RefusalError, refusal } from '@kernel';
import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, Database, listParkedWork, type ParkedWork, replayParkedWork } from '@platform';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { CLOCK } from '../edge/tokens';

const CURSOR = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{1,6}Z)_([0-9a-f-]{36})$/;

function cursorOf(after: string | undefined): { parkedAt: string; id: string } | null {
  if (!after) return null;
  const [, parkedAt, id] = CURSOR.exec(after) ?? [];
  if (!parkedAt || !isPlainDate(parkedAt.slice(0, 10)) || Number.isNaN(Date.parse(parkedAt)) || !isId(id)) throw new RefusalError(refusal('malformed_id'));
  return { parkedAt, id };
}

/** What the machine gave up on. A person looks at it and lets it try again. */
@ApiTags('运维 operations')
@Controller('parked-work')
export class ParkedWorkController {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(['administrator'])
  list(@CurrentActor() actor: Actor, @Query('after') after?: string): Promise<Page<ParkedWork>> {
    return listParkedWork(this.db, actor, cursorOf(after));
  }

  @Post(':id/replay')
  @HttpCode(204)
  @Allow(['administrator'])
  async replay(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    await replayParkedWork(this.db, actor, id, this.clock.now());
  }
}
