import type { UrgingView } from '@contract';
import { type Actor, type DisputeId, isId, RefusalError, type Relation, refusal } from '@kernel';
import { minutesAfter, record, relationsOf, type Tx } from '@platform';
import { lockLastUrged, openProceedingsOf } from './urging.store';

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
  const open = await openProceedingsOf(tx, disputeId);
  if (open.length === 0) throw new RefusalError(refusal('nothing_to_urge'));
  const before = await lockLastUrged(tx, actor, disputeId);
  if (before !== null && minutesAfter(before, AGAIN_AFTER_MINUTES) > at) return { told: false, againAt: minutesAfter(before, AGAIN_AFTER_MINUTES).toISOString() };
  const events = open.map((proceedingId) => ({ type: 'dispute.urged', proceedingId, audience: 'joint' as const, payload: {} }));
  await record(tx, actor, { disputeId, at }, events);
  return { told: true, againAt: minutesAfter(at, AGAIN_AFTER_MINUTES).toISOString() };
}
