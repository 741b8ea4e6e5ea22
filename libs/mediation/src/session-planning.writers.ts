import { freeTime } from '@diary';
import { newId, RefusalError, refusal } from '@kernel';
import { beijingTime, instantOfBeijing, minutesAfter, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { bookSession, type PlannedSession, rebookSession } from './session-booking.store';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

const HOUR = 60;

const planSession: Writer = async (tx, step) => {
  const { proceeding, input } = step;
  const startsAt = instantOfBeijing(input?.startsAt as string);
  const session: PlannedSession = {
    id: newId(),
    mediatorId: proceeding.handlerId,
    roomId: (input?.roomId as string | undefined) ?? null,
    startsAt,
    endsAt: minutesAfter(startsAt, (input?.duration as number | undefined) ?? HOUR),
  };
  await bookSession(tx, step, session);
  await tx.query(
    `insert into mediation_session (dispute_id, id, proceeding_id, mediator_id, starts_at, ends_at, room_id, place, online_link, dial_in, instructions, state)
     values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, (select r.name from room r where r.id = $7)), $9, $10, $11, 'planned')`,
    [
      proceeding.disputeId,
      session.id,
      proceeding.id,
      session.mediatorId,
      session.startsAt,
      session.endsAt,
      session.roomId,
      input?.place ?? null,
      input?.onlineLink ?? null,
      input?.dialIn ?? null,
      input?.instructions ?? null,
    ],
  );
  return { payload: { sessionId: session.id, startsAt: input?.startsAt, place: await placeOf(tx, step, session.id) } };
};

async function placeOf(tx: Tx, { proceeding }: Step, sessionId: string): Promise<string | null> {
  const [row] = (await tx.query('select place from mediation_session where dispute_id = $1 and id = $2', [proceeding.disputeId, sessionId])) as { place: string | null }[];
  return row?.place ?? null;
}

export interface LockedSession extends PlannedSession {
  place: string | null;
}

/** @throws RefusalError no_session_planned, also for one of another mediation. */
export async function lockPlanned(tx: Tx, { proceeding, input }: Step): Promise<LockedSession> {
  const [found] = (await tx.query(
    `select id, mediator_id as "mediatorId", room_id as "roomId", starts_at as "startsAt", ends_at as "endsAt", place from mediation_session
     where dispute_id = $1 and proceeding_id = $2 and id = $3 and state = 'planned' for update`,
    [proceeding.disputeId, proceeding.id, input?.sessionId],
  )) as LockedSession[];
  if (!found) throw new RefusalError(refusal('no_session_planned'));
  return found;
}

/** Who was invited is told from when to when; what is left empty stays as it was. A new room replaces the old place. */
const moveSession: Writer = async (tx, step) => {
  const { proceeding, input } = step;
  const before = await lockPlanned(tx, step);
  const startsAt = instantOfBeijing(input?.startsAt as string);
  const minutes = (input?.duration as number | undefined) ?? (before.endsAt.getTime() - before.startsAt.getTime()) / 60_000;
  const roomId = (input?.roomId as string | undefined) ?? before.roomId;
  await rebookSession(tx, step, { ...before, roomId, startsAt, endsAt: minutesAfter(startsAt, minutes) });
  await tx.query(
    `update mediation_session set starts_at = $3, ends_at = $4, room_id = $5, sequence = sequence + 1, online_link = coalesce($7, online_link), dial_in = coalesce($8, dial_in), instructions = coalesce($9, instructions),
       place = case when $6::text is not null then $6 when room_id is distinct from $5 then (select r.name from room r where r.id = $5) else place end
     where dispute_id = $1 and id = $2`,
    [
      proceeding.disputeId,
      before.id,
      startsAt,
      minutesAfter(startsAt, minutes),
      roomId,
      input?.place ?? null,
      input?.onlineLink ?? null,
      input?.dialIn ?? null,
      input?.instructions ?? null,
    ],
  );
  const movedFrom = beijingTime(before.startsAt).slice(0, 16);
  return { payload: { sessionId: before.id, movedFrom, startsAt: input?.startsAt, place: await placeOf(tx, step, before.id), reason: input?.reason } };
};

const cancelSession: Writer = async (tx, step) => {
  const { id } = await lockPlanned(tx, step);
  await freeTime(tx, id);
  await tx.query(`update mediation_session set state = 'cancelled', sequence = sequence + 1 where dispute_id = $1 and id = $2`, [step.proceeding.disputeId, id]);
  return { payload: { sessionId: id, reason: step.input?.reason } };
};

export const planningWriters: Readonly<Record<string, Writer>> = { 'plan-session': planSession, 'move-session': moveSession, 'cancel-session': cancelSession };
