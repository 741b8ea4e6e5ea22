import type { PartyKind, Side } from '@contract';
import { type Actor, type DisputeId, newId, type PartyId } from '@kernel';
import { grantAccess, record, type Tx } from '@platform';

/** Marks that a party has come, with its first visit alone: the event happens once. The caller is the party, or the system for it. */
export async function joinDispute(tx: Tx, actor: Actor, party: { disputeId: DisputeId; id: PartyId }, at: Date): Promise<void> {
  const joined = (await tx.query(`with j as (update party set joined_at = $3 where dispute_id = $1 and id = $2 and joined_at is null returning side) select side from j`, [
    party.disputeId,
    party.id,
    at,
  ])) as { side: string }[];
  if (joined[0])
    await record(tx, actor, { disputeId: party.disputeId, at }, [{ type: 'dispute.party_joined', audience: 'procedure', payload: { partyId: party.id, side: joined[0].side } }]);
}

/** @returns null for a party of another dispute. */
export async function lockParty(tx: Tx, { disputeId, id }: { disputeId: DisputeId; id: PartyId }): Promise<{ name: string; side: Side; hasAccount: boolean } | null> {
  const [party] = (await tx.query('select name, side, user_id is not null as "hasAccount" from party where dispute_id = $1 and id = $2 for update', [disputeId, id])) as {
    name: string;
    side: Side;
    hasAccount: boolean;
  }[];
  return party ?? null;
}

export const setAccessCode = (tx: Tx, { disputeId, id }: { disputeId: DisputeId; id: PartyId }, codeHash: string): Promise<unknown> =>
  tx.query('update party set access_code_hash = $3 where dispute_id = $1 and id = $2', [disputeId, id, codeHash]);

/** Somebody who joins a dispute that was filed: behind the others of it, and without a code until one is issued. @returns the new party. */
export async function addParty(tx: Tx, disputeId: DisputeId, party: { side: Side; kind: PartyKind; name: string; address: string | null; phone: string | null }): Promise<PartyId> {
  const id = newId<PartyId>();
  await tx.query(
    `insert into party (dispute_id, id, side, position, kind, name, address, phone) select $1, $2, $3, (select max(position) + 1 from party where dispute_id = $1), $4, $5, $6, $7`,
    [disputeId, id, party.side, party.kind, party.name, party.address, party.phone],
  );
  await grantAccess(tx, disputeId, [{ principal: `party:${id}`, relation: party.side === 'A' ? 'applicant' : 'respondent', reason: 'party' }]);
  return id;
}
