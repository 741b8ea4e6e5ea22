import { CalendarService } from '@calendar';
import type { CalendarView } from '@contract';
import { type Actor, isId, isPlainDate, RefusalError, refusal } from '@kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { instantOf } from '@platform';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { BlockBody } from './calendar.dto';

const CURSOR = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f-]{36})$/;

function cursorOf(after: string | undefined) {
  if (!after) return null;
  const [, at, id] = CURSOR.exec(after) ?? [];
  if (!at || !isPlainDate(at.slice(0, 10)) || !isId(id) || Number.isNaN(instantOf(at).getTime())) throw new RefusalError(refusal('malformed_id'));
  return { at: instantOf(at), id };
}

function dayOf(text: string | undefined) {
  if (!isPlainDate(text)) throw new RefusalError(refusal('impossible_date'));
  return text;
}

@ApiTags('日历 calendar')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  /** The sessions the caller may see, from the first day to the one before the last. */
  @Get()
  @Allow('signed-in')
  view(@CurrentActor() actor: Actor, @Query('from') from?: string, @Query('to') to?: string, @Query('after') after?: string): Promise<CalendarView> {
    return this.calendar.view(actor, { from: dayOf(from), to: dayOf(to), after: cursorOf(after) });
  }

  /** The mediator is away: whole days (leave, which routing knows too) or hours. */
  @Post('blocks')
  @HttpCode(204)
  @Allow(['mediator'])
  async addBlock(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() { from, to, note }: BlockBody): Promise<void> {
    await this.calendar.addBlock(actor, { from, to, note: note?.trim() || null }, key);
  }

  @Delete('blocks/:id')
  @HttpCode(204)
  @Allow(['mediator'])
  async removeBlock(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    await this.calendar.removeBlock(actor, id);
  }
}
