import type { DisputeId, OrganisationId, ProceedingId } from '@kernel';
import type { Reader, Tx } from '@platform';

export interface Requestable {
  departmentId: OrganisationId;
  rightKind: 'PAT-I' | 'PAT-U' | 'PAT-D';
  patentNumber: string | null;
}

/**
 * The patent the dispute is about, and the department that may hear it: the district's own where it has one, else the
 * municipal one (办法 6, 7). Null when no patent is in dispute or nobody hears it.
 */
export async function findRequestable(tx: Reader, disputeId: DisputeId): Promise<Requestable | null> {
  const [found] = (await tx.query(
    `select o.id as "departmentId", r.kind as "rightKind", r.normalised_number as "patentNumber"
     from dispute d join dispute_right r on r.dispute_id = d.dispute_id and r.kind in ('PAT-I', 'PAT-U', 'PAT-D')
       join organisation o on o.kind in ('administrative_body', 'bureau') and (o.districts = '{}' or o.districts is null or d.division = any(o.districts)) and in_force(o.valid_from, o.valid_to, current_date)
         and exists (select 1 from membership m where m.organisation_id = o.id and m.role = 'case_handler')
     where d.dispute_id = $1 order by (d.division = any(coalesce(o.districts, '{}'))) desc, o.id, r.position limit 1`,
    [disputeId],
  )) as Requestable[];
  return found ?? null;
}

/** The dispute stays locked until the commit, so that two clicks open one. */
export async function lockForRequest(tx: Tx, disputeId: DisputeId): Promise<void> {
  await tx.query('select 1 from dispute where dispute_id = $1 for update', [disputeId]);
}

export async function hasOpen(tx: Reader, disputeId: DisputeId): Promise<boolean> {
  const rows = (await tx.query(`select 1 from proceeding where dispute_id = $1 and procedure = 'AD' and closed_at is null`, [disputeId])) as unknown[];
  return rows.length > 0;
}

/** A certificate that is asked for, or drafted. */
export async function hasOpenCertificate(tx: Tx, disputeId: DisputeId): Promise<boolean> {
  const rows = (await tx.query(`select 1 from proceeding where dispute_id = $1 and procedure = 'MJ' and closed_at is null`, [disputeId])) as unknown[];
  return rows.length > 0;
}

/** Sent and not over: while the department examines or decides, the applicant has asked for that. */
export async function isUnderWay(tx: Tx, disputeId: DisputeId): Promise<boolean> {
  const rows = (await tx.query(`select 1 from proceeding where dispute_id = $1 and procedure = 'AD' and closed_at is null and state <> 'AD_DRAFT'`, [disputeId])) as unknown[];
  return rows.length > 0;
}

export const insertAdjudication = (tx: Tx, ids: { disputeId: DisputeId; proceedingId: ProceedingId }, { departmentId, rightKind, patentNumber }: Requestable): Promise<unknown> =>
  tx.query('insert into adjudication (dispute_id, proceeding_id, department_id, right_kind, patent_number) values ($1, $2, $3, $4, $5)', [
    ids.disputeId,
    ids.proceedingId,
    departmentId,
    rightKind,
    patentNumber,
  ]);
