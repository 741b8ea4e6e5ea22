import { newId, systemActor } from '@kernel';
import { beijingTime, instantOfBeijing, minutesAfter, record, type Tx } from '@platform';
import type { Step } from '@proceedings';
import { sessionStates } from '../domain/session-actions';
import { bookSession, participantIds, refuseForeignRoom } from './sitting.store';

/** Unless the officer says how long: the morning or the afternoon stays free for it. */
const MINUTES = 120;

const idsOf = ({ proceeding }: Step): [string, string] => [proceeding.disputeId, proceeding.id];

/** What a calendar and a message say of it. Where it is stands on the matter's page alone. @throws RefusalError time_already_taken, invalid_input. */
export async function planSession(tx: Tx, step: Step): Promise<{ sessionId: string; startsAt: unknown }> {
  const { input, proceeding, actor } = step;
  const id = newId();
  await refuseForeignRoom(tx, proceeding.organisationId, input?.roomId);
  const startsAt = instantOfBeijing(input?.at as string);
  await tx.query(
    `insert into administrative_session (dispute_id, proceeding_id, id, officer_id, starts_at, ends_at, room_id, place, online_link, state)
     values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, (select name from room where id = $7)), $9, 'planned')`,
    [
      ...idsOf(step),
      id,
      proceeding.handlerId,
      startsAt,
      minutesAfter(startsAt, (input?.duration as number | undefined) ?? MINUTES),
      input?.roomId ?? null,
      input?.place ?? null,
      input?.onlineLink ?? null,
    ],
  );
  await bookSession(tx, actor, { disputeId: proceeding.disputeId, id });
  return { sessionId: id, startsAt: input?.at };
}

/** What is left empty stays. @throws RefusalError time_already_taken, invalid_input. */
export async function moveSession(tx: Tx, step: Step): Promise<{ sessionId: string; startsAt: unknown; movedFrom: string }> {
  const { input, proceeding, actor } = step;
  await refuseForeignRoom(tx, proceeding.organisationId, input?.roomId);
  const [before] = (await tx.query(
    `select id, starts_at as "startsAt", ends_at as "endsAt" from administrative_session where dispute_id = $1 and proceeding_id = $2 and state = 'planned' for update`,
    idsOf(step),
  )) as [{ id: string; startsAt: Date; endsAt: Date }];
  const startsAt = instantOfBeijing(input?.at as string);
  const minutes = (input?.duration as number | undefined) ?? (before.endsAt.getTime() - before.startsAt.getTime()) / 60_000;
  await tx.query(
    `update administrative_session set starts_at = $4, ends_at = $5, room_id = case when $6::uuid is null and $7::text is not null then null else coalesce($6, room_id) end,
       place = coalesce($7, (select name from room where id = $6), place), online_link = coalesce($8, online_link), sequence = sequence + 1 where dispute_id = $1 and proceeding_id = $2 and id = $3`,
    [...idsOf(step), before.id, startsAt, minutesAfter(startsAt, minutes), input?.roomId ?? null, input?.place ?? null, input?.onlineLink ?? null],
  );
  await bookSession(tx, actor, { disputeId: proceeding.disputeId, id: before.id });
  return { sessionId: before.id, startsAt: input?.at, movedFrom: beijingTime(before.startsAt).slice(0, 16) };
}

/** The planned one was held, unless its day is still to come; its time is nobody's any more. */
export async function markHeld(tx: Tx, step: Step): Promise<void> {
  const [held] = (await tx.query(
    `with h as (update administrative_session set state = 'held' where dispute_id = $1 and proceeding_id = $2 and state = 'planned' and (starts_at at time zone 'Asia/Shanghai')::date <= $3 returning id) select id from h`,
    [...idsOf(step), step.input?.heldOn],
  )) as { id: string }[];
  if (held) await bookSession(tx, step.actor, { disputeId: step.proceeding.disputeId, id: held.id });
}

/**
 * After any step: a matter that ends frees the time of what was planned, and its participants' calendars are told; a new officer is booked in the place
 * of the old one. @throws RefusalError time_already_taken: the successor is elsewhere then, move it first.
 */
export async function keepSession(tx: Tx, { decision, proceeding, actor, at }: Step, handlerId: string | null): Promise<void> {
  const { disputeId, id } = proceeding;
  if (!sessionStates.some((state) => state === decision.to)) {
    const [called] = (await tx.query(
      `with c as (update administrative_session set state = 'cancelled', sequence = sequence + 1 where dispute_id = $1 and proceeding_id = $2 and state = 'planned' returning id) select id from c`,
      [disputeId, id],
    )) as { id: string }[];
    if (!called) return;
    await bookSession(tx, systemActor, { disputeId, id: called.id });
    const payload = { sessionId: called.id, participants: await participantIds(tx, proceeding) };
    await record(tx, systemActor, { disputeId, at }, [{ type: 'AM.cancel-session', proceedingId: id, audience: 'administrative_mediation', payload }]);
    return;
  }
  const [changed] = (await tx.query(
    `with c as (update administrative_session set officer_id = $3, sequence = sequence + 1 where dispute_id = $1 and proceeding_id = $2 and state = 'planned' and officer_id <> $3 returning id) select id from c`,
    [disputeId, id, handlerId],
  )) as { id: string }[];
  if (changed) await bookSession(tx, actor, { disputeId, id: changed.id });
}
