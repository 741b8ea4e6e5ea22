import { type Actor, type DisputeId, RefusalError, refusal } from '@kernel';
import type { Database, Tx } from '../database';
import { record } from '../events/record';

/** Work that failed twelve times and waits for a person. Ids, and the first line of what went wrong: no content of any matter. */
export interface ParkedWork {
  id: string;
  queue: string;
  job: string;
  disputeId: string | null;
  attempts: number;
  error: string;
  parkedAt: string;
}

const PAGE = 50;

/** Oldest first. The cursor is `<parkedAt>_<id>` of the last one seen. */
export function listParkedWork(db: Database, actor: Actor, after: { parkedAt: string; id: string } | null): Promise<{ items: ParkedWork[]; next: string | null }> {
  return db.read(actor, async (reader) => {
    const rows = (await reader.query(
      `select id, queue, job, payload ->> 'disputeId' as "disputeId", attempts, left(split_part(coalesce(last_error, ''), E'\\n', 1), 300) as error, to_char(parked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "parkedAt"
       from work where parked_at is not null and done_at is null and ($1::timestamptz is null or (parked_at, id) > ($1, $2::uuid)) order by parked_at, id limit ${PAGE + 1}`,
      [after?.parkedAt ?? null, after?.id ?? null],
    )) as ParkedWork[];
    const items = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? items.at(-1) : null;
    return { items, next: last ? `${last.parkedAt}_${last.id}` : null };
  });
}

interface ReplayRow {
  job: string;
  disputeId: DisputeId | null;
  doneAt: Date | null;
  parkedAt: Date | null;
}

/** Lets a parked row be tried twelve times more, from now. Idempotent: one that waits already is left alone. @throws RefusalError not_found, work_already_done. */
export async function replayParkedWork(db: Database, actor: Actor, id: string, at: Date): Promise<void> {
  await db.write(actor, async (tx) => {
    const [row] = (await tx.query(`select job, payload ->> 'disputeId' as "disputeId", done_at as "doneAt", parked_at as "parkedAt" from work where id = $1 for update`, [
      id,
    ])) as ReplayRow[];
    if (!row) throw new RefusalError(refusal('not_found'));
    if (row.doneAt) throw new RefusalError(refusal('work_already_done'));
    if (!row.parkedAt) return;
    await tx.query('update work set parked_at = null, attempts = 0, due_at = clock_timestamp(), lease = null, lease_until = null where id = $1', [id]);
    if (row.disputeId) await recordReplay(tx, actor, { disputeId: row.disputeId, at, job: row.job });
  });
}

/** An administrator sees no matter; that it touched one stands in the matter's own trail nevertheless. */
async function recordReplay(tx: Tx, actor: Actor, { disputeId, at, job }: { disputeId: DisputeId; at: Date; job: string }): Promise<void> {
  await tx.query(`select set_config('app.scope', 'system', true)`);
  await record(tx, actor, { disputeId, at }, [{ type: 'dispute.work_replayed', audience: 'staff', payload: { job } }]);
}
