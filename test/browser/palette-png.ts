import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue, a byte each. */
  rgb: Buffer;
}

/** The same picture with at most 256 colours: a page of text loses nothing the eye can see, and two thirds of the bytes. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png);
  const { palette, indexOf } = paletteOf(rgb);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf(rgb, (y * width + x) * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette)), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const bucketOf = (rgb: Buffer, at: number): number => (((rgb[at] ?? 0) >> 3) << 10) | (((rgb[at + 1] ?? 0) >> 3) << 5) | ((rgb[at + 2] ?? 0) >> 3);

/** The colours used most, each as its most frequent shade; what is left over goes to its nearest. */
function paletteOf(rgb: Buffer): { palette: number[]; indexOf: (rgb: Buffer, at: number) => number } {
  const shades = new Map<number, Map<number, number>>();
  for (let at = 0; at < rgb.length; at += 3) {
    const bucket = bucketOf(rgb, at);
    const ofBucket = shades.get(bucket) ?? new Map<number, number>();
    if (ofBucket.size === 0) shades.set(bucket, ofBucket);
    const shade = rgb.readUIntBE(at, 3);
    ofBucket.set(shade, (ofBucket.get(shade) ?? 0) + 1);
  }
  const counted = [...shades].map(([bucket, ofBucket]) => ({ bucket, count: [...ofBucket.values()].reduce((sum, one) => sum + one, 0), shade: mostFrequent(ofBucket) }));
  const chosen = counted.toSorted((a, b) => b.count - a.count).slice(0, COLOURS);
  const palette = chosen.flatMap(({ shade }) => [shade >> 16, (shade >> 8) & 0xff, shade & 0xff]);
  const known = new Map(chosen.map(({ bucket }, index) => [bucket, index]));
  const indexOf = (pixels: Buffer, at: number): number => {
    const bucket = bucketOf(pixels, at);
    const index = known.get(bucket) ?? nearest(palette, pixels.subarray(at, at + 3));
    known.set(bucket, index);
    return index;
  };
  return { palette, indexOf };
}

const mostFrequent = (shades: Map<number, number>): number => [...shades].reduce((best, one) => (one[1] > best[1] ? one : best))[0];

function nearest(palette: readonly number[], colour: Buffer): number {
  let best = { index: 0, distance: Number.POSITIVE_INFINITY };
  for (let index = 0; index * 3 < palette.length; index += 1) {
    const distance = [0, 1, 2].reduce((sum, part) => sum + ((palette[index * 3 + part] ?? 0) - (colour[part] ?? 0)) ** 2, 0);
    if (distance < best.distance) best = { index, distance };
  }
  return best.index;
}

/** Reads what the browser writes: eight bits a channel, with or without alpha, not interlaced. */
function decode(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const lines = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rgb = Buffer.alloc(width * height * 3);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    above = unfiltered(lines[start] ?? 0, lines.subarray(start + 1, start + 1 + stride), { above, channels });
    for (let x = 0; x < width; x += 1) above.copy(rgb, (y * width + x) * 3, x * channels, x * channels + 3);
  }
  return { width, height, rgb };
}

/** The filters of PNG (ISO/IEC 15948, 9.2). */
function unfiltered(filter: number, line: Buffer, { above, channels }: { above: Buffer; channels: number }): Buffer<ArrayBuffer> {
  const out = Buffer.alloc(line.length);
  for (let at = 0; at < line.length; at += 1) {
    const [left, up, corner] = [at < channels ? 0 : (out[at - channels] ?? 0), above[at] ?? 0, at < channels ? 0 : (above[at - channels] ?? 0)];
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    out[at] = ((line[at] ?? 0) + predicted) & 0xff;
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
