import type { ClockHealthView } from '@contract';
import { systemActor } from '@kernel';
import { type Database, lastScanSeconds, oldestDueSeconds } from '@platform';

const LATE_SECONDS = 60;
const SILENT_SECONDS = 15;

/** How long the oldest thing that is due has been waiting: work, events, deadlines and reminders; 0 when nothing is. */
export async function oldestWaitingSeconds(db: Database): Promise<number> {
  const [row] = (await db.read(systemActor, (reader) =>
    reader.query(
      `select coalesce(extract(epoch from clock_timestamp() - least(
         (select min(due_at) from deadline where state = 'running' and fired_at is null and due_at <= (select clock_timestamp())),
         (select min(due_at) from reminder where state = 'planned' and swept_at is null and due_at <= (select clock_timestamp())))), 0)::float8 as seconds`,
    ),
  )) as [{ seconds: number }];
  return Math.max(row.seconds, await oldestDueSeconds(db));
}

/** The dead-man line: read from the tables alone, so that it tells of workers that are late and of workers that are gone. */
export async function clockHealth(db: Database): Promise<ClockHealthView> {
  const [waiting, scan] = [await oldestWaitingSeconds(db), await lastScanSeconds(db)];
  const lastScan = scan === null ? null : Math.round(scan);
  return { ok: waiting <= LATE_SECONDS && scan !== null && scan <= SILENT_SECONDS, oldestDueSeconds: Math.round(waiting), lastScanSeconds: lastScan };
}
