import { type Actor, type DisputeId, principalOf, type ProceedingId } from '@kernel';
import type { Tx } from '@platform';

export async function openProceedingsOf(tx: Tx, disputeId: DisputeId): Promise<ProceedingId[]> {
  const rows = (await tx.query('select id from proceeding where dispute_id = $1 and closed_at is null order by id', [disputeId])) as { id: ProceedingId }[];
  return rows.map(({ id }) => id);
}

/** When this actor last urged; null: never. Locked against a second press of the same moment. */
export async function lockLastUrged(tx: Tx, actor: Actor, disputeId: DisputeId): Promise<Date | null> {
  await tx.query('select 1 from dispute where dispute_id = $1 for update', [disputeId]);
  const [row] = (await tx.query(`select max(at) as at from event_log where dispute_id = $1 and type = 'dispute.urged' and actor = $2`, [disputeId, principalOf(actor)])) as [
    { at: Date | null },
  ];
  return row.at;
}
