import { getDisputeFor } from '@disputes';
import { type Actor, type DisputeId, isId, RefusalError, refusal } from '@kernel';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Config, Database } from '@platform';
import type { FastifyReply } from 'fastify';
import { renderReceipt } from '@disputes';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { CONFIG } from '../edge/tokens';
import { contentDisposition } from './files.controller';

@ApiTags('纠纷 disputes')
@Controller('disputes')
export class ReceiptController {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** For everybody with a relation to the dispute; to all others there is none. */
  @Get(':id/receipt.pdf')
  @Allow('signed-in')
  async receipt(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    const dispute = await this.db.read(actor, (reader) => getDisputeFor(reader, actor, id as DisputeId));
    const pdf = await renderReceipt(dispute, this.config.publicUrl);
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', contentDisposition('inline', `申请回执 ${dispute.receiptNumber}.pdf`))
      .header('cache-control', 'private, no-cache')
      .send(pdf);
  }
}
