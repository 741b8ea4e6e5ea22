import { newId, type OrganisationId, type UserId } from '@kernel';
import type { Reader, Tx } from '@platform';

/** Half open: a session that ends at ten leaves the room free at ten. */
export interface Span {
  from: Date;
  to: Date;
}

export interface Clash extends Span {
  /** `user:<id>` or `room:<id>`. */
  resource: string;
  /** Null: leave, or something of its own. */
  sessionId: string | null;
}

/**
 * Books each resource for a session, or tells the first booking that stands in the way; then nothing may be kept, so the
 * caller refuses. The constraint decides: a rival that commits meanwhile is waited for and found.
 */
export async function bookTime(tx: Tx, resources: readonly string[], span: Span, sessionId: string): Promise<Clash | null> {
  const wanted = [...new Set(resources)].sort();
  const rows = wanted.map((resource) => ({ id: newId(), resource }));
  const booked = (await tx.query(
    `insert into booking (id, resource, during, session_id) select w.id, w.resource, tstzrange($2, $3), $4 from jsonb_to_recordset($1::jsonb) as w(id uuid, resource text) order by w.resource
     on conflict do nothing returning id`,
    [JSON.stringify(rows), span.from, span.to, sessionId],
  )) as unknown[];
  return booked.length === wanted.length ? null : findClash(tx, wanted, span, sessionId);
}

async function findClash(tx: Tx, resources: readonly string[], span: Span, sessionId: string): Promise<Clash> {
  const [clash] = (await tx.query(
    `select resource, lower(during) as "from", upper(during) as "to", session_id as "sessionId" from booking
     where resource = any($1) and during && tstzrange($2, $3) and session_id is distinct from $4 order by resource, during limit 1`,
    [resources, span.from, span.to, sessionId],
  )) as Clash[];
  if (!clash) throw new Error('a booking was refused that clashes with nothing');
  return clash;
}

export const freeTime = (tx: Tx, sessionId: string): Promise<unknown> => tx.query('delete from booking where session_id = $1', [sessionId]);

/** Something of one's own, out of hours. @returns the booking in the way, or null when it is kept. */
export async function bookBlock(tx: Tx, block: Span & { userId: UserId; note: string | null }): Promise<Clash | null> {
  const resource = `user:${block.userId}`;
  const kept = (await tx.query('insert into booking (id, resource, during, note) values ($1, $2, tstzrange($3, $4), $5) on conflict do nothing returning id', [
    newId(),
    resource,
    block.from,
    block.to,
    block.note,
  ])) as unknown[];
  return kept.length > 0 ? null : findClash(tx, [resource], block, newId());
}

export interface BlockRow extends Span {
  id: string;
  userId: UserId;
  name: string;
  note: string | null;
  isLeave: boolean;
}

/**
 * When people are away in this span: a mediator's own, and for those who run an organisation its mediators'. Times alone; what
 * somebody is booked for is told by the sessions, to those who may see them. Read as the house.
 */
export const blocksIn = (asSystem: Reader, span: Span, whose: { userId: UserId | null; organisationIds: readonly OrganisationId[] }): Promise<BlockRow[]> =>
  asSystem.query(
    `select b.id, u.id as "userId", u.name, lower(b.during) as "from", upper(b.during) as "to", b.note, b.leave_from is not null as "isLeave"
     from app_user u join booking b on b.resource = 'user:' || u.id and b.session_id is null and b.during && tstzrange($1, $2)
     where u.id = $3 or exists (select 1 from membership m where m.user_id = u.id and m.role = 'mediator' and m.organisation_id = any($4)) order by lower(b.during), u.name limit 500`,
    [span.from, span.to, whose.userId, whose.organisationIds],
  ) as Promise<BlockRow[]>;

/** One's own block, or a whole leave by any of its bookings. @returns how many were taken away. */
export async function removeBlock(tx: Tx, userId: UserId, id: string): Promise<number> {
  const [row] = (await tx.query(
    `with b as (select id, leave_from from booking where id = $2 and resource = 'user:' || $1::uuid and session_id is null),
     l as (delete from mediator_leave v using b where v.user_id = $1 and v.from_on = b.leave_from returning 1),
     d as (delete from booking where id in (select id from b where leave_from is null) returning 1)
     select (select count(*) from l)::int + (select count(*) from d)::int as count`,
    [userId, id],
  )) as [{ count: number }];
  return row.count;
}

/** Whole days away: routing reads them too. Starting again on the same day replaces the end. The note is the diary's. */
export async function insertLeave(tx: Tx, leave: { userId: UserId; from: string; to: string; note: string | null }): Promise<void> {
  await tx.query('insert into mediator_leave (user_id, from_on, to_on) values ($1, $2, $3) on conflict (user_id, from_on) do update set to_on = excluded.to_on', [
    leave.userId,
    leave.from,
    leave.to,
  ]);
  await tx.query(`update booking set note = $3 where resource = 'user:' || $1::uuid and leave_from = $2`, [leave.userId, leave.from, leave.note]);
}

/** The first session of a person in a span: what a leave would leave behind. */
export async function findSessionClash(tx: Tx, userId: UserId, span: Span): Promise<Clash | null> {
  const [clash] = (await tx.query(
    `select resource, lower(during) as "from", upper(during) as "to", session_id as "sessionId" from booking where resource = 'user:' || $1::uuid and during && tstzrange($2, $3) and session_id is not null order by during limit 1`,
    [userId, span.from, span.to],
  )) as Clash[];
  return clash ?? null;
}
