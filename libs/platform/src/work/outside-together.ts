import { systemActor } from '@kernel';
import type { Database, Tx } from '../database';
import { failPoint } from '../fail-point';
import { extendLeases, markDone, noteEnd, type OutsideEnd, recordFailures, textOf, type WorkEnd, type WorkRow } from './work';

/** A job whose rows go to the other side many at a time, in one call that answers for each; asking again is harmless there. */
export interface OutsideTogetherHandler<M = unknown, O = unknown> {
  /** A call takes rows until they weigh this much. A row that weighs more goes alone. */
  readonly most: number;
  weightOf(payload: WorkRow['payload']): number;
  /** In one commit BEFORE the call: what to send for each row, in their order; null where nothing is left to do. */
  prepare(tx: Tx, payloads: readonly WorkRow['payload'][]): Promise<(M | null)[]>;
  /** Outside any transaction, and well within the lease of sixty seconds. An end for each message, in their order; what it throws is `again` for all. */
  call(messages: readonly M[]): Promise<{ ends: OutsideEnd<O>[]; away?: string }>;
  /** In one commit with the marks. */
  settle(tx: Tx, ended: readonly { message: M; end: OutsideEnd<O> }[]): Promise<void>;
}

interface Claim {
  queue: string;
  lease: string;
}

/** As `runOutside` does one: claim committed → `prepare` committed → call → fenced marks. @returns how each row ended, in their order. */
export async function runOutsideTogether(db: Database, { queue, lease }: Claim, rows: readonly WorkRow[], handler: OutsideTogetherHandler): Promise<WorkEnd[]> {
  failPoint('outside:claimed');
  try {
    const { held, prepared } = await db.write(systemActor, (tx) => prepareRows(tx, lease, rows, handler));
    failPoint('outside:before-call');
    const { ends, away } = prepared.length === 0 ? { ends: [], away: undefined } : await callFor(handler, prepared);
    failPoint('outside:after-call');
    const rest = prepared.length === 0 ? { rests: false, rested: false } : await noteEnd(db, queue, { away });
    const ended = prepared.map(({ row, message }, index) => ({ row, message, end: ends[index] ?? { again: true as const, reason: 'not answered' } }));
    const settled = await db.write(systemActor, (tx) => settleRows(tx, lease, ended, handler));
    const again = ended.flatMap(({ row, end }) => (end.again && settled.has(row.id) ? [{ id: row.id, reason: end.reason, counted: !rest.rested }] : []));
    const parked = await recordFailures(db, lease, again);
    return rows.map(({ id }) => (rest.rests ? 'resting' : held.has(id) ? endOf(id, { ended, settled, parked }) : 'lost'));
  } catch (error) {
    const failures = rows.map(({ id }) => ({ id, reason: textOf(error), counted: true }));
    const parked = await recordFailures(db, lease, failures);
    return rows.map(({ id }) => (parked.has(id) ? 'parked' : 'failed'));
  }
}

interface Prepared {
  row: WorkRow;
  message: unknown;
}

type Ended = Prepared & { end: OutsideEnd<unknown> };

async function prepareRows(tx: Tx, lease: string, rows: readonly WorkRow[], handler: OutsideTogetherHandler): Promise<{ held: ReadonlySet<string>; prepared: Prepared[] }> {
  const held = await extendLeases(
    tx,
    lease,
    rows.map(({ id }) => id),
  );
  const ours = rows.filter(({ id }) => held.has(id));
  const messages = await handler.prepare(
    tx,
    ours.map(({ payload }) => payload),
  );
  await markDone(
    tx,
    ours.filter((_row, index) => messages[index] === null).map(({ id }) => id),
  );
  return { held, prepared: ours.flatMap((row, index) => (messages[index] === null || messages[index] === undefined ? [] : [{ row, message: messages[index] }])) };
}

async function callFor(handler: OutsideTogetherHandler, prepared: readonly Prepared[]): Promise<{ ends: OutsideEnd<unknown>[]; away?: string }> {
  try {
    return await handler.call(prepared.map(({ message }) => message));
  } catch (error) {
    return { ends: prepared.map(() => ({ again: true, reason: textOf(error) })) };
  }
}

async function settleRows(tx: Tx, lease: string, ended: readonly Ended[], handler: OutsideTogetherHandler): Promise<ReadonlySet<string>> {
  const held = await extendLeases(
    tx,
    lease,
    ended.map(({ row }) => row.id),
  );
  const ours = ended.filter(({ row }) => held.has(row.id));
  if (ours.length > 0) await handler.settle(tx, ours);
  await markDone(
    tx,
    ours.filter(({ end }) => !end.again).map(({ row }) => row.id),
  );
  return held;
}

function endOf(id: string, { ended, settled, parked }: { ended: readonly Ended[]; settled: ReadonlySet<string>; parked: ReadonlySet<string> }): WorkEnd {
  const found = ended.find(({ row }) => row.id === id);
  if (!found) return 'done';
  if (!settled.has(id)) return 'lost';
  if (!found.end.again) return 'done';
  return parked.has(id) ? 'parked' : 'failed';
}
