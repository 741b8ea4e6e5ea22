import type { OutboxLine } from '@contract';
import { newId } from '@kernel';
import type { Reader, Tx } from '@platform';

export type OutboxState = 'waiting' | 'held' | 'applied' | 'rejected';

const QUEUE = 'exchange-';

/** A queue for each peer: one that is slow or away holds up none of the others. BullMQ takes no colon in a name. */
export const exchangeWork = { queue: `${QUEUE}*`, job: 'deliver-exchange' } as const;

export const queueOf = (peerId: string): string => `${QUEUE}${peerId}`;

export interface NewOutgoing {
  id: string;
  peerId: string;
  caseId: string;
  caseVersion: number;
  type: string;
  body: string;
  createdAt: Date;
}

/** The message, and the work that carries it unless the peer is offline. A second message of the same case version breaks the unique key. */
export const insertOutgoing = (tx: Tx, { id, peerId, caseId, caseVersion, type, body, createdAt }: NewOutgoing): Promise<unknown> =>
  tx.query(
    `with sent as (
       insert into exchange_outbox (id, peer_id, case_id, case_version, type, body, created_at) values ($1, $2, $3, $4, $5, $6, $7) returning id, peer_id)
     insert into work (id, queue, job, dedup_key, payload)
     select $8, '${QUEUE}' || s.peer_id, '${exchangeWork.job}', 'exchange:' || s.id, jsonb_build_object('outboxId', s.id, 'bytes', octet_length($6)::text)
     from sent s join exchange_peer p on p.id = s.peer_id where p.base_url is not null and p.state = 'active'`,
    [id, peerId, caseId, caseVersion, type, body, createdAt, newId()],
  );

export interface OutgoingRow {
  id: string;
  peerId: string;
  body: string;
  jws: string | null;
  state: OutboxState;
}

export const lockOutgoing = (tx: Tx, ids: readonly string[]): Promise<OutgoingRow[]> =>
  tx.query(`select id, peer_id as "peerId", body, jws, state from exchange_outbox where id = any($1) order by id for update`, [ids]) as Promise<OutgoingRow[]>;

export const saveSignatures = (tx: Tx, signed: readonly { id: string; jws: string }[]): Promise<unknown> =>
  tx.query(`update exchange_outbox o set jws = s.jws from jsonb_to_recordset($1::jsonb) as s(id uuid, jws text) where o.id = s.id`, [JSON.stringify(signed)]);

export interface Answered {
  id: string;
  state: Exclude<OutboxState, 'waiting'>;
  reason: string | null;
  bodyHash: string;
  receipt: string;
  receiptJws: string;
}

/** What the peer says has become of them, about these very bytes. What was applied once stays so, whichever receipt comes late. */
export const saveReceipts = (tx: Tx, peerId: string, answers: readonly Answered[], at: Date): Promise<unknown> =>
  tx.query(
    `update exchange_outbox o set state = a.state, reason = a.reason, receipt = a.receipt, receipt_jws = a."receiptJws", answered_at = $3
     from jsonb_to_recordset($2::jsonb) as a(id uuid, state text, reason text, "bodyHash" text, receipt text, "receiptJws" text)
     where o.id = a.id and o.peer_id = $1 and o.state <> 'applied' and encode(sha256(convert_to(o.body, 'UTF8')), 'hex') = a."bodyHash"`,
    [peerId, JSON.stringify(answers), at],
  );

const LINES = `o.id, o.peer_id as "peerId", p.name as peer, o.case_id as "caseId", o.case_version as "caseVersion", o.type, o.state, o.reason,
  to_json(o.created_at)#>>'{}' as "createdAt", to_json(o.answered_at)#>>'{}' as "answeredAt"`;

/** Newest first, below `after`. */
export const listOutbox = (reader: Reader, state: OutboxState, after: string | null, limit: number): Promise<OutboxLine[]> =>
  reader.query(
    `select ${LINES} from exchange_outbox o join exchange_peer p on p.id = o.peer_id where o.state = $1 and ($2::uuid is null or o.id < $2) order by o.id desc limit $3`,
    [state, after, limit],
  ) as Promise<OutboxLine[]>;

const CARRIED = `o.state <> 'applied' and p.base_url is not null and p.state = 'active'`;

type Carried = { id: string; peerId: string; bytes: number };

/** What of a peer waits and isn't being carried, oldest first: it was offline or suspended. */
export const waitingFor = (reader: Reader, peerId: string, limit: number): Promise<Carried[]> =>
  reader.query(
    `select o.id, o.peer_id as "peerId", octet_length(o.body) as bytes from exchange_outbox o join exchange_peer p on p.id = o.peer_id
     where ${CARRIED} and o.peer_id = $1 and o.state = 'waiting' and not exists (select from work w where w.dedup_key = 'exchange:' || o.id and w.done_at is null) order by o.id limit $2`,
    [peerId, limit],
  ) as Promise<Carried[]>;

/** What peers have held, or nobody carries, since before that moment. */
export const forgottenSince = (reader: Reader, before: Date, limit: number): Promise<Carried[]> =>
  reader.query(
    `select o.id, o.peer_id as "peerId", octet_length(o.body) as bytes from exchange_outbox o join exchange_peer p on p.id = o.peer_id
     where ${CARRIED} and o.state in ('held', 'waiting') and coalesce(o.answered_at, o.created_at) < $1 and not exists (select from work w where w.dedup_key = 'exchange:' || o.id and w.done_at is null) order by o.id limit $2`,
    [before, limit],
  ) as Promise<Carried[]>;

/** One message that isn't applied there; null: there is none, or its peer is offline or suspended. */
export async function unsettled(reader: Reader, id: string): Promise<Carried | null> {
  const [row] = (await reader.query(
    `select o.id, o.peer_id as "peerId", octet_length(o.body) as bytes from exchange_outbox o join exchange_peer p on p.id = o.peer_id where ${CARRIED} and o.id = $1`,
    [id],
  )) as Carried[];
  return row ?? null;
}

/** Has them carried, once more if they were before. Idempotent: what is on its way already is left alone. */
export const leaveDeliveries = (tx: Tx, messages: readonly Carried[]): Promise<unknown> =>
  tx.query(
    `insert into work (id, queue, job, dedup_key, payload)
     select m."workId", '${QUEUE}' || m."peerId", '${exchangeWork.job}', 'exchange:' || m.id, jsonb_build_object('outboxId', m.id, 'bytes', m.bytes::text)
     from jsonb_to_recordset($1::jsonb) as m("workId" uuid, id uuid, "peerId" uuid, bytes int)
     on conflict (dedup_key) do update set done_at = null, parked_at = null, attempts = 0, due_at = clock_timestamp(), lease = null, lease_until = null
     where work.done_at is not null or work.parked_at is not null`,
    [JSON.stringify(messages.map((message) => ({ ...message, workId: newId() })))],
  );

/** What each peer has neither applied nor rejected. */
export async function openByPeer(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = (await reader.query(`select peer_id as "peerId", count(*)::int as n from exchange_outbox where state in ('waiting', 'held') group by peer_id`)) as {
    peerId: string;
    n: number;
  }[];
  return new Map(rows.map(({ peerId, n }) => [peerId, n]));
}
