import { bookTime, type Clash, freeTime } from '@diary';
import { type Actor, type Audience, type DisputeId, fieldRefusal, RefusalError, refusal, refusalOfFields, systemActor, type UserId } from '@kernel';
import { beijingTime, record, relationsOf, type Tx } from '@platform';
import type { Step } from '@proceedings';

export interface PlannedSession {
  id: string;
  mediatorId: UserId | null;
  roomId: string | null;
  startsAt: Date;
  endsAt: Date;
}

interface Resource {
  resource: string;
  name: string;
}

/** The mediator, the room, and every party and agent that comes by an account of its own. */
const RESOURCES = `
  select 'user:' || u.id as resource, u.name from app_user u where u.id = $2
  union select 'user:' || p.user_id, p.name from party p where p.dispute_id = $1 and p.user_id is not null
  union select 'user:' || g.user_id, g.name from agent g where g.dispute_id = $1 and g.user_id is not null
  union select 'room:' || r.id, r.name from room r where r.id = $3 and r.organisation_id = $4 and r.active`;

/** Takes the time of everybody and everything a session needs. @throws RefusalError time_already_taken, naming who and what. */
export async function bookSession(tx: Tx, { actor, proceeding }: Pick<Step, 'actor' | 'proceeding'>, session: PlannedSession): Promise<void> {
  const { disputeId, organisationId } = proceeding;
  const resources = (await tx.query(RESOURCES, [disputeId, session.mediatorId, session.roomId, organisationId])) as Resource[];
  const room = session.roomId && !resources.some(({ resource }) => resource === `room:${session.roomId}`) ? refusalOfFields([fieldRefusal('roomId', 'not_found')]) : null;
  if (room) throw new RefusalError(room);
  const clash = await bookTime(
    tx,
    resources.map(({ resource }) => resource),
    { from: session.startsAt, to: session.endsAt },
    session.id,
  );
  if (clash) throw new RefusalError(refusal('time_already_taken', await wordsOf(tx, actor, clash, resources)));
}

/** As `bookSession`, for a session that gives up the time it had. */
export async function rebookSession(tx: Tx, step: Pick<Step, 'actor' | 'proceeding'>, session: PlannedSession): Promise<void> {
  await freeTime(tx, session.id);
  await bookSession(tx, step, session);
}

/** `2026-11-25 09:30–10:30`; the other matter's number too, for whoever may know of it. */
async function wordsOf(tx: Tx, actor: Actor, { resource, from, to, sessionId }: Clash, resources: readonly Resource[]) {
  const who = resources.find((one) => one.resource === resource)?.name ?? '';
  const when = `${beijingTime(from).slice(0, 16).replace('T', ' ')}–${beijingTime(to)
    .slice(beijingTime(from).slice(0, 10) === beijingTime(to).slice(0, 10) ? 11 : 0, 16)
    .replace('T', ' ')}`;
  const matter = sessionId && (await matterKnownTo(tx, actor, sessionId));
  return { who, what: matter ? `${when} ${matter}` : when };
}

/** A clash must not tell a stranger that a party has another dispute, let alone which. */
async function matterKnownTo(tx: Tx, actor: Actor, sessionId: string): Promise<string | null> {
  const [row] = (await tx.query(
    `select s.dispute_id as "disputeId", coalesce(p.number, d.receipt_number) as number from mediation_session s join proceeding p on p.dispute_id = s.dispute_id and p.id = s.proceeding_id
     join dispute d on d.dispute_id = s.dispute_id where s.id = $1`,
    [sessionId],
  )) as { disputeId: DisputeId; number: string }[];
  return row && (await relationsOf(tx, actor, row.disputeId)).length > 0 ? row.number : null;
}

/** What can take place no more is cancelled with its reason being the step itself, and its time is free again. */
export async function cancelPlanned(tx: Tx, { proceeding: { disputeId, id, procedure }, at }: Pick<Step, 'proceeding' | 'at'>): Promise<void> {
  const cancelled = (await tx.query(
    `with c as (update mediation_session set state = 'cancelled', sequence = sequence + 1 where dispute_id = $1 and proceeding_id = $2 and state = 'planned' returning id, audience),
       freed as (delete from booking where session_id in (select id from c))
     select id, audience from c order by id`,
    [disputeId, id],
  )) as { id: string; audience: Audience }[];
  // Each by itself, for whoever was invited to it, also who ended the matter: their calendars take it out again.
  const events = cancelled.map((session) => ({ type: `${procedure}.cancel-session`, proceedingId: id, audience: session.audience, payload: { sessionId: session.id } }));
  await record(tx, systemActor, { disputeId, at }, events);
}

/** The successor takes over the sessions already planned. @throws RefusalError time_already_taken: move that one first. */
export async function handOverPlanned(tx: Tx, step: Pick<Step, 'actor' | 'proceeding'>, successor: UserId): Promise<void> {
  const { disputeId, id } = step.proceeding;
  const sessions = (await tx.query(
    `with u as (update mediation_session set mediator_id = $3, sequence = sequence + 1 where dispute_id = $1 and proceeding_id = $2 and state = 'planned' returning id, room_id, starts_at, ends_at)
     select id, room_id as "roomId", starts_at as "startsAt", ends_at as "endsAt" from u order by starts_at`,
    [disputeId, id, successor],
  )) as Omit<PlannedSession, 'mediatorId'>[];
  // A mediation has one or two sessions ahead of it.
  for (const session of sessions) await rebookSession(tx, step, { ...session, mediatorId: successor });
}
