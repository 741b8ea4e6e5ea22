import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PeerView, ProtocolView } from '@contract';
import type { MessageType } from '@exchange';
import { newId, RefusalError, refusal } from '@kernel';
import { Client as Postgres } from 'pg';
import { organisations } from '../../apps/ops/src/seed-people';
import { newKeyFile, type OwnIdentity, readKeyFile } from '../../libs/exchange/src/protocol/identity';
import type { OwnKey } from '../../libs/exchange/src/protocol/keys';
import type { Message, NamedFile, Receipt, SignedText } from '../../libs/exchange/src/protocol/message';
import { schemaIdOf } from '../../libs/exchange/src/protocol/schemas';
import { sign } from '../../libs/exchange/src/protocol/signature';
import { Client } from './client';
import { type RunningHouse, startHouse } from './running-house';

export const SAMPLE_TYPE = 'cn.zhihe.sample.step.v1';

/** Whoever holds it holds up steps that are slow. */
export const SLOW_LOCK = 7_226_042;

/** The least a body type can do: a case is a row with a version, and a step is the one after it. */
export const sampleType: MessageType = {
  type: SAMPLE_TYPE,
  step: { type: 'object', required: ['note'], additionalProperties: false, properties: { note: { type: 'string', maxLength: 2_000_000 } } },
  apply: async (tx, { subject, caseVersion, data }) => {
    const { note } = data.step as { note: string };
    const [row] = (await tx.query('select version, notes from sample_case where id = $1 for update', [subject])) as { version: number }[];
    const version = row?.version ?? 0;
    await tx.query(`insert into sample_effect (case_id, version, note) values ($1, $2, $3)`, [subject, caseVersion, note]);
    if (note === 'break') throw new Error('this step is broken');
    if (note === 'break in SQL') await tx.query('select 1 / 0');
    if (note === 'forbid') throw new RefusalError(refusal('stale_version'));
    if (note === 'slow') await tx.query(`select pg_advisory_xact_lock(${SLOW_LOCK})`);
    if (note === 'refuse' && (await tx.query('select from sample_ban where case_id = $1', [subject])).length > 0) return { rejected: 'not_wanted' };
    if (caseVersion > version + 1) return 'early';
    await tx.query(`insert into sample_case (id, version, notes) values ($1, $2, 1) on conflict (id) do update set version = excluded.version, notes = sample_case.notes + 1`, [
      subject,
      caseVersion,
    ]);
    return 'applied';
  },
};

export interface ExchangingHouse extends RunningHouse {
  /** Where others reach its API. */
  baseUrl: string;
  identity: OwnIdentity;
  /** As the owner of the database, past row-level security. */
  sql<T = object>(text: string, values?: unknown[]): Promise<T[]>;
}

/** A whole installation with keys of its own, listening, that understands the sample steps. */
export async function startExchanging(name: string): Promise<ExchangingHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'zhihe-keys-'));
  const content = newKeyFile(`urn:zhihe:test:${name.replaceAll('_', '-')}`);
  await writeFile(join(folder, 'keys.json'), content, { mode: 0o600 });
  const house = await startHouse(name, { port: true, env: { EXCHANGE_KEY_FILE: join(folder, 'keys.json') }, messageTypes: [sampleType] });
  const owner = new Postgres({ connectionString: house.databaseUrl });
  await owner.connect();
  await owner.query(`create table sample_case (id uuid primary key, version int not null, notes int not null);
    create table sample_effect (case_id uuid not null, version int not null, note text not null);
    create table sample_ban (case_id uuid primary key);
    grant select on sample_ban to zhihe_app;
    grant select, insert, update on sample_case, sample_effect to zhihe_app`);
  const address = house.app.getHttpServer().address() as { port: number };
  return {
    ...house,
    baseUrl: `http://127.0.0.1:${address.port}/api`,
    identity: readKeyFile(content),
    sql: async <T>(text: string, values: unknown[] = []) => (await owner.query(text, values)).rows as T[],
    stop: async () => {
      await owner.end();
      await house.stop();
    },
  };
}

