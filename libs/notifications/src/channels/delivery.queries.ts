import type { ContactTaskView, DeliveryView, LocalMessageView, Page } from '@contract';
import { type Actor, principalOf, RefusalError, refusal } from '@kernel';
import type { Database } from '@platform';

const PAGE = 25;

const pageOf = <T extends { id: string }>(rows: T[]): Page<T> => {
  const items = rows.slice(0, PAGE);
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
};

/** Who was told what, when, by which channel; newest first. Row-level security shows staff what staff may know of. Addresses stay with their owners. */
export const listDeliveries = (db: Database, actor: Actor, proceedingId: string, after: string | null): Promise<Page<DeliveryView>> =>
  db.read(actor, async (reader) =>
    pageOf(
      (await reader.query(
        `select d.id, d.channel, d.state, d.reason, to_json(d.due_at)#>>'{}' as "dueAt", to_json(d.sent_at)#>>'{}' as "sentAt", to_json(d.changed_at)#>>'{}' as "changedAt", d.title,
           (select min(t.name) from party t where t.dispute_id = d.dispute_id and d.recipient in ('party:' || t.id, 'user:' || t.user_id)) as "partyName"
         from delivery d where d.dispute_id = (select p.dispute_id from proceeding p where p.id = $1) and d.proceeding_id = $1 and ($2::uuid is null or d.id < $2) order by d.id desc limit ${PAGE + 1}`,
        [proceedingId, after],
      )) as DeliveryView[],
    ),
  );

/** Contacts that no longer work, and messages nobody knows the end of: open ones, newest first. */
export const listContactTasks = (db: Database, actor: Actor, after: string | null): Promise<Page<ContactTaskView>> =>
  db.read(actor, async (reader) =>
    pageOf(
      (await reader.query(
        `select t.id, t.reason, to_json(t.at)#>>'{}' as at, t.proceeding_id as "proceedingId", t.dispute_id as "disputeId", coalesce(p.number, s.receipt_number) as number
         from contact_task t join dispute s on s.dispute_id = t.dispute_id left join proceeding p on p.dispute_id = t.dispute_id and p.id = t.proceeding_id
         where t.done_at is null and ($1::uuid is null or t.id < $1) order by t.id desc limit ${PAGE + 1}`,
        [after],
      )) as ContactTaskView[],
    ),
  );

/** Idempotent: the first who did it is kept. @throws RefusalError not_found, also when it is not this person's to see. */
export async function finishContactTask(db: Database, actor: Actor, id: string): Promise<void> {
  await db.write(actor, async (tx) => {
    const rows = (await tx.query(`select id from contact_task where id = $1 for update`, [id])) as unknown[];
    if (rows.length === 0) throw new RefusalError(refusal('not_found'));
    await tx.query(`update contact_task set done_at = clock_timestamp(), done_by = $2 where id = $1 and done_at is null`, [id, principalOf(actor)]);
  });
}

/** The local mailbox, newest first. The caller makes sure that there is one. */
export const listLocalMessages = (db: Database, actor: Actor, after: string | null): Promise<Page<LocalMessageView>> =>
  db.read(actor, async (reader) =>
    pageOf(
      (await reader.query(
        `select id, to_json(at)#>>'{}' as at, channel, sent_to as "to", subject, body from local_message where $1::uuid is null or id < $1 order by id desc limit ${PAGE + 1}`,
        [after],
      )) as LocalMessageView[],
    ),
  );
