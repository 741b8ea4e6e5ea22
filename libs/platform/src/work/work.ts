import { newId, systemActor } from '@kernel';
import type { Database, Tx } from '../database';
import { failPoint } from '../fail-point';
import { ITS_QUEUE_RESTS, noteAway, noteThere, roomIn } from './queue-rest.store';

/** Something that waits: a row that is due. BullMQ only rings; this row is the memory. */
export interface WorkRow {
  id: string;
  job: string;
  payload: Readonly<Record<string, string>>;
  attempts: number;
}

export type WorkHandler = (tx: Tx, payload: Readonly<Record<string, string>>) => Promise<void>;
/** Many rows of one job at once: its statements must not grow with their number. */
export type WorkTogetherHandler = (tx: Tx, payloads: readonly WorkRow['payload'][]) => Promise<void>;
export type WorkEnd = 'done' | 'lost' | 'failed' | 'parked' | 'resting';

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

/** Takes due rows under a lease and commits before anything is done, so a dead worker's rows come back after the lease. None of a queue that rests. */
export async function claimWork(db: Database, queue: string, atMost: number): Promise<{ lease: string; rows: WorkRow[] }> {
  const lease = newId();
  const rows = await db.write(systemActor, async (tx) =>
    tx.query(
      `with due as (select id from work where queue = $1 and done_at is null and parked_at is null and due_at <= (select clock_timestamp()) and (lease_until is null or lease_until <= clock_timestamp())
                    order by due_at, id limit $3 for update skip locked),
       claimed as (update work w set lease = $2, lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds' from due where w.id = due.id returning w.id, w.job, w.payload, w.attempts, w.due_at)
       select id, job, payload, attempts from claimed order by due_at, id`,
      [queue, lease, await roomIn(tx, queue, atMost)],
    ),
  );
  return { lease, rows: rows as WorkRow[] };
}

/**
 * Runs one claimed row: the effect and the mark commit together, so it takes effect once however often it is delivered.
 * A row whose lease was lost meanwhile is left to its new holder.
 */
export async function runWork(db: Database, lease: string, row: WorkRow, handler: WorkHandler): Promise<WorkEnd> {
  try {
    return await db.write(systemActor, async (tx) => {
      const held = (await tx.query('select 1 from work where id = $1 and lease = $2 and done_at is null for update', [row.id, lease])) as unknown[];
      if (held.length === 0) return 'lost';
      await handler(tx, row.payload);
      await markDone(tx, [row.id]);
      return 'done';
    });
  } catch (error) {
    return recordFailure(db, lease, { id: row.id, error, counted: true });
  }
}

/** A batch holds what a person's step may wait for, so it waits for nobody longer than this: PostgreSQL looks for deadlocks only after a second. */
const BATCH_WAITS_MS = 100;

/**
 * Runs claimed rows of one job in one commit, as `runWork` does one. Where that fails each half is tried by itself; what fails
 * alone too is run as one row at the very end: a row which can't be done, or whose matter somebody is at, holds up none of the others.
 * @returns how each row ended, in their order.
 */
export async function runTogether(db: Database, lease: string, rows: readonly WorkRow[], handler: WorkTogetherHandler): Promise<WorkEnd[]> {
  const ends = new Map<string, WorkEnd>();
  const alone: WorkRow[] = [];
  const portions = [rows];
  for (const some of portions) {
    const held = await db.write(systemActor, (tx) => takeEffect(tx, lease, some, handler)).catch(() => null);
    const half = Math.ceil(some.length / 2);
    if (held) for (const { id } of some) ends.set(id, held.has(id) ? 'done' : 'lost');
    else if (some.length > 1) portions.push(some.slice(0, half), some.slice(half));
    else alone.push(...some);
  }
  for (const row of alone) ends.set(row.id, await runWork(db, lease, row, (tx, payload) => handler(tx, [payload])));
  return rows.map(({ id }) => ends.get(id) ?? 'lost');
}

async function takeEffect(tx: Tx, lease: string, rows: readonly WorkRow[], handler: WorkTogetherHandler): Promise<ReadonlySet<string>> {
  await tx.query(`set local lock_timeout = ${BATCH_WAITS_MS}`);
  const locked = (await tx.query('select id from work where id = any($1) and lease = $2 and done_at is null order by id for update', [rows.map(({ id }) => id), lease])) as {
    id: string;
  }[];
  const held = new Set(locked.map(({ id }) => id));
  await handler(
    tx,
    rows.filter(({ id }) => held.has(id)).map(({ payload }) => payload),
  );
  await markDone(tx, [...held]);
  return held;
}

/**
 * What an outside call came to. `again` says that nothing was accepted there; whoever doesn't know must say so in its own words and not ask
 * again. `away`: it is the other side that is away or hangs, or takes nothing from anybody, rather than this call that it refuses.
 */
export type OutsideEnd<O> = ({ again: false; outcome: O } | { again: true; reason: string }) & { away?: string };

/** A job with a call to somebody else in it: no transaction is open during the call. */
export interface OutsideHandler<M = unknown, O = unknown> {
  /** In one commit BEFORE the call: what to send, marked as being sent; null when nothing is left to do. */
  prepare(tx: Tx, payload: WorkRow['payload']): Promise<M | null>;
  /** Outside any transaction, and well within the lease of sixty seconds. What it throws counts as an outcome nobody knows: `unknown` says which. */
  call(message: M): Promise<OutsideEnd<O>>;
  /** The outcome of a call that threw. */
  unknown(error: unknown): O;
  /** In one commit with the mark. */
  settle(tx: Tx, message: M, end: OutsideEnd<O>): Promise<void>;
}

