import { systemActor } from '@kernel';
import type { Database } from '@platform';

const BATCH = 500;

/**
 * As `sweepDeadlines`, for what is to be told before and after a deadline: one work row for each reminder that is due.
 * @param asOf the time instead of PostgreSQL's clock: for tests, whose days stand still.
 * @returns how many were due.
 */
export async function sweepReminders(db: Database, asOf: Date | null = null): Promise<number> {
  const [row] = (await db.write(systemActor, (tx) =>
    tx.query(
      `with due as (select dispute_id, id from reminder where state = 'planned' and swept_at is null and due_at <= (select coalesce($1::timestamptz, clock_timestamp())) order by due_at, id limit ${BATCH} for update skip locked),
       swept as (update reminder r set swept_at = coalesce($1::timestamptz, clock_timestamp()) from due where r.dispute_id = due.dispute_id and r.id = due.id returning r.dispute_id, r.id, r.due_at),
       queued as (insert into work (id, queue, job, dedup_key, payload)
         select gen_random_uuid(), 'reminders', 'remind', 'reminder:' || id || ':' || extract(epoch from due_at)::bigint, jsonb_build_object('disputeId', dispute_id, 'reminderId', id) from swept
         on conflict (dedup_key) do nothing)
       select count(*)::int as count from swept`,
      [asOf],
    ),
  )) as [{ count: number }];
  return row.count;
}
