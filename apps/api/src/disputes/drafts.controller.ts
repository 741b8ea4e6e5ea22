import type { DraftCheck, DraftView, EarlierFilings, ReceiptView, SeriesCheck, SeriesReceipt } from '@contract';
import { DraftService, IntakeService, SeriesService } from '@disputes';
import { type Actor, isId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { DraftPatchBody, NewDraftBody, SeriesSheetBody } from './draft.dto';

const FILERS = ['applicant', 'agent', 'clerk'] as const;

const draftId = (id: string): string => {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id;
};

@ApiTags('申请 drafts')
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly drafts: DraftService,
    private readonly intake: IntakeService,
    private readonly series: SeriesService,
  ) {}

  @Post()
  @Allow(FILERS)
  create(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: NewDraftBody): Promise<DraftView> {
    return this.drafts.create(actor, body, key);
  }

  @Get()
  @Allow(FILERS)
  list(@CurrentActor() actor: Actor): Promise<DraftView[]> {
    return this.drafts.list(actor);
  }

  /** Applicants and rights of the reader's earlier filings, to be chosen instead of typed again. */
  @Get('earlier')
  @Allow(FILERS)
  earlier(@CurrentActor() actor: Actor): Promise<EarlierFilings> {
    return this.drafts.earlier(actor);
  }

  @Get(':id')
  @Allow(FILERS)
  get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DraftView> {
    return this.drafts.get(actor, draftId(id));
  }

  @Patch(':id')
  @Allow(FILERS)
  patch(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: DraftPatchBody): Promise<DraftView> {
    return this.drafts.patch(actor, draftId(id), body.data, body.baseVersion);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(FILERS)
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.drafts.remove(actor, draftId(id));
  }

  @Get(':id/check')
  @Allow(FILERS)
  check(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DraftCheck> {
    return this.drafts.check(actor, draftId(id));
  }

  @Post(':id/submission')
  @Allow(FILERS)
  submit(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string): Promise<ReceiptView> {
    return this.intake.submit(actor, draftId(id), key);
  }

  /** One right, many respondents: what their sheet would become. */
  @Post(':id/series-check')
  @HttpCode(200)
  @Allow(FILERS)
  checkSeries(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: SeriesSheetBody): Promise<SeriesCheck> {
    return this.series.check(actor, draftId(id), body.fileId);
  }

  @Post(':id/series')
  @Allow(FILERS)
  submitSeries(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: SeriesSheetBody): Promise<SeriesReceipt> {
    return this.series.submit(actor, draftId(id), body.fileId, key);
  }
}
