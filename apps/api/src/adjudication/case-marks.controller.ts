import { MarkDesk, TriageDesk } from '@adjudication';
import type { CaseMarksView, TriageView } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

@ApiTags('行政裁决 adjudications')
@Controller('proceedings/:id')
export class CaseMarksController {
  constructor(
    private readonly desk: MarkDesk,
    private readonly triageDesk: TriageDesk,
  ) {}

  /** 重复侵权 and 恶意: what the house finds, and what a person confirmed; for the department. */
  @Get('marks')
  @Allow(['case_handler', 'department_head', 'legal_reviewer'])
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseMarksView> {
    return this.desk.view(actor, id);
  }

  /** 繁简分流: each criterion, what it was read from, the proposal and what was decided; for the department. */
  @Get('triage')
  @Allow(['case_handler', 'department_head', 'legal_reviewer'])
  triage(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TriageView> {
    return this.triageDesk.view(actor, id);
  }
}
