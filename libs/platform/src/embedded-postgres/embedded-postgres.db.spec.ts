import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, EmbeddedPostgresError, startEmbeddedPostgres } from './index';

jest.setTimeout(120_000);

let home: string;
let dataDir: string;
let running: EmbeddedPostgres[];

// Named as the run's own cluster is, so that test/support sweeps up after a run that was killed.
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), `zhihe-test-pg-${process.pid}-数据 data-`));
  // mkdtemp closes the folder to others, and under root the server runs as another account.
  await chmod(home, 0o755);
  dataDir = join(home, 'data');
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop().catch(() => undefined);
  await rm(home, { recursive: true, force: true });
});

async function start(durable = false): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable, log: () => undefined });
  running.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

const postmasterPid = async () => Number.parseInt(await readFile(join(dataDir, 'postmaster.pid'), 'utf8'), 10);

const portOf = (server: EmbeddedPostgres) => new URL(server.superuserUrl).port;

async function crash(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await pause(50);
}

it('makes a cluster on the first start that sorts, counts and locks up as the platform expects', async () => {
  const server = await start();
  const settings = await ask(
    server.superuserUrl,
    `SELECT current_setting('TimeZone') AS zone, current_setting('listen_addresses') AS listens, current_setting('max_connections') AS connections,
            current_setting('data_checksums') AS checksums, current_setting('unix_socket_directories') AS sockets, datlocprovider AS provider,
            datlocale AS locale, datctype AS ctype, pg_encoding_to_char(encoding) AS encoding
       FROM pg_database WHERE datname = current_database()`,
  );
  expect(settings).toEqual({
    zone: 'Asia/Shanghai',
    listens: '127.0.0.1',
    connections: '200',
    checksums: 'on',
    sockets: '',
    provider: 'b',
    locale: 'C.UTF-8',
    ctype: process.platform === 'linux' ? 'C.UTF-8' : expect.any(String),
    encoding: 'UTF8',
  });
  if (process.platform !== 'win32') expect((await stat(`${dataDir}.password`)).mode & 0o777).toBe(0o600);
  const wrong = new URL(server.superuserUrl);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
});

it('finds Chinese text by trigrams', async () => {
  const { superuserUrl } = await start();
  await ask(superuserUrl, 'CREATE EXTENSION pg_trgm');
  expect(await ask(superuserUrl, `SELECT cardinality(show_trgm('会议通知')) AS count`)).toEqual({ count: 5 });
});

it('keeps data and port over a stop and a second start', async () => {
  const first = await start();
  await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 7 AS seven');
  await first.stop();
  const second = await start();
  expect(portOf(second)).toBe(portOf(first));
  expect(await ask(second.superuserUrl, 'SELECT seven FROM kept')).toEqual({ seven: 7 });
});

it('joins the server that a killed node left running', async () => {
  const first = await start();
  const pid = await postmasterPid();
  const second = await start();
  expect(second.superuserUrl).toBe(first.superuserUrl);
  expect(await postmasterPid()).toBe(pid);
});

it('leaves the server to the living process that started it', async () => {
  const first = await start();
  const owner = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    await writeFile(`${dataDir}.owner`, String(owner.pid));
    const guest = await start();
    await guest.stop();
    expect(await ask(first.superuserUrl, 'SELECT 1 AS one')).toEqual({ one: 1 });
  } finally {
    owner.kill('SIGKILL');
  }
});

it('recovers after kill -9 of the postmaster, and waits for a session that is slow to notice', async () => {
  const first = await start(true);
  await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 7 AS seven');
  const session = new Client({ connectionString: first.superuserUrl });
  session.on('error', () => undefined);
  await session.connect();
  const { rows } = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const sessionPid = rows[0]?.pid ?? 0;
  process.kill(sessionPid, 'SIGSTOP');
  await crash(await postmasterPid());
  setTimeout(() => process.kill(sessionPid, 'SIGCONT'), 1_000);
  const second = await start(true);
  expect(await ask(second.superuserUrl, 'SELECT seven FROM kept')).toEqual({ seven: 7 });
});

it('starts although another program now has the process id in postmaster.pid', async () => {
  const first = await start();
  const file = join(dataDir, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await first.stop();
  await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'));
  const second = await start();
  expect(await ask(second.superuserUrl, 'SELECT 1 AS one')).toEqual({ one: 1 });
});

it('starts one server for two that start at the same moment', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(one?.superuserUrl).toBe(other?.superuserUrl);
});

it('begins again where an initdb was killed in the middle', async () => {
  const deadPid = 2 ** 22 + 1;
  const unfinished = `${dataDir}.initialising-${deadPid}-abcd`;
  await mkdir(join(unfinished, 'base'), { recursive: true });
  await writeFile(join(unfinished, 'PG_VERSION'), '18\n');
  await start();
  expect(existsSync(unfinished)).toBe(false);
  expect((await readdir(join(dataDir, '..'))).filter((name) => name.includes('initialising'))).toEqual([]);
});

const asRoot = process.getuid?.() === 0 ? it : it.skip; // only root's server runs as another account

asRoot('keeps the data in a shared folder where the account of the server cannot pass', async () => {
  await chmod(home, 0o700);
  const first = await start();
  const elsewhere = (await readFile(`${dataDir}.location`, 'utf8')).trim();
  try {
    await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 7 AS seven');
    await first.stop();
    await chmod(home, 0o755);
    const second = await start();
    expect(await ask(second.superuserUrl, 'SELECT seven FROM kept')).toEqual({ seven: 7 });
    await second.stop();
  } finally {
    await rm(dirname(elsewhere), { recursive: true, force: true });
  }
});

it('touches nothing in a folder that holds something else', async () => {
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, 'thesis.txt'), 'do not delete');
  const refusal = await start().catch((error: unknown) => error);
  expect(refusal).toMatchObject({ fault: 'folder' });
  expect(await readdir(dataDir)).toEqual(['thesis.txt']);
});

it('says in two languages that the cluster is of another version, and how to mend it', async () => {
  const first = await start();
  await first.stop();
  await writeFile(join(dataDir, 'PG_VERSION'), '17\n');
  const refusal = await start().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(EmbeddedPostgresError);
  const { fault, message, mend } = refusal as EmbeddedPostgresError;
  expect(fault).toBe('version');
  expect(message).toMatch(/另一个版本.*another version.*17 ≠ 18/);
  expect(message).not.toContain('\n');
  expect(mend).toMatch(/pg_dump.*pg_dump/);
  expect(existsSync(join(dataDir, 'base'))).toBe(true);
});

it('names the missing password file instead of making a second cluster', async () => {
  const first = await start();
  await first.stop();
  await rm(`${dataDir}.password`);
  await expect(start()).rejects.toMatchObject({ fault: 'password' });
  expect(existsSync(join(dataDir, 'PG_VERSION'))).toBe(true);
});
