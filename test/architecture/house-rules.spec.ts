import { statSync } from 'node:fs';
import { join } from 'node:path';
import { exportedNames } from './exported-names';
import { houseRules } from './house-rules';
import { readTree, root } from './tree';

const tree = readTree();

describe.each(houseRules)('$name', ({ faults, planted, caught }) => {
  it('is known to fail', () => expect(faults(new Map(Object.entries(planted)))).toEqual(caught));
  it('holds', () => expect(faults(tree)).toEqual([]));
});

describe('a context is entered by few names', () => {
  const MOST = 20;
  /** Vocabulary and foundations, used everywhere: their size is printed, not limited. */
  const wide = ['kernel', 'contract', 'platform', 'procedure', 'deadlines'];
  const rooms = [...tree.keys()].flatMap((path) => /^libs\/([^/]+)\/src\/index\.ts$/.exec(path)?.[1] ?? []);
  const count = (room: string) => exportedNames(tree, `libs/${room}/src/index.ts`).length;

  it('that are counted through lists, declarations and stars', () => {
    const planted = new Map([
      ['a/index.ts', "export { one, type Two, x as three } from './b';\nexport * from './b';\nexport type * from './c';\n// export const no = 1;\nexport const four = 4;"],
      ['a/b.ts', 'export const five = 5;\nexport async function six() {}\nconst inner = 1;'],
      ['a/c/index.ts', 'export interface Seven {}\nexport type One = 1;'],
    ]);
    expect(exportedNames(planted, 'a/index.ts').sort()).toEqual(['One', 'Seven', 'Two', 'five', 'four', 'one', 'six', 'three']);
  });

  it.each(rooms.filter((room) => !wide.includes(room)))('%s', (room) => expect(count(room)).toBeLessThanOrEqual(MOST));

  it.each(wide.map((room) => [room, count(room)]))('%s exports %d names', (_room, names) => expect(names).toBeGreaterThan(0));
});

it('.ci/run can be run', () => expect(statSync(join(root, '.ci/run')).mode & 0o111).toBe(0o111));
