/**
 * `npm test`: everything, in the order in which a mistake shows soonest. `npm test -- db browser` runs the named suites only.
 * A machine without Chromium or Redis tests what it can and says what was left out; with CI=true leaving out is a failure.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, main, npm, root, run, steps } from './bootstrap.mjs';

const jest = (name) => [process.execPath, [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--config', join(root, 'test', `jest.${name}.cjs`)]];

const chromium = process.env.CHROMIUM_PATH || find(['chromium', 'chromium-browser', 'google-chrome'], ['/usr/bin', '/snap/bin']);
const clamd = find(['clamd'], ['/usr/sbin', '/opt/homebrew/sbin']);
const redis = find(['redis-server'], ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']);

/** Each suite: what it runs, with which environment, and what it cannot do without. */
const suites = [
  { name: 'check', command: npm('run', 'check', '--silent') },
  { name: 'unit', command: jest('unit') },
  { name: 'db', command: jest('db'), env: { ZHIHE_QUEUE_BACKENDS: redis ? 'postgres,redis' : 'postgres', CLAMD_PATH: clamd }, builds: true },
  { name: 'architecture', command: jest('architecture') },
  { name: 'browser', command: jest('browser'), env: { CHROMIUM_PATH: chromium }, needs: chromium, builds: true },
];

const leftOut = [
  { name: 'browser', missing: !chromium, say: '浏览器测试 / browser tests: apt-get install chromium，或设置 / or set CHROMIUM_PATH' },
  { name: 'db', missing: !redis, say: 'Redis 队列上的任务与故障测试 / job and fault tests on the Redis queue: apt-get install redis-server', builds: true },
  { name: 'db', missing: !clamd, say: '查毒测试 / virus scanner tests: apt-get install clamav-daemon' },
];

function find(names, folders) {
  for (const folder of [...(process.env.PATH || '').split(delimiter), ...folders]) {
    for (const name of names) if (isProgram(join(folder, name))) return join(folder, name);
  }
  return '';
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function runSuite({ command, env, needs, builds }) {
  if (needs === '') return { verdict: 'left out' };
  const began = Date.now();
  const seconds = () => (Date.now() - began) / 1000;
  try {
    if (builds) await ensureBuilt(steps(1));
    const code = await run(command, { env: { TZ: 'Asia/Shanghai', ...env } });
    return { verdict: code === 0 ? 'passed' : 'failed', code, seconds: seconds() };
  } catch (error) {
    console.error(error.message);
    return { verdict: 'failed', code: 1, seconds: seconds() };
  }
}

const marks = { passed: '✓ 通过 / passed', failed: '✗ 失败 / failed', 'left out': '– 未运行 / left out' };

function table(results) {
  console.log('\n套件 / suite      秒 / s   结果 / result');
  for (const { name, verdict, seconds } of results) {
    console.log(`${name.padEnd(16)} ${(seconds === undefined ? '' : seconds.toFixed(1)).padStart(7)}   ${marks[verdict]}`);
  }
}

await main(async () => {
  checkNode();
  await ensureInstalled(steps(1));
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(`没有这个套件 / no such suite: ${unknown.join(', ')} (${suites.map(({ name }) => name).join(', ')})`);
    return 2;
  }
  const results = [];
  for (const suite of suites.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    console.log(`\n── ${suite.name}`);
    const result = await runSuite(suite);
    results.push({ name: suite.name, ...result });
    if (result.code > 128) break; // interrupted: what comes next would be interrupted too
  }
  table(results);

  const omitted = leftOut.filter(({ name, missing }) => missing && results.some((result) => result.name === name));
  for (const { say } of omitted) console.log(`未运行 / left out: ${say}`);
  const failed = results.some(({ verdict }) => verdict === 'failed');
  const incomplete = process.env.CI === 'true' && omitted.length > 0;
  if (incomplete) console.error('✗ CI=true: 不允许遗漏测试 / nothing may be left out');
  return results.find(({ code }) => code > 128)?.code ?? (failed || incomplete ? 1 : 0);
});
