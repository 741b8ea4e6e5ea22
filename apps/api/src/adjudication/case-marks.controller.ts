import { MarkDesk } from '@adjudication';
import type { CaseMarksView } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

@ApiTags('行政裁决 adjudications')
@Controller('proceedings/:id/marks')
export class CaseMarksController {
  constructor(private readonly desk: MarkDesk) {}

  /** 重复侵权 and 恶意: what the house finds, and what a person confirmed; for the department. */
  @Get()
  @Allow(['case_handler', 'department_head', 'legal_reviewer'])
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseMarksView> {
    return this.desk.view(actor, id);
  }
}
