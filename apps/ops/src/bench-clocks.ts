import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarOf, computeDeadline, deadlineRules, stateCouncilSchedules } from '@deadlines';
import { addDays, type PlainDate } from '@kernel';
import { type Bell, Database, openBell, readConfig, startEmbeddedPostgres, systemClock } from '@platform';
import { sweepDeadlines } from '@clocks';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { Pool } from 'pg';
import { startWorker } from '../../worker/src/worker';
import { composeServices, prepareDatabase } from '../../contexts';
import { armReminders, insertLaw, insertOpenDeadlines, pagesOfLook, plainUpdate, untold } from './bench-clocks.store';
import { insertManyCases } from './bench-lists.store';
import { insertPeopleAndOrganisations } from './seed-world';

const COMPUTED = 100_000;
const DUE = 10_000;
const OPEN = 1_000_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function computeMany(): void {
  const calendar = calendarOf(stateCouncilSchedules);
  const counted = deadlineRules.filter(({ unit }) => unit === 'calendarDays' || unit === 'workingDays' || unit === 'months');
  const began = performance.now();
  for (let n = 0; n < COMPUTED; n += 1) {
    const rule = counted[n % counted.length];
    if (rule) computeDeadline({ rule, trigger: addDays('2026-01-05' as PlainDate, n % 300), calendar, excluded: [], extensions: [] });
  }
  say(`${COMPUTED} 个期限 / deadlines computed: ${Math.round((COMPUTED * 1000) / (performance.now() - began))} 个每秒 / per second`);
}

/** BullMQ alone, over the same server: as many empty jobs, added at once and worked off one at a time. */
async function emptyJobs(url: string): Promise<number> {
  const pool = new Pool({ connectionString: url, max: 6, options: '-c search_path=bullmq' });
  const queue = new Queue('bench-empty', { connection: pool, skipMetasUpdate: true }, createPostgresBackend);
  let [done, tellAll] = [0, (): void => undefined];
  const all = new Promise<void>((resolve) => {
    tellAll = resolve;
  });
  const began = performance.now();
  await queue.addBulk(Array.from({ length: DUE }, () => ({ name: 'empty', data: {}, opts: { removeOnComplete: true } })));
  const worker = new Worker('bench-empty', async () => void (++done === DUE && tellAll()), { connection: pool }, createPostgresBackend);
  await all;
  const took = performance.now() - began;
  await worker.close();
  await queue.close();
  await pool.end();
  return took;
}

/** From the first look to the last mark, as the worker of `npm start` does it. */
async function tellAllDue(db: Database, bell: Bell, dataDir: string): Promise<number> {
  const log = () => undefined;
  const began = performance.now();
  const worker = await startWorker({ db, services: composeServices(db, systemClock, readConfig({ DATA_DIR: dataDir })), config: { databaseUrl: 'own process' }, bell, log });
  do await worker.settle();
  while ((await untold(db)) > 0);
  const took = performance.now() - began;
  await worker.stop();
  return took;
}

async function measure(url: string, db: Database, dataDir: string): Promise<void> {
  await insertPeopleAndOrganisations(db);
  await insertManyCases(db, DUE, systemClock.now());
  await insertLaw(url);
  let before = 0;
  for (const open of [DUE, OPEN]) {
    await insertOpenDeadlines(url, before, open);
    before = open;
    await sweepDeadlines(db);
    const look = await timed(() => sweepDeadlines(db));
    say(`${open} 个未到期 / open and not due: ${look.toFixed(1)} ms, ${await pagesOfLook(db)} pages a look`);
  }
  await armReminders(url, DUE);
  const plain = await plainUpdate(url);
  const empty = await emptyJobs(url);
  const bell = await openBell({ redisUrl: null, databaseUrl: url });
  const told = await tellAllDue(db, bell, dataDir);
  await bell.close();
  const ratio = (of: number) => `×${(told / of).toFixed(1)}`;
  say(`${DUE} 个到期 / due among ${OPEN}: ${Math.round(told)} ms, 通知写毕 / each told and marked`);
  say(`一条 UPDATE / one plain UPDATE of the same rows: ${Math.round(plain)} ms (${ratio(plain)})`);
  say(`BullMQ ${DUE} 个空任务 / empty jobs alone: ${Math.round(empty)} ms (${ratio(empty)})`);
}

/** Issue 4: what the clocks cost, beside what the same rows cost without them. */
export async function run(): Promise<number> {
  computeMany();
  const dataDir = await mkdtemp(join(tmpdir(), 'zhihe-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log: () => undefined });
  const url = server.url('postgres');
  await prepareDatabase(url);
  const db = await Database.open(url, []);
  try {
    await measure(url, db, dataDir);
    return 0;
  } finally {
    await db.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
