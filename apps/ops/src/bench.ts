const benches: Readonly<Record<string, () => Promise<{ run(): Promise<number> }>>> = {
  clocks: () => import('./bench-clocks.js'),
  lists: () => import('./bench-lists.js'),
};

/** `npm run bench -- lists`: measures on a scratch database of its own. A person reads the figures; no test fails by them. */
export async function run([name = '']: string[]): Promise<number> {
  const bench = benches[name];
  if (bench) return (await bench()).run();
  process.stderr.write(`没有“${name}”这项量度 / no bench “${name}”. 可用 / available: ${Object.keys(benches).join(', ')}\n`);
  return 2;
}
