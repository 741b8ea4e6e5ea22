import type { BundleView } from '@contract';
import type { Reader, Tx } from '@platform';
import type { OutgoingRow } from '../outbox/outbox.store';
import { bundleLimits } from './bundle-format';

/** What waits for a peer, oldest first, as much as one bundle holds; locked, so that a delivery under way ends before. */
export const waitingRows = (tx: Tx, peerId: string): Promise<OutgoingRow[]> =>
  tx.query(
    `select id, peer_id as "peerId", body, jws, state from (
       select o.*, sum(octet_length(o.body)) over (order by o.id) - octet_length(o.body) as before
       from (select * from exchange_outbox where peer_id = $1 and state = 'waiting' order by id limit ${bundleLimits.messages} for update) o) o
     where o.before < ${bundleLimits.textBytes} order by id`,
    [peerId],
  ) as Promise<OutgoingRow[]>;

export interface BundleRow {
  peerId: string;
  id: string;
  at: Date;
  by: string;
}

export const insertOut = (tx: Tx, { peerId, id, at, by }: BundleRow, messageIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `with b as (insert into exchange_bundle (peer_id, id, direction, messages, made_at, made_by) values ($1, $2, 'out', $5, $3, $4) returning peer_id, id)
     insert into exchange_bundle_message (peer_id, bundle_id, message_id) select b.peer_id, b.id, m from b, unnest($6::uuid[]) as m`,
    [peerId, id, at, by, messageIds.length, [...messageIds]],
  );

/** The same bundle again replaces what was answered: the newer answer knows more. */
export const recordIn = (tx: Tx, { peerId, id, at, by }: BundleRow, read: { messages: number; outcome: object; receipts: string | null }): Promise<unknown> =>
  tx.query(
    `insert into exchange_bundle (peer_id, id, direction, messages, outcome, receipts, made_at, made_by) values ($1, $2, 'in', $5, $6, $7, $3, $4)
     on conflict (peer_id, id) do update set outcome = excluded.outcome, receipts = excluded.receipts, times = exchange_bundle.times + 1 where exchange_bundle.direction = 'in'`,
    [peerId, id, at, by, read.messages, JSON.stringify(read.outcome), read.receipts],
  );

export interface BundledMessage {
  id: string;
  body: string;
  jws: string;
}

/** Messages of a bundle, after `after`, so many. */
export const bundledMessages = (reader: Reader, bundleId: string, after: string | null, limit: number): Promise<BundledMessage[]> =>
  reader.query(
    `select o.id, o.body, o.jws from exchange_bundle_message b join exchange_outbox o on o.id = b.message_id where b.bundle_id = $1 and ($2::uuid is null or o.id > $2) order by o.id limit $3`,
    [bundleId, after, limit],
  ) as Promise<BundledMessage[]>;

/** Null: there is none. */
export async function findBundle(
  reader: Reader,
  { peerId, id }: { peerId: string; id: string },
): Promise<{ peerId: string; direction: 'in' | 'out'; madeAt: Date; receipts: string | null } | null> {
  const [row] = (await reader.query(`select peer_id as "peerId", direction, made_at as "madeAt", receipts from exchange_bundle where peer_id = $1 and id = $2`, [peerId, id])) as {
    peerId: string;
    direction: 'in' | 'out';
    madeAt: Date;
    receipts: string | null;
  }[];
  return row ?? null;
}

/** Newest first. `answered`: of those that went out, how many messages the peer has answered for. */
export const listBundles = (reader: Reader, limit: number): Promise<BundleView[]> =>
  reader.query(
    `select b.id, b.peer_id as "peerId", p.name as peer, b.direction, b.messages, b.outcome, b.times, to_json(b.made_at)#>>'{}' as "madeAt",
       case when b.direction = 'out' then (select count(*)::int from exchange_bundle_message m join exchange_outbox o on o.id = m.message_id where m.bundle_id = b.id and o.answered_at is not null) end as answered
     from exchange_bundle b join exchange_peer p on p.id = b.peer_id order by b.made_at desc, b.id desc limit $1`,
    [limit],
  ) as Promise<BundleView[]>;
