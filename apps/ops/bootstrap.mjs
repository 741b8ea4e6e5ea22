/**
 * `npm start` from a bare clone: checks Node, installs, builds, then hands over to dist/apps/ops/src/main.js.
 * It runs before node_modules exists, so it is plain JavaScript and imports nothing but Node itself.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const at = (...path) => join(root, ...path);

const STEPS = 6; // the first three are here, the others are the application's own (ZHIHE_STEPS_DONE)

/** A failure that is told in one line; anything else is a fault of this script and shows its stack. */
class Stop extends Error {}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // Nest 12 is an ES module loaded by `require`: that needs 20.19, 22.12 or newer.
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
  if (supported) return;
  throw new Stop(
    `需要 Node.js 20.19 以上、22.12 以上或 24，当前是 ${process.versions.node}；请从 https://nodejs.org 安装 / ` +
      `Node.js 20.19 or newer, 22.12 or newer, or 24 is needed, this is ${process.versions.node}; get it from https://nodejs.org`,
  );
}

/** Installs what package-lock.json says, unless that is what stands in node_modules already. */
export async function ensureInstalled(step) {
  const stamp = at('node_modules', '.zhihe-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const title = '安装依赖 / packages';
  if (read(stamp) === wanted) return step.skip(title);
  if (!installedByHand()) {
    await step.run(
      title,
      npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'),
      '检查网络或 npm registry 后重试 / check the network or the npm registry, and try again',
    );
  } else step.skip(title);
  writeFileSync(stamp, wanted);
}

/** Somebody ran `npm ci` or `npm install`. npm's own record says only that it came to its end: `--package-lock-only` rewrites it too. */
function installedByHand() {
  if (!existsSync(at('node_modules', '.package-lock.json'))) return false;
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  return Object.entries(packages).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const there = read(at(path, 'package.json'));
    return there ? JSON.parse(there).version === version : Boolean(optional || peer);
  });
}

/** Builds unless dist was made from these very sources. The stamp goes first and comes last, so a build broken off is never trusted. */
export async function ensureBuilt(step) {
  const stamp = at('dist', '.build-stamp');
  const wanted = sourceHash();
  const title = '构建 / build';
  if (read(stamp) === wanted) return step.skip(title);
  rmSync(stamp, { force: true });
  await step.run(title, npm('run', 'build'), '按上面的输出修正后重试 / mend what the output above says, and try again');
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

function sourceHash() {
  const hash = createHash('sha256');
  const settings = readdirSync(root).filter((name) => /^(package(-lock)?|tsconfig.*|nest-cli)\.json$/.test(name));
  for (const path of [...settings, 'apps', 'libs'].sort((a, b) => (a < b ? -1 : 1))) addToHash(hash, path);
  return hash.digest('hex');
}

function addToHash(hash, path) {
  const entries = path.endsWith('.json') ? null : listFolder(path);
  if (!entries)
    return hash
      .update(`${path}\0`)
      .update(readFileSync(at(path)))
      .update('\0');
  for (const entry of entries) {
    if (entry.isDirectory()) addToHash(hash, `${path}/${entry.name}`);
    else if (!/\.spec\.tsx?$/.test(entry.name))
      hash
        .update(`${path}/${entry.name}\0`)
        .update(readFileSync(at(path, entry.name)))
        .update('\0');
  }
}

const listFolder = (path) =>
  readdirSync(at(path), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules' && entry.name !== 'dist')
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** npm as a script for this very Node: on Windows `npm` is a batch file, which cannot be started without a shell. */
export function npm(...args) {
  const beside = dirname(process.execPath);
  const candidates = [
    /npm-cli\.c?js$/.test(process.env.npm_execpath || '') ? process.env.npm_execpath : '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((path) => path && existsSync(path));
  return script ? [process.execPath, [script, ...args]] : ['npm', args, { shell: process.platform === 'win32' }];
}

let child = null;
let interrupted = null;

function passOn(signal, { toChild }) {
  interrupted = signal;
  if (child && toChild) child.kill(signal);
}

export function forwardSignals() {
  // Ctrl-C in a terminal reaches the child by itself; a second one would look like impatience.
  process.on('SIGINT', () => passOn('SIGINT', { toChild: !process.stdin.isTTY }));
  process.on('SIGTERM', () => passOn('SIGTERM', { toChild: true }));
  process.on('SIGHUP', () => passOn('SIGHUP', { toChild: true }));
  if (process.env.npm_lifecycle_event) watchParent();
}

/** npm starts scripts through a shell, which dies of a SIGTERM without passing it on: then this process has another parent. */
function watchParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    passOn('SIGTERM', { toChild: true });
  }, 500);
  watch.unref();
}

/** Runs a command to its end and returns its exit code, as a shell counts it: 128 + n after a signal. */
export function run([command, args, options = {}], { env = {}, stdio = 'inherit', onOutput } = {}) {
  if (interrupted) return Promise.resolve(128 + constants.signals[interrupted]);
  return new Promise((resolve, reject) => {
    child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env }, ...options });
    if (onOutput) for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput);
    child.once('error', (error) => reject(new Stop(`${command}: ${error.message}`)));
    child.once('close', (code, signal) => {
      child = null;
      resolve(code === null ? 128 + constants.signals[signal] : code);
    });
  });
}

/**
 * Numbered lines, each with the seconds it took; what a command says is shown only when it fails.
 * They go to `out`: a command whose output is read by a program keeps stdout for itself.
 */
export function steps(total, out = process.stdout) {
  let number = 0;
  const say = (line) => out.write(`${line}\n`);
  const head = (title) => `[${number}/${total}] ${title}`;
  return {
    skip: (title) => {
      number += 1;
      say(`${head(title)} ✓`);
    },
    run: async (title, command, mend) => {
      number += 1;
      const began = Date.now();
      const seconds = () => Math.round((Date.now() - began) / 1000);
      const terminal = out.isTTY;
      const show = () => (terminal ? out.write(`\r${head(title)} … ${seconds()} s`) : say(`${head(title)} … ${seconds()} s`));
      show();
      const ticking = setInterval(show, terminal ? 1_000 : 15_000);
      let output = '';
      const code = await run(command, { stdio: ['ignore', 'pipe', 'pipe'], onOutput: (text) => (output += text) }).finally(() => clearInterval(ticking));
      out.write(terminal ? '\r' : '');
      say(`${head(title)} ${code === 0 ? '✓' : '✗'} ${seconds()} s `);
      if (interrupted) process.exit(128 + constants.signals[interrupted]);
      if (code === 0) return;
      console.error(output.trim().split('\n').slice(-40).join('\n'));
      throw new Stop(`${title}: ${mend}`);
    },
  };
}

/** For the scripts that run before anything is installed: one line for a failure that was foreseen. */
export async function main(work) {
  forwardSignals();
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Stop ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}

async function start(args) {
  const step = steps(STEPS, args[0] === 'start' ? process.stdout : process.stderr);
  checkNode();
  step.skip(`Node.js ${process.versions.node}`);
  await ensureInstalled(step);
  await ensureBuilt(step);
  const env = { ZHIHE_STEPS_DONE: '3', ZHIHE_STEPS: String(STEPS) };
  // The channel closes when this process is killed: the application may listen to `disconnect` and end instead of staying behind.
  return run([process.execPath, [at('dist', 'apps', 'ops', 'src', 'main.js'), ...args]], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
}

const calledByName = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (calledByName) await main(() => start(process.argv.length > 2 ? process.argv.slice(2) : ['start']));
