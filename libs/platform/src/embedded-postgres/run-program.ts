import { spawn } from 'node:child_process';

/** PostgreSQL refuses to run as root, so under root its programs run as another account of the machine. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

export interface Run {
  account: Account | null;
  timeoutMs: number;
}

export interface Outcome {
  /** null when the program did not run at all, or was ended by a signal. */
  code: number | null;
  /** What it wrote, on both streams. */
  output: string;
}

/** Variables PostgreSQL's programs may see. Ours hold secrets, and PGDATA, PGPORT or LANG of a shell would change what they do. */
const passedOn = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];

const environment = (): NodeJS.ProcessEnv => {
  const kept = passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
};

/**
 * Runs a program to its end and never throws: a program that is missing, forbidden or too slow is an outcome like others.
 * Waits for `exit` and not for `close`, since on Windows the server that pg_ctl leaves behind keeps the pipes open.
 */
export function runProgram(file: string, args: readonly string[], { account, timeoutMs }: Run): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      // The account may not be allowed to stand in our own folder.
      cwd: process.platform === 'win32' ? undefined : '/',
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
    let output = '';
    const append = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-64_000);
    };
    const done = (code: number | null, extra = '') => {
      clearTimeout(timer);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ code, output: output + extra });
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      done(null, `\n${file}: no end after ${timeoutMs / 1000} s`);
    }, timeoutMs);
    child.stdout?.on('data', append);
    child.stderr?.on('data', append);
    child.once('error', (error) => done(null, `\n${error.message}`));
    child.once('close', (code) => done(code));
    child.once('exit', (code) => setTimeout(() => done(code), 500).unref());
  });
}
