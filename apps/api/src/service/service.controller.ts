import type { ServicesView } from '@contract';
import { type Actor, fieldRefusal, isId, isPlainDate, type PartyId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProceedingQueries } from '@proceedings';
import { ServicePaperService, ServingService } from '@service';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../disputes/files.controller';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { AttemptBody, OutcomeBody, ServiceAddressBody, ServiceBody, StrikeOutBody } from './service.dto';

function proceedingId(id: string): ProceedingId {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id as ProceedingId;
}

function dayAt(field: string, text: string) {
  if (!isPlainDate(text)) throw new RefusalError(refusal('invalid_input', { count: 1 }, { fields: [fieldRefusal(field, 'impossible_date')] }));
  return text;
}

const sendPdf = async (reply: FastifyReply, pdf: Buffer, name: string): Promise<void> => {
  const headed = reply.header('content-type', 'application/pdf').header('content-disposition', contentDisposition('inline', `${name}.pdf`));
  await headed.header('cache-control', 'private, no-cache').send(pdf);
};

/** Of a committee and of a department; which of them keeps a record, the room says. */
const SERVERS = ['clerk', 'manager', 'mediator', 'case_handler', 'department_head'] as const;

@ApiTags('送达 service')
@Controller()
export class ServiceController {
  constructor(
    private readonly serving: ServingService,
    private readonly papers: ServicePaperService,
    private readonly queries: ProceedingQueries,
  ) {}

  /** Staff read all, a party its own. */
  @Get('proceedings/:id/services')
  @Allow('signed-in')
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ServicesView> {
    return this.serving.list(actor, proceedingId(id));
  }

  @Post('proceedings/:id/services')
  @HttpCode(200)
  @Allow(SERVERS)
  begin(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { partyId, kind, fileId, title }: ServiceBody): Promise<{ id: string }> {
    const file = fileId && title?.trim() ? { file: { id: fileId, title: title.trim() } } : {};
    return this.serving.begin(actor, proceedingId(id), { partyId: partyId as PartyId, ...(kind && { kind }), ...file });
  }

  @Post('services/:id/attempts')
  @HttpCode(200)
  @Allow(SERVERS)
  attempt(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: AttemptBody): Promise<{ id: string }> {
    const attempt = {
      method: body.method,
      sentOn: dayAt('sentOn', body.sentOn),
      result: body.result,
      receivedOn: body.receivedOn ? dayAt('receivedOn', body.receivedOn) : null,
      witnesses: body.witnesses?.trim() || null,
      note: body.note?.trim() || null,
      proofFileId: body.proofFileId ?? null,
    };
    return this.serving.attempt(actor, id, attempt, key);
  }

  /** What was on its way has come to something. */
  @Post('services/:id/attempts/:attemptId/outcome')
  @HttpCode(200)
  @Allow(SERVERS)
  finish(
    @CurrentActor() actor: Actor,
    @Param() { id, attemptId }: { id: string; attemptId: string },
    @IdempotencyKey() key: string,
    @Body() body: OutcomeBody,
  ): Promise<{ id: string }> {
    const outcome = { id: attemptId, result: body.result, receivedOn: body.receivedOn ? dayAt('receivedOn', body.receivedOn) : null, proofFileId: body.proofFileId ?? null };
    return this.serving.finish(actor, id, outcome, key);
  }

  /** A mistaken record: kept, and counted no more. */
  @Post('services/:id/attempts/:attemptId/withdrawal')
  @HttpCode(204)
  @Allow(SERVERS)
  async strikeOut(@CurrentActor() actor: Actor, @Param() { id, attemptId }: { id: string; attemptId: string }, @Body() { reason }: StrikeOutBody): Promise<void> {
    await this.serving.strikeOut(actor, id, { id: attemptId, reason: reason.trim() });
  }

  /** What is served on a party, fetched: its first fetching is its opening. */
  @Get('services/:id/paper.pdf')
  @Allow('signed-in')
  async paper(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { proceedingId: proceeding, kind, fileId } = await this.serving.fetch(actor, id);
    if (fileId) return void (await reply.redirect(`/api/files/${fileId}`, 303));
    const document = await this.queries.document(actor, proceeding, kind);
    if (!document?.render) throw new RefusalError(refusal('not_found'));
    await sendPdf(reply, await document.render(), document.name.zh);
  }

  /** 送达回证; of an electronic service 电子送达凭证. */
  @Get('services/:id/certificate.pdf')
  @Allow('signed-in')
  async certificate(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { pdf, name } = await this.papers.certificate(actor, id);
    await sendPdf(reply, pdf, name);
  }

  /** 送达地址确认书 on paper, as a party confirmed it last. */
  @Get('proceedings/:id/service-addresses/:partyId.pdf')
  @Allow('signed-in')
  async addressPaper(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('partyId') partyId: string, @Res() reply: FastifyReply): Promise<void> {
    const { pdf, name } = await this.papers.addressPaper(actor, proceedingId(id), partyId);
    await sendPdf(reply, pdf, name);
  }

  /** 送达地址确认书: said by the party itself. */
  @Post('disputes/:id/service-addresses')
  @HttpCode(204)
  @Allow('signed-in')
  async confirm(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() { partyId, address, electronic }: ServiceAddressBody): Promise<void> {
    await this.serving.confirmAddress(actor, id, { partyId: partyId as PartyId, address: address.trim(), electronic }, key);
  }
}
