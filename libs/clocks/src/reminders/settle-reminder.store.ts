import type { DeadlineRule } from '@deadlines';
import type { DisputeId, PlainDate, ProceedingId } from '@kernel';
import type { Tx } from '@platform';
import type { Rung } from '../domain/reminder-ladder';

export interface ReminderRef {
  disputeId: DisputeId;
  reminderId: string;
}

/** A reminder whose hour has come, and the deadline it is about. */
export interface DueReminder extends ReminderRef {
  deadlineId: string;
  proceedingId: ProceedingId;
  /** Whose time it is, where each party has its own. */
  partyId: string | null;
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
 * Decides reminders for good, under their deadlines' lock: told once, or not at all because the deadline was met, paused or
 * moved meanwhile, or because a later rung of the same day is due too. After a stop each person hears the newest alone.
 * @returns those that are to be told in this very commit.
 */
export async function settleReminders(tx: Tx, reminders: readonly ReminderRef[]): Promise<DueReminder[]> {
  const due = (await tx.query(
    `select r.dispute_id as "disputeId", r.id as "reminderId", d.id as "deadlineId", d.proceeding_id as "proceedingId", d.party_id as "partyId", r.rung, t.content as rule, r.day, (r.due_at at time zone 'Asia/Shanghai')::date as "toldOn", to_char(d.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as until, d.fired_at is not null as "endTold",
       d.state = 'running' and coalesce(d.act_by, d.due_on) = r.day as stands
     from deadline d join reminder r on r.dispute_id = d.dispute_id and r.deadline_id = d.id join law_text t on t.hash = d.rule_hash
     where (r.dispute_id, r.id) in (select * from unnest($1::uuid[], $2::uuid[])) and r.state = 'planned' order by r.dispute_id, d.id, r.id for update of d, r`,
    [reminders.map(({ disputeId }) => disputeId), reminders.map(({ reminderId }) => reminderId)],
  )) as (DueReminder & { stands: boolean })[];
  const settled = (await tx.query(
    `with s as (update reminder r set settled_at = clock_timestamp(), state = case when not due.stands then 'ended' when exists (
         select 1 from reminder l where l.dispute_id = r.dispute_id and l.deadline_id = r.deadline_id and l.day = r.day and l.due_at > r.due_at
           and (l.state = 'done' or l.state = 'planned' and (l.swept_at is not null or l.due_at <= r.swept_at))) then 'overtaken' else 'done' end
       from jsonb_to_recordset($1::jsonb) as due("disputeId" uuid, "reminderId" uuid, stands boolean) where r.dispute_id = due."disputeId" and r.id = due."reminderId" returning r.id, r.state)
     select id from s where state = 'done'`,
    [JSON.stringify(due.map(({ disputeId, reminderId, stands }) => ({ disputeId, reminderId, stands })))],
  )) as { id: string }[];
  const told = new Set(settled.map(({ id }) => id));
  return due.filter(({ reminderId }) => told.has(reminderId));
}
