import { systemActor } from '@kernel';
import type { Database, Reader, Tx } from '../database';

/** So many failures of the other side in a row, and its queue rests. */
export const FAILURES_BEFORE_REST = 3;
const FIRST_REST_SECONDS = 30;
const LONGEST_REST_SECONDS = 600;
/** As long as the lease: a worker that died with the probe leaves it to the next. */
const PROBE_SECONDS = 60;

/** SQL: rows of `work w` that stand still because their queue does. */
export const ITS_QUEUE_RESTS = `exists (select from queue_rest r where r.queue = w.queue and r.until > clock_timestamp())`;

/** How many rows may be taken now: all of `most`, none while the queue rests, one when it is time to try whether the other side is back. */
export async function roomIn(tx: Tx, queue: string, most: number): Promise<number> {
  const [row] = (await tx.query(
    `with probe as (update queue_rest r set until = clock_timestamp() + interval '${PROBE_SECONDS} seconds' where r.queue = $1 and r.until <= clock_timestamp()
       and exists (select from work w where w.queue = $1 and w.done_at is null and w.parked_at is null and w.due_at <= clock_timestamp() and (w.lease_until is null or w.lease_until <= clock_timestamp()))
       returning 1)
     select case when exists (select from probe) then 1 when exists (select from queue_rest r where r.queue = $1 and r.until is not null) then 0 else $2 end as room`,
    [queue, most],
  )) as [{ room: number }];
  return row.room;
}

/** The other side is away, once more in a row. @returns whether the queue rests now, and whether it did before. */
export async function noteAway(tx: Tx, queue: string, reason: string): Promise<{ rests: boolean; rested: boolean }> {
  const [row] = (await tx.query(
    `insert into queue_rest as r (queue, failures, reason) values ($1, 1, $2) on conflict (queue) do update set failures = r.failures + 1, reason = excluded.reason
     returning failures, since is not null as rested`,
    [queue, reason.slice(0, 500)],
  )) as [{ failures: number; rested: boolean }];
  const beyond = row.failures - FAILURES_BEFORE_REST;
  if (beyond < 0) return { rests: false, rested: false };
  const seconds = Math.min(FIRST_REST_SECONDS * 2 ** Math.min(beyond, 10), LONGEST_REST_SECONDS);
  await tx.query(`update queue_rest set since = coalesce(since, clock_timestamp()), until = clock_timestamp() + make_interval(secs => $2) where queue = $1`, [queue, seconds]);
  return { rests: true, rested: row.rested };
}

/** It answered, whatever it said. */
export const noteThere = (tx: Tx, queue: string): Promise<unknown> => tx.query('delete from queue_rest where queue = $1', [queue]);

export interface QueueRest {
  queue: string;
  since: string;
  until: string;
  reason: string;
}

/** Queues that rest, also those whose next probe is due. */
export const listRests = (reader: Reader, queues: readonly string[]): Promise<QueueRest[]> =>
  reader.query(`select queue, to_json(since)#>>'{}' as since, to_json(until)#>>'{}' as until, reason from queue_rest where queue = any($1) and since is not null order by queue`, [
    queues,
  ]) as Promise<QueueRest[]>;

/** Gives back what a worker holds and won't get to. Nothing was tried, so nothing is counted. */
export const releaseWork = (db: Database, lease: string): Promise<unknown> =>
  db.write(systemActor, (tx) => tx.query('update work set lease = null, lease_until = null where lease = $1 and done_at is null', [lease]));
