import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../dist/apps/worker/src/main.js');
const started = new Set<WorkerProcess>();

/** The built worker as a process of its own, which a fail point may kill. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start(env: Record<string, string>): WorkerProcess {
    if (!existsSync(MAIN)) throw new Error('the fault tests kill the built worker: npm run build first');
    const worker = new WorkerProcess(spawn(process.execPath, [MAIN], { env: { ...process.env, WORKER_PORT: '0', ...env }, stdio: ['ignore', 'ignore', 'inherit'] }));
    started.add(worker);
    return worker;
  }

  /** How it ended; SIGKILL is what a fail point leaves. */
  async ended(): Promise<NodeJS.Signals | null> {
    if (this.child.signalCode === null && this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.signalCode;
  }

  static async stopAll(): Promise<void> {
    for (const worker of started) worker.child.kill('SIGKILL');
    await Promise.all([...started].map((worker) => worker.ended()));
  }
}
