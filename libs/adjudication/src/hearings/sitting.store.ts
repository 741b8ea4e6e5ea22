import { bookTime, type Clash, freeTime } from '@diary';
import { type Actor, type DisputeId, RefusalError, refusal } from '@kernel';
import { beijingTime, relationsOf, type Tx } from '@platform';

interface Resource {
  resource: string;
  name: string;
}

/** Every panel member of the cases heard in the sitting, once, and the room. */
const RESOURCES = `
  select 'user:' || u.id as resource, u.name from hearing h join panel_member m on m.dispute_id = h.dispute_id and m.proceeding_id = h.proceeding_id and m.left_at is null
    join app_user u on u.id = m.user_id where h.sitting_id = $1 and h.state = 'planned'
  union select 'room:' || r.id, r.name from hearing h join room r on r.id = h.room_id where h.sitting_id = $1 and h.state = 'planned'`;

/**
 * Makes the diary say what the planned hearings of the sitting need: nothing once there is none. The constraint decides, so
 * nobody sits twice. @throws RefusalError time_already_taken, naming who or which room, and when.
 */
export async function bookSitting(tx: Tx, actor: Actor, sittingId: string): Promise<void> {
  await freeTime(tx, sittingId);
  const [span] = (await tx.query(`select min(starts_at) as "from", max(ends_at) as "to" from hearing where sitting_id = $1 and state = 'planned' having count(*) > 0`, [
    sittingId,
  ])) as { from: Date; to: Date }[];
  if (!span) return;
  const resources = (await tx.query(RESOURCES, [sittingId])) as Resource[];
  const clash = await bookTime(
    tx,
    resources.map(({ resource }) => resource),
    span,
    sittingId,
  );
  if (clash) throw new RefusalError(refusal('time_already_taken', await wordsOf(tx, actor, clash, resources)));
}

const minute = (at: Date): string => beijingTime(at).slice(0, 16).replace('T', ' ');

/** `2026-11-25 09:30–10:30`; the other case's number too, for whoever may know of it. */
async function wordsOf(tx: Tx, actor: Actor, { resource, from, to, sessionId }: Clash, resources: readonly Resource[]) {
  const who = resources.find((one) => one.resource === resource)?.name ?? '';
  const sameDay = minute(from).slice(0, 10) === minute(to).slice(0, 10);
  const when = `${minute(from)}–${minute(to).slice(sameDay ? 11 : 0)}`;
  const matter = sessionId && (await matterKnownTo(tx, actor, sessionId));
  return { who, what: matter ? `${when} ${matter}` : when };
}

async function matterKnownTo(tx: Tx, actor: Actor, sittingId: string): Promise<string | null> {
  const [row] = (await tx.query(
    `select h.dispute_id as "disputeId", p.number from hearing h join proceeding p on p.dispute_id = h.dispute_id and p.id = h.proceeding_id where h.sitting_id = $1 order by p.number limit 1`,
    [sittingId],
  )) as { disputeId: DisputeId; number: string | null }[];
  return row?.number && (await relationsOf(tx, actor, row.disputeId)).length > 0 ? row.number : null;
}
