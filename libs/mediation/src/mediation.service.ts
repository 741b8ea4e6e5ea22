import { type Actor, type DisputeId, type OrganisationId, type ProceedingId, RefusalError, refusal, systemActor } from '@kernel';
import { grantAccess, type Tx } from '@platform';
import type { ActionResult, ProceedingService } from '@proceedings';
import { hasOpened, insertParties, lockMediation, lockRouted } from './mediation.store';

/** Which table a channel's mediation runs by. */
const PROCEDURES: Readonly<Record<string, string>> = { people: 'RM', industry: 'HM', commercial: 'SM', professional: 'PM' };

export interface ReferralOpening {
  disputeId: DisputeId;
  organisationId: OrganisationId;
  courtId: OrganisationId;
  courtName: string;
  referral: 'entrust' | 'delegate';
  termKind?: 'ordinary' | 'summary';
  courtNumber?: string;
}

export class MediationService {
  constructor(private readonly proceedings: ProceedingService) {}

  /**
   * Opens the mediation of a dispute whose routing an organisation has accepted. Idempotent with the routing, whose row
   * stays locked meanwhile: delivered again, also years later, the same acceptance opens nothing.
   */
  async openFor(tx: Tx, disputeId: DisputeId): Promise<void> {
    const routed = await lockRouted(tx, disputeId);
    const procedure = routed && PROCEDURES[routed.channel];
    if (!routed || !procedure) throw new Error(`dispute ${disputeId} was accepted by nobody who mediates`);
    await this.openOnce(tx, { disputeId, procedure, organisationId: routed.organisationId, origin: { openedBy: routed.routingId } });
  }

  /** A court sends a dispute: the organisation and the court's liaison see it, the three working days to sign for it run. */
  async openReferral(tx: Tx, actor: Actor, opening: ReferralOpening): Promise<ActionResult> {
    const { disputeId, organisationId, courtId } = opening;
    await grantAccess(tx, disputeId, [
      { principal: `org:${organisationId}:manager`, relation: 'manager', reason: 'SD' },
      { principal: `org:${organisationId}:clerk`, relation: 'clerk', reason: 'SD' },
      { principal: `org:${courtId}:court_liaison`, relation: 'court_liaison', reason: 'SD' },
    ]);
    const origin = {
      referral: opening.referral,
      courtId,
      courtName: opening.courtName,
      ...(opening.termKind && { termKind: opening.termKind }),
      ...(opening.courtNumber && { courtNumber: opening.courtNumber }),
    };
    return this.proceedings.openWithin(tx, actor, { disputeId, procedure: 'SD', organisationId, origin, startDeadlines: ['SD-ACCEPT-3WD'] });
  }

  /** A confirmation was refused: the same organisation mediates again, and the new agreement will point to the old one. Idempotent with the confirmation. */
  async reopenAfterRefusal(tx: Tx, refused: { disputeId: DisputeId; confirmationId: ProceedingId; mediationId: ProceedingId; agreementId: string; ground: string }): Promise<void> {
    const { disputeId, confirmationId, mediationId, agreementId, ground } = refused;
    const before = await lockMediation(tx, disputeId, mediationId);
    if (!before) throw new RefusalError(refusal('not_found'));
    const procedure = before.procedure === 'SD' ? 'RM' : before.procedure;
    await this.openOnce(tx, {
      disputeId,
      procedure,
      organisationId: before.organisationId,
      origin: { openedBy: confirmationId, previousAgreementId: agreementId, refusedGround: ground },
    });
  }

  private async openOnce(
    tx: Tx,
    opening: { disputeId: DisputeId; procedure: string; organisationId: OrganisationId; origin: { openedBy: ProceedingId; [name: string]: string } },
  ): Promise<void> {
    if (await hasOpened(tx, opening.disputeId, opening.origin.openedBy)) return;
    const { proceedingId } = await this.proceedings.openWithin(tx, systemActor, { ...opening, startDeadlines: ['RM-REVIEW'] });
    await insertParties(tx, opening.disputeId, proceedingId);
  }
}
