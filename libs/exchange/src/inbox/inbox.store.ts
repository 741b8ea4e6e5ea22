import { newId } from '@kernel';
import type { Reader, Tx } from '@platform';

export type InboxState = 'held' | 'applied' | 'rejected';

/** Something of its case comes before it. */
export const EARLY = 'early';

/** Messages of one case come from here on one after the other, whichever process and peer they come by. Sorted, so that two batches can't wait for each other. */
export const lockCases = (tx: Tx, caseIds: readonly string[]): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(k) from (select hashtextextended('exchange:' || c, 0) as k from unnest($1::text[]) as c order by k) as ordered`, [[...caseIds]]);

export interface NewMessage {
  peerId: string;
  id: string;
  bodyHash: string;
  caseId: string;
  caseVersion: number;
  type: string;
  body: string;
  jws: string;
}

const keyOf = ({ peerId, id }: { peerId: string; id: string }): string => `${peerId} ${id}`;

/** Held for now. @returns the keys of those that weren't there. What is missing then is there under its id, or its case version is taken. */
export async function insertMessages(tx: Tx, messages: readonly NewMessage[], at: Date): Promise<ReadonlySet<string>> {
  const rows = (await tx.query(
    `insert into exchange_inbox (peer_id, id, body_hash, case_id, case_version, type, body, jws, state, reason, received_at)
     select m."peerId", m.id, m."bodyHash", m."caseId", m."caseVersion", m.type, m.body, m.jws, 'held', '${EARLY}', $2
     from jsonb_to_recordset($1::jsonb) as m("peerId" uuid, id uuid, "bodyHash" text, "caseId" uuid, "caseVersion" int, type text, body text, jws text)
     on conflict do nothing returning peer_id as "peerId", id`,
    [JSON.stringify(messages), at],
  )) as { peerId: string; id: string }[];
  return new Set(rows.map(keyOf));
}

/** What was rejected may be tried again when its sender asks again, unless another message has its version by now. */
export const reopenRejected = (tx: Tx, messages: readonly { peerId: string; id: string; bodyHash: string }[]): Promise<unknown> =>
  tx.query(
    `update exchange_inbox i set state = 'held', reason = '${EARLY}', settled_at = null from (
       select distinct on (r.peer_id, r.case_id, r.case_version) r.peer_id, r.id
       from jsonb_to_recordset($1::jsonb) as m("peerId" uuid, id uuid, "bodyHash" text) join exchange_inbox r on r.peer_id = m."peerId" and r.id = m.id and r.body_hash = m."bodyHash"
       where r.state = 'rejected' and not exists (select from exchange_inbox o where o.peer_id = r.peer_id and o.case_id = r.case_id and o.case_version = r.case_version and o.state <> 'rejected')
       order by r.peer_id, r.case_id, r.case_version, r.id) as first
     where i.peer_id = first.peer_id and i.id = first.id`,
    [JSON.stringify(messages)],
  );

export interface InboxRow {
  peerId: string;
  organisationId: string;
  id: string;
  bodyHash: string;
  caseId: string;
  caseVersion: number;
  type: string;
  body: string;
  state: InboxState;
  reason: string | null;
}

const COLUMNS = `i.peer_id as "peerId", p.organisation_id as "organisationId", i.id, i.body_hash as "bodyHash", i.case_id as "caseId", i.case_version as "caseVersion", i.type, i.state, i.reason`;

/** What is there under these ids. */
export const messagesById = (reader: Reader, keys: readonly { peerId: string; id: string }[]): Promise<Omit<InboxRow, 'body'>[]> =>
  reader.query(
    `select ${COLUMNS} from jsonb_to_recordset($1::jsonb) as m("peerId" uuid, id uuid) join exchange_inbox i on i.peer_id = m."peerId" and i.id = m.id join exchange_peer p on p.id = i.peer_id`,
    [JSON.stringify(keys.map(({ peerId, id }) => ({ peerId, id })))],
  ) as Promise<Omit<InboxRow, 'body'>[]>;

/** Of one case, looked at together: what a peer has sent early and large must not fill the memory. */
const HELD_AT_ONCE = 200;
const HELD_BYTES = 1024 * 1024;

/** What of these cases waits, the first of each in the order of its versions: some of it, and at least one of each. */
export const heldMessages = (tx: Tx, caseIds: readonly string[]): Promise<InboxRow[]> =>
  tx.query(
    `select ${COLUMNS}, i.body from unnest($1::uuid[]) as c(id)
     cross join lateral (
       select h.*, sum(octet_length(h.body)) over (order by h.case_version, h.id) - octet_length(h.body) as bytes_before
       from (select * from exchange_inbox o where o.case_id = c.id and o.state = 'held' order by o.case_version, o.id limit ${HELD_AT_ONCE}) h) i
     join exchange_peer p on p.id = i.peer_id where i.bytes_before < ${HELD_BYTES} order by i.case_id, i.case_version, i.id`,
    [[...caseIds]],
  ) as Promise<InboxRow[]>;

export interface Settled {
  peerId: string;
  id: string;
  state: InboxState;
  reason: string | null;
  missing: readonly string[];
}

export const settleMessages = (tx: Tx, settled: readonly Settled[], at: Date): Promise<unknown> =>
  tx.query(
    `update exchange_inbox i set state = s.state, reason = s.reason, missing = array(select jsonb_array_elements_text(s.missing)), settled_at = case when s.state <> 'held' then $2::timestamptz end
     from jsonb_to_recordset($1::jsonb) as s("peerId" uuid, id uuid, state text, reason text, missing jsonb) where i.peer_id = s."peerId" and i.id = s.id`,
    [JSON.stringify(settled), at],
  );

/** Which of these files that peers named have come from them, as `<peer> <hash>`. */
export async function filesThere(reader: Reader, wanted: readonly { peerId: string; sha256: string }[]): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set();
  const rows = (await reader.query(
    `select f.peer_id as "peerId", f.sha256 as id from jsonb_to_recordset($1::jsonb) as w("peerId" uuid, sha256 text) join exchange_file f on f.peer_id = w."peerId" and f.sha256 = w.sha256`,
    [JSON.stringify(wanted)],
  )) as { peerId: string; id: string }[];
  return new Set(rows.map(keyOf));
}

export const insertFile = (tx: Tx, peerId: string, file: { sha256: string; bytes: number; name: string; mediaType: string }, at: Date): Promise<unknown> =>
  tx.query(`insert into exchange_file (peer_id, sha256, bytes, name, media_type, received_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`, [
    peerId,
    file.sha256,
    file.bytes,
    file.name,
    file.mediaType,
    at,
  ]);

/** Cases whose messages wait for this file of this peer. */
export async function casesWaitingFor(reader: Reader, peerId: string, sha256: string): Promise<string[]> {
  const rows = (await reader.query(`select distinct case_id as id from exchange_inbox where state = 'held' and missing @> array[$2::text] and peer_id = $1 limit 500`, [
    peerId,
    sha256,
  ])) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** Which of these bytes a received file names: they are kept. */
export async function receivedHashes(reader: Reader, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = (await reader.query('select distinct sha256 from exchange_file where sha256 = any($1)', [[...hashes]])) as { sha256: string }[];
  return new Set(rows.map(({ sha256 }) => sha256));
}

export interface NewRejection {
  peerId: string | null;
  /** False: anybody may have sent it, whoever it names. */
  verified: boolean;
  messageId: string | null;
  caseId: string | null;
  reason: string;
  detail: string;
  bodyHash: string;
  bytes: number;
  body: string | null;
  times: number;
}

/** Of what nobody has signed, so many rows an hour: who sends rubbish must not fill the disk. */
const MOST_UNVERIFIED = 10_000;

/** The same bytes refused again for the same reason are counted. `rejections` holds each pair once. */
export const recordRejections = (tx: Tx, rejections: readonly NewRejection[], at: Date): Promise<unknown> =>
  tx.query(
    `insert into exchange_rejection as r (id, peer_id, verified, message_id, case_id, reason, detail, body_hash, bytes, body, times, first_at, last_at)
     select n.id, n."peerId", n.verified, n."messageId", n."caseId", n.reason, n.detail, n."bodyHash", n.bytes, n.body, n.times, $2, $2
     from jsonb_to_recordset($1::jsonb) as n(id uuid, "peerId" uuid, verified boolean, "messageId" text, "caseId" text, reason text, detail text, "bodyHash" text, bytes int, body text, times int)
     where n.verified or (select count(*) from exchange_rejection o where not o.verified and o.first_at > $2::timestamptz - interval '1 hour') < ${MOST_UNVERIFIED}
     on conflict (body_hash, reason) do update set times = r.times + excluded.times, last_at = excluded.last_at`,
    [JSON.stringify(rejections.map((one) => ({ ...one, id: newId() }))), at],
  );

export { keyOf as inboxKeyOf };

const STEP = 'exchange_step';

/** A message's effect can be taken back alone: it stands between two steps. */
export const beginSteps = (tx: Tx): Promise<unknown> => tx.query(`savepoint ${STEP}`);
export const keepStep = (tx: Tx): Promise<unknown> => tx.query(`release savepoint ${STEP}; savepoint ${STEP}`);
export const takeBackStep = (tx: Tx): Promise<unknown> => tx.query(`rollback to savepoint ${STEP}`);
export const endSteps = (tx: Tx): Promise<unknown> => tx.query(`release savepoint ${STEP}`);
