import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, type Role, systemActor } from '@kernel';
import { Database, readConfig, startEmbeddedPostgres, systemClock } from '@platform';
import { pageStatement, planAsList, type WorklistWish } from '@worklists';
import { createApi } from '../../api/src/create-api';
import { composeServices, prepareDatabase, type Services } from '../../contexts';
import { crowd } from './bench-crowd';
import { analyse, insertManyCases } from './bench-lists.store';
import { organisations, seedPeople } from './seed-people';
import { insertPeopleAndOrganisations } from './seed-world';

const COUNT = 100_000;
const ROUNDS = 40;

const say = (line: string) => process.stdout.write(`${line}\n`);

const actorOf = (username: string): Actor => {
  const person = seedPeople.find((one) => one.username === username);
  if (!person) throw new Error(`nobody is called ${username}`);
  const { id, name, memberships } = person;
  const roles = memberships.map(({ role }) => role) as Role[];
  const general = roles.filter((role) => role === 'supervisor').map((role) => `role:${role}`);
  const principals = [`user:${id}`, ...memberships.map(({ organisation, role }) => `org:${organisation}:${role}`), ...general];
  return { kind: 'user', userId: id, partyId: null, organisationId: memberships[0]?.organisation ?? null, roles, name, principals };
};

const wishes: Readonly<Record<string, WorklistWish>> = {
  'all, by due day': { filter: 'all' },
  'open, stuck longest': { filter: 'all', open: true, sort: 'stuck' },
  'newest first': { filter: 'all', sort: '-opened' },
  mine: { filter: 'mine' },
  overdue: { filter: 'overdue' },
  'one state': { filter: 'all', state: 'RM_MEDIATING' },
  'one organisation': { filter: 'all', organisation: organisations.commercialCentre },
  'an organisation unseen': { filter: 'all', organisation: organisations.patentPanel },
  'an organisation nearby': { filter: 'all', organisation: organisations.cityCommittee },
  'due in some month': { filter: 'all', dueFrom: '2027-12-01' as never, dueTo: '2027-12-31' as never },
  'a rare procedure': { filter: 'all', procedure: 'SC' },
  'one district': { filter: 'all', open: true, division: '500103' },
  'one kind of right': { filter: 'all', right: 'PAT-I', open: true },
  'rare words': { filter: 'all', search: '（2026）渝知人调字第B777号' },
  'common words': { filter: 'all', search: '商标' },
};

const percentile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function measured(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  await work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** The least a page of these rows can cost: one transaction, one scan of one table that stops after a page. */
const bare = (db: Database) => db.read(systemActor, (reader) => reader.query('select dispute_id, id, state, next_due_on from proceeding limit $1', [26]));

const line = (name: string, { p50, p95 }: { p50: number; p95: number }, floor: number, more = '') =>
  say(`  ${name.padEnd(24)} p50 ${p50.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms   ×${(p50 / floor).toFixed(1).padStart(5)} ${more}`);

async function indexesOf(db: Database, actor: Actor, wish: WorklistWish): Promise<string> {
  const { sql, values } = pageStatement(wish, { principals: actor.principals, today: '2026-11-23' as never }, { after: null, limit: 25 });
  const plan = await db.read(actor, async (reader) => {
    await planAsList(reader);
    return reader.query(`explain (format json) ${sql}`, values) as Promise<unknown>;
  });
  const text = JSON.stringify(plan);
  const indexes = [...text.matchAll(/"Index Name":\s*"(proceeding\w*|dispute_access\w*|open_work\w*|dispute_division|dispute_right_kind)"/g)].map(([, name]) => name);
  return `${/"Seq Scan"[^}]*"Relation Name":\s*"proceeding"/.test(text) ? 'SEQ SCAN ' : ''}${[...new Set(indexes)].join(', ')}`;
}

async function measureAs(username: string, db: Database, { worklists, queries }: Services): Promise<void> {
  const actor = actorOf(username);
  const floor = (await measured(() => bare(db))).p50;
  say(`${username}: bare page ${floor.toFixed(1)} ms = ×1`);
  for (const [name, wish] of Object.entries(wishes)) line(name, await measured(() => worklists.list(actor, wish)), floor, wish.search ? '' : await indexesOf(db, actor, wish));
  line('counters', await measured(() => worklists.counts(actor)), floor);
  const [first] = (await worklists.list(actor, { filter: 'all' })).items;
  if (first) line('case page', await measured(() => queries.view(actor, first.id as never)), floor);
}

/** R8: a list in half a second, a case in 800 ms, for fifty people at once. */
async function measureCrowd({ db, services, dataDir }: { db: Database; services: Services; dataDir: string }, usernames: readonly string[]): Promise<void> {
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0' });
  const app = await createApi({ db, services, clock: systemClock, config });
  try {
    await app.listen(0, '127.0.0.1');
    const timings = await crowd(await app.getUrl(), usernames);
    const floor = (await measured(() => bare(db))).p50;
    say(`50 人同时 / fifty people at once, over HTTP: bare page ${floor.toFixed(1)} ms = ×1`);
    for (const [name, times] of Object.entries(timings)) {
      times.sort((a, b) => a - b);
      line(name, { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }, floor, `${times.length} answers`);
    }
  } finally {
    await app.close();
  }
}

export async function run(): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhihe-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log: () => undefined });
  const url = server.url('postgres');
  await prepareDatabase(url);
  const db = await Database.open(url, []);
  try {
    await insertPeopleAndOrganisations(db);
    say(`${COUNT} 件 / cases …`);
    await insertManyCases(db, COUNT, new Date());
    await analyse(url);
    const services = composeServices(db, systemClock, readConfig({ DATA_DIR: dataDir }));
    const usernames = ['mediator', 'manager', 'smanager', 'supervisor'];
    for (const username of usernames) await measureAs(username, db, services);
    await measureCrowd({ db, services, dataDir }, usernames);
    return 0;
  } finally {
    await db.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
