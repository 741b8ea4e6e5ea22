import { join } from 'node:path';
import { type Config, startEmbeddedPostgres } from '@platform';

const DATABASE = 'postgres';

/** The server of our own under `DATA_DIR`, for a machine without PostgreSQL. Joining a running one is fine. */
export async function embeddedDatabase(config: Config, log: (line: string) => void): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log });
  return { url: server.url(DATABASE), stop: () => server.stop() };
}
