import { systemActor } from '@kernel';
import { record, type Tx } from '@platform';
import type { Step } from '@proceedings';
import { bookSitting } from './sitting.store';

const FIXED = 'AD_ORAL_SCHEDULED';

/**
 * After any step of a case whose hearing is fixed: a case that takes another way frees its time, and a panel that has changed
 * is booked as it sits now. @throws RefusalError time_already_taken: the successor is elsewhere then, postpone first.
 */
export async function keepSittings(tx: Tx, step: Step): Promise<void> {
  if (step.decision.from !== FIXED) return;
  if (step.decision.to !== FIXED) await callOff(tx, step);
  else await seatPanel(tx, step);
}

/** Whoever was invited takes it out of the calendar again. One that the requester stayed away from did begin, and stays on record. */
async function callOff(tx: Tx, { proceeding: { disputeId, id, procedure }, at }: Step): Promise<void> {
  const cancelled = (await tx.query(
    `with c as (update hearing set state = case when requester_absence is null then 'cancelled' else 'held' end, sequence = sequence + 1 where dispute_id = $1 and proceeding_id = $2 and state = 'planned' returning id, sitting_id, state)
     select id, sitting_id as "sittingId", state from c`,
    [disputeId, id],
  )) as { id: string; sittingId: string; state: string }[];
  const events = cancelled
    .filter(({ state }) => state === 'cancelled')
    .map((one) => ({ type: `${procedure}.cancel-hearing`, proceedingId: id, audience: 'adjudication' as const, payload: { sessionId: one.id } }));
  for (const { sittingId } of cancelled) await bookSitting(tx, systemActor, sittingId);
  await record(tx, systemActor, { disputeId, at }, events);
}

/** The sitting whose bookings aren't those of its panel any more. */
const CHANGED = `
  select h.sitting_id as "sittingId", (select m.user_id from panel_member m where m.dispute_id = h.dispute_id and m.proceeding_id = h.proceeding_id and m.chief and m.left_at is null) as chair
  from hearing h where h.dispute_id = $1 and h.proceeding_id = $2 and h.state = 'planned'
    and array(select distinct 'user:' || m.user_id from hearing o join panel_member m on m.dispute_id = o.dispute_id and m.proceeding_id = o.proceeding_id and m.left_at is null
        where o.sitting_id = h.sitting_id and o.state = 'planned' order by 1)
      <> array(select b.resource from booking b where b.session_id = h.sitting_id and b.resource like 'user:%' order by 1)`;

async function seatPanel(tx: Tx, { proceeding: { disputeId, id }, actor }: Step): Promise<void> {
  const [changed] = (await tx.query(CHANGED, [disputeId, id])) as { sittingId: string; chair: string | null }[];
  if (!changed) return;
  await tx.query(`update hearing set chair_id = coalesce($3, chair_id), sequence = sequence + 1 where dispute_id = $1 and proceeding_id = $2 and state = 'planned'`, [
    disputeId,
    id,
    changed.chair,
  ]);
  await bookSitting(tx, actor, changed.sittingId);
}
