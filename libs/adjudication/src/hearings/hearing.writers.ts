import { newId, RefusalError, refusal } from '@kernel';
import { beijingTime, instantOfBeijing, minutesAfter, type Tx } from '@platform';
import { readSetting } from '@reference';
import type { Step, StepOutcome } from '@proceedings';
import { bookSitting } from './sitting.store';
import { idsOf } from '../step-ids';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

interface Planned {
  id: string;
  sittingId: string;
  startsAt: Date;
  endsAt: Date;
}

async function lockPlanned(tx: Tx, step: Step): Promise<Planned> {
  const [found] = (await tx.query(
    `select id, sitting_id as "sittingId", starts_at as "startsAt", ends_at as "endsAt" from hearing where dispute_id = $1 and proceeding_id = $2 and state = 'planned' for update`,
    idsOf(step),
  )) as Planned[];
  if (!found) throw new RefusalError(refusal('no_hearing_fixed'));
  return found;
}

const COLUMNS = 'dispute_id, proceeding_id, id, sitting_id, chair_id, starts_at, ends_at, mode, room_id, place, online_link, instructions, closed, joined_on_ground, state';

const schedule: Writer = async (tx, step) => {
  const { input, today } = step;
  const id = newId();
  const startsAt = instantOfBeijing(input?.at as string);
  const minutes = (input?.duration as number | undefined) ?? (await readSetting(tx, 'AD-HEARING-MINUTES', today));
  await tx.query(
    `insert into hearing (${COLUMNS}) select $1, $2, $3, $3, m.user_id, $4, $5, $6, $7, coalesce($8, (select r.name from room r where r.id = $7)), $9, $10, $11, null, 'planned'
     from panel_member m where m.dispute_id = $1 and m.proceeding_id = $2 and m.left_at is null order by m.chief desc limit 1`,
    [
      ...idsOf(step),
      id,
      startsAt,
      minutesAfter(startsAt, minutes),
      input?.mode,
      input?.roomId ?? null,
      input?.place ?? null,
      input?.onlineLink ?? null,
      input?.instructions ?? null,
      input?.closed,
    ],
  );
  await bookSitting(tx, step.actor, id);
  return toldOf(tx, step, id);
};

/** What a calendar and a message say of it; the file's readers alone read this. */
async function toldOf(tx: Tx, step: Step, id: string): Promise<StepOutcome> {
  const [row] = (await tx.query('select starts_at as "startsAt", place from hearing where dispute_id = $1 and id = $2', [step.proceeding.disputeId, id])) as {
    startsAt: Date;
    place: string | null;
  }[];
  return { payload: { sessionId: id, startsAt: row && beijingTime(row.startsAt).slice(0, 16), place: row?.place ?? null } };
}

/** What is left empty stays. A case heard together with others leaves their sitting, which stays where it was. */
const postpone: Writer = async (tx, step) => {
  const { input } = step;
  const before = await lockPlanned(tx, step);
  const startsAt = instantOfBeijing(input?.at as string);
  const minutes = (input?.duration as number | undefined) ?? (before.endsAt.getTime() - before.startsAt.getTime()) / 60_000;
  const roomId = input?.roomId ?? null;
  await tx.query(
    `update hearing set sitting_id = case when exists (select 1 from hearing o where o.sitting_id = $4 and o.state = 'planned' and o.id <> $3) then $5 else sitting_id end,
       starts_at = $6, ends_at = $7, mode = coalesce($8, mode), place = coalesce($10, case when $9::uuid is distinct from room_id and $9::uuid is not null then (select r.name from room r where r.id = $9) else place end),
       room_id = case when $8 = 'online' then null else coalesce($9, room_id) end, online_link = coalesce($11, online_link), instructions = coalesce($12, instructions), closed = coalesce($13, closed),
       joined_on_ground = null, noticed_on = null, requester_absence = null, absence_note = null, sequence = sequence + 1
     where dispute_id = $1 and proceeding_id = $2 and id = $3`,
    [
      ...idsOf(step),
      before.id,
      before.sittingId,
      newId(),
      startsAt,
      minutesAfter(startsAt, minutes),
      input?.mode ?? null,
      roomId,
      input?.place ?? null,
      input?.onlineLink ?? null,
      input?.instructions ?? null,
      input?.closed ?? null,
    ],
  );
  const [now] = (await tx.query('select sitting_id as "sittingId" from hearing where dispute_id = $1 and id = $2', [step.proceeding.disputeId, before.id])) as [
    { sittingId: string },
  ];
  // What is given up first, so that a hearing may move by half an hour.
  await bookSitting(tx, step.actor, before.sittingId);
  if (now.sittingId !== before.sittingId) await bookSitting(tx, step.actor, now.sittingId);
  const { payload } = await toldOf(tx, step, before.id);
  return { payload: { ...payload, movedFrom: beijingTime(before.startsAt).slice(0, 16), reason: input?.reason } };
};

/** 合并审理: at the time and in the place of the other case's hearing, as one sitting. */
const join: Writer = async (tx, step) => {
  const id = newId();
  const { input } = step;
  await tx.query(
    `insert into hearing (${COLUMNS}) select $1, $2, $3, h.sitting_id, m.user_id, h.starts_at, h.ends_at, h.mode, h.room_id, h.place, h.online_link, h.instructions, h.closed, $5, 'planned'
     from hearing h cross join lateral (select m.user_id from panel_member m where m.dispute_id = $1 and m.proceeding_id = $2 and m.left_at is null order by m.chief desc limit 1) m
     where h.sitting_id = $4 and h.state = 'planned' order by h.id limit 1`,
    [...idsOf(step), id, input?.with, input?.ground],
  );
  await bookSitting(tx, step.actor, input?.with as string);
  return toldOf(tx, step, id);
};

const notify: Writer = async (tx, step) => {
  await tx.query(`update hearing set noticed_on = $3 where dispute_id = $1 and proceeding_id = $2 and state = 'planned'`, [...idsOf(step), step.input?.noticedOn]);
  return { payload: { noticedOn: step.input?.noticedOn } };
};

const noteAbsence: Writer = async (tx, step) => {
  await tx.query(`update hearing set requester_absence = $3, absence_note = $4 where dispute_id = $1 and proceeding_id = $2 and state = 'planned'`, [
    ...idsOf(step),
    step.input?.how,
    step.input?.note,
  ]);
  return { payload: { how: step.input?.how } };
};

/** Held: the text stands in its row; the time is nobody's any more once every case of the sitting is heard. */
const hold: Writer = async (tx, step) => {
  const { input } = step;
  const { id, sittingId } = await lockPlanned(tx, step);
  await tx.query(
    `update hearing set state = 'held', absent = $3, present = $4, rights_told = $5, statements = $6, evidence_heard = $7, mediation_attempt = $8, record = $9 where dispute_id = $1 and id = $2`,
    [
      step.proceeding.disputeId,
      id,
      input?.absent ?? [],
      input?.present ?? null,
      input?.rightsTold ?? null,
      input?.statements ?? null,
      input?.evidenceHeard ?? null,
      input?.mediationAttempt ?? null,
      input?.record,
    ],
  );
  await bookSitting(tx, step.actor, sittingId);
  return { payload: { sessionId: id, absent: input?.absent ?? [] } };
};

export const hearingWriters: Readonly<Record<string, Writer>> = {
  'schedule-hearing': schedule,
  'postpone-hearing': postpone,
  'join-hearing': join,
  'notify-hearing': notify,
  'note-requester-absence': noteAbsence,
  'hold-hearing': hold,
};
