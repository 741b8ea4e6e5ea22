import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../dist/apps/worker/src/main.js');
const CLOCK_JUMP = join(__dirname, 'clock-jump.cjs');

/** The built worker as a process of its own, which may be killed or have its clock moved. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(options: { databaseUrl: string; redisUrl: string | null; dataDir: string }): Promise<WorkerProcess> {
    if (!existsSync(MAIN)) throw new Error('the fault tests kill the built worker: npm run build first');
    const env = { ...process.env, DATABASE_URL: options.databaseUrl, REDIS_URL: options.redisUrl ?? '', DATA_DIR: options.dataDir, WORKER_PORT: '0' };
    const child = spawn(process.execPath, ['--require', CLOCK_JUMP, MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const endsWithUs = () => child.kill('SIGKILL');
    process.once('exit', endsWithUs);
    child.once('exit', () => process.removeListener('exit', endsWithUs));
    const worker = new WorkerProcess(child);
    await worker.ready();
    return worker;
  }

  private ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.child.stdout?.on('data', (text: Buffer) => {
        if (text.toString().includes('worker: ready')) resolve();
      });
      this.child.once('exit', () => reject(new Error('the worker did not become ready')));
    });
  }

  /** As a machine that loses power: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  /** From now on its clock is a day ahead. */
  jumpClock(): void {
    this.child.kill('SIGUSR2');
  }
}
