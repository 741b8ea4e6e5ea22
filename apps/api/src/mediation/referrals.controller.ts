import type { ActionResultView } from '@contract';
import { IntakeService } from '@disputes';
import { type Actor, type DisputeId, fieldRefusal, type OrganisationId, parseCourtNumber, RefusalError, refusal, refusalOfFields } from '@kernel';
import { MediationService } from '@mediation';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database, once } from '@platform';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { IdempotencyKey } from '../edge/idempotency-key';
import { ReferralBody } from './referrals.dto';

@ApiTags('诉调对接 referrals')
@Controller('referrals')
export class ReferralsController {
  constructor(
    private readonly db: Database,
    private readonly intake: IntakeService,
    private readonly mediation: MediationService,
  ) {}

  /** The dispute and its referral come into being in one commit; the organisation's three working days to sign begin. */
  @Post()
  @Allow(['court_liaison'])
  refer(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: ReferralBody): Promise<ActionResultView & { disputeId: string }> {
    const { kind, procedureKind, courtNumber, organisationId, ...data } = body;
    refuseWrong(body);
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: body }, async () => {
        const [organisation] = (await tx.query(
          `select o.id, c.name as "courtName" from organisation o, organisation c where o.id = $1 and o.active and o.channel is not null and c.id = $2 and c.kind = 'court'`,
          [organisationId, actor.organisationId],
        )) as { id: OrganisationId; courtName: string }[];
        if (!organisation || !actor.organisationId) throw new RefusalError(refusal('not_found'));
        const { disputeId } = await this.intake.fileForCourt(tx, actor, { key, data });
        const proceedingId = await this.mediation.openReferral(tx, actor, {
          disputeId: disputeId as DisputeId,
          organisationId: organisation.id,
          courtId: actor.organisationId,
          courtName: organisation.courtName,
          referral: kind,
          termKind: kind === 'delegate' ? (procedureKind ?? 'ordinary') : undefined,
          courtNumber,
        });
        return { disputeId, proceedingId, state: 'SD_OFFERED', version: 1 };
      }),
    );
  }
}

function refuseWrong({ courtNumber }: ReferralBody): void {
  const wrong = refusalOfFields(courtNumber && !parseCourtNumber(courtNumber).ok ? [fieldRefusal('courtNumber', 'court_number_format')] : []);
  if (wrong) throw new RefusalError(wrong);
}
