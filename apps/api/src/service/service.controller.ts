import type { ServicesView } from '@contract';
import { type Actor, fieldRefusal, isId, isPlainDate, type PartyId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ServingService } from '@service';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { AttemptBody, ServiceAddressBody, ServiceBody, StrikeOutBody } from './service.dto';

function proceedingId(id: string): ProceedingId {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id as ProceedingId;
}

function dayAt(field: string, text: string) {
  if (!isPlainDate(text)) throw new RefusalError(refusal('invalid_input', { count: 1 }, { fields: [fieldRefusal(field, 'impossible_date')] }));
  return text;
}

@ApiTags('送达 service')
@Controller()
export class ServiceController {
  constructor(private readonly serving: ServingService) {}

  /** Staff read all, a party its own. */
  @Get('proceedings/:id/services')
  @Allow('signed-in')
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ServicesView> {
    return this.serving.list(actor, proceedingId(id));
  }

  @Post('proceedings/:id/services')
  @HttpCode(200)
  @Allow(['clerk', 'manager', 'mediator'])
  begin(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { partyId, kind }: ServiceBody): Promise<{ id: string }> {
    return this.serving.begin(actor, proceedingId(id), { partyId: partyId as PartyId, kind });
  }

  @Post('services/:id/attempts')
  @HttpCode(200)
  @Allow(['clerk', 'manager', 'mediator'])
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

  /** A mistaken record: kept, and counted no more. */
  @Post('services/:id/attempts/:attemptId/withdrawal')
  @HttpCode(204)
  @Allow(['clerk', 'manager', 'mediator'])
  async strikeOut(@CurrentActor() actor: Actor, @Param() { id, attemptId }: { id: string; attemptId: string }, @Body() { reason }: StrikeOutBody): Promise<void> {
    await this.serving.strikeOut(actor, id, { id: attemptId, reason: reason.trim() });
  }

  /** The party opens what is served on it. */
  @Post('services/:id/opening')
  @HttpCode(204)
  @Allow('signed-in')
  async open(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.serving.open(actor, id);
  }

  /** 送达地址确认书: said by the party itself. */
  @Post('disputes/:id/service-addresses')
  @HttpCode(204)
  @Allow('signed-in')
  async confirm(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() { partyId, address, electronic }: ServiceAddressBody): Promise<void> {
    await this.serving.confirmAddress(actor, id, { partyId: partyId as PartyId, address: address.trim(), electronic }, key);
  }
}
