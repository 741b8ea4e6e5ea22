import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFonts, unpackWoff } from './fonts';

/** The sum of a table's 32-bit words (OpenType, “Calculating checksums”). */
const checksum = (table: Buffer) => {
  let sum = 0;
  for (let offset = 0; offset < table.length; offset += 4) sum = (sum + table.readUInt32BE(offset)) >>> 0;
  return sum;
};

it('unpacks a WOFF into an OpenType file whose tables have the checksums it states', () => {
  const font = loadFonts(null).blobs[2] as Buffer;
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const count = font.readUInt16BE(4);
  expect(count).toBeGreaterThan(8);
  for (let slot = 12; slot < 12 + 16 * count; slot += 16) {
    const [stated, offset, length] = [4, 8, 12].map((field) => font.readUInt32BE(slot + field)) as [number, number, number];
    // head holds the sum over the whole file, so its own differs.
    if (font.toString('latin1', slot, slot + 4) !== 'head') expect(checksum(font.subarray(offset, offset + ((length + 3) & ~3)))).toBe(stated);
  }
});

it('refuses what is no WOFF 1', () => expect(() => unpackWoff(Buffer.from('wOF2....'))).toThrow('WOFF'));

it('puts the fonts of a directory before the free ones', () => {
  const directory = mkdtempSync(join(tmpdir(), 'fonts-'));
  try {
    writeFileSync(join(directory, 'FZFS.TTF'), 'licensed');
    writeFileSync(join(directory, 'licence.txt'), 'no font');
    const { blobs, title, body } = loadFonts(directory);
    expect([blobs.length, blobs[0]?.toString()]).toEqual([4, 'licensed']);
    expect([title[0], body[0], body.at(-1)]).toEqual(['FZXiaoBiaoSong-B05S', 'FZFangSong-Z02S', 'LXGW WenKai']);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
