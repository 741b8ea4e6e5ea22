import type { DisputeId, OrganisationId, ProceedingId } from '@kernel';
import type { Reader, Tx } from '@platform';

export interface Requestable {
  departmentId: OrganisationId;
  rightKind: string;
  rightNumber: string | null;
}

/**
 * The patent the dispute is about, and the department that mediates: one of the respondent's domicile, else of the place of the dispute, a district's
 * own before the municipal one (办法 6(2), 7; 细则 97(1)). Null when no patent is in dispute or nobody mediates.
 */
export async function findRequestable(reader: Reader, disputeId: DisputeId): Promise<Requestable | null> {
  const [found] = (await reader.query(
    `select o.id as "departmentId", r.kind as "rightKind", r.normalised_number as "rightNumber"
     from dispute d join dispute_right r on r.dispute_id = d.dispute_id and r.kind in ('PAT-I', 'PAT-U', 'PAT-D')
       join party b on b.dispute_id = d.dispute_id and b.side = 'B'
       join organisation o on o.kind in ('administrative_body', 'bureau') and (o.districts = '{}' or o.districts is null or b.division = any(o.districts) or d.division = any(o.districts)) and in_force(o.valid_from, o.valid_to, current_date)
         and exists (select 1 from membership m where m.organisation_id = o.id and m.role = 'case_handler')
     where d.dispute_id = $1 order by (b.division = any(coalesce(o.districts, '{}'))) is true desc, (d.division = any(coalesce(o.districts, '{}'))) is true desc, o.id, b.position, r.position limit 1`,
    [disputeId],
  )) as Requestable[];
  return found ?? null;
}

/** Whether a mediation of this dispute is asked for or goes on; the dispute stays locked until the commit, so that two clicks open one. */
export async function hasOpen(tx: Tx, disputeId: DisputeId): Promise<boolean> {
  await tx.query('select 1 from dispute where dispute_id = $1 for update', [disputeId]);
  return isOpen(tx, disputeId);
}

/** As `hasOpen`, for who only looks. */
export async function isOpen(reader: Reader, disputeId: DisputeId): Promise<boolean> {
  const rows = (await reader.query(`select 1 from proceeding where dispute_id = $1 and procedure = 'AM' and state <> 'AM_AGREED' and closed_at is null`, [disputeId])) as unknown[];
  return rows.length > 0;
}

export const insertMediation = (tx: Tx, ids: { disputeId: DisputeId; proceedingId: ProceedingId }, { departmentId, rightKind, rightNumber }: Requestable): Promise<unknown> =>
  tx.query('insert into administrative_mediation (dispute_id, proceeding_id, department_id, right_kind, right_number) values ($1, $2, $3, $4, $5)', [
    ids.disputeId,
    ids.proceedingId,
    departmentId,
    rightKind,
    rightNumber,
  ]);
