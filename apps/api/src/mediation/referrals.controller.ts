import type { ActionResultView } from '@contract';
import type { Actor } from '@kernel';
import { ReferralService } from '@mediation';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { ReferralBody } from './referrals.dto';

@ApiTags('诉调对接 referrals')
@Controller('referrals')
export class ReferralsController {
  constructor(private readonly referrals: ReferralService) {}

  @Post()
  @Allow(['court_liaison'])
  refer(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: ReferralBody): Promise<ActionResultView & { disputeId: string }> {
    const { kind, procedureKind, courtNumber, organisationId, ...dispute } = body;
    return this.referrals.refer(actor, { referral: kind, termKind: procedureKind, courtNumber, organisationId, dispute }, key);
  }
}
