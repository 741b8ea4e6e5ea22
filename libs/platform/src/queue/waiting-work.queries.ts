import { systemActor } from '@kernel';
import type { Database } from '../database';

/** How long the oldest due row or unread event has been waiting, by PostgreSQL's clock; 0 when nothing is due. Parked rows wait for a person. */
export async function oldestDueSeconds(db: Database): Promise<number> {
  const [row] = (await db.read(systemActor, (reader) =>
    reader.query(
      `select coalesce(extract(epoch from clock_timestamp() - least(
         (select min(due_at) from work where done_at is null and parked_at is null and due_at <= clock_timestamp()), (select min(written_at) from outbox))), 0)::float8 as seconds`,
    ),
  )) as [{ seconds: number }];
  return row.seconds;
}
