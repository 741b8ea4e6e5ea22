import { Database, readConfig } from '@platform';
import { prepareDatabase } from '../../contexts';
import { embeddedDatabase } from './embedded-database';
import { isSeeded, seedWorld } from './seed-world';

/** Builds the demonstration world of real published facts; run again, it adds only what is missing. */
export async function run(): Promise<number> {
  const config = readConfig();
  const embedded = config.databaseUrl ? null : await embeddedDatabase(config, () => undefined);
  const url = config.databaseUrl ?? embedded?.url ?? '';
  await prepareDatabase(config.databaseOwnerUrl ?? url);
  const db = await Database.open(url, [], 4);
  try {
    const before = await isSeeded(db);
    await seedWorld(db, config);
    process.stdout.write(before ? '演示数据已齐全 / the demonstration world is complete\n' : '演示数据已建立 / the demonstration world is built\n');
    return 0;
  } finally {
    await db.close();
    await embedded?.stop();
  }
}
