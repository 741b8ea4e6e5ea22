import { systemActor } from '@kernel';
import type { Database } from '../database';

const deleteRows = async (db: Database, sql: string, limit: number): Promise<number> => {
  const [row] = (await db.write(systemActor, (tx) => tx.query(`with gone as (${sql} returning 1) select count(*)::int as count from gone`, [limit]))) as [{ count: number }];
  return row.count;
};

/** Keys of requests are kept 72 hours: longer than any client retries. @returns how many went. */
export const forgetRequestKeys = (db: Database, limit: number): Promise<number> =>
  deleteRows(
    db,
    `delete from request_key where (owner, key) in (select owner, key from request_key where created_at < now() - interval '72 hours' order by created_at limit $1 for update skip locked)`,
    limit,
  );

/** Done rows are kept 30 days, for questions; their events and deadlines can't come a second time. @returns how many went. */
export const forgetDoneWork = (db: Database, limit: number): Promise<number> =>
  deleteRows(db, `delete from work where id in (select id from work where done_at < now() - interval '30 days' limit $1 for update skip locked)`, limit);
