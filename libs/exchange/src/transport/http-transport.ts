import type { Readable } from 'node:stream';
import type { NamedFile, SignedText } from '../protocol/message';

/** Together with what is done before and after, well within the lease of sixty seconds. */
const MESSAGES_MS = 30_000;
const FILE_MS = 45_000;
/** A receipt for each message and some that were waiting; more is no answer. */
const MOST_ANSWER_BYTES = 4 * 1024 * 1024;

export interface PostedAnswer {
  receipts: SignedText[];
}

/** `away`: it is the other side that is away or takes nothing, rather than these messages that it refuses. */
export type Posted<T> = { ok: true; value: T } | { ok: false; reason: string; away: boolean };

/** Posts signed lines to a peer, and files before them. Nothing is followed, nothing is believed: the caller verifies what comes back. */
export class HttpTransport {
  async post(baseUrl: string, lines: readonly SignedText[]): Promise<Posted<PostedAnswer>> {
    const body = lines.map((line) => JSON.stringify(line)).join('\n');
    const answered = await ask(`${baseUrl}/exchange/messages`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body }, MESSAGES_MS);
    if (!answered.ok) return answered;
    const receipts = receiptsIn(answered.value);
    return receipts ? { ok: true, value: { receipts } } : { ok: false, reason: 'the answer is not one of this protocol', away: true };
  }

  async putFile(baseUrl: string, { sha256, bytes }: NamedFile, signed: SignedText, content: Readable): Promise<Posted<null>> {
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes),
      'x-exchange-file': Buffer.from(signed.text).toString('base64url'),
      'x-exchange-signature': signed.jws,
    };
    const answered = await ask(`${baseUrl}/exchange/files/${sha256}`, { method: 'PUT', headers, body: content as never, duplex: 'half' }, FILE_MS).finally(() => content.destroy());
    return answered.ok ? { ok: true, value: null } : answered;
  }
}

async function ask(url: string, init: RequestInit & { duplex?: 'half' }, patienceMs: number): Promise<Posted<string>> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    const text = await textWithin(response, MOST_ANSWER_BYTES);
    if (response.ok && text !== null) return { ok: true, value: text };
    // Whoever refuses the request as such refuses whatever we send; a conflict or a file's fault is that one's.
    const away = response.status >= 500 || [401, 404, 405, 408, 413, 415, 429].includes(response.status);
    return { ok: false, reason: `HTTP ${response.status}: ${text?.slice(0, 300) ?? 'too long an answer'}`, away };
  } catch (error) {
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    return { ok: false, reason: `${error instanceof Error ? error.message : String(error)} ${cause?.code ?? cause?.message ?? ''}`.trim(), away: true };
  }
}

async function textWithin(response: Response, most: number): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function receiptsIn(text: string): SignedText[] | null {
  try {
    const { receipts } = JSON.parse(text) as { receipts?: unknown };
    if (!Array.isArray(receipts)) return null;
    return receipts.filter((one): one is SignedText => typeof Object(one).text === 'string' && typeof Object(one).jws === 'string');
  } catch {
    return null;
  }
}
