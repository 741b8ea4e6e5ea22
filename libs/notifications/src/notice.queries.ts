import type { NoticeView, Page } from '@contract';
import { type Actor, RefusalError, refusal } from '@kernel';
import type { Database } from '@platform';

const PAGE = 25;

/** Newest first. The cursor is the id of the last one seen. */
export function listNotices(db: Database, actor: Actor, wanted: { after?: string | null; unreadOnly?: boolean } = {}): Promise<Page<NoticeView>> {
  return db.read(actor, async (reader) => {
    const rows = (await reader.query(
      `select id, at, title, body, dispute_id as "disputeId", proceeding_id as "proceedingId", read_at as "readAt" from notice
       where recipient = any($1) and ($2::uuid is null or id < $2) and ($3::boolean is not true or read_at is null) order by id desc limit ${PAGE + 1}`,
      [[...actor.principals], wanted.after ?? null, wanted.unreadOnly ?? false],
    )) as (Omit<NoticeView, 'at' | 'readAt'> & { at: Date; readAt: Date | null })[];
    const items = rows.slice(0, PAGE).map((row) => ({ ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null }));
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  });
}

/** Idempotent: the first reading is the one that is kept. @throws RefusalError not_found, also when it is somebody else's. */
export async function markRead(db: Database, actor: Actor, id: string): Promise<void> {
  const marked = (await db.write(actor, (tx) =>
    tx.query(
      'with u as (update notice set read_at = coalesce(read_at, clock_timestamp()) where id = $1 and recipient = any($2) returning 1) select count(*)::int as count from u',
      [id, [...actor.principals]],
    ),
  )) as [{ count: number }];
  if (marked[0].count === 0) throw new RefusalError(refusal('not_found'));
}
