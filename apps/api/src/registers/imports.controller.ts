import '@fastify/multipart';
import type { ImportReport } from '@contract';
import { type ImportFile, ImportService, importTemplate } from '@identity';
import { type Actor, fieldRefusal, RefusalError, refusal, refusalOfFields } from '@kernel';
import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentDisposition } from '../disputes/files.controller';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

const MAX_IMPORT = 2_000_000;
const MB = 1_000_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_BODY = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary', description: 'XLSX or CSV, two megabytes at most.' } } } };

@ApiTags('批量导入 imports')
@Controller('registers/imports')
export class ImportsController {
  constructor(private readonly imports: ImportService) {}

  @Get('template.xlsx')
  @Allow(['administrator'])
  async template(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('content-type', XLSX)
      .header('content-disposition', contentDisposition('attachment', '机构人员导入模板.xlsx'))
      .send(await importTemplate());
  }

  /** What the file would do, line by line. Writes nothing. */
  @Post('dry-run')
  @HttpCode(200)
  @Allow(['administrator'])
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  async dryRun(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportReport> {
    return this.imports.dryRun(actor, await fileOf(request));
  }

  /** Everything or nothing. The same bytes a second time change nothing; passwords of new accounts are in the first answer alone. */
  @Post()
  @HttpCode(200)
  @Allow(['administrator'])
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  async run(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportReport> {
    return this.imports.run(actor, await fileOf(request));
  }
}

async function fileOf(request: FastifyRequest): Promise<ImportFile> {
  if (!request.isMultipart()) throw new RefusalError(refusal('unsupported_body'));
  const part = await request.file({ limits: { fileSize: MAX_IMPORT + 1 }, throwFileSizeLimit: false });
  if (!part) throw new RefusalError(refusalOfFields([fieldRefusal('file', 'required')]) ?? refusal('required'));
  const bytes = await part.toBuffer();
  if (bytes.length > MAX_IMPORT) throw new RefusalError(refusal('file_too_large', { max: MAX_IMPORT / MB }));
  return { name: part.filename, bytes };
}
