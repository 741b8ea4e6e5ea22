import { join } from 'node:path';
import { type Config, Database, openBell, readConfig, systemClock } from '@platform';
import { createApi } from '../../api/src/create-api';
import { composeServices, prepareDatabase } from '../../contexts';
import { startWorker } from '../../worker/src/worker';
import { embeddedDatabase } from './embedded-database';
import { requireFreePort } from './require-free-port';
import { isSeeded, seedWorld, wantsSeed } from './seed-world';
import { demonstrationPeople } from './seed-people';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Steps that `bootstrap.mjs` has done before (install, build); ours go on counting. */
const done = Number(process.env.ZHIHE_STEPS_DONE ?? 0);
const steps = Number(process.env.ZHIHE_STEPS ?? done + 3);

async function step<T>(number: number, name: string, work: () => Promise<T>): Promise<T> {
  const began = process.hrtime.bigint();
  const result = await work();
  say(`[${done + number}/${steps}] ${name} … ${(Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)} s`);
  return result;
}

/** Database, schema, demonstration world, API, worker and web behind one address; ends on Ctrl-C. */
export async function run(): Promise<number> {
  const config = readConfig();
  await requireFreePort(config.port, config.host);
  const embedded = config.databaseUrl ? null : await step(1, '启动数据库 / database', () => embeddedDatabase(config, () => undefined));
  const url = config.databaseUrl ?? embedded?.url ?? '';
  const ownerUrl = config.databaseOwnerUrl ?? url;
  await step(2, '更新数据表 / schema', () => prepareDatabase(ownerUrl));
  const db = await Database.open(url, []);
  const services = composeServices(db, systemClock, config);
  if (await wantsSeed(db)) await step(3, '建立演示数据 / demonstration world', () => seedWorld(db, config));
  const bell = await openBell({ redisUrl: config.redisUrl, databaseUrl: ownerUrl });
  const app = await createApi({ db, services, clock: systemClock, config, webDir: join(__dirname, '../../../web') });
  await app.listen(config.port, config.host);
  const worker = await startWorker({ db, services, config, bell, log: say });
  await greet(db, config);
  await untilStopped();
  say('正在停止 / stopping …');
  await worker.stop();
  await app.close();
  await bell.close();
  await db.close();
  await embedded?.stop();
  return 0;
}

async function greet(db: Database, config: Config): Promise<void> {
  const address = config.publicUrl;
  say(`\n知和已就绪 / ready: ${address}   工作台 / desk: ${address}/desk/   接口 / API: ${address}/api/docs`);
  if (config.localMailbox) say(`  信箱 / mailbox: ${address}/mailbox`);
  if (!(await isSeeded(db))) return;
  say(`\n演示账号（密码均为 ${demonstrationPeople.password}）/ demonstration accounts:`);
  for (const { username, name, what } of demonstrationPeople.signIns) say(`  ${username.padEnd(14)} ${name}  ${what}`);
  for (const { code, what } of demonstrationPeople.accessCodes) say(`  查询码 / code   ${code}  ${what}`);
  say('\n按 Ctrl-C 停止 / Ctrl-C stops.');
}

/** Ctrl-C, `kill`, or the death of the process that started us. A second signal changes nothing: stopping is under way. */
const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
    if (process.channel) process.once('disconnect', () => resolve());
  });
