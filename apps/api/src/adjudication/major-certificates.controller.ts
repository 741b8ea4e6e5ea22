import { MajorCertificateService } from '@adjudication';
import type { ActionResultView } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';

@ApiTags('重大影响情形证明 major certificates')
@Controller('disputes/:id/major-certificates')
export class MajorCertificatesController {
  constructor(private readonly certificates: MajorCertificateService) {}

  /** Opens the draft; asking for the certificate sends it. */
  @Post()
  @Allow('signed-in')
  request(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') id: string): Promise<ActionResultView> {
    return this.certificates.request(actor, id, key);
  }
}
