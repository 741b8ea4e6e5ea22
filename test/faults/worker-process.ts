import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../dist/apps/worker/src/main.js');
const CLOCK_JUMP = join(__dirname, 'clock-jump.cjs');

const started = new Set<WorkerProcess>();

/** The built worker as a process of its own, which a fail point or a test may kill, or whose clock may jump. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** At once, for a worker that is meant to die early. It ends with the process that started it. */
  static start(env: Record<string, string>): WorkerProcess {
    if (!existsSync(MAIN)) throw new Error('the fault tests kill the built worker: npm run build first');
    const child = spawn(process.execPath, ['--require', CLOCK_JUMP, MAIN], { env: { ...process.env, WORKER_PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.resume();
    const endsWithUs = () => child.kill('SIGKILL');
    process.once('exit', endsWithUs);
    child.once('exit', () => process.removeListener('exit', endsWithUs));
    const worker = new WorkerProcess(child);
    started.add(worker);
    return worker;
  }

  /** Once it says that it works. */
  static async ready(options: { databaseUrl: string; redisUrl: string | null; dataDir: string }): Promise<WorkerProcess> {
    const worker = WorkerProcess.start({ DATABASE_URL: options.databaseUrl, REDIS_URL: options.redisUrl ?? '', DATA_DIR: options.dataDir });
    await new Promise<void>((resolve, reject) => {
      worker.child.stdout?.on('data', (text: Buffer) => {
        if (text.toString().includes('worker: ready')) resolve();
      });
      worker.child.once('exit', () => reject(new Error('the worker did not become ready')));
    });
    return worker;
  }

  /** How it ended; SIGKILL is what a fail point leaves. */
  async ended(): Promise<NodeJS.Signals | null> {
    if (this.child.signalCode === null && this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.signalCode;
  }

  /** As a machine that loses power: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }

  /** Ends every worker of this file, also those a failed test left behind. */
  static async stopAll(): Promise<void> {
    await Promise.all([...started].map((worker) => worker.kill()));
    started.clear();
  }

  /** From now on its clock is a day ahead. */
  jumpClock(): void {
    this.child.kill('SIGUSR2');
  }
}
