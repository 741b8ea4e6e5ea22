import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres';

/**
 * One PostgreSQL for a whole Jest run; every spec file takes databases of its own from it.
 * global-setup.ts starts it and tells the workers by ZHIHE_TEST_PG (superuser URL) and ZHIHE_TEST_RUN (process id and a random part).
 */

const TEMPLATE = 'zhihe_template';
const CLUSTER_PREFIX = 'zhihe-test-pg-';
const DATABASE_PREFIX = 'zhihe_test_';
/** Any number that nothing else in the tests locks. */
const TEMPLATE_LOCK = 4_805_201;

export interface TestDatabase {
  name: string;
  superuserUrl: string;
  /** The same database as another role. */
  url(user: string, password: string): string;
}

const fromSetup = (name: 'ZHIHE_TEST_PG' | 'ZHIHE_TEST_RUN'): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: this test needs the database of test/jest.db.cjs or test/jest.browser.cjs`);
  return value;
};

/** A database of its own: a copy of the template when a migration has been prepared (prepareTemplate), else empty. */
export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const run = fromSetup('ZHIHE_TEST_RUN').split('-')[0];
  const unique = `${DATABASE_PREFIX}${run}_${plain(name)}_${randomBytes(4).toString('hex')}`;
  await asSuperuser(async (client) => {
    const template = (await templateIsReady(client)) ? TEMPLATE : 'template0';
    await patiently(() => client.query(`CREATE DATABASE ${unique} TEMPLATE ${template} STRATEGY file_copy`));
  });
  return testDatabase(unique);
}

/** Ends whatever is still connected: a test that fails half-way leaves its pools open. */
export async function dropTestDatabase(database: { name: string } | string): Promise<void> {
  const name = typeof database === 'string' ? database : database.name;
  await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${plain(name)} WITH (FORCE)`));
}

/**
 * Runs the migrations once per Jest run, into a template that createTestDatabase copies in some 20 ms.
 * Every worker calls it; the first one does the work while the others wait. A failure leaves no template behind.
 */
export async function prepareTemplate(migrate: (superuserUrl: string) => Promise<void>): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (await templateIsReady(client)) return;
    const making = `${TEMPLATE}_making`;
    await removeTemplate(client);
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${making} TEMPLATE template0`);
    await migrate(testDatabase(making).superuserUrl);
    // A database with a connection can be neither renamed nor copied, so nobody may connect from here on.
    await client.query(`ALTER DATABASE ${making} ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [making]);
    await patiently(() => client.query(`ALTER DATABASE ${making} RENAME TO ${TEMPLATE}`));
    await client.query(`COMMENT ON DATABASE ${TEMPLATE} IS '${fromSetup('ZHIHE_TEST_RUN')}'`);
  });
}

/** The comment says which run made it: on a server that outlives the run (TEST_DATABASE_URL) an old template has old tables. */
async function templateIsReady(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = $1 AND shobj_description(oid, 'pg_database') = $2`, [TEMPLATE, fromSetup('ZHIHE_TEST_RUN')]);
  return rowCount === 1;
}

const removeTemplate = (client: Client) => client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);

function testDatabase(name: string): TestDatabase {
  const at = (user?: string, password?: string) => {
    const url = new URL(fromSetup('ZHIHE_TEST_PG'));
    url.pathname = `/${name}`;
    if (user !== undefined) url.username = encodeURIComponent(user);
    if (password !== undefined) url.password = encodeURIComponent(password);
    return url.href;
  };
  return { name, superuserUrl: at(), url: at };
}

/** Names go into statements as they are, so only letters, digits and underscores are left of them. */
const plain = (name: string): string => name.toLowerCase().replace(/\W+/g, '_').slice(0, 40);

async function asSuperuser<T>(work: (client: Client) => Promise<T>, url = fromSetup('ZHIHE_TEST_PG')): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Sessions end a moment after their client is gone; until then PostgreSQL says that the database is being accessed. */
async function patiently<T>(statement: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await statement();
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 20) throw error;
      await pause(100);
    }
  }
}

/** For global-setup.ts. The folder's name holds the process id of the run, so that a later run can tell whether it is still needed. */
export async function startTestCluster(): Promise<EmbeddedPostgres> {
  await removeDeadClusters();
  const home = await mkdtemp(join(await fastFolder(), `${CLUSTER_PREFIX}${process.pid}-`));
  // mkdtemp closes the folder to others, and under root the server runs as another account.
  await chmod(home, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: join(home, 'data'), durable: false, log: () => undefined });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

const MEMORY_FOLDER = '/dev/shm';

/** A copy of the template is some 700 files: 20 ms in memory, 450 ms on a disk. Containers often give this folder 64 MB only. */
async function fastFolder(): Promise<string> {
  const roomy = await statfs(MEMORY_FOLDER).then(
    ({ bavail, bsize }) => Math.min(bavail * bsize, freemem()) > 4 * 1024 ** 3,
    () => false,
  );
  return roomy ? MEMORY_FOLDER : tmpdir();
}

/** A run that was killed, or a test that called process.exit, never gets to its tear-down. */
async function removeDeadClusters(): Promise<void> {
  for (const folder of [MEMORY_FOLDER, tmpdir()]) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.startsWith(CLUSTER_PREFIX) || isAlive(Number.parseInt(name.slice(CLUSTER_PREFIX.length), 10))) continue;
      await removeCluster(join(folder, name));
    }
  }
}

async function removeCluster(home: string): Promise<void> {
  const dataDir = join(home, 'data');
  if (existsSync(join(dataDir, 'postmaster.pid'))) {
    const left = await startEmbeddedPostgres({ dataDir, durable: false, log: () => undefined }).catch(() => null);
    await left?.stop().catch(() => undefined);
  }
  await rm(home, { recursive: true, force: true }).catch(() => undefined);
}

/** On a server of the user's (TEST_DATABASE_URL): databases of runs that are over. Such a server is for tests of one machine alone. */
export async function removeDeadDatabases(superuserUrl: string): Promise<void> {
  await asSuperuser(async (client) => {
    const { rows } = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE starts_with(datname, '${DATABASE_PREFIX}')`);
    for (const { datname } of rows) {
      if (!isAlive(Number.parseInt(datname.slice(DATABASE_PREFIX.length), 10))) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
  }, superuserUrl);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
