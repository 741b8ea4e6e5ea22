import { PublishedDecisions } from '@adjudication';
import type { Page, PublishedDecisionSummary, PublishedDecisionView } from '@contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { DecisionSearch } from './published-decisions.dto';

@ApiTags('裁决公开 published decisions')
@Controller('public/decisions')
export class PublishedDecisionsController {
  constructor(private readonly decisions: PublishedDecisions) {}

  /** Kept by no browser: what is taken down or annulled is so at once. */
  @Get()
  @Allow('public')
  search(@Query() { outcome, ...asked }: DecisionSearch): Promise<Page<PublishedDecisionSummary>> {
    return this.decisions.search({ ...asked, ...(outcome && { infringement: outcome === 'found' }) });
  }

  @Get(':id')
  @Allow('public')
  one(@Param('id') id: string): Promise<PublishedDecisionView> {
    return this.decisions.get(id);
  }
}
