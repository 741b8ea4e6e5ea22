import type { UrgingView } from '@contract';
import { type Actor, type DisputeId, isId, principalOf, type ProceedingId, RefusalError, type Relation, refusal } from '@kernel';
import { minutesAfter, record, relationsOf, type Tx } from '@platform';

/** Once a day for each person: more often would only make the handlers stop reading. */
const AGAIN_AFTER_MINUTES = 24 * 60;

const parties: readonly Relation[] = ['applicant', 'respondent'];

/**
 * 催办: the handlers hear of it, once a day for each person.
 * @throws RefusalError not_found, role_not_allowed for whoever is no party, nothing_to_urge when the matter is over.
 */
export async function urge(tx: Tx, actor: Actor, id: string, at: Date): Promise<Omit<UrgingView, 'waiting'>> {
  const disputeId = id as DisputeId;
  const relations = isId(id) ? await relationsOf(tx, actor, disputeId) : [];
  if (relations.length === 0) throw new RefusalError(refusal('not_found'));
  if (!relations.some((one) => parties.includes(one))) throw new RefusalError(refusal('role_not_allowed'));
  const open = (await tx.query('select id from proceeding where dispute_id = $1 and closed_at is null order by id', [disputeId])) as { id: ProceedingId }[];
  if (open.length === 0) throw new RefusalError(refusal('nothing_to_urge'));
  const before = await lastUrged(tx, actor, disputeId);
  if (before !== null && minutesAfter(before, AGAIN_AFTER_MINUTES) > at) return { told: false, againAt: minutesAfter(before, AGAIN_AFTER_MINUTES).toISOString() };
  const events = open.map((one) => ({ type: 'dispute.urged', proceedingId: one.id, audience: 'joint' as const, payload: {} }));
  await record(tx, actor, { disputeId, at }, events);
  return { told: true, againAt: minutesAfter(at, AGAIN_AFTER_MINUTES).toISOString() };
}

/** Locked against a second press of the same moment. */
async function lastUrged(tx: Tx, actor: Actor, disputeId: DisputeId): Promise<Date | null> {
  await tx.query('select 1 from dispute where dispute_id = $1 for update', [disputeId]);
  const [row] = (await tx.query(`select max(at) as at from event_log where dispute_id = $1 and type = 'dispute.urged' and actor = $2`, [disputeId, principalOf(actor)])) as [
    { at: Date | null },
  ];
  return row.at;
}
