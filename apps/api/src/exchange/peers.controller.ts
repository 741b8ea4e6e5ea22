import type { ExchangeRejectionLine, InboxLine, OutboxLine, Page, PeerView } from '@contract';
import { ExchangeDesk, PeerRegister } from '@exchange';
import { type Actor, fieldRefusal, isId, RefusalError, refusal, refusalOfFields } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { NewPeerBody, PeerBody, PeerKeyBody } from './peers.dto';

/** Whoever works for the organisation a peer stands for; row by row PostgreSQL decides. */
const STAFF = ['clerk', 'manager', 'case_handler', 'department_head', 'supervisor', 'administrator'] as const;

const cursor = (after: string | undefined): string | null => {
  if (after !== undefined && !isId(after)) throw new RefusalError(refusal('malformed_id'));
  return after ?? null;
};

function oneOf<T extends string>(choices: readonly T[], state: string | undefined): T {
  const found = choices.find((one) => one === (state ?? choices[0]));
  if (!found) throw new RefusalError(refusalOfFields([fieldRefusal('state', 'unknown_choice', { value: String(state).slice(0, 40) })]) ?? refusal('unknown_choice'));
  return found;
}

const known = (id: string): string => {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id;
};

/** 对接机关、发件箱、收件箱: with whom we exchange cases, and what became of each message. */
@ApiTags('对外交换 exchange')
@Controller('exchange')
export class PeersController {
  constructor(
    private readonly register: PeerRegister,
    private readonly desk: ExchangeDesk,
  ) {}

  @Get('peers')
  @Allow(STAFF)
  list(@CurrentActor() actor: Actor): Promise<PeerView[]> {
    return this.register.list(actor);
  }

  @Post('peers')
  @HttpCode(201)
  @Allow(['administrator'])
  add(@CurrentActor() actor: Actor, @Body() body: NewPeerBody): Promise<{ id: string }> {
    return this.register.add(actor, { ...body, baseUrl: body.baseUrl ?? null });
  }

  @Put('peers/:id')
  @HttpCode(204)
  @Allow(['administrator'])
  async update(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: PeerBody): Promise<void> {
    await this.register.update(actor, known(id), { ...body, baseUrl: body.baseUrl ?? null });
  }

  @Post('peers/:id/confirmation')
  @HttpCode(204)
  @Allow(['administrator'])
  async confirm(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.register.confirm(actor, known(id));
  }

  @Post('peers/:id/keys')
  @HttpCode(204)
  @Allow(['administrator'])
  async addKey(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: PeerKeyBody): Promise<void> {
    await this.register.addKey(actor, known(id), body);
  }

  @Post('peers/:id/keys/:kid/revocation')
  @HttpCode(204)
  @Allow(['administrator'])
  async revokeKey(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('kid') kid: string): Promise<void> {
    await this.register.revokeKey(actor, known(id), kid);
  }

  @Get('outbox')
  @Allow(STAFF)
  outbox(@CurrentActor() actor: Actor, @Query('state') state?: string, @Query('after') after?: string): Promise<Page<OutboxLine>> {
    return this.desk.outbox(actor, oneOf(['waiting', 'held', 'applied', 'rejected'], state), cursor(after));
  }

  @Post('outbox/:id/replay')
  @HttpCode(204)
  @Allow(['administrator'])
  async replay(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.desk.replay(actor, known(id));
  }

  @Get('inbox')
  @Allow(STAFF)
  inbox(@CurrentActor() actor: Actor, @Query('state') state?: string, @Query('after') after?: string): Promise<Page<InboxLine>> {
    return this.desk.inbox(actor, oneOf(['held', 'rejected', 'applied'], state), cursor(after));
  }

  @Get('rejections')
  @Allow(STAFF)
  rejections(@CurrentActor() actor: Actor, @Query('after') after?: string): Promise<Page<ExchangeRejectionLine>> {
    return this.desk.rejections(actor, cursor(after));
  }
}
