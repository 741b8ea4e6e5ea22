import type { FileView } from '@contract';
import { FileService } from '@disputes';
import { type Actor, isId, principalOf, RefusalError, refusal } from '@kernel';
import { Body, Controller, Delete, Head, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ResumableUploads, type TusRequest } from '@platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { UploadedBody } from './uploads.dto';

/** The tus protocol, so that a file goes on where the line broke; the last call makes it a file of the house. */
@ApiTags('文件 files')
@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly uploads: ResumableUploads,
    private readonly files: FileService,
  ) {}

  /** `Upload-Length`, and in `Upload-Metadata` filename and draft. Answers 201 with the upload's address. */
  @Post()
  @Allow('signed-in')
  async begin(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await pass(await this.uploads.begin(principalOf(actor), tusRequest(request)), reply);
  }

  /** `Upload-Offset`: how much has arrived. */
  @Head(':id')
  @Allow('signed-in')
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.goOn(actor, id, { request, reply });
  }

  @Patch(':id')
  @Allow('signed-in')
  async send(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.goOn(actor, id, { request, reply });
  }

  @Delete(':id')
  @Allow('signed-in')
  async giveUp(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.goOn(actor, id, { request, reply });
  }

  /** Idempotent: the upload's id is the key. @throws RefusalError as FileService.upload, upload_interrupted while bytes are missing. */
  @Post(':id/file')
  @HttpCode(201)
  @Allow('signed-in')
  keep(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: UploadedBody): Promise<FileView> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    return this.files.keepArrived(actor, id, body.sha256 ?? undefined);
  }

  private async goOn(actor: Actor, id: string, { request, reply }: { request: FastifyRequest; reply: FastifyReply }): Promise<void> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    await pass(await this.uploads.goOn(principalOf(actor), id, tusRequest(request)), reply);
  }
}

function tusRequest(request: FastifyRequest): TusRequest {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string' && !name.startsWith('x-forwarded')) headers.set(name, value);
  return { method: request.method, url: `${request.protocol}://${request.host}${request.url}`, headers, body: request.method === 'PATCH' ? request.raw : null };
}

async function pass(answer: Response, reply: FastifyReply): Promise<void> {
  // Another site never speaks to this: what the protocol's library says about that isn't passed on.
  answer.headers.forEach((value, name) => void (name.startsWith('access-control') || name === 'content-length' || reply.header(name, value)));
  await reply.code(answer.status).send(answer.body ? await answer.text() : null);
}
