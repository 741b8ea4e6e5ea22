import type { DeadlineRule } from '@deadlines';
import type { DisputeId, PlainDate, ProceedingId } from '@kernel';
import type { Tx } from '@platform';
import { type Rung, rungs } from '../domain/reminder-ladder';

/** A reminder whose hour has come, and the deadline it is about. */
export interface DueReminder {
  deadlineId: string;
  proceedingId: ProceedingId;
  rung: Rung;
  /** As the deadline was counted by it, whatever the lists say now. */
  rule: DeadlineRule;
  /** The day to act by. */
  day: PlainDate;
  /** The day this was to be told. */
  toldOn: PlainDate;
  /** When the deadline is over, `YYYY-MM-DD HH:mm`, Beijing. */
  until: string;
  /** Whether the deadline's own end was told already. */
  endTold: boolean;
}

/**
 * Decides one reminder for good, under the deadline's lock: told once, or not at all because its deadline was met, paused
 * or moved meanwhile, or because a later rung of the same day is due too. After a stop each person hears the newest alone.
 * @returns what is to be told in this very commit; null when nothing is.
 */
export async function settleReminder(tx: Tx, { disputeId, reminderId }: { disputeId: DisputeId; reminderId: string }): Promise<DueReminder | null> {
  const [due] = (await tx.query(
    `select d.id as "deadlineId", d.proceeding_id as "proceedingId", r.rung, t.content as rule, r.day, (r.due_at at time zone 'Asia/Shanghai')::date as "toldOn", to_char(d.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as until, d.fired_at is not null as "endTold",
       d.state = 'running' and coalesce(d.act_by, d.due_on) = r.day as stands
     from deadline d join reminder r on r.dispute_id = d.dispute_id and r.deadline_id = d.id join law_text t on t.hash = d.rule_hash where r.dispute_id = $1 and r.id = $2 and r.state = 'planned' for update of d, r`,
    [disputeId, reminderId],
  )) as (DueReminder & { stands: boolean })[];
  if (!due) return null;
  const [settled] = (await tx.query(
    `with s as (update reminder r set settled_at = clock_timestamp(), state = case when not $3 then 'ended' when exists (
         select 1 from reminder l where l.dispute_id = r.dispute_id and l.deadline_id = r.deadline_id and l.day = r.day and array_position($4::text[], l.rung) > array_position($4::text[], r.rung)
           and (l.state = 'done' or l.state = 'planned' and (l.swept_at is not null or l.due_at <= r.swept_at))) then 'overtaken' else 'done' end
       where r.dispute_id = $1 and r.id = $2 returning r.state) select state from s`,
    [disputeId, reminderId, due.stands, rungs],
  )) as [{ state: string }];
  return settled.state === 'done' ? due : null;
}
