import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '@kernel';
import { type Bell, Database, openBell, systemClock } from '@platform';
import { composeServices, prepareDatabase, procedureRegistry } from '../../apps/contexts';
import { isSeeded, insertPeopleAndOrganisations, seedWorld } from '../../apps/ops/src/seed-world';
import { verify } from '../../apps/ops/src/verify-audit';
import { type RunningWorker, startWorker } from '../../apps/worker/src/worker';
import { createTestDatabase, dropTestDatabase, prepareTemplate, type TestDatabase } from '../support/postgres-cluster';

describe('the demonstration world', () => {
  let database: TestDatabase;
  let db: Database;
  let dataDir: string;

  beforeAll(async () => {
    await prepareTemplate(async (url) => {
      await prepareDatabase(url);
      const owner = await Database.open(url, [], 2);
      await insertPeopleAndOrganisations(owner);
      await owner.close();
    });
    database = await createTestDatabase('seed');
    dataDir = await mkdtemp(join(tmpdir(), 'zhihe-seed-'));
    db = await Database.open(database.superuserUrl, []);
    const { Client } = require('pg');
    const stats = new Map<string, { n: number; ms: number }>();
    const original = Client.prototype.query;
    Client.prototype.query = function (...args: any[]) {
      const text = typeof args[0] === 'string' ? args[0] : args[0]?.text;
      const t = performance.now();
      const note = () => { const k = String(text).trim().slice(0, 90); const e = stats.get(k) ?? { n: 0, ms: 0 }; e.n++; e.ms += performance.now() - t; stats.set(k, e); };
      const last = args[args.length - 1];
      if (typeof last === 'function') { args[args.length - 1] = (...a: any[]) => { note(); last(...a); }; return original.apply(this, args); }
      const r = original.apply(this, args);
      r?.then?.(note, note);
      return r;
    };
    const began = performance.now();
    await seedWorld(db, { dataDir });
    console.log([...stats].sort((a, b) => b[1].ms - a[1].ms).slice(0, 25).map(([k, e]) => `${e.n} ${Math.round(e.ms)}ms ${k.replace(/\s+/g, ' ')}`).join('\n'));
    console.log(`seeded in ${Math.round(performance.now() - began)} ms`);
  });

  afterAll(async () => {
    await db.close();
    await dropTestDatabase(database);
    await rm(dataDir, { recursive: true, force: true });
  });

  const rows = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => db.read(systemActor, (reader) => reader.query(sql, parameters) as Promise<T[]>);
  it('y', async () => {
    const src = require('node:fs').readFileSync(require('node:path').join(__dirname, '../../libs/mediation/src/mediation-facts.store.ts'), 'utf8');
    const sql = /const FACTS = `([\s\S]*?)`/.exec(src)![1];
    const [p] = await rows<any>(`select dispute_id, id, handler_id, organisation_id from proceeding where procedure='RM' and state='RM_MEDIATING' limit 1`);
    const plan = await rows<any>('explain (analyze, summary) ' + sql, [p.dispute_id, p.id, p.handler_id, p.organisation_id]);
    console.log(plan.map((r: any) => r['QUERY PLAN']).slice(0, 12).join('\n'), '\n...\n', plan.map((r: any) => r['QUERY PLAN']).slice(-20).join('\n'));
    console.log(await rows('show jit'), plan.length);
  });
  it('x', async () => {
    console.log((await rows<{ s: string }>(`select state || ' ' || count(*) as s from proceeding group by state order by state`)).map((r) => r.s).join('\n'));
  });
});
