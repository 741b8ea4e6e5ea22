/** `npm run ops -- <command>`: what a person runs by hand. Each command is a file; none is loaded before it is wanted. */
const commands: Readonly<Record<string, () => Promise<{ run(args: string[]): Promise<number> }>>> = {
  start: () => import('./start.js'),
  migrate: () => import('./migrate.js'),
  seed: () => import('./seed.js'),
  bench: () => import('./bench.js'),
  'compute-deadlines': () => import('./compute-deadlines.js'),
  'compare-calendar': () => import('./compare-calendar.js'),
  'exchange-keys': () => import('./exchange-keys.js'),
  'verify-audit': () => import('./verify-audit.js'),
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = commands[name];
  if (!command) {
    process.stderr.write(`没有命令“${name}” / no command “${name}”. 可用 / available: ${Object.keys(commands).join(', ')}\n`);
    return 2;
  }
  return (await command()).run(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
    // The line to bootstrap.mjs would keep a finished command alive.
    if (process.connected) process.disconnect();
  },
  (error: Error & { mend?: string }) => {
    process.stderr.write(`${error.message}\n${error.mend ? `${error.mend}\n` : ''}`);
    if (!error.mend && process.env.DEBUG) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
    if (process.connected) process.disconnect();
  },
);
