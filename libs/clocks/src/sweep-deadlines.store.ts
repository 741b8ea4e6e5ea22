import { systemActor } from '@kernel';
import type { Database } from '@platform';

const BATCH = 500;

/**
 * Marks what fell due with the moment of the sweep, by which whoever tells of it judges too, and leaves one work row for each, in one commit. PostgreSQL's clock decides; every worker sweeps and
 * none leads. The cost depends on what is due, not on what is open: the time is read once, in a subquery, so that the partial
 * index `deadline_due` can be searched by it (a volatile function could only filter).
 * @param asOf the time instead of PostgreSQL's clock: for tests, whose days stand still.
 * @returns how many fell due.
 */
export async function sweepDeadlines(db: Database, asOf: Date | null = null): Promise<number> {
  const [row] = (await db.write(systemActor, (tx) =>
    tx.query(
      `with due as (select dispute_id, id from deadline where state = 'running' and fired_at is null and due_at <= (select coalesce($1::timestamptz, clock_timestamp())) order by due_at, id limit ${BATCH} for update skip locked),
       fired as (update deadline d set fired_at = coalesce($1::timestamptz, clock_timestamp()) from due where d.dispute_id = due.dispute_id and d.id = due.id returning d.dispute_id, d.id, d.proceeding_id, d.rule_id, d.due_at),
       queued as (insert into work (id, queue, job, dedup_key, payload)
         select gen_random_uuid(), 'deadlines', 'deadline-due', 'deadline:' || id || ':' || extract(epoch from due_at)::bigint, jsonb_build_object('disputeId', dispute_id, 'proceedingId', proceeding_id, 'deadlineId', id, 'ruleId', rule_id) from fired
         on conflict (dedup_key) do nothing)
       select count(*)::int as count from fired`,
      [asOf],
    ),
  )) as [{ count: number }];
  return row.count;
}
