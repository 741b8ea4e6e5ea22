import { systemClock } from '../clock';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors';

const PATIENCE_MS = 300_000;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process id in a file of ours, or null. */
export async function pidIn(file: string): Promise<number | null> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return pid > 0 ? pid : null;
}

/**
 * One starter or stopper at a time for a data folder, across processes: two commands started together would both initialise it.
 * The lock of a process that died is taken over. PostgreSQL's own postmaster.pid guards the data; this lock only keeps the order.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  while (!(await take(file))) {
    if (performance.now() > until) throw new EmbeddedPostgresError('busy', file);
    await pause(50);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') await rm(file, { force: true });
    if (code !== 'EEXIST') throw error;
    const holder = await pidIn(file);
    if (holder === null ? await isOld(file) : !isAlive(holder)) await rm(file, { force: true });
    return false;
  }
}

/** A lock without a name in it: its holder is just writing it, or was killed before it could. */
const isOld = (file: string): Promise<boolean> =>
  stat(file).then(
    ({ mtimeMs }) => systemClock.now().getTime() - mtimeMs > 5_000,
    () => false,
  );
