import { type DisputeId, type PlainDate, type ProceedingId, systemActor } from '@kernel';
import type { MediationService } from '@mediation';
import type { Tx } from '@platform';
import type { ProceedingService } from '@proceedings';

interface EffectiveAgreement {
  agreementId: string;
  effectiveOn: PlainDate;
  referral: string | null;
  courtCode: string | null;
}

export class ConfirmationService {
  constructor(
    private readonly proceedings: ProceedingService,
    private readonly mediation: MediationService,
  ) {}

  /**
   * Opens the joint application when an agreement has taken effect; the thirty days run from that day, not from today.
   * Idempotent with the agreement. After 委托 (the suit is pending) the court makes a 调解书 instead: nothing is opened.
   */
  async openFor(tx: Tx, disputeId: DisputeId, mediationId: ProceedingId): Promise<void> {
    const [agreement] = (await tx.query(
      `select a.id as "agreementId", a.effective_on as "effectiveOn", p.origin ->> 'referral' as referral, o.court_code as "courtCode"
       from agreement a join proceeding p on p.dispute_id = a.dispute_id and p.id = a.proceeding_id left join organisation o on o.id = (p.origin ->> 'courtId')::uuid
       where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null and a.effective_on is not null`,
      [disputeId, mediationId],
    )) as EffectiveAgreement[];
    if (!agreement || agreement.referral === 'delegate') return;
    const already = (await tx.query('select 1 from confirmation where dispute_id = $1 and agreement_id = $2', [disputeId, agreement.agreementId])) as unknown[];
    if (already.length > 0) return;
    await this.proceedings.openWithin(tx, systemActor, {
      disputeId,
      procedure: 'SC',
      organisationId: await organisationOf(tx, mediationId),
      origin: { agreementId: agreement.agreementId, mediationId },
      startDeadlines: [{ rule: 'SC-30D', trigger: agreement.effectiveOn }],
      rows: (proceedingId) =>
        tx.query(`insert into confirmation (dispute_id, proceeding_id, agreement_id, mediation_id, effective_on, inviting_court) values ($1, $2, $3, $4, $5, $6)`, [
          disputeId,
          proceedingId,
          agreement.agreementId,
          mediationId,
          agreement.effectiveOn,
          agreement.referral === 'entrust' ? agreement.courtCode : null,
        ]),
    });
  }

  /** The court said no: the ground goes back to the mediator as data, and a new agreement will be linked to the old one (民诉法 206). */
  async returnToMediator(tx: Tx, disputeId: DisputeId, confirmationId: ProceedingId): Promise<void> {
    const [row] = (await tx.query('select agreement_id as "agreementId", mediation_id as "mediationId", ground from confirmation where dispute_id = $1 and proceeding_id = $2', [
      disputeId,
      confirmationId,
    ])) as {
      agreementId: string;
      mediationId: ProceedingId;
      ground: string | null;
    }[];
    if (row) await this.mediation.reopenAfterRefusal(tx, { disputeId, confirmationId, mediationId: row.mediationId, agreementId: row.agreementId, ground: row.ground ?? '' });
  }
}

const organisationOf = async (tx: Tx, proceedingId: ProceedingId) => {
  const [row] = (await tx.query('select organisation_id as id from proceeding where id = $1', [proceedingId])) as { id: never }[];
  return row?.id ?? null;
};
