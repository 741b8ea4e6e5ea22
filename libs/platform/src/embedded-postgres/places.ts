import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { canReach } from './account';
import type { Account } from './run-program';
import { EmbeddedPostgresError } from './errors';

/** All files of one cluster stand side by side, named after its data folder. */
export interface Places {
  data: string;
  password: string;
  /** The port of the last start: kept, so that tools pointed at the database find it again. */
  port: string;
  log: string;
  /** Process id of the program that started the server, and will stop it. */
  owner: string;
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** `mkdir -p` gives every folder it makes the same mode and the umask may narrow it: parents made here are open to pass through. */
export async function makeFolder(path: string): Promise<void> {
  if (await exists(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await chmod(path, 0o755);
}

/** A folder of root's that every account can pass through. Only root needs it, and only root may have made it. */
export async function sharedFolder(): Promise<string> {
  const folder = '/var/lib/zhihe';
  await makeFolder(folder);
  const { uid, mode } = await stat(folder);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new EmbeddedPostgresError('permission', folder);
  return realpath(folder);
}

const placesOf = (data: string): Places => ({
  data,
  password: `${data}.password`,
  port: `${data}.port`,
  log: `${data}.log`,
  owner: `${data}.owner`,
});

/** The data folder's one name, whatever links lead to it: the lock and the comparison with a running server depend on it. */
export async function canonical(dataDir: string): Promise<string> {
  const path = resolve(dataDir);
  await makeFolder(dirname(path));
  return join(await realpath(dirname(path)), basename(path));
}

/**
 * Where the cluster stands: at `wanted`, unless the account that must run it cannot pass through the folders above.
 * Then it is put in a shared folder, and a file `<wanted>.location` says where; deleting that file starts afresh and deletes nothing.
 */
export async function findPlaces(wanted: string, account: Account | null, log: (line: string) => void): Promise<Places> {
  const pointer = `${wanted}.location`;
  const elsewhere = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  if (elsewhere && (await exists(elsewhere))) return placesOf(elsewhere);
  if (!account || (await canReach(account, dirname(wanted)))) return placesOf(wanted);
  if (await exists(join(wanted, 'PG_VERSION'))) throw new EmbeddedPostgresError('permission', `${wanted}: ${account.name}`);

  const home = join(await sharedFolder(), `${basename(wanted)}-${randomBytes(6).toString('hex')}`);
  await makeFolder(home);
  const data = join(home, basename(wanted));
  await writeFile(pointer, `${data}\n`);
  log(`账户 ${account.name} 无法进入 ${dirname(wanted)}，数据改存 ${data} / ${account.name} cannot enter that folder, so the data is kept there`);
  return placesOf(data);
}
