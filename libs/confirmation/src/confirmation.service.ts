import { type DisputeId, type ProceedingId, systemActor } from '@kernel';
import type { MediationService } from '@mediation';
import { seeEverything, type Tx } from '@platform';
import type { ProceedingService } from '@proceedings';
import type { AgreementSource } from './agreement-source';
import { findOrigin } from './department-agreement.store';
import { type EffectiveAgreement, findEffectiveAgreement, findRefused, insertConfirmation, isOpenFor } from './confirmation.store';

export class ConfirmationService {
  constructor(
    private readonly proceedings: ProceedingService,
    private readonly mediation: MediationService,
    private readonly sources: readonly AgreementSource[],
  ) {}

  /**
   * Opens the joint application when an agreement has taken effect; the thirty days run from that day, not from today.
   * Idempotent with the agreement. After 委托 (the suit is pending) the court makes a 调解书 instead: nothing is opened.
   */
  async openFor(tx: Tx, disputeId: DisputeId, mediationId: ProceedingId): Promise<void> {
    const agreement = (await findEffectiveAgreement(tx, disputeId, mediationId)) ?? (await this.findMediatedByDepartment(tx, disputeId, mediationId));
    if (!agreement || agreement.referral === 'delegate') return;
    if (await isOpenFor(tx, disputeId, agreement.agreementId)) return;
    await this.proceedings.openWithin(tx, systemActor, {
      disputeId,
      procedure: 'SC',
      organisationId: agreement.organisationId,
      origin: { agreementId: agreement.agreementId, mediationId },
      startDeadlines: [{ rule: 'SC-30D', trigger: agreement.effectiveOn }],
      rows: (proceedingId) => insertConfirmation(tx, { disputeId, proceedingId, mediationId, agreement }),
    });
  }

  /** A matter has one such agreement, so it goes by the matter's own id. */
  private async findMediatedByDepartment(tx: Tx, disputeId: DisputeId, id: ProceedingId): Promise<EffectiveAgreement | null> {
    const origin = await findOrigin(tx, disputeId, id);
    const source = this.sources.find(({ procedure }) => procedure === origin?.procedure);
    if (!origin || !source) return null;
    await seeEverything(tx);
    const signed = await source.findSigned(tx, { disputeId, id });
    return signed && { agreementId: id, effectiveOn: signed.effectiveOn, organisationId: origin.organisationId, referral: null, courtCode: null, signed };
  }

  /** The court said no: the ground goes back to the mediator as data, and a new agreement will be linked to the old one (民诉法 206). */
  async returnToMediator(tx: Tx, disputeId: DisputeId, confirmationId: ProceedingId): Promise<void> {
    const row = await findRefused(tx, disputeId, confirmationId);
    if (row) await this.mediation.reopenAfterRefusal(tx, { disputeId, confirmationId, mediationId: row.mediationId, agreementId: row.agreementId, ground: row.ground ?? '' });
  }
}
