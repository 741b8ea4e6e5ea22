import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { RefusalError, refusal } from '@kernel';
import { limits, type SignedText } from '../protocol/message';
import type { Protocol } from '../protocol/protocol';

/**
 * A bundle is NDJSON: files, then messages (or receipts), each line as it would travel over HTTPS, and a last line that its maker has signed
 * over the SHA-256 of all bytes before it. Without that line it isn't whole, and nothing of it is used.
 */
export interface BundleEnd {
  bundle: string;
  kind: 'messages' | 'receipts';
  source: string;
  recipient: string;
  lines: number;
  /** Of every byte before this line, lower-case hexadecimal. */
  sha256: string;
  /** RFC 3339, UTC. */
  time: string;
}

/** A file with what its sender has signed about it. */
export interface FileLine {
  file: SignedText;
  base64: string;
}

/** What a bundle may hold: a USB stick's worth, and what one person waits for. */
export const bundleLimits = { messages: 2000, textBytes: 32 * 1024 * 1024, bytes: 1024 * 1024 * 1024 } as const;

/** A file in base64 with what stands around it. */
const MOST_LINE_BYTES = Math.ceil(limits.fileBytes / 3) * 4 + 8192;
const NEWLINE = 10;

/** @throws RefusalError bundle_broken for a line that no part of a bundle can be. */
export async function* linesIn(content: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let bytes = 0;
  for await (const part of content as AsyncIterable<Buffer>) {
    let start = 0;
    for (let newline = part.indexOf(NEWLINE, start); newline !== -1; newline = part.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...rest, part.subarray(start, newline)]);
      rest = [];
      bytes = 0;
      start = newline + 1;
    }
    if (start < part.length) rest.push(part.subarray(start));
    bytes += part.length - start;
    if (bytes > MOST_LINE_BYTES) throw broken('line too long');
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/** What stands in the last line, and whether the bytes before it are those that were signed. @throws RefusalError bundle_broken. */
export async function readEnd(content: Readable, protocol: Protocol): Promise<{ end: BundleEnd; signed: SignedText }> {
  const hash = createHash('sha256');
  let lines = 0;
  let last: Buffer | null = null;
  for await (const line of linesIn(content)) {
    if (last !== null) {
      hash.update(last).update('\n');
      lines += 1;
    }
    last = line;
  }
  const { end: signed } = objectIn(last) as { end?: SignedText };
  if (typeof signed?.text !== 'string' || typeof signed.jws !== 'string') throw broken('no signed last line');
  const end = objectIn(Buffer.from(signed.text)) as unknown as BundleEnd;
  if (!protocol.is('bundle.v1', end)) throw broken('the last line is none of a bundle');
  if (end.sha256 !== hash.digest('hex') || end.lines !== lines) throw broken('not the bytes that were signed');
  return { end, signed };
}

const broken = (reason: string): RefusalError => new RefusalError(refusal('bundle_broken', { reason }));

/** An empty object for what is none. */
export function objectIn(line: Buffer | null): Record<string, unknown> {
  try {
    return Object(JSON.parse(line?.toString('utf8') ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
