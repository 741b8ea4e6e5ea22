import type { Readable } from 'node:stream';
import type { ExchangeAnswer, ProtocolView } from '@contract';
import { exchangeLimits, FileIntake, Inbox, PeerRegister, Protocol } from '@exchange';
import { RefusalError, refusal } from '@kernel';
import { Controller, Get, Headers, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../edge/allow';
import { linesOf } from './line-reader';

/** The door for other agencies. Nobody signs in here: what comes is believed for its signature alone (libs/exchange/PROTOCOL.md). */
@ApiTags('对外交换 exchange')
@Controller('exchange')
export class ExchangeMessagesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly files: FileIntake,
    private readonly protocol: Protocol,
    private readonly peers: PeerRegister,
  ) {}

  @Get('protocol')
  @Allow('public')
  describe(): ProtocolView {
    const schemas = this.protocol.published().map((name) => `/api/exchange/protocol/${name}.json`);
    return { name: 'zhihe-exchange/1', ourselves: this.peers.ourselves(), limits: { ...exchangeLimits }, algorithms: [...this.protocol.algorithms], schemas };
  }

  @Get('protocol/:name')
  @Allow('public')
  schema(@Param('name') name: string): Record<string, unknown> {
    const document = name.endsWith('.json') ? this.protocol.document(name.slice(0, -'.json'.length)) : undefined;
    if (!document) throw new RefusalError(refusal('not_found'));
    return document;
  }

  /** NDJSON, a signed message a line. Safe to repeat: a message has its effect once. */
  @Post('messages')
  @HttpCode(200)
  @Allow('public')
  @ApiConsumes('application/x-ndjson')
  async messages(@Req() request: FastifyRequest): Promise<ExchangeAnswer> {
    const { lines, tooLong } = await linesOf(request, async (bytes) => this.inbox.noteTooLarge(bytes, request.id));
    for (const bytes of tooLong) await this.inbox.noteTooLarge(bytes, `${request.id} ${bytes}`);
    return this.inbox.take(lines);
  }

  /** The bytes of a file that a message names, before the message. Safe to repeat. */
  @Put('files/:sha256')
  @HttpCode(204)
  @Allow('public')
  @ApiConsumes('application/octet-stream')
  async file(@Req() request: FastifyRequest, @Param('sha256') sha256: string, @Headers('x-exchange-file') said = '', @Headers('x-exchange-signature') jws = ''): Promise<void> {
    await this.files.take(sha256, { text: Buffer.from(said, 'base64url').toString('utf8'), jws }, request.raw as Readable);
  }
}
