import type { Calendar, DeadlineRule } from '@deadlines';
import { type DisputeId, newId, type PlainDate } from '@kernel';
import { beijingDay, beijingTime, instantOfBeijing, type Tx } from '@platform';
import { type LadderRow, rungsOf } from '../domain/reminder-ladder';
import { idsOf, type Matter } from '../matter';

interface RunningDeadline {
  disputeId: DisputeId;
  proceedingId: string;
  deadlineId: string;
  rule: DeadlineRule;
  ladder: LadderRow | null;
  triggerOn: PlainDate;
  day: PlainDate;
  dueAt: Date;
}

/** The minute an instant lies in, `YYYY-MM-DDTHH:mm`, Beijing. */
export const minuteOf = (at: Date): string => beijingTime(at).slice(0, 16);

/** The running deadlines of these matters, and how the list wants them reminded of today. */
const RUNNING = `select d.dispute_id as "disputeId", d.proceeding_id as "proceedingId", d.id as "deadlineId", t.content as rule, d.trigger_on as "triggerOn", coalesce(d.act_by, d.due_on) as day, d.due_at as "dueAt",
    case when l.id is not null then json_build_object('daysBefore', l.days_before, 'hoursBefore', l.hours_before, 'overdueAfter', l.overdue_after, 'managerAfter', l.manager_after, 'supervisorAfter', l.supervisor_after) end as ladder
  from unnest($1::uuid[], $2::uuid[]) as m(dispute_id, proceeding_id) join deadline d on d.dispute_id = m.dispute_id and d.proceeding_id = m.proceeding_id and d.state = 'running'
    join law_text t on t.hash = d.rule_hash left join reminder_ladder l on l.code = d.rule_id and in_force(l.valid_from, l.valid_to, $3::date)`;

/**
 * Makes the reminders of proceedings those of their deadlines as they stand now, in the commit that changed them: what a met,
 * paused or moved deadline had planned is ended, what its present day asks for is there. What is due already stays. Repeating it changes nothing.
 */
export async function planReminders(tx: Tx, matters: readonly Matter[], { calendar, now }: { calendar: Calendar; now: Date }): Promise<void> {
  const ids = idsOf(matters);
  const running = (await tx.query(RUNNING, [...ids, beijingDay(now)])) as RunningDeadline[];
  const wanted = running.flatMap(({ disputeId, proceedingId, deadlineId, dueAt, ...deadline }) => {
    const planned = rungsOf({ ...deadline, until: minuteOf(dueAt) }, calendar, minuteOf(now));
    return planned.map(({ rung, at }) => ({ disputeId, proceedingId, id: newId(), deadlineId, day: deadline.day, rung, dueAt: instantOfBeijing(at) }));
  });
  await tx.query(
    `with wanted as (select * from jsonb_to_recordset($3::jsonb) as w("disputeId" uuid, "proceedingId" uuid, id uuid, "deadlineId" uuid, day date, rung text, "dueAt" timestamptz)),
     over as (update reminder r set state = 'ended', settled_at = clock_timestamp() from unnest($1::uuid[], $2::uuid[]) as m(dispute_id, proceeding_id)
       where r.dispute_id = m.dispute_id and r.proceeding_id = m.proceeding_id and r.state = 'planned' and (
         not exists (select 1 from deadline d where d.dispute_id = r.dispute_id and d.id = r.deadline_id and d.state = 'running' and coalesce(d.act_by, d.due_on) = r.day)
         or r.due_at > $4 and not exists (select 1 from wanted w where w."disputeId" = r.dispute_id and w."deadlineId" = r.deadline_id and w.day = r.day and w.rung = r.rung)))
     insert into reminder (dispute_id, id, proceeding_id, deadline_id, day, rung, due_at)
     select w."disputeId", w.id, w."proceedingId", w."deadlineId", w.day, w.rung, w."dueAt" from wanted w
     on conflict (dispute_id, deadline_id, day, rung) do update set state = 'planned', due_at = excluded.due_at, swept_at = null, settled_at = null
       where reminder.state = 'ended' or (reminder.state = 'planned' and reminder.due_at <> excluded.due_at)`,
    [...ids, JSON.stringify(wanted), now],
  );
}
