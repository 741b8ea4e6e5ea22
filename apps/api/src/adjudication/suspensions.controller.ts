import { SuspensionQueries } from '@adjudication';
import type { CaseSuspensionsView, Page, SuspensionLine, SuspensionRequestLine } from '@contract';
import { type Actor, isId, isPlainDate, RefusalError, refusal } from '@kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { instantOf } from '@platform';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

const DEPARTMENT = ['case_handler', 'department_head', 'legal_reviewer'] as const;

/** A cursor as a page gave it: a day or a moment, and a row. */
function cursorOf(after: unknown) {
  if (after === undefined || after === '') return null;
  const [at = '', id = '', ...more] = typeof after === 'string' ? after.split('_') : [];
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) && !Number.isNaN(instantOf(at).getTime());
  if (more.length > 0 || !isId(id) || !isPlainDate(at.slice(0, 10)) || !(isMoment || at.length === 10)) throw new RefusalError(refusal('malformed_id'));
  return { at, id };
}

@ApiTags('行政裁决 adjudications')
@Controller()
export class SuspensionsController {
  constructor(private readonly suspensions: SuspensionQueries) {}

  /** Who asked for a suspension, what became of it, and each time the case stood still; empty for whoever may not read the file. */
  @Get('proceedings/:id/suspensions')
  @Allow('signed-in')
  ofCase(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseSuspensionsView> {
    return this.suspensions.of(actor, id);
  }

  /** Requests of the department's cases that nobody has decided. */
  @Get('suspension-requests')
  @Allow(DEPARTMENT)
  waiting(@CurrentActor() actor: Actor, @Query('after') after?: unknown): Promise<Page<SuspensionRequestLine>> {
    return this.suspensions.waiting(actor, cursorOf(after));
  }

  /** The department's cases that stand still. */
  @Get('suspensions')
  @Allow(DEPARTMENT)
  standing(@CurrentActor() actor: Actor, @Query('after') after?: unknown): Promise<Page<SuspensionLine>> {
    return this.suspensions.standing(actor, cursorOf(after));
  }
}
