import type { DisputeId } from '@kernel';
import { newId } from '@kernel';
import type { Tx } from '@platform';
import { type InboxNotice, insertInboxNotices } from '../notice.store';
import type { Channel } from '../domain/dispatch';
import type { Told } from './compose';

export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'delivered' | 'bounced' | 'failed' | 'unknown';
export type Undelivered = 'bounced' | 'failed' | 'unknown';

export interface DeliveryRow extends Told {
  id: string;
  state: 'waiting' | 'sending';
  channel: Channel;
  contactId: string;
  to: string;
  /** Verified, not bounced, not removed. */
  reachable: boolean;
}

/** What of a batch is not settled yet, oldest first, locked. */
export const lockBatch = (tx: Tx, batch: string): Promise<DeliveryRow[]> =>
  tx.query(
    `select d.id, d.state, d.channel, d.contact_id as "contactId", c.value as "to", c.verified_at is not null and c.bounced_at is null and c.removed_at is null as reachable,
       n.title, n.body, n.code, n.attachment, coalesce(p.number, s.receipt_number) as number
     from delivery d join contact c on c.id = d.contact_id join notice n on n.id = d.notice_id join dispute s on s.dispute_id = d.dispute_id
     left join proceeding p on p.dispute_id = d.dispute_id and p.id = d.proceeding_id
     where d.batch = $1 and d.state in ('waiting', 'sending') order by d.id for update of d`,
    [batch],
  ) as Promise<DeliveryRow[]>;

/** From here on nobody can say that nothing was sent. */
export const markSending = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  tx.query(`update delivery set state = 'sending', attempts = attempts + 1, changed_at = clock_timestamp() where id = any($1)`, [ids]);

export const markWaiting = (tx: Tx, ids: readonly string[], reason: string): Promise<unknown> =>
  tx.query(`update delivery set state = 'waiting', reason = $2, changed_at = clock_timestamp() where id = any($1)`, [ids, reason]);

export const markSent = (tx: Tx, ids: readonly string[], providerId: string): Promise<unknown> =>
  tx.query(`update delivery set state = 'sent', reason = null, provider_id = $2, sent_at = clock_timestamp(), changed_at = clock_timestamp() where id = any($1)`, [
    ids,
    providerId,
  ]);

/** What nobody needs to do anything about: the address was taken away before the message went out. */
export const markDropped = (tx: Tx, ids: readonly string[], reason: string): Promise<unknown> =>
  tx.query(`update delivery set state = 'failed', reason = $2, changed_at = clock_timestamp() where id = any($1)`, [ids, reason]);

interface TaskRow {
  id: string;
  deliveryId: string;
  disputeId: DisputeId;
  proceedingId: string | null;
  number: string;
  principal: string | null;
}

/** Whoever handles the matter: the organisation's clerks, or its managers while it has no clerk. */
const HANDLERS = `select a.principal from dispute_access a where a.dispute_id = t.dispute_id and a.principal like 'org:%' and a.relation in ('clerk', 'manager') and (a.until is null or a.until > now())
  order by (a.relation = 'clerk') desc, a.principal limit 1`;

/**
 * A message that didn't arrive, or may not have: its state, a task for whoever handles the matter, and their notice, in one commit. A
 * bounce also ends the contact. Idempotent by delivery.
 */
export async function recordUndelivered(tx: Tx, ids: readonly string[], state: Undelivered, reason: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(`update delivery set state = $2, reason = $3, changed_at = clock_timestamp() where id = any($1)`, [ids, state, reason]);
  if (state === 'bounced')
    await tx.query(
      `update contact c set bounced_at = clock_timestamp(), bounce_reason = $2 from delivery d where d.id = any($1) and c.id = d.contact_id and c.bounced_at is null`,
      [ids, reason],
    );
  const tasks = (await tx.query(
    `with t as (
       insert into contact_task (dispute_id, id, proceeding_id, delivery_id, reason, at)
       select d.dispute_id, k.id, d.proceeding_id, d.id, $2, clock_timestamp() from jsonb_to_recordset($1::jsonb) as k(id uuid, delivery uuid) join delivery d on d.id = k.delivery
       on conflict (dispute_id, delivery_id) do nothing returning *)
     select t.id, t.delivery_id as "deliveryId", t.dispute_id as "disputeId", t.proceeding_id as "proceedingId", coalesce(p.number, s.receipt_number) as number, (${HANDLERS}) as principal
     from t join dispute s on s.dispute_id = t.dispute_id left join proceeding p on p.dispute_id = t.dispute_id and p.id = t.proceeding_id`,
    [JSON.stringify(ids.map((delivery) => ({ id: newId(), delivery }))), state],
  )) as TaskRow[];
  await insertInboxNotices(tx, tasks.flatMap(taskNotice(state)));
}

const taskNotice =
  (state: Undelivered) =>
  ({ deliveryId, disputeId, proceedingId, number, principal }: TaskRow): InboxNotice[] =>
    principal === null
      ? []
      : [
          {
            id: newId(),
            recipient: principal,
            key: `delivery:${deliveryId}:${principal}`,
            kind: 'action',
            at: null,
            disputeId,
            proceedingId,
            title: state === 'unknown' ? { zh: '消息是否送到不明', en: 'Whether a message arrived is not known' } : { zh: '联系方式失效', en: 'A contact no longer works' },
            body: {
              zh: `${number}：有一条消息${state === 'unknown' ? '发送结果不明，系统不会重发' : '没有送到'}。请用其他方式联系。`,
              en: `${number}: a message ${state === 'unknown' ? 'may or may not have arrived; it is not sent again' : 'did not arrive'}. Please reach the person another way.`,
            },
          },
        ];

/** What went out under this reference and isn't settled, locked. One whose answer was never heard may still be reported. */
export async function idsSentAs(tx: Tx, reference: string): Promise<string[]> {
  const rows = (await tx.query(`select id from delivery where provider_id = $1 and state in ('sent', 'unknown') order by id for update`, [reference])) as { id: string }[];
  return rows.map(({ id }) => id);
}

export const markDelivered = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  tx.query(`update delivery set state = 'delivered', changed_at = clock_timestamp() where id = any($1)`, [ids]);
