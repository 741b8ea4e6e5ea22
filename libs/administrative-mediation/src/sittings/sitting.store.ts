import { bookTime, type Clash, freeTime } from '@diary';
import { type Actor, type DisputeId, fieldRefusal, RefusalError, refusal } from '@kernel';
import { beijingTime, relationsOf, type Tx } from '@platform';
import type { Proceeding } from '@proceedings';

interface Resource {
  resource: string;
  name: string;
}

/** Who mediates, the room, and every party that takes part and comes by an account of its own, with its agents. */
const RESOURCES = `
  with s as (select * from administrative_session where dispute_id = $1 and id = $2 and state = 'planned'),
    taking_part as (select p.id, p.user_id, p.name from s join party p on p.dispute_id = s.dispute_id
      left join administrative_mediation_party x on x.dispute_id = p.dispute_id and x.proceeding_id = s.proceeding_id and x.party_id = p.id where p.side = 'A' or x.accepts)
  select 'user:' || u.id as resource, u.name from s join app_user u on u.id = s.officer_id
  union select 'room:' || r.id, r.name from s join room r on r.id = s.room_id
  union select 'user:' || t.user_id, t.name from taking_part t where t.user_id is not null
  union select 'user:' || g.user_id, g.name from taking_part t join agent g on g.dispute_id = $1 and g.party_id = t.id where g.user_id is not null`;

/**
 * Makes the diary say what the session needs: nothing once it isn't planned any more. The constraint decides, so nobody sits twice.
 * @throws RefusalError time_already_taken, naming who or which room, and when.
 */
export async function bookSession(tx: Tx, actor: Actor, { disputeId, id }: { disputeId: DisputeId; id: string }): Promise<void> {
  await freeTime(tx, id);
  const [span] = (await tx.query(`select starts_at as "from", ends_at as "to" from administrative_session where dispute_id = $1 and id = $2 and state = 'planned'`, [
    disputeId,
    id,
  ])) as { from: Date; to: Date }[];
  if (!span) return;
  const resources = (await tx.query(RESOURCES, [disputeId, id])) as Resource[];
  const clash = await bookTime(
    tx,
    resources.map(({ resource }) => resource),
    span,
    id,
  );
  if (clash) throw new RefusalError(refusal('time_already_taken', await wordsOf(tx, actor, clash, resources)));
}

const minute = (at: Date): string => beijingTime(at).slice(0, 16).replace('T', ' ');

/** The other matter's number too, for whoever may know of it. */
async function wordsOf(tx: Tx, actor: Actor, { resource, from, to, sessionId }: Clash, resources: readonly Resource[]) {
  const who = resources.find((one) => one.resource === resource)?.name ?? '';
  const sameDay = minute(from).slice(0, 10) === minute(to).slice(0, 10);
  const when = `${minute(from)}–${minute(to).slice(sameDay ? 11 : 0)}`;
  const [row] = (await tx.query(
    `select s.dispute_id as "disputeId", p.number from administrative_session s join proceeding p on p.dispute_id = s.dispute_id and p.id = s.proceeding_id where s.id = $1`,
    [sessionId],
  )) as { disputeId: DisputeId; number: string | null }[];
  const isKnown = row?.number && (await relationsOf(tx, actor, row.disputeId)).includes('mediating_officer');
  return { who, what: isKnown ? `${when} ${row.number}` : when };
}

/** @throws RefusalError invalid_input at `roomId`: the room is another organisation's. */
export async function refuseForeignRoom(tx: Tx, organisationId: string | null, roomId: unknown): Promise<void> {
  if (roomId === undefined || roomId === null) return;
  const rows = (await tx.query('select 1 from room where id::text = $1 and organisation_id = $2 and active', [roomId, organisationId])) as unknown[];
  if (rows.length === 0) throw new RefusalError(refusal('invalid_input', { count: 1 }, { fields: [fieldRefusal('roomId', 'not_found')] }));
}

/** Who wants to mediate, and so is told when and where. */
export async function participantIds(tx: Tx, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<string[]> {
  const rows = (await tx.query(
    `select p.id from party p left join administrative_mediation_party x on x.dispute_id = p.dispute_id and x.proceeding_id = $2 and x.party_id = p.id
     where p.dispute_id = $1 and (p.side = 'A' or x.accepts) order by p.side, p.position`,
    [disputeId, id],
  )) as { id: string }[];
  return rows.map(({ id: party }) => party);
}
