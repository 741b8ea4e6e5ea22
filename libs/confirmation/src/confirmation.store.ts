import type { DisputeId, OrganisationId, PlainDate, ProceedingId } from '@kernel';
import type { Tx } from '@platform';
import type { SignedTerms } from './agreement-source';
import { insertDepartmentAgreement } from './department-agreement.store';

export interface EffectiveAgreement {
  agreementId: string;
  effectiveOn: PlainDate;
  organisationId: OrganisationId | null;
  referral: string | null;
  courtCode: string | null;
  /** What a department mediated is kept here; a mediation room keeps its own. */
  signed?: SignedTerms;
}

/** The agreement of a mediation that has taken effect, with the court that had referred the matter. */
export async function findEffectiveAgreement(tx: Tx, disputeId: DisputeId, mediationId: ProceedingId): Promise<EffectiveAgreement | null> {
  const [row] = (await tx.query(
    `select a.id as "agreementId", a.effective_on as "effectiveOn", p.organisation_id as "organisationId", p.origin ->> 'referral' as referral, o.court_code as "courtCode"
     from agreement a join proceeding p on p.dispute_id = a.dispute_id and p.id = a.proceeding_id left join organisation o on o.id = (p.origin ->> 'courtId')::uuid
     where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null and a.effective_on is not null`,
    [disputeId, mediationId],
  )) as EffectiveAgreement[];
  return row ?? null;
}

export async function isOpenFor(tx: Tx, disputeId: DisputeId, agreementId: string): Promise<boolean> {
  const rows = (await tx.query('select 1 from confirmation where dispute_id = $1 and agreement_id = $2', [disputeId, agreementId])) as unknown[];
  return rows.length > 0;
}

export async function insertConfirmation(
  tx: Tx,
  { disputeId, proceedingId, mediationId, agreement }: { disputeId: DisputeId; proceedingId: ProceedingId; mediationId: ProceedingId; agreement: EffectiveAgreement },
): Promise<void> {
  await tx.query(`insert into confirmation (dispute_id, proceeding_id, agreement_id, mediation_id, effective_on, inviting_court) values ($1, $2, $3, $4, $5, $6)`, [
    disputeId,
    proceedingId,
    agreement.agreementId,
    mediationId,
    agreement.effectiveOn,
    agreement.referral === 'entrust' ? agreement.courtCode : null,
  ]);
  if (agreement.signed) await insertDepartmentAgreement(tx, { disputeId, proceedingId }, agreement.signed);
}

/** What a confirmation was about, and why the court refused it. Null when a department mediated: it takes up nothing unasked (办法 64). */
export async function findRefused(
  tx: Tx,
  disputeId: DisputeId,
  confirmationId: ProceedingId,
): Promise<{ agreementId: string; mediationId: ProceedingId; ground: string | null } | null> {
  const [row] = (await tx.query(
    `select c.agreement_id as "agreementId", c.mediation_id as "mediationId", c.ground from confirmation c where c.dispute_id = $1 and c.proceeding_id = $2
       and not exists (select 1 from department_agreement x where x.dispute_id = c.dispute_id and x.proceeding_id = c.proceeding_id)`,
    [disputeId, confirmationId],
  )) as { agreementId: string; mediationId: ProceedingId; ground: string | null }[];
  return row ?? null;
}
