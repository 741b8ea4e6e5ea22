import type { NoticeView, Page } from '@contract';
import { type Actor, isId, RefusalError, refusal } from '@kernel';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listNotices, markRead } from '@notifications';
import { Database } from '@platform';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

@ApiTags('消息 notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly db: Database) {}

  @Get()
  @Allow('signed-in')
  list(@CurrentActor() actor: Actor, @Query('after') after?: string, @Query('unread') unread?: string): Promise<Page<NoticeView>> {
    if (after !== undefined && !isId(after)) throw new RefusalError(refusal('malformed_id'));
    return listNotices(this.db, actor, { after, unreadOnly: unread === 'true' });
  }

  @Post(':id/reading')
  @HttpCode(204)
  @Allow('signed-in')
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    await markRead(this.db, actor, id);
  }
}
