import { systemActor } from '@kernel';
import type { Database } from '../database';

/** Who reacts to an event type. `*` stands for any procedure, as in `*.lapse`, or for all of one, as in `AD.*`. One list, in the worker. */
export interface Subscription {
  event: string;
  queue: string;
  job: string;
}

const BATCH = 200;

export const matches = (pattern: string, type: string): boolean =>
  pattern === type || (pattern.startsWith('*.') && type.endsWith(pattern.slice(1))) || (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)));

interface Pointer {
  event_id: string;
  dispute_id: string;
  seq: number;
  proceeding_id: string | null;
  type: string;
}

/**
 * Turns event pointers into one work row per subscriber and deletes the pointers, in one commit. A pointer is deleted
 * rather than passed by a cursor, which could skip a row that commits late.
 * @returns how many pointers were expanded.
 */
export async function expandOutbox(db: Database, subscriptions: readonly Subscription[]): Promise<number> {
  return db.write(systemActor, async (tx) => {
    const pointers = (await tx.query(
      `select o.event_id, o.dispute_id, o.seq, e.proceeding_id, e.type from outbox o join event_log e on e.dispute_id = o.dispute_id and e.seq = o.seq
       order by o.event_id limit ${BATCH} for update of o skip locked`,
    )) as Pointer[];
    if (pointers.length === 0) return 0;
    const rows = pointers.flatMap((pointer) =>
      subscriptions
        .filter((subscription) => matches(subscription.event, pointer.type))
        .map(({ queue, job }) => ({
          queue,
          job,
          key: `${job}:${pointer.event_id}`,
          payload: {
            eventId: pointer.event_id,
            disputeId: pointer.dispute_id,
            seq: String(pointer.seq),
            type: pointer.type,
            ...(pointer.proceeding_id && { proceedingId: pointer.proceeding_id }),
          },
        })),
    );
    await tx.query(
      `insert into work (id, queue, job, dedup_key, payload) select gen_random_uuid(), w.queue, w.job, w.key, w.payload
       from jsonb_to_recordset($1::jsonb) as w(queue text, job text, key text, payload jsonb) on conflict (dedup_key) do nothing`,
      [JSON.stringify(rows)],
    );
    await tx.query('delete from outbox where event_id = any($1)', [pointers.map((pointer) => pointer.event_id)]);
    return pointers.length;
  });
}
