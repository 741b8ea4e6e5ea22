import { FeedService, type Writing } from '@calendar';
import type { CalendarFeedMade, CalendarFeedState } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Config } from '@platform';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { CONFIG } from '../edge/tokens';

const ICS = 'text/calendar; charset=utf-8';

@ApiTags('日历 calendar')
@Controller()
export class FeedController {
  constructor(
    private readonly feeds: FeedService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('calendar/feed')
  @Allow('signed-in')
  state(@CurrentActor() actor: Actor): Promise<CalendarFeedState> {
    return this.feeds.state(actor);
  }

  /** Makes the caller's secret address, or another one in its place; it is told this once. With `language=en` the calendar behind it is English. */
  @Post('calendar/feed')
  @Allow('signed-in')
  async make(@CurrentActor() actor: Actor, @Query('language') language: unknown): Promise<CalendarFeedMade> {
    const { token } = await this.feeds.make(actor);
    const { publicUrl } = this.config;
    return { url: new URL(`/api/calendar/feeds/${token}.ics${language === 'en' ? '?language=en' : ''}`, publicUrl).toString() };
  }

  @Delete('calendar/feed')
  @HttpCode(204)
  @Allow('signed-in')
  async end(@CurrentActor() actor: Actor): Promise<void> {
    await this.feeds.end(actor);
  }

  /** What a calendar program fetches by the secret address. */
  @Get('calendar/feeds/:token.ics')
  @Allow('public')
  @Header('content-type', ICS)
  read(@Param('token') token: string, @Query('language') language: unknown): Promise<string> {
    return this.feeds.read(token, this.writing(language));
  }

  /** A calendar program asks without a session: the language stands in the address. */
  private writing(language: unknown): Writing {
    return { publicUrl: this.config.publicUrl, language: language === 'en' ? 'en' : 'zh' };
  }
}
