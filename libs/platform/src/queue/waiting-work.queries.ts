import { systemActor } from '@kernel';
import type { Database } from '../database';
import { ITS_QUEUE_RESTS } from '../work/queue-rest.store';

/** How long the oldest due row or unread event has been waiting, by PostgreSQL's clock; 0 when nothing is due. Parked rows wait for a person, those of a queue that rests for the other side. */
export async function oldestDueSeconds(db: Database): Promise<number> {
  const [row] = (await db.read(systemActor, (reader) =>
    reader.query(
      `select coalesce(extract(epoch from clock_timestamp() - least(
         (select min(w.due_at) from work w where w.done_at is null and w.parked_at is null and w.due_at <= clock_timestamp() and not ${ITS_QUEUE_RESTS}), (select min(written_at) from outbox))), 0)::float8 as seconds`,
    ),
  )) as [{ seconds: number }];
  return row.seconds;
}
