import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The test virus every scanner agrees on (EICAR), in two parts so that no scanner stumbles over this file. */
export const testVirus = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/** ClamAV's own daemon (Debian: apt-get install clamav-daemon), knowing the test virus and nothing else. */
export class TestClamd {
  #process: ChildProcess | null = null;

  private constructor(
    private readonly binary: string,
    private readonly folder: string,
  ) {}

  get address(): string {
    return join(this.folder, 'clamd.sock');
  }

  static async start(): Promise<TestClamd> {
    const folder = await mkdtemp(join(tmpdir(), 'zhihe-clamd-'));
    const clamd = new TestClamd(process.env.CLAMD_PATH || '/usr/sbin/clamd', folder);
    await writeFile(join(folder, 'test.ndb'), `Zhihe.TestVirus:0:*:${testVirus.toString('hex')}\n`);
    const settings = { DatabaseDirectory: folder, LocalSocket: clamd.address, Foreground: 'yes', StreamMaxLength: '1M', TemporaryDirectory: folder };
    await writeFile(
      join(folder, 'clamd.conf'),
      Object.entries(settings)
        .map((line) => `${line.join(' ')}\n`)
        .join(''),
    );
    await clamd.start();
    return clamd;
  }

  async start(): Promise<void> {
    const child = spawn(this.binary, ['--config-file', join(this.folder, 'clamd.conf')], { stdio: 'ignore' });
    this.#process = child;
    process.once('exit', () => child.kill('SIGKILL'));
    for (let attempt = 1; attempt <= 400 && child.exitCode === null; attempt += 1) {
      if (await this.#answers()) return;
      await pause(25);
    }
    throw new Error('clamd did not start');
  }

  async kill9(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async stop(): Promise<void> {
    await this.kill9();
    await rm(this.folder, { recursive: true, force: true });
  }

  #answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.address, () => socket.write('zPING\0'));
      socket.once('data', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
    });
  }
}
