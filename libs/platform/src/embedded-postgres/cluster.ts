import { randomBytes } from 'node:crypto';
import { chmod, chown, lchown, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './run-program';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError, faultIn } from './errors';
import { isAlive } from './lock';
import { exists, type Places } from './places';
import { runProgram } from './run-program';

export const SUPERUSER = 'postgres';
const INITDB_TIMEOUT_MS = 180_000;

/** Defaults an operator may change later in postgresql.conf; what the platform relies on is given at each start instead (server.ts). */
const settings = {
  max_connections: '200',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_wal_size: '1GB',
  // Queries here are short; compiling them costs more than it gives.
  jit: 'off',
  lc_messages: 'C',
  // The server's log is a plain file without rotation, so only what matters goes in.
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  idle_in_transaction_session_timeout: '60s',
};

/** C.UTF-8 as lc_ctype, not C: with C, pg_trgm finds no letters in Chinese text. macOS and Windows have no locale of that name. */
const systemLocale = process.platform === 'linux' ? 'C.UTF-8' : process.platform === 'darwin' ? 'en_US.UTF-8' : 'C';

/**
 * Makes the cluster if there is none, and refuses every folder it did not make itself.
 * initdb works in a folder named `<data>.initialising-<pid>-…` which is renamed at the end: a data folder is either absent or whole,
 * and what an initdb killed in the middle leaves behind can be removed without a look inside, as no server ever ran there.
 */
export async function ensureCluster(places: Places, binaries: Binaries, account: Account | null, durable: boolean): Promise<'made' | 'found'> {
  await removeUnfinished(places);
  const version = (await readFile(join(places.data, 'PG_VERSION'), 'utf8').catch(ifMissing(''))).trim();
  if (version === '') {
    await initialise(places, binaries, account, durable);
    return 'made';
  }
  if (version !== binaries.major) throw new EmbeddedPostgresError('version', `${places.data}: ${version} ≠ ${binaries.major}`);
  if (!(await exists(places.password))) throw new EmbeddedPostgresError('password', places.password);
  if (account) await giveTo(account, places.data);
  return 'found';
}

async function initialise(places: Places, binaries: Binaries, account: Account | null, durable: boolean): Promise<void> {
  await removeEmptyFolder(places.data);
  const staging = `${places.data}.initialising-${process.pid}-${randomBytes(4).toString('hex')}`;
  const passwordForInitdb = `${staging}.password`;
  const password = randomBytes(24).toString('base64url');
  try {
    await writeSecret(places.password, password);
    await writeSecret(passwordForInitdb, password);
    await mkdir(staging, { mode: 0o700 });
    if (account) {
      await chown(staging, account.uid, account.gid);
      await chown(passwordForInitdb, account.uid, account.gid);
    }
    const { code, output } = await runProgram(binaries.initdb, initdbArguments(staging, passwordForInitdb, durable), { account, timeoutMs: INITDB_TIMEOUT_MS });
    if (code !== 0) throw new EmbeddedPostgresError(faultIn(output, 'initialise'), places.data, output.trim());
    await rename(staging, places.data);
  } finally {
    await rm(passwordForInitdb, { force: true });
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

const initdbArguments = (folder: string, passwordFile: string, durable: boolean): string[] => [
  `--pgdata=${folder}`,
  `--username=${SUPERUSER}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  `--locale=${systemLocale}`,
  '--data-checksums',
  '--no-instructions',
  ...(durable ? [] : ['--no-sync']),
  ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
];

async function removeUnfinished(places: Places): Promise<void> {
  const prefix = `${basename(places.data)}.initialising-`;
  for (const name of await readdir(dirname(places.data))) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    if (maker !== process.pid && isAlive(maker)) continue;
    // An initdb that outlived its starter may still write there; then the next start removes the rest.
    await rm(join(dirname(places.data), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function removeEmptyFolder(folder: string): Promise<void> {
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return;
    throw new EmbeddedPostgresError('folder', folder, error.message);
  });
}

/** Written to the disk before the cluster is: a cluster without its password would be lost to us. */
async function writeSecret(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** After a copy or a `chown -R` by root the server could not open its own files. Looks only at the top: a walk over all files would slow every start. */
async function giveTo(account: Account, data: string): Promise<void> {
  const [top, inside] = await Promise.all([stat(data), stat(join(data, 'PG_VERSION'))]);
  if (top.uid === account.uid && inside.uid === account.uid) return;
  await chownTree(data, account);
  await chmod(data, 0o700);
}

async function chownTree(path: string, account: Account): Promise<void> {
  await lchown(path, account.uid, account.gid);
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) await chownTree(inside, account);
    else await lchown(inside, account.uid, account.gid);
  }
}

const ifMissing =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
