import type { Actor, DisputeId, Relation } from '@kernel';
import type { Reader, Tx } from '../database';

/** Gives a principal (`user:…`, `party:…`, `org:…:<role>`, `role:<role>`) a relation to a dispute. Idempotent. */
export const grantAccess = (tx: Tx, disputeId: DisputeId, grants: readonly { principal: string; relation: Relation; reason: string }[]): Promise<unknown> =>
  tx.query(`select grant_access($1, g.principal, g.relation, g.reason) from jsonb_to_recordset($2::jsonb) as g(principal text, relation text, reason text)`, [
    disputeId,
    JSON.stringify(grants),
  ]);

/** Ends a principal's relation from now on; the row stays, so it can be told who could see the dispute when. */
export const revokeAccess = (tx: Tx, disputeId: DisputeId, principal: string, relation: Relation): Promise<unknown> =>
  tx.query('select revoke_access($1, $2, $3)', [disputeId, principal, relation]);

/** What the actor is to this dispute. Empty: as far as the actor can tell, there is no such dispute. */
export async function relationsOf(reader: Reader, actor: Actor, disputeId: DisputeId): Promise<Relation[]> {
  if (actor.kind === 'system') return ['system'];
  const rows = (await reader.query('select distinct relation from dispute_access where dispute_id = $1 and principal = any($2) and (until is null or until > now())', [
    disputeId,
    [...actor.principals],
  ])) as { relation: Relation }[];
  return rows.map((row) => row.relation);
}
