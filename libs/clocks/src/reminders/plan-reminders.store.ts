import type { Calendar, DeadlineRule } from '@deadlines';
import { newId, type PlainDate } from '@kernel';
import { beijingTime, instantOfBeijing, type Tx } from '@platform';
import { rungsOf } from '../domain/reminder-ladder';
import type { Matter } from '../matter';

interface RunningDeadline {
  id: string;
  rule: DeadlineRule;
  triggerOn: PlainDate;
  day: PlainDate;
  dueAt: Date;
}

const minuteOf = (at: Date): string => beijingTime(at).slice(0, 16);

/**
 * Makes the reminders of a proceeding those of its deadlines as they stand now, in the commit that changed them: what a
 * met, paused or moved deadline had planned is ended, what its present day asks for is there. Repeating it changes nothing.
 */
export async function planReminders(tx: Tx, { disputeId, id }: Matter, { calendar, now }: { calendar: Calendar; now: Date }): Promise<void> {
  const running = (await tx.query(
    `select d.id, t.content as rule, d.trigger_on as "triggerOn", coalesce(d.act_by, d.due_on) as day, d.due_at as "dueAt" from deadline d join law_text t on t.hash = d.rule_hash
     where d.dispute_id = $1 and d.proceeding_id = $2 and d.state = 'running'`,
    [disputeId, id],
  )) as RunningDeadline[];
  const wanted = running.flatMap(({ id: deadlineId, rule, triggerOn, day, dueAt }) => {
    const planned = rungsOf({ rule, triggerOn, day, until: minuteOf(dueAt) }, calendar, minuteOf(now));
    return planned.map(({ rung, at }) => ({ id: newId(), deadlineId, day, rung, dueAt: instantOfBeijing(at) }));
  });
  await tx.query(
    `with wanted as (select * from jsonb_to_recordset($3::jsonb) as w(id uuid, "deadlineId" uuid, day date, rung text, "dueAt" timestamptz)),
     over as (update reminder r set state = 'ended', settled_at = clock_timestamp() where r.dispute_id = $1 and r.proceeding_id = $2 and r.state = 'planned'
       and not exists (select 1 from deadline d where d.dispute_id = r.dispute_id and d.id = r.deadline_id and d.state = 'running' and coalesce(d.act_by, d.due_on) = r.day))
     insert into reminder (dispute_id, id, proceeding_id, deadline_id, day, rung, due_at)
     select $1, w.id, $2, w."deadlineId", w.day, w.rung, w."dueAt" from wanted w
     on conflict (dispute_id, deadline_id, day, rung) do update set state = 'planned', due_at = excluded.due_at, swept_at = null, settled_at = null
       where reminder.state = 'ended' or (reminder.state = 'planned' and reminder.due_at <> excluded.due_at)`,
    [disputeId, id, JSON.stringify(wanted)],
  );
}
