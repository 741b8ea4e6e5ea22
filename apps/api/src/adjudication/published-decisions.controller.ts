import { PublishedDecisions } from '@adjudication';
import type { Page, PublishedDecisionSummary, PublishedDecisionView } from '@contract';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { DecisionSearch } from './published-decisions.dto';

@ApiTags('裁决公开 published decisions')
@Controller('public/decisions')
export class PublishedDecisionsController {
  constructor(private readonly decisions: PublishedDecisions) {}

  /** The same for everybody, so it may be a minute old. */
  @Get()
  @Allow('public')
  @Header('cache-control', 'public, max-age=60')
  search(@Query() { outcome, ...asked }: DecisionSearch): Promise<Page<PublishedDecisionSummary>> {
    return this.decisions.search({ ...asked, ...(outcome && { infringement: outcome === 'found' }) });
  }

  /** Never kept by a browser: a decision that is taken down is gone at once. */
  @Get(':id')
  @Allow('public')
  one(@Param('id') id: string): Promise<PublishedDecisionView> {
    return this.decisions.get(id);
  }
}
