import type { AdjudicationCourseView } from '@contract';
import { CourseQueries } from '@adjudication';
import type { Actor } from '@kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

@ApiTags('行政裁决 adjudications')
@Controller('proceedings')
export class CourseController {
  constructor(private readonly course: CourseQueries) {}

  /** Panel with certificates, recusal requests, and what stands beside the state since when; for the department alone. */
  @Get(':id/course')
  @Allow(['case_handler', 'department_head', 'legal_reviewer'])
  get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AdjudicationCourseView> {
    return this.course.get(actor, id);
  }
}
