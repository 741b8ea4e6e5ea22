import { appendFile, chown, open, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './run-program';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError, faultIn } from './errors';
import { isAlive } from './lock';
import type { Places } from './places';
import { runProgram } from './run-program';

/** Recovery after a crash replays the log first; a large one on a slow disk takes minutes. */
const START_TIMEOUT_S = 120;
const STOP_TIMEOUT_S = 30;
const LOG_LIMIT = 16 * 1024 * 1024;

export interface Postmaster {
  pid: number;
  port: number;
}

/** What the platform relies on, whatever postgresql.conf says: local connections only, our zone, and how safe a commit is. */
const options = (port: number, durable: boolean): string =>
  [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    '-c timezone=Asia/Shanghai',
    '-c log_timezone=Asia/Shanghai',
    ...(durable
      ? ['-c fsync=on', '-c full_page_writes=on']
      : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off', '-c wal_level=minimal', '-c max_wal_senders=0']),
  ].join(' ');

/**
 * The server that runs on this data folder, or null. A process id in postmaster.pid proves little: after a reboot, or in a new
 * container, another program may have it, and a killed server may stay as a zombie. PostgreSQL then refuses to start, so the file goes.
 */
export async function runningServer(places: Places): Promise<Postmaster | null> {
  const file = join(places.data, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  if (!(pid > 0) || !isAlive(pid)) return null; // PostgreSQL itself clears away the file of a dead process
  if (await isServerOf(pid, places.data)) return port > 0 ? { pid, port } : null;
  await rm(file, { force: true });
  return null;
}

async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === (await realpath(data));
  const { output } = await runProgram('ps', ['-p', String(pid), '-o', 'command='], { account: null, timeoutMs: 10_000 });
  return output.includes(data);
}

/** Starts the server, and tries again where waiting or another port helps. */
export async function startServer(places: Places, binaries: Binaries, account: Account | null, durable: boolean): Promise<Postmaster> {
  await prepareLog(places.log, account);
  const until = performance.now() + START_TIMEOUT_S * 1000;
  let port = await keptPort(places.port);
  for (;;) {
    const from = (await stat(places.log)).size;
    const args = ['start', '-D', places.data, '-l', places.log, '-w', '-s', '-t', String(START_TIMEOUT_S), '-o', options(port, durable)];
    const { code, output } = await runProgram(binaries.pgCtl, args, { account, timeoutMs: (START_TIMEOUT_S + 10) * 1000 });
    const server = code === 0 ? await runningServer(places) : null;
    if (server) {
      await writeFile(places.port, String(server.port));
      return server;
    }
    const said = `${await logSince(places.log, from)}\n${output}`.trim();
    if (performance.now() > until) throw startFailure(places, said);
    if (/could not bind|Address already in use|could not create any TCP\/IP sockets/.test(said)) port = await freePort();
    // Sessions of a killed server take a moment to notice and end.
    else if (/pre-existing shared memory block/.test(said)) await pause(300);
    else {
      await stopServer(places, binaries, account).catch(() => undefined);
      throw startFailure(places, said);
    }
  }
}

const startFailure = (places: Places, said: string) => new EmbeddedPostgresError(faultIn(said, 'start'), places.log, said);

/** Fast shutdown rolls open transactions back; immediate is the last resort and recovers at the next start. */
export async function stopServer(places: Places, binaries: Binaries, account: Account | null): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!(await runningServer(places))) return;
    const args = ['stop', '-D', places.data, '-m', mode, '-w', '-s', '-t', String(STOP_TIMEOUT_S)];
    await runProgram(binaries.pgCtl, args, { account, timeoutMs: (STOP_TIMEOUT_S + 10) * 1000 });
  }
  const left = await runningServer(places);
  if (left) throw new EmbeddedPostgresError('stop', `pid ${left.pid}`);
}

/** The account may not write beside the data folder, so its log is made for it. One old log is kept. */
async function prepareLog(log: string, account: Account | null): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(log, `${log}.1`);
  await appendFile(log, '', { mode: 0o640 });
  if (account) await chown(log, account.uid, account.gid);
}

async function logSince(log: string, from: number): Promise<string> {
  const file = await open(log, 'r');
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64_000), position: from });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function keptPort(file: string): Promise<number> {
  const kept = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return kept > 0 && (await freePort(kept).catch(() => 0)) === kept ? kept : freePort();
}

function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
