import { join } from 'node:path';
import { Database, readConfig, systemClock } from '@platform';
import { composeServices } from '../../contexts';
import { createApi } from './create-api';

/** The API as a process of its own, for deployments; `npm start` runs it together with the worker. */
async function main(): Promise<void> {
  const config = readConfig();
  if (!config.databaseUrl) throw new Error('请设置 DATABASE_URL / set DATABASE_URL');
  const db = await Database.open(config.databaseUrl, []);
  const app = await createApi({ db, services: composeServices(db, systemClock, config), clock: systemClock, config, webDir: join(__dirname, '../../../web') });
  const stop = async () => {
    await app.close();
    await db.close();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  await app.listen(config.port, config.host);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
