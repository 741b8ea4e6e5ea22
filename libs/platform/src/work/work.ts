import { newId, systemActor } from '@kernel';
import type { Database, Tx } from '../database';

/** Something that waits: a row that is due. BullMQ only rings; this row is the memory. */
export interface WorkRow {
  id: string;
  job: string;
  payload: Readonly<Record<string, string>>;
  attempts: number;
}

export type WorkHandler = (tx: Tx, payload: Readonly<Record<string, string>>) => Promise<void>;

/** Leaves something to be done after this commit. Idempotent by `key`. */
export const leaveWork = (tx: Tx, work: { queue: string; job: string; key: string; payload: Readonly<Record<string, string>> }): Promise<unknown> =>
  tx.query(`insert into work (id, queue, job, dedup_key, payload) values ($1, $2, $3, $4, $5) on conflict (dedup_key) do nothing`, [
    newId(),
    work.queue,
    work.job,
    work.key,
    JSON.stringify(work.payload),
  ]);

export const MAX_ATTEMPTS = 12;
const LEASE_SECONDS = 60;
const BATCH = 50;

/** Takes due rows under a lease and commits before anything is done, so a dead worker's rows come back after the lease. */
export async function claimWork(db: Database, queue: string): Promise<{ lease: string; rows: WorkRow[] }> {
  const lease = newId();
  const rows = await db.write(systemActor, (tx) =>
    tx.query(
      `with due as (select id from work where queue = $1 and done_at is null and parked_at is null and due_at <= (select clock_timestamp()) and (lease_until is null or lease_until <= clock_timestamp())
                    order by due_at, id limit ${BATCH} for update skip locked),
       claimed as (update work w set lease = $2, lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds' from due where w.id = due.id returning w.id, w.job, w.payload, w.attempts, w.due_at)
       select id, job, payload, attempts from claimed order by due_at, id`,
      [queue, lease],
    ),
  );
  return { lease, rows: rows as WorkRow[] };
}

/**
 * Runs one claimed row: the effect and the mark commit together, so it takes effect once however often it is delivered.
 * A row whose lease was lost meanwhile is left to its new holder.
 */
export async function runWork(db: Database, lease: string, row: WorkRow, handler: WorkHandler): Promise<'done' | 'lost' | 'failed' | 'parked'> {
  try {
    return await db.write(systemActor, async (tx) => {
      const held = (await tx.query('select 1 from work where id = $1 and lease = $2 and done_at is null for update', [row.id, lease])) as unknown[];
      if (held.length === 0) return 'lost';
      await handler(tx, row.payload);
      await tx.query('update work set done_at = clock_timestamp(), lease = null, lease_until = null where id = $1', [row.id]);
      return 'done';
    });
  } catch (error) {
    return recordFailure(db, lease, row, error);
  }
}

/** Back-off with jitter, 2 s doubling to 15 min; parked after twelve attempts, where an operator sees and replays it. */
async function recordFailure(db: Database, lease: string, row: WorkRow, error: unknown): Promise<'failed' | 'parked'> {
  const attempts = row.attempts + 1;
  const parked = attempts >= MAX_ATTEMPTS;
  const seconds = Math.min(2 ** attempts, 900) * (0.75 + Math.random() / 2);
  const text = (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 2000);
  await db.write(systemActor, (tx) =>
    tx.query(
      `update work set attempts = $3, last_error = $4, lease = null, lease_until = null, due_at = clock_timestamp() + make_interval(secs => $5), parked_at = case when $6 then clock_timestamp() end where id = $1 and lease = $2`,
      [row.id, lease, attempts, text, seconds, parked],
    ),
  );
  return parked ? 'parked' : 'failed';
}

/** Queues that have something due and not leased; the reconciler rings their bells again. */
export async function queuesWithDueWork(db: Database): Promise<string[]> {
  const rows = (await db.read(systemActor, (reader) =>
    reader.query(
      `select distinct queue from work where done_at is null and parked_at is null and due_at <= clock_timestamp() and (lease_until is null or lease_until <= clock_timestamp())`,
    ),
  )) as { queue: string }[];
  return rows.map((row) => row.queue);
}
