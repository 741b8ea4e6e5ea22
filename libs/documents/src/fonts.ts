import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

export interface Fonts {
  blobs: Buffer[];
  /** Families in the order they are tried, for the title and for the body. */
  title: string[];
  body: string[];
}

// Noto Serif SC stands for 小标宋 and 仿宋. LXGW WenKai is asked for what it lacks: names with 𠮷 and other rare characters.
const SERIF_FILES = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'].map((file) => `@expo-google-fonts/noto-serif-sc/${file}`);
const RARE_FILE = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff';
const FREE_FAMILIES = ['Noto Serif SC', 'LXGW WenKai'];

// The names licensed copies carry; GB/T 9704 wants 小标宋 for titles and 仿宋 for the body.
const LICENSED_TITLE = ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋_GBK', '方正小标宋简体'];
const LICENSED_BODY = ['FZFangSong-Z02S', 'FZFangSong-Z02', '方正仿宋_GBK', '方正仿宋简体', 'FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋'];

const WOFF_HEADER = 44;
const ENTRY = 20;

/** A WOFF 1 file is an OpenType file whose tables are deflated (W3C WOFF 1.0, sections 3 to 5); typst reads only the latter. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1 file');
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * count);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  const tables: Buffer[] = [];
  let offset = directory.length;
  for (let index = 0; index < count; index++) {
    const entry = WOFF_HEADER + ENTRY * index;
    const [start, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [number, number, number];
    const body = woff.subarray(start, start + packed);
    const slot = 12 + 16 * index;
    woff.copy(directory, slot, entry, entry + 4);
    woff.copy(directory, slot + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(offset, slot + 8);
    directory.writeUInt32BE(size, slot + 12);
    tables.push(packed < size ? inflateSync(body) : body, Buffer.alloc(-size & 3));
    offset += size + (-size & 3);
  }
  return Buffer.concat([directory, ...tables]);
}

const fontsIn = (directory: string) =>
  readdirSync(directory)
    .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(directory, name)));

/** The free fonts from npm, with a directory of licensed ones before them if there is one. */
export function loadFonts(directory: string | null): Fonts {
  const free = [...SERIF_FILES.map((file) => readFileSync(require.resolve(file))), unpackWoff(readFileSync(require.resolve(RARE_FILE)))];
  if (directory === null) return { blobs: free, title: FREE_FAMILIES, body: FREE_FAMILIES };
  return { blobs: [...fontsIn(directory), ...free], title: [...LICENSED_TITLE, ...FREE_FAMILIES], body: [...LICENSED_BODY, ...FREE_FAMILIES] };
}
