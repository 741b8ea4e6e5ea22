import type { ChannelStateView, ContactChannel, ContactTaskView, DeliveryView, LocalMessageView, Page } from '@contract';
import { type Actor, principalOf, RefusalError, refusal, systemActor } from '@kernel';
import { type Database, listRests } from '@platform';
import { channels } from '../domain/dispatch';

const PAGE = 25;

/** SQL: this row is for whoever acts. Row-level security says the same; the row is read only where both do. */
const heardBy = (row: string, principals: string) =>
  `exists (select 1 from dispute_access a join audience_relation v on v.relation = a.relation and v.audience = ${row}.audience
     where a.dispute_id = ${row}.dispute_id and a.principal = any(${principals}) and (a.until is null or a.until > now()))`;

const pageOf = <T extends { id: string }>(rows: T[]): Page<T> => {
  const items = rows.slice(0, PAGE);
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
};

/** Who was told what, when, by which channel; newest first. Staff see what staff may know of. Addresses stay with their owners. */
export const listDeliveries = (db: Database, actor: Actor, proceedingId: string, after: string | null): Promise<Page<DeliveryView>> =>
  db.read(actor, async (reader) =>
    pageOf(
      (await reader.query(
        `select d.id, d.channel, d.state, d.reason, to_json(d.due_at)#>>'{}' as "dueAt", to_json(d.sent_at)#>>'{}' as "sentAt", to_json(d.changed_at)#>>'{}' as "changedAt", d.title,
           (select min(t.name) from party t where t.dispute_id = d.dispute_id and d.recipient in ('party:' || t.id, 'user:' || t.user_id)) as "partyName"
         from delivery d where d.dispute_id = (select p.dispute_id from proceeding p where p.id = $1) and d.proceeding_id = $1 and ($2::uuid is null or d.id < $2) and ${heardBy('d', '$3')} order by d.id desc limit ${PAGE + 1}`,
        [proceedingId, after, [...actor.principals]],
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
         where t.done_at is null and ($1::uuid is null or t.id < $1) and ${heardBy('t', '$2')} order by t.id desc limit ${PAGE + 1}`,
        [after, [...actor.principals]],
      )) as ContactTaskView[],
    ),
  );

/** Idempotent: the first who did it is kept. @throws RefusalError not_found, also when it is not this person's to see. */
export async function finishContactTask(db: Database, actor: Actor, id: string): Promise<void> {
  await db.write(actor, async (tx) => {
    const rows = (await tx.query(`select t.id from contact_task t where t.id = $1 and ${heardBy('t', '$2')} for update`, [id, [...actor.principals]])) as unknown[];
    if (rows.length === 0) throw new RefusalError(refusal('not_found'));
    await tx.query(`update contact_task set done_at = clock_timestamp(), done_by = $2 where id = $1 and done_at is null`, [id, principalOf(actor)]);
  });
}

/** How it stands with each way out: of the house as a whole, so no matter of anybody is in it. A channel's queue bears its name. */
export const channelStates = (db: Database): Promise<ChannelStateView[]> =>
  db.read(systemActor, async (reader) => {
    const waiting = (await reader.query(
      `select c.channel, to_json((select min(d.due_at) from delivery d where d.channel = c.channel and d.state in ('waiting', 'sending') and d.due_at <= clock_timestamp()))#>>'{}' as "oldestDue",
         (select count(*)::int from work w where w.queue = c.channel and w.parked_at is not null and w.done_at is null) as parked
       from unnest($1::text[]) with ordinality as c(channel, place) order by c.place`,
      [channels],
    )) as { channel: ContactChannel; oldestDue: string | null; parked: number }[];
    const rests = await listRests(reader, channels);
    return waiting.map((one) => {
      const rest = rests.find(({ queue }) => queue === one.channel);
      return { ...one, resting: rest ? { since: rest.since, nextTry: rest.until, reason: rest.reason } : null };
    });
  });

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
