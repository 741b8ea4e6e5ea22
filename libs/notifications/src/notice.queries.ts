import type { NoticeView, Page } from '@contract';
import { type Actor, principalOf, RefusalError, refusal } from '@kernel';
import type { Database, Reader } from '@platform';

const PAGE = 25;

/** Newest first, with the actor's own mark of having read it. The cursor is the id of the last one seen. */
export function listNotices(db: Database, actor: Actor, wanted: { after?: string | null; unreadOnly?: boolean } = {}): Promise<Page<NoticeView>> {
  return db.read(actor, async (reader) => {
    const rows = (await reader.query(
      `select n.id, n.code, n.at, n.title, n.body, n.dispute_id as "disputeId", n.proceeding_id as "proceedingId", r.read_at as "readAt",
         exists (select 1 from event_log e where e.dispute_id = n.dispute_id and n.dedup_key like 'event:%' and e.id::text = split_part(n.dedup_key, ':', 2) and e.type ~ '[.](plan|move|cancel)-session$') as "hasInvitation"
       from notice n left join notice_reading r on r.notice_id = n.id and r.reader = $4
       where n.recipient = any($1) and ($2::uuid is null or n.id < $2) and ($3::boolean is not true or r.read_at is null) order by n.id desc limit ${PAGE + 1}`,
      [[...actor.principals], wanted.after ?? null, wanted.unreadOnly ?? false, principalOf(actor)],
    )) as (Omit<NoticeView, 'at' | 'readAt'> & { at: Date; readAt: Date | null })[];
    const items = rows.slice(0, PAGE).map((row) => ({ ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null }));
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  });
}

/** Idempotent: the first reading is the one that is kept. @throws RefusalError not_found, also when it is somebody else's. */
export async function markRead(db: Database, actor: Actor, id: string): Promise<void> {
  const [found] = (await db.write(actor, (tx) =>
    tx.query(
      `with n as (select id from notice where id = $1 and recipient = any($2)),
       r as (insert into notice_reading (notice_id, reader, read_at) select id, $3, clock_timestamp() from n on conflict do nothing)
       select count(*)::int as count from n`,
      [id, [...actor.principals], principalOf(actor)],
    ),
  )) as [{ count: number }];
  if (found.count === 0) throw new RefusalError(refusal('not_found'));
}

export interface SentNotice {
  at: string;
  number: string | null;
  procedure: string | null;
  organisation: string | null;
}

const NOTICE = `select to_json(n.at)#>>'{}' as at, coalesce(p.number, d.receipt_number) as number, p.procedure, o.name as organisation
  from notice n left join dispute d on d.dispute_id = n.dispute_id left join proceeding p on p.dispute_id = n.dispute_id and p.id = n.proceeding_id
  left join organisation o on o.id = p.organisation_id where n.code = $1`;

/** The message that carries this code, without its addressee and its words. */
export async function findSentByCode(reader: Reader, code: string): Promise<SentNotice | null> {
  const [row] = (await reader.query(NOTICE, [code])) as SentNotice[];
  return row ?? null;
}
