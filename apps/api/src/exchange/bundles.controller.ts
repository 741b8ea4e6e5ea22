import type { Readable } from 'node:stream';
import type { BundleRead, BundleView } from '@contract';
import { BundleDesk } from '@exchange';
import { type Actor, RefusalError, refusal } from '@kernel';
import { Controller, Get, Header, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

/** 离线包: files carried by hand, for networks that are physically separated. */
@ApiTags('对外交换 exchange')
@Controller('exchange')
export class BundlesController {
  constructor(private readonly bundles: BundleDesk) {}

  @Get('bundles')
  @Allow(['administrator'])
  list(@CurrentActor() actor: Actor): Promise<BundleView[]> {
    return this.bundles.list(actor);
  }

  @Post('peers/:id/bundles')
  @HttpCode(201)
  @Allow(['administrator'])
  make(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ id: string; messages: number }> {
    return this.bundles.make(actor, id);
  }

  /** The file of a bundle that goes out, or of the receipts for one that came in. */
  @Get('peers/:id/bundles/:bundle')
  @Allow(['administrator'])
  @Header('cache-control', 'no-store')
  async open(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('bundle') bundle: string): Promise<StreamableFile> {
    return new StreamableFile(await this.bundles.open(actor, id, bundle), { type: 'application/x-ndjson', disposition: `attachment; filename="zhihe-${bundle}.ndjson"` });
  }

  /** NDJSON as it was made there. Safe to repeat. */
  @Post('bundles')
  @HttpCode(200)
  @Allow(['administrator'])
  @ApiConsumes('application/x-ndjson')
  take(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<BundleRead> {
    if (!/^application\/x-ndjson\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new RefusalError(refusal('unsupported_body'));
    return this.bundles.take(actor, request.raw as Readable);
  }
}