/** Enters `other` as a peer of `house`, with the keys it publishes. @returns the peer's id here. */
export async function introduce(
  house: ExchangingHouse,
  other: ExchangingHouse,
  { suites = ['jws'], organisationId = organisations.cityCommittee }: { suites?: ('jws' | 'sm2')[]; organisationId?: string } = {},
): Promise<string> {
  const administrator = await Client.signedIn(house, 'admin');
  const { ourselves } = await Client.nobody(other).get<ProtocolView>('/exchange/protocol');
  if (!ourselves) throw new Error('the other side has no keys');
  const peer = { source: ourselves.source, name: '对方机关', organisationId, baseUrl: other.baseUrl, suites };
  const { id } = await administrator.must<Pick<PeerView, 'id'>>('POST', '/exchange/peers', peer);
  for (const { kid, publicKey } of ourselves.keys) await administrator.must('POST', `/exchange/peers/${id}/keys`, { kid, publicKey });
  return id;
}

/** A message as `from` would write it to `to`. */
export const messageFrom = (from: ExchangingHouse, to: ExchangingHouse, more: Partial<Message> & { note?: string; files?: NamedFile[] } = {}): Message => {
  const { note = 'step', files = [], ...fields } = more;
  const type = fields.type ?? SAMPLE_TYPE;
  return {
    specversion: '1.0',
    id: newId(),
    source: from.identity.source,
    recipient: to.identity.source,
    type,
    subject: newId(),
    time: '2026-11-23T01:00:00Z',
    datacontenttype: 'application/json',
    dataschema: schemaIdOf(type),
    caseversion: '1',
    data: { step: { note }, files },
    ...fields,
  };
};

const keyOf = ({ identity }: ExchangingHouse, alg: OwnKey['alg']): OwnKey => identity.keys.find((key) => key.alg === alg) as OwnKey;

export async function signedBy(house: ExchangingHouse, message: object, alg: OwnKey['alg'] = 'ES256'): Promise<SignedText> {
  const text = JSON.stringify(message);
  return { text, jws: await sign(Buffer.from(text), keyOf(house, alg)) };
}

export interface Posted {
  status: number;
  receipts: Receipt[];
  unreadable: { line: number; reason: string }[];
}

/** Posts lines as a peer does, past its outbox. */
export async function post(to: ExchangingHouse, lines: readonly (SignedText | string)[]): Promise<Posted> {
  const body = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const response = await fetch(`${to.baseUrl}/exchange/messages`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body });
  const answer = (await response.json()) as { receipts?: SignedText[]; unreadable?: Posted['unreadable'] };
  return { status: response.status, receipts: (answer.receipts ?? []).map(({ text }) => JSON.parse(text) as Receipt), unreadable: answer.unreadable ?? [] };
}

export async function putFile(from: ExchangingHouse, to: ExchangingHouse, file: NamedFile, content: Buffer): Promise<number> {
  const { text, jws } = await signedBy(from, { source: from.identity.source, recipient: to.identity.source, file });
  const headers = { 'content-type': 'application/octet-stream', 'x-exchange-file': Buffer.from(text).toString('base64url'), 'x-exchange-signature': jws };
  return (await fetch(`${to.baseUrl}/exchange/files/${file.sha256}`, { method: 'PUT', headers, body: new Uint8Array(content) })).status;
}

/** What its tables say of a case: the version it stands at, and how many steps had an effect. */
export const caseAt = (house: ExchangingHouse, caseId: string): Promise<{ version: number; notes: number; effects: number }[]> =>
  house.sql(`select c.version, c.notes, (select count(*)::int from sample_effect e where e.case_id = c.id) as effects from sample_case c where c.id = $1`, [caseId]);
