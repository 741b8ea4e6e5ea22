import { findActor } from '@identity';
import { type Actor, type Audience, audiences, canSee, type DisputeId, type PartyId, RefusalError, type Relation, refusal } from '@kernel';
import { relationsOf, type Tx } from '@platform';
import type { Proceeding } from './proceeding';

const OF_THE_DEPARTMENT: readonly Audience[] = ['adjudication', 'administrative_mediation'];
const STAFF: readonly Relation[] = ['mediator', 'manager', 'clerk'];

export interface PartyToLookAs {
  actor: Actor;
  side: string;
}

/**
 * Who a party is when it signs in, for somebody of the handling organisation who wants to see what that party sees. Nobody
 * learns anything by it: whoever isn't in that party's caucus may not look through its eyes, so in effect it is the
 * mediator's (人民调解法 15(4)); and nobody's once the dispute holds the file of an adjudication. @throws RefusalError not_found, view_as_too_wide.
 */
export async function getPartyToLookAs(tx: Tx, relations: readonly Relation[], { disputeId }: Proceeding, partyId: PartyId): Promise<PartyToLookAs> {
  if (!relations.some((relation) => STAFF.includes(relation))) throw new RefusalError(refusal('not_found'));
  const [party] = (await tx.query(
    `select side, name, case when user_id is null then 'party:' || id else 'user:' || user_id end as principal from party where dispute_id = $1 and id = $2`,
    [disputeId, partyId],
  )) as { side: string; name: string; principal: string }[];
  const actor = party ? await findActor(tx, party.principal) : null;
  if (!party || !actor) throw new RefusalError(refusal('not_found'));
  const theirs = await relationsOf(tx, actor, disputeId);
  const wider = audiences.filter((audience) => canSee(theirs, audience) && !canSee(relations, audience));
  if (wider.some((audience) => !OF_THE_DEPARTMENT.includes(audience)) || (wider.length > 0 && (await departmentActs(tx, disputeId))))
    throw new RefusalError(refusal('view_as_too_wide', { name: party.name }));
  return { actor: { ...actor, name: party.name }, side: party.side };
}

/** What a look could show of an adjudication's file, or of an administrative mediation's. */
async function departmentActs(tx: Tx, disputeId: DisputeId): Promise<boolean> {
  const found = ['event_log', 'exhibit', 'stored_file'].map((table) => `exists (select 1 from ${table} where dispute_id = $1 and audience = any($2))`);
  const [row] = (await tx.query(`select ${found.join(' or ')} or exists (select 1 from proceeding where dispute_id = $1 and procedure = 'AM') as holds`, [
    disputeId,
    OF_THE_DEPARTMENT,
  ])) as [{ holds: boolean }];
  return row.holds;
}