/**
 * Claim committed → `prepare` committed → call → fenced mark. A worker that dies in between leaves the row to whoever comes after
 * the lease; what `prepare` then finds tells whether a call was under way.
 */
export async function runOutside(db: Database, claim: { queue: string; lease: string }, row: WorkRow, handler: OutsideHandler): Promise<WorkEnd> {
  const { queue, lease } = claim;
  try {
    failPoint('outside:claimed');
    const message = await db.write(systemActor, async (tx) => ((await holdLease(tx, lease, row.id)) ? { it: await handler.prepare(tx, row.payload) } : null));
    if (!message) return 'lost';
    if (message.it === null) return await finish(db, lease, row, async (tx) => markDone(tx, [row.id]));
    failPoint('outside:before-call');
    const end = await handler.call(message.it).catch((error: unknown): OutsideEnd<unknown> => ({ again: false, outcome: handler.unknown(error) }));
    failPoint('outside:after-call');
    const rest = await noteEnd(db, queue, end);
    const settled = await finish(db, lease, row, async (tx) => {
      await handler.settle(tx, message.it, end);
      if (!end.again) await markDone(tx, [row.id]);
    });
    // A probe that fails says nothing about its message: it isn't counted, and goes behind the others so that the next probe is another one.
    const failed = end.again && settled === 'done' ? await recordFailure(db, lease, { id: row.id, error: end.reason, counted: !rest.rested }) : settled;
    return rest.rests ? 'resting' : failed;
  } catch (error) {
    return recordFailure(db, lease, { id: row.id, error, counted: true });
  }
}

/** In a commit of its own: that the other side is away is true even when the row was lost meanwhile. */
export const noteEnd = (db: Database, queue: string, { away }: Pick<OutsideEnd<unknown>, 'away'>): Promise<{ rests: boolean; rested: boolean }> =>
  db.write(systemActor, async (tx) => {
    if (away !== undefined) return noteAway(tx, queue, away);
    await noteThere(tx, queue);
    return { rests: false, rested: false };
  });

/** Still ours? Then it is ours for another full lease: rows behind a slow one of the same batch would run out otherwise. */
const holdLease = async (tx: Tx, lease: string, id: string): Promise<boolean> => (await extendLeases(tx, lease, [id])).has(id);

/** @returns those of them that are still ours, now for another full lease. */
export async function extendLeases(tx: Tx, lease: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const [rows] = (await tx.query(
    `update work set lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds' where id = any($1) and lease = $2 and done_at is null returning id`,
    [ids, lease],
  )) as [{ id: string }[], number];
  return new Set(rows.map(({ id }) => id));
}

const finish = (db: Database, lease: string, row: WorkRow, effect: (tx: Tx) => Promise<unknown>): Promise<'done' | 'lost'> =>
  db.write(systemActor, async (tx) => {
    if (!(await holdLease(tx, lease, row.id))) return 'lost';
    await effect(tx);
    return 'done';
  });

export const markDone = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  tx.query('update work set done_at = clock_timestamp(), lease = null, lease_until = null where id = any($1)', [ids]);

async function recordFailure(db: Database, lease: string, { id, error, counted }: { id: string; error: unknown; counted: boolean }): Promise<'failed' | 'parked'> {
  const parked = await recordFailures(db, lease, [{ id, reason: textOf(error), counted }]);
  return parked.has(id) ? 'parked' : 'failed';
}

export const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Back-off with jitter, 2 s doubling to 15 min; parked after twelve attempts, where an operator sees and replays them. @returns the parked ones. */
export async function recordFailures(db: Database, lease: string, failures: readonly { id: string; reason: string; counted: boolean }[]): Promise<ReadonlySet<string>> {
  if (failures.length === 0) return new Set();
  const rows = (await db.write(systemActor, (tx) =>
    tx.query(
      `with failed as (
         update work w set attempts = w.attempts + f.counted::int, last_error = f.reason, lease = null, lease_until = null,
           due_at = clock_timestamp() + make_interval(secs => least(2 ^ (w.attempts + f.counted::int), 900) * (0.75 + random() / 2)),
           parked_at = case when w.attempts + f.counted::int >= ${MAX_ATTEMPTS} then clock_timestamp() end
         from jsonb_to_recordset($2::jsonb) as f(id uuid, reason text, counted boolean) where w.id = f.id and w.lease = $1 returning w.id, w.parked_at)
       select id from failed where parked_at is not null`,
      [lease, JSON.stringify(failures.map(({ reason, ...failure }) => ({ ...failure, reason: storable(reason) })))],
    ),
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/** What the other side says may hold what PostgreSQL keeps not. */
const storable = (text: string): string => text.slice(0, 2000).replace(/[\0\p{Cs}]/gu, '?');

/** Queues that have something due and not leased, and don't rest; the reconciler rings their bells again. */
export async function queuesWithDueWork(db: Database): Promise<string[]> {
  const rows = (await db.read(systemActor, (reader) =>
    reader.query(
      `select distinct w.queue from work w where w.done_at is null and w.parked_at is null and w.due_at <= clock_timestamp() and (w.lease_until is null or w.lease_until <= clock_timestamp())
         and not ${ITS_QUEUE_RESTS}`,
    ),
  )) as { queue: string }[];
  return rows.map((row) => row.queue);
}
