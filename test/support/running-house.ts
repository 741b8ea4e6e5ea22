import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageType } from '@exchange';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Bell, type Clock, type Config, Database, openBell, readConfig } from '@platform';
import { createApi } from '../../apps/api/src/create-api';
import { composeServices, prepareDatabase, type Services } from '../../apps/contexts';
import { insertPeopleAndOrganisations } from '../../apps/ops/src/seed-world';
import type { RunningWorker } from '../../apps/worker/src/run-plan';
import { startWorker } from '../../apps/worker/src/worker';
import { createTestDatabase, dropTestDatabase, prepareTemplate } from './postgres-cluster';

/** A clock a test sets; it stands still between. Starts on a working Monday morning in Beijing. */
export class SetClock implements Clock {
  constructor(private at = new Date('2026-11-23T09:00:00+08:00')) {}

  now(): Date {
    return this.at;
  }

  set(beijing: string): void {
    this.at = new Date(`${beijing}+08:00`);
  }
}

/** API, worker and database as `npm start` runs them, with the people of the demonstration world and none of its disputes. */
export interface RunningHouse {
  app: NestFastifyApplication;
  db: Database;
  services: Services;
  clock: SetClock;
  config: Config;
  databaseUrl: string;
  /** What its worker had to say, such as a row that failed and waits for its next attempt: `settle` doesn't wait for that. */
  workerSaid: readonly string[];
  /** Lets the worker do everything that is due. */
  settle(): Promise<void>;
  /** Ends the worker of this house: from here on whoever starts one of his own has the work to himself, until it wakes. */
  rest(): Promise<void>;
  wake(): Promise<void>;
  stop(): Promise<void>;
}

export async function startHouse(
  name: string,
  more: { port?: boolean; webDir?: string; clamdAddress?: string; env?: Record<string, string>; messageTypes?: readonly MessageType[] } = {},
): Promise<RunningHouse> {
  await prepareTemplate(async (url) => void (await prepareDatabase(url)));
  const database = await createTestDatabase(name);
  const dataDir = await mkdtemp(join(tmpdir(), 'zhihe-house-'));
  const config = { ...readConfig({ DATA_DIR: dataDir, DATABASE_URL: database.superuserUrl, PORT: '0', CLAMD_ADDRESS: more.clamdAddress, ...more.env }) };
  const clock = new SetClock();
  const db = await Database.open(database.superuserUrl, []);
  await insertPeopleAndOrganisations(db);
  const services = composeServices(db, clock, config, more.messageTypes);
  const app = await createApi({ db, services, clock, config, ...(more.webDir && { webDir: more.webDir }) });
  if (more.port) await app.listen(0, '127.0.0.1');
  const workerSaid: string[] = [];
  const work = async (): Promise<{ worker: RunningWorker; bell: Bell } | null> => {
    const bell = await openBell({ redisUrl: config.redisUrl, databaseUrl: database.superuserUrl });
    return { bell, worker: await startWorker({ db, services, config: { databaseUrl: null }, bell, log: (line) => workerSaid.push(line), asOf: () => clock.now() }) };
  };
  let working = await work();
  const rest = async () => {
    const resting = working;
    working = null;
    await resting?.worker.stop();
    await resting?.bell.close();
  };
  return {
    app,
    db,
    services,
    clock,
    config,
    databaseUrl: database.superuserUrl,
    workerSaid,
    settle: async () => working?.worker.settle(),
    rest,
    wake: async () => {
      working ??= await work();
    },
    stop: async () => {
      await rest();
      await app.close();
      await db.close();
      await dropTestDatabase(database);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
