import { systemActor } from '@kernel';
import type { Clock } from '../clock';
import type { Database } from '../database';

/** Notes that this worker has looked at everything, by PostgreSQL's clock. Workers that are gone for a day are forgotten. */
export async function noteScan(db: Database, workerId: string): Promise<void> {
  await db.write(systemActor, (tx) =>
    tx.query(
      `with gone as (delete from worker_scan where at < clock_timestamp() - interval '1 day' and worker_id <> $1)
       insert into worker_scan (worker_id, at) values ($1, clock_timestamp()) on conflict (worker_id) do update set at = excluded.at`,
      [workerId],
    ),
  );
}

/** Since any worker last looked at everything; null when none has for a day. */
export async function lastScanSeconds(db: Database): Promise<number | null> {
  const [row] = (await db.read(systemActor, (reader) => reader.query(`select extract(epoch from clock_timestamp() - max(at))::float8 as seconds from worker_scan`))) as [
    { seconds: number | null },
  ];
  return row.seconds;
}

const MOST_SKEW_SECONDS = 5;

/** @throws Error when this machine's clock and PostgreSQL's are more than five seconds apart: the days it writes down could be wrong. */
export async function refuseSkewedClock(db: Database, clock: Clock): Promise<void> {
  const [row] = (await db.read(systemActor, (reader) => reader.query('select clock_timestamp() as at'))) as [{ at: Date }];
  const skew = Math.abs(clock.now().getTime() - row.at.getTime()) / 1000;
  if (skew > MOST_SKEW_SECONDS)
    throw new Error(`本机时钟与数据库相差 ${Math.round(skew)} 秒，请先校时 / this clock and the database's are ${Math.round(skew)} s apart: set it right first`);
}
