import { FeedService } from '@calendar';
import type { CalendarFeedMade, CalendarFeedState } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Config } from '@platform';
import type { FastifyReply } from 'fastify';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { CONFIG } from '../edge/tokens';

const ICS = 'text/calendar; charset=utf-8';

@ApiTags('日历 calendar')
@Controller('calendar')
export class FeedController {
  constructor(
    private readonly feeds: FeedService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One session for a calendar program: invited, moved (SEQUENCE), or called off (METHOD:CANCEL). */
  @Get('sessions/:id.ics')
  @Allow('signed-in')
  async session(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.feeds.session(actor, id, this.config.publicUrl);
    await reply.header('content-type', ICS).header('content-disposition', 'attachment; filename="session.ics"').send(text);
  }

  @Get('feed')
  @Allow('signed-in')
  state(@CurrentActor() actor: Actor): Promise<CalendarFeedState> {
    return this.feeds.state(actor);
  }

  /** Makes the caller's secret address, or another one in its place. It is told this once. */
  @Post('feed')
  @Allow('signed-in')
  async make(@CurrentActor() actor: Actor): Promise<CalendarFeedMade> {
    const { token } = await this.feeds.make(actor);
    return { url: new URL(`/api/calendar/feeds/${token}.ics`, this.config.publicUrl).toString() };
  }

  @Delete('feed')
  @HttpCode(204)
  @Allow('signed-in')
  async end(@CurrentActor() actor: Actor): Promise<void> {
    await this.feeds.end(actor);
  }

  /** What a calendar program fetches by the secret address. */
  @Get('feeds/:token.ics')
  @Allow('public')
  @Header('content-type', ICS)
  read(@Param('token') token: string): Promise<string> {
    return this.feeds.read(token, this.config.publicUrl);
  }
}
