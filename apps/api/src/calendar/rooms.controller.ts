import type { RoomView } from '@contract';
import { type RoomDetails, RoomService } from '@diary';
import { type Actor, isId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { RoomBody } from './calendar.dto';

const detailsOf = ({ name, place, seats, active }: RoomBody): RoomDetails => ({ name: name.trim(), place: place?.trim() || null, seats: seats ?? null, active: active ?? true });

@ApiTags('日历 calendar')
@Controller('rooms')
export class RoomsController {
  constructor(private readonly rooms: RoomService) {}

  /** Of the caller's organisation. */
  @Get()
  @Allow(['mediator', 'manager', 'clerk', 'case_handler', 'department_head'])
  list(@CurrentActor() actor: Actor): Promise<RoomView[]> {
    return this.rooms.list(actor);
  }

  @Post()
  @Allow(['manager', 'department_head'])
  add(@CurrentActor() actor: Actor, @Body() body: RoomBody): Promise<RoomView> {
    return this.rooms.add(actor, detailsOf(body));
  }

  @Put(':id')
  @Allow(['manager', 'department_head'])
  change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: RoomBody): Promise<RoomView> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    return this.rooms.change(actor, id, detailsOf(body));
  }
}
