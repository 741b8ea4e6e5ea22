import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { accountFor } from './account';
import type { Account } from './run-program';
import { type Binaries, findBinaries } from './binaries';
import { ensureCluster, SUPERUSER } from './cluster';
import { asEmbeddedPostgresError, EmbeddedPostgresError } from './errors';
import { isAlive, pidIn, withLock } from './lock';
import { canonical, findPlaces, type Places } from './places';
import { type Postmaster, runningServer, startServer, stopServer } from './server';

const ANSWER_TIMEOUT_MS = 120_000;

export interface EmbeddedPostgresOptions {
  dataDir: string;
  log: (line: string) => void;
  /** false for tests: a power cut may then lose the whole cluster, and commits are fast. */
  durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Database `postgres` as the superuser. */
  superuserUrl: string;
  /** Without a user: as the superuser. */
  url(database: string, user?: string, password?: string): string;
  /** Ends the server, unless another living process started it. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL on a data folder that is made when missing, or joins the server that already runs on it. */
export async function startEmbeddedPostgres({ dataDir, log, durable = true }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const wanted = await canonical(dataDir);
    const lock = `${wanted}.lock`;
    return await withLock(lock, async () => {
      const account = await accountFor(wanted);
      const places = await findPlaces(wanted, account, log);
      return bringUp({ places, account, binaries: await findBinaries(account, log), durable, lock, log });
    });
  } catch (error) {
    throw asEmbeddedPostgresError(error, 'start', dataDir);
  }
}

interface Setting {
  places: Places;
  account: Account | null;
  binaries: Binaries;
  durable: boolean;
  lock: string;
  log: (line: string) => void;
}

async function bringUp(setting: Setting): Promise<EmbeddedPostgres> {
  const { places, binaries, account, durable, log } = setting;
  const cluster = await ensureCluster(places, binaries, account, durable);
  if (cluster === 'made') log(`已初始化数据库 ${places.data} / the database was initialised`);

  const password = await readFile(places.password, 'utf8');
  const running = await runningServer(places);
  const joined = running !== null && (await answers(urls(running.port, password)('postgres'), places));
  const server = joined ? running : await startAnswering(setting, password);
  const ours = await claim(places, joined);
  log(`PostgreSQL ${binaries.major} 127.0.0.1:${server.port}${joined ? ' 沿用运行中的服务 / joined the running server' : ''}`);
  const url = urls(server.port, password);
  return { superuserUrl: url('postgres'), url, stop: () => (ours ? stop(setting) : Promise.resolve()) };
}

/** A server that started but does not let us in is not left behind. */
async function startAnswering({ places, binaries, account, durable }: Setting, password: string): Promise<Postmaster> {
  const server = await startServer(places, binaries, account, durable);
  try {
    if (await answers(urls(server.port, password)('postgres'), places)) return server;
    throw new EmbeddedPostgresError('start', places.log);
  } catch (error) {
    await stopServer(places, binaries, account).catch(() => undefined);
    throw error;
  }
}

/** The server outlives a node that was killed. Whoever joins it later ends it too, except while its starter is alive. */
async function claim(places: Places, joined: boolean): Promise<boolean> {
  const owner = joined ? await pidIn(places.owner) : null;
  if (owner !== null && owner !== process.pid && isAlive(owner)) return false;
  await writeFile(places.owner, String(process.pid));
  return true;
}

async function stop({ places, binaries, account, lock }: Setting): Promise<void> {
  try {
    await withLock(lock, async () => {
      await stopServer(places, binaries, account);
      await rm(places.owner, { force: true });
    });
  } catch (error) {
    throw asEmbeddedPostgresError(error, 'stop', places.data);
  }
}

const urls =
  (port: number, password: string): EmbeddedPostgres['url'] =>
  (database, user, given) => {
    const secret = user === undefined ? password : given;
    const login = [user ?? SUPERUSER, ...(secret === undefined ? [] : [secret])].map(encodeURIComponent).join(':');
    return `postgresql://${login}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  };

/** Only a login shows that a server is ready for us: one that recovers refuses for a while. False: it was just stopping, and has ended. */
async function answers(url: string, places: Places): Promise<boolean> {
  const until = performance.now() + ANSWER_TIMEOUT_MS;
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
    try {
      await client.connect();
      await client.query('SELECT 1');
      return true;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code === '28P01') throw new EmbeddedPostgresError('password', places.password);
      if (!(await runningServer(places))) return false;
      if (performance.now() > until) throw new EmbeddedPostgresError('start', places.log, message);
      await pause(200);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
