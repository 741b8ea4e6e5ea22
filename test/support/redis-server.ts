import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** No npm package ships Redis, so tests use the system's (Debian: apt-get install redis-server) and are left out without it. */
export function findRedisServer(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  for (const folder of folders) {
    const file = join(folder, 'redis-server');
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return null;
}

/** A Redis that tests may hurt. After `kill9` or `stop`, `start` brings it back on the same port. */
export class TestRedis {
  #process: ChildProcess | null = null;

  private constructor(
    readonly url: string,
    private readonly port: number,
    private readonly folder: string,
    private readonly binary: string,
  ) {}

  static async start(): Promise<TestRedis> {
    const binary = findRedisServer();
    if (!binary) throw new Error('redis-server is not installed');
    const port = await freePort();
    const redis = new TestRedis(`redis://127.0.0.1:${port}`, port, await mkdtemp(join(tmpdir(), 'zhihe-test-redis-')), binary);
    await redis.start();
    return redis;
  }

  /** Everything a production Redis would promise is off: nothing of ours may depend on what Redis remembers. */
  async start(): Promise<void> {
    if (this.#process) return;
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
    const child = spawn(this.binary, args, { stdio: 'ignore' });
    this.#process = child;
    const stopWithUs = () => child.kill('SIGKILL');
    process.once('exit', stopWithUs);
    child.once('exit', () => {
      process.removeListener('exit', stopWithUs);
      this.#process = null;
    });
    child.once('error', () => undefined);
    await this.#answers();
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  /** As a machine that loses power: no shutdown, nothing saved. */
  kill9(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async flush(): Promise<void> {
    const client = new Redis(this.url, { maxRetriesPerRequest: 1 });
    try {
      await client.flushall();
    } finally {
      client.disconnect();
    }
  }

  #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }

  async #answers(): Promise<void> {
    for (let attempt = 1; attempt <= 200; attempt += 1) {
      if (!this.#process) break;
      const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
      client.on('error', () => undefined);
      const pong = await client
        .connect()
        .then(() => client.ping())
        .catch(() => null);
      client.disconnect();
      if (pong === 'PONG') return;
      await pause(25);
    }
    throw new Error(`redis-server did not start on port ${this.port}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
