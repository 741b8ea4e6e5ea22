import { randomBytes } from 'node:crypto';
import { removeDeadDatabases, startTestCluster } from './postgres-cluster';

/** Set-up and tear-down share this global; the workers, which are other processes, get the environment. */
type Shared = typeof globalThis & { stopTestCluster?: () => Promise<void> };

export default async function globalSetup(): Promise<void> {
  process.env.ZHIHE_TEST_RUN = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await removeDeadDatabases(given);
    process.env.ZHIHE_TEST_PG = given;
    return;
  }
  const cluster = await startTestCluster();
  process.env.ZHIHE_TEST_PG = cluster.superuserUrl;
  (globalThis as Shared).stopTestCluster = cluster.stop;
  // Jest skips the tear-down when it is interrupted; the cluster would stand in memory until the next run.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => void cluster.stop().finally(() => process.exit(code)));
  }
}
