import '@fastify/multipart';
import type { FileView } from '@contract';
import { FileService } from '@disputes';
import { type Actor, fieldRefusal, isId, RefusalError, refusal, refusalOfFields } from '@kernel';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import parseRange from 'range-parser';
import { Allow } from '../edge/allow';
import { MAX_FILE } from '../edge/create-edge';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';

/** What a browser may show in its window: nothing that can carry script of its own. */
const SHOWN_INLINE = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'audio/mpeg',
  'audio/wav',
  'audio/mp4',
  'audio/x-m4a',
  'video/mp4',
  'video/x-m4v',
  'video/quicktime',
]);

@ApiTags('文件 files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: FileService) {}

  /** `draft`: the draft it belongs to, so that an upload whose answer is lost is found again on it. */
  @Post()
  @Allow('signed-in')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { sha256: { type: 'string', description: 'Optional, before the file: what the browser computed.' }, file: { type: 'string', format: 'binary' } },
    },
  })
  async upload(@Req() request: FastifyRequest, @CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Query('draft') draft?: string): Promise<FileView> {
    if (draft !== undefined && !isId(draft)) throw new RefusalError(refusal('malformed_id'));
    // One byte more than is allowed, then busboy reads past the rest: the sender gets an answer and not a broken line.
    const part = await request.file({ limits: { fileSize: MAX_FILE + 1 }, throwFileSizeLimit: false });
    if (!part) throw new RefusalError(refusalOfFields([fieldRefusal('file', 'required')]) ?? refusal('required'));
    const { sha256 } = part.fields as Record<string, { value?: unknown } | undefined>;
    return this.files.upload(
      actor,
      { name: part.filename, content: part.file, expectedSha256: typeof sha256?.value === 'string' ? sha256.value : undefined, draftId: draft ?? null },
      key,
    );
  }

  /**
   * `inline=1` shows pictures, PDF and recordings in the window; everything else is saved, whatever it claims to be. A player that
   * goes to a second asks for a part (RFC 9110, 14.2): one range that can be met is answered with 206, anything else with the whole.
   */
  @Get(':id')
  @Allow('signed-in')
  async download(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply, @Query('inline') inline?: string): Promise<void> {
    const { file, content, part } = await this.files.open(actor, id, (bytes) => oneRange(reply.request.headers.range, bytes));
    const disposition = inline === '1' && SHOWN_INLINE.has(file.mime) ? 'inline' : 'attachment';
    if (part) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${file.bytes}`);
    await reply
      .header('content-type', file.mime)
      .header('content-length', part ? part.end - part.start + 1 : file.bytes)
      .header('accept-ranges', 'bytes')
      .header('content-disposition', contentDisposition(disposition, file.name))
      .header('cache-control', 'private, no-cache')
      .header('etag', `"${file.sha256}"`)
      .send(content);
  }
}

function oneRange(header: string | undefined, bytes: number): { start: number; end: number } | undefined {
  const ranges = header === undefined ? -1 : parseRange(bytes, header, { combine: true });
  return typeof ranges === 'object' && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined;
}

/** RFC 6266: a name for old clients without anything that ends the header, and the real one in UTF-8. */
export function contentDisposition(disposition: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
