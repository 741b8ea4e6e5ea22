import type { DisputeId } from '@kernel';
import type { Tx } from '@platform';

/** Whoever asked for a decision asks for mediation instead. @returns false when mediation was asked for already. */
export async function turnToMediation(tx: Tx, disputeId: DisputeId): Promise<boolean> {
  const [rows] = (await tx.query(`update dispute set way = 'mediation' where dispute_id = $1 and way = 'adjudication' returning dispute_id`, [disputeId])) as [unknown[], number];
  return rows.length > 0;
}
