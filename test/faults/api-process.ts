import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const MAIN = join(__dirname, '../../dist/apps/api/src/main.js');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

const started = new Set<ApiProcess>();

/** The built API as a process of its own, which a fail point may kill. */
export class ApiProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(options: { databaseUrl: string; dataDir: string; failPoint?: string }): Promise<ApiProcess> {
    if (!existsSync(MAIN)) throw new Error('the fault tests kill the built API: npm run build first');
    const port = await freePort();
    const env = { ...process.env, DATABASE_URL: options.databaseUrl, DATA_DIR: options.dataDir, PORT: String(port), FAIL_POINT: options.failPoint ?? '' };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const api = new ApiProcess(`http://127.0.0.1:${port}/api`, child);
    started.add(api);
    await api.ready();
    return api;
  }

  private async ready(): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt++) {
      const answers = await fetch(`${this.url}/health`).then(
        (response) => response.ok,
        () => false,
      );
      if (answers) return;
      if (this.child.exitCode !== null) break;
      await pause(100);
    }
    throw new Error('the API did not become ready');
  }

  /** How it ended; SIGKILL is what a fail point leaves. */
  async ended(): Promise<NodeJS.Signals | null> {
    if (this.child.signalCode === null && this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.signalCode;
  }

  /** Ends every process of this file, also those a failed test left behind. */
  static async stopAll(): Promise<void> {
    for (const api of started) api.child.kill('SIGKILL');
    await Promise.all([...started].map((api) => api.ended()));
  }
}
