import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Violation {
  rule: string;
  from: string;
  to: string;
}

const root = join(__dirname, '../..');
const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
const planted = readdirSync(join(__dirname, 'planted'));
const rules = [...new Set(forbidden.map(({ name }) => name))];

/** One run of dependency-cruiser over the real tree and every planted one, with the same rules. */
const cruised = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, 'cruise.mjs'), '.', ...planted.map((rule) => `test/architecture/planted/${rule}`)], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  }),
) as Record<string, Violation[]>;
const found = (tree: string): Violation[] => cruised[tree] ?? [];

describe('dependency rules', () => {
  it('each have a planted violation, and none is left over', () => {
    expect(planted.sort()).toEqual(rules.sort());
  });

  it.each(rules)('%s fires on its planted violation, and nothing else does', (rule) => {
    expect([...new Set(found(`test/architecture/planted/${rule}`).map((violation) => violation.rule))]).toEqual([rule]);
  });

  it('order every room: each may not import its right neighbour', () => {
    const rooms = readdirSync(join(root, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(found('test/architecture/planted/import-order')).toHaveLength(rooms.length - 1);
  });

  it('hold in the real tree', () => {
    expect(found('.').map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([]);
  });
});
