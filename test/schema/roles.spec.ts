import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, type DisputeId, newId, systemActor, type UserId } from '@kernel';
import { Database, grantAccess, once, openBell, record } from '@platform';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { prepareDatabase } from '../../apps/contexts';
import { startTestCluster } from '../support/postgres-cluster';

/** As deployed: docker/roles.sql on a fresh server of its own, since roles belong to the whole server. */
const passwords: Record<string, string> = { ZHIHE_OWNER_PASSWORD: "ow'ner", ZHIHE_SERVICE_PASSWORD: 'service' };
const DATABASE = 'zhihe';

/** What psql makes of `\getenv name VARIABLE`, `:'name'` and `:"DBNAME"`. */
function asPsqlReads(script: string): string {
  const given = new Map([...script.matchAll(/^\\getenv (\w+) (\w+)$/gm)].map(([, name = '', variable = '']) => [name, passwords[variable]]));
  return script
    .replace(/^\\getenv .*$/gm, '')
    .replace(/:'(\w+)'/g, (_all, name: string) => escapeLiteral(given.get(name) ?? ''))
    .replaceAll(':"DBNAME"', escapeIdentifier(DATABASE));
}

let server: Awaited<ReturnType<typeof startTestCluster>>;
let ownerUrl: string;
let serviceUrl: string;
let db: Database;

/** `null` when the statement went through, else PostgreSQL's code. */
async function attempt(url: string, sql: string): Promise<string | null> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

const NOT_ALLOWED = '42501';
const dispute = newId<DisputeId>();
const person = { ...systemActor, kind: 'user', principals: ['user:a'] } as const;
const stranger = { ...systemActor, kind: 'user', principals: ['user:b'] } as const;
const countOf = (table: string, actor: Actor) => db.read(actor, async (reader) => (await reader.query<[{ n: number }]>(`select count(*)::int as n from ${table}`))[0].n);

beforeAll(async () => {
  server = await startTestCluster();
  expect(await attempt(server.superuserUrl, `create database ${DATABASE}`)).toBeNull();
  expect(await attempt(server.url(DATABASE), asPsqlReads(readFileSync(join(__dirname, '../../docker/roles.sql'), 'utf8')))).toBeNull();
  ownerUrl = server.url(DATABASE, 'zhihe_owner', passwords.ZHIHE_OWNER_PASSWORD);
  serviceUrl = server.url(DATABASE, 'zhihe_service', passwords.ZHIHE_SERVICE_PASSWORD);
  await prepareDatabase(ownerUrl);
  db = await Database.open(serviceUrl, []);
}, 60_000);

afterAll(async () => {
  await db?.close();
  await server?.stop();
});

it('the owner carries out every migration without being a superuser, twice without change', async () => {
  expect(await prepareDatabase(ownerUrl)).toEqual([]);
  expect(await attempt(ownerUrl, 'create role another')).toBe(NOT_ALLOWED);
});

it('the application writes what the house writes, and each person sees their own', async () => {
  await db.write(systemActor, async (tx) => {
    await tx.query(
      `insert into dispute (dispute_id, receipt_number, title, summary, filed_at, filed_on, filed_by, source, filing_key) values ($1, 'R', 't', 's', now(), '2026-11-22', 'user:a', 'party', 'k')`,
      [dispute],
    );
    await grantAccess(tx, dispute, [{ principal: 'user:a', relation: 'applicant', reason: 'filed' }]);
    await record(tx, systemActor, { disputeId: dispute, at: new Date() }, [{ type: 'dispute.filed', audience: 'procedure', payload: {} }]);
  });
  expect([await countOf('dispute', person), await countOf('event_log', person)]).toEqual([1, 1]);
  expect([await countOf('dispute', stranger), await countOf('event_log', stranger)]).toEqual([0, 0]);
});

it('an answer that is kept for a repeat is read again by whoever asked, and by nobody else', async () => {
  const asker = { ...person, userId: 'a' as UserId };
  await db.write(asker, (tx) => once(tx, asker, { key: 'k', content: {} }, () => Promise.resolve({ code: 'secret' })));
  expect(await db.write(asker, (tx) => once(tx, asker, { key: 'k', content: {} }, () => Promise.resolve({ code: 'another' })))).toEqual({ code: 'secret' });
  expect([await countOf('request_key', asker), await countOf('request_key', stranger)]).toEqual([1, 0]);
});

it('rings the bell with the same login', async () => {
  const bell = await openBell({ databaseUrl: serviceUrl, redisUrl: null });
  expect(await bell.ring('roles')).toBe(true);
  await bell.close();
});

it('the login can do nothing before it becomes the app role, and then only what is granted', async () => {
  expect(await attempt(serviceUrl, 'select from public.dispute')).toBe(NOT_ALLOWED);
  expect(await attempt(serviceUrl, 'set role zhihe_owner')).toBe(NOT_ALLOWED);
  const asApp = (sql: string) => attempt(serviceUrl, `set role zhihe_app; ${sql}`);
  expect(await asApp('select from dispute')).toBeNull();
  for (const sql of [
    `update event_log set actor = 'nobody'`,
    'delete from event_log',
    'truncate event_log',
    `insert into dispute_access (dispute_id, principal, relation, reason) values ('${dispute}', 'user:b', 'mediator', '')`,
    'alter table dispute disable row level security',
    'create table mine (id int)',
    'create schema mine',
    'create temporary table mine (id int)',
    'delete from schema_migration',
  ])
    expect([sql, await asApp(sql)]).toEqual([sql, NOT_ALLOWED]);
});

it('row-level security holds for the owner too', async () => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  expect((await client.query('select from dispute')).rowCount).toBe(0);
  await client.end();
});

it('nobody else gets in', async () => {
  expect(await attempt(server.superuserUrl, `create role visitor login password 'x'`)).toBeNull();
  expect(await attempt(server.url(DATABASE, 'visitor', 'x'), 'select 1').catch((error: { code: string }) => error.code)).toBe(NOT_ALLOWED);
});
