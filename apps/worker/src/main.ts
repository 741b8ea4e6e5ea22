import { Database, openBell, readConfig, refuseSkewedClock, systemClock } from '@platform';
import { composeServices } from '../../contexts';
import { serveHealth } from './health-endpoint';
import { startWorker } from './worker';

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The worker as a process of its own, for deployments; `npm start` runs it beside the API. Several may run at once. */
async function main(): Promise<void> {
  const config = readConfig();
  if (!config.databaseUrl) throw new Error('请设置 DATABASE_URL / set DATABASE_URL');
  const db = await Database.open(config.databaseUrl, []);
  await refuseSkewedClock(db, systemClock);
  const bell = await openBell(config);
  const worker = await startWorker({ db, services: composeServices(db, systemClock, config), config, bell, log });
  const health = await serveHealth(worker, config.workerPort, config.host);
  const stop = async () => {
    health.close();
    await worker.stop();
    await bell.close();
    await db.close();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  log(`worker: ready, health on port ${config.workerPort}`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
