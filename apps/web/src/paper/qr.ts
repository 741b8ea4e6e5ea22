/**
 * A QR code (ISO/IEC 18004), as much of it as a letter needs: bytes, error correction M, versions 1 to 6 (at most 106
 * bytes). Our own because the letter must print where no script may be fetched, and a library is ten times its size.
 * Returns rows of modules, true = dark.
 */
export function qrModules(content: string): boolean[][] {
  const bytes = [...new TextEncoder().encode(content)];
  const version = LAYOUTS.findIndex((layout) => layout.blocks * layout.data >= bytes.length + 2) + 1;
  const layout = LAYOUTS[version - 1];
  if (!layout) throw new RangeError('too long for a QR code on a letter');
  const grid = newGrid(version);
  placeData(grid, interleave(dataCodewords(bytes, layout.blocks * layout.data), layout));
  placeFormat(grid);
  return grid.dark;
}

interface Layout {
  blocks: number;
  data: number;
  check: number;
}

/** Error correction M: blocks, data codewords and check codewords per block (table 9). */
const LAYOUTS: Layout[] = [
  { blocks: 1, data: 16, check: 10 },
  { blocks: 1, data: 28, check: 16 },
  { blocks: 1, data: 44, check: 26 },
  { blocks: 2, data: 32, check: 18 },
  { blocks: 2, data: 43, check: 24 },
  { blocks: 4, data: 27, check: 16 },
];

/** Byte mode, length, the bytes, terminator, then the two pad codewords in turn. */
function dataCodewords(bytes: number[], capacity: number): number[] {
  const nibbles = [4, bytes.length >> 4, bytes.length & 15, ...bytes.flatMap((byte) => [byte >> 4, byte & 15]), 0];
  if (nibbles.length % 2 === 1) nibbles.push(0);
  const words: number[] = [];
  for (let at = 0; at < nibbles.length; at += 2) words.push(((nibbles[at] ?? 0) << 4) | (nibbles[at + 1] ?? 0));
  for (let pad = 0xec; words.length < capacity; pad ^= 0xec ^ 0x11) words.push(pad);
  return words.slice(0, capacity);
}

function interleave(words: number[], layout: Layout): number[] {
  const generator = generatorOf(layout.check);
  const blocks = Array.from({ length: layout.blocks }, (_, at) => words.slice(at * layout.data, (at + 1) * layout.data));
  const checks = blocks.map((block) => remainder(block, generator));
  const inTurn = (lists: number[][], length: number) => Array.from({ length }, (_, at) => lists.map((list) => list[at] ?? 0)).flat();
  return [...inTurn(blocks, layout.data), ...inTurn(checks, layout.check)];
}

/** Product in GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
  return product;
}

function generatorOf(degree: number): number[] {
  const generator = Array.from({ length: degree }, (_, at): number => (at === degree - 1 ? 1 : 0));
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    for (let at = 0; at < degree; at += 1) generator[at] = multiply(generator[at] ?? 0, root) ^ (generator[at + 1] ?? 0);
    root = multiply(root, 2);
  }
  return generator;
}

function remainder(data: number[], generator: number[]): number[] {
  const rest = generator.map(() => 0);
  for (const word of data) {
    const factor = word ^ (rest.shift() ?? 0);
    rest.push(0);
    for (let at = 0; at < rest.length; at += 1) rest[at] = (rest[at] ?? 0) ^ multiply(generator[at] ?? 0, factor);
  }
  return rest;
}

interface Grid {
  size: number;
  dark: boolean[][];
  /** Modules that carry no data. */
  fixed: boolean[][];
}

function newGrid(version: number): Grid {
  const size = version * 4 + 17;
  const rows = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const grid = { size, dark: rows(), fixed: rows() };
  for (let at = 0; at < size; at += 1) {
    set(grid, 6, at, at % 2 === 0);
    set(grid, at, 6, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    placeSquare(grid, x, y, [true, true, false, true, false]);
  if (version > 1) placeSquare(grid, size - 7, size - 7, [true, false, true]);
  placeFormat(grid);
  return grid;
}

function set(grid: Grid, x: number, y: number, isDark: boolean): void {
  const row = grid.dark[y];
  const fixed = grid.fixed[y];
  if (!row || !fixed || x < 0 || x >= grid.size) return;
  row[x] = isDark;
  fixed[x] = true;
}

/** A pattern of square rings: `rings[0]` is the middle, true is dark. */
function placeSquare(grid: Grid, cx: number, cy: number, rings: boolean[]): void {
  const reach = rings.length - 1;
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) set(grid, cx + dx, cy + dy, rings[Math.max(Math.abs(dx), Math.abs(dy))] ?? false);
  }
}

/** Level M (00) with mask 0 (000), with its BCH bits: always the same fifteen bits. */
const FORMAT = 0b101010000010010;

function placeFormat(grid: Grid): void {
  const { size } = grid;
  const bit = (at: number) => ((FORMAT >> at) & 1) === 1;
  for (let at = 0; at <= 5; at += 1) set(grid, 8, at, bit(at));
  set(grid, 8, 7, bit(6));
  set(grid, 8, 8, bit(7));
  set(grid, 7, 8, bit(8));
  for (let at = 9; at < 15; at += 1) set(grid, 14 - at, 8, bit(at));
  for (let at = 0; at < 8; at += 1) set(grid, size - 1 - at, 8, bit(at));
  for (let at = 8; at < 15; at += 1) set(grid, 8, size - 15 + at, bit(at));
  set(grid, 8, size - 8, true);
}

/** Two columns at a time from the right, up and down in turn; mask 0 turns every module whose x + y is even. */
function placeData(grid: Grid, words: number[]): void {
  let at = 0;
  for (let right = grid.size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const isUpward = ((right + 1) & 2) === 0;
    for (let step = 0; step < grid.size; step += 1) {
      const y = isUpward ? grid.size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = grid.dark[y];
        if (!row || grid.fixed[y]?.[x]) continue;
        const isDark = (((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1;
        row[x] = isDark !== ((x + y) % 2 === 0);
        at += 1;
      }
    }
  }
}
