import { exchangeLimits } from '@exchange';
import { RefusalError, refusal } from '@kernel';
import type { FastifyRequest } from 'fastify';

/** JSON in JSON: the quotes of a message are escaped in its line. */
const ESCAPED = 2;
/** The signature, and what is around it. */
const BESIDE = 4096;
const MOST_BYTES = exchangeLimits.batchBytes * ESCAPED + exchangeLimits.batchMessages * BESIDE;
const MOST_LINE_BYTES = exchangeLimits.messageBytes * ESCAPED + BESIDE;
const NEWLINE = 10;

export interface Lines {
  lines: Buffer[];
  /** Sizes of those that are too long to be looked at. */
  tooLong: number[];
}

/**
 * The lines of a body that no parser has read. A body that says it is too large isn't read at all, one that turns out so no further than that.
 * @throws RefusalError body_too_large after `onTooLarge`, unsupported_body, too_many_items.
 */
export async function linesOf({ raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>, onTooLarge: (bytes: number) => Promise<void>): Promise<Lines> {
  if (!/^application\/x-ndjson\s*(;|$)/i.test(headers['content-type'] ?? '')) throw new RefusalError(refusal('unsupported_body'));
  const refuse = async (bytes: number): Promise<never> => {
    await onTooLarge(bytes);
    throw new RefusalError(refusal('body_too_large'));
  };
  const said = Number(headers['content-length'] ?? 0);
  if (said > MOST_BYTES) await refuse(said);
  const parts: Buffer[] = [];
  let bytes = 0;
  // A line that is cut here would never hear why.
  for await (const part of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) await refuse(bytes);
    parts.push(part);
  }
  return split(Buffer.concat(parts));
}

function split(body: Buffer): Lines {
  const found: Lines = { lines: [], tooLong: [] };
  for (let start = 0; start < body.length; ) {
    const newline = body.indexOf(NEWLINE, start);
    const end = newline === -1 ? body.length : newline;
    const line = body.subarray(start, end);
    if (line.length > MOST_LINE_BYTES) found.tooLong.push(line.length);
    else if (line.length > 0) found.lines.push(line);
    if (found.lines.length > exchangeLimits.batchMessages) throw new RefusalError(refusal('too_many_items', { max: exchangeLimits.batchMessages }));
    start = end + 1;
  }
  return found;
}
