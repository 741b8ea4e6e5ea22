import { PublicationDesk } from '@adjudication';
import type { PublicationView } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

@ApiTags('行政裁决 adjudications')
@Controller('proceedings/:id/publication')
export class PublicationController {
  constructor(private readonly desk: PublicationDesk) {}

  /** The decision and its public text side by side, for the department. */
  @Get()
  @Allow(['case_handler', 'department_head', 'legal_reviewer'])
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PublicationView> {
    return this.desk.view(actor, id);
  }
}
