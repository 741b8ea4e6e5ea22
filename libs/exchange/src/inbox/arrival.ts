import { createHash } from 'node:crypto';
import type { KnownPeer } from '../peers/peer.store';
import { limits, type Message, type Rejection } from '../protocol/message';
import type { Protocol } from '../protocol/protocol';
import { verify } from '../protocol/signature';

/** A line of a request as it came: what of it could be read, and nothing believed yet. */
export interface Arrival {
  text: string;
  bytes: Buffer;
  jws: string;
  /** SHA-256 of the message's bytes. */
  hash: string;
  /** The parsed message; null: it is no JSON object. */
  value: Record<string, unknown> | null;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export function readArrival(line: Buffer, protocol: Protocol): Arrival {
  const read = objectIn(line.toString('utf8'));
  if (!read || !protocol.is('line.v1', read)) return { text: line.toString('utf8'), bytes: line, jws: '', hash: hashOf(line), value: null };
  const { text, jws } = read as { text: string; jws: string };
  const bytes = Buffer.from(text, 'utf8');
  return { text, bytes, jws, hash: hashOf(bytes), value: objectIn(text) };
}

export const textAt = ({ value }: Arrival, name: string): string | null => {
  const found = value?.[name];
  return typeof found === 'string' ? found.slice(0, 300) : null;
};

export interface Refused {
  peer: KnownPeer | null;
  verified: boolean;
  reason: Rejection;
  detail: string;
}

export type Checked = { peer: KnownPeer; message: Message } | Refused;

/** In which order is said in PROTOCOL.md: nothing of what a message says is used before its signature holds, except whom it names. */
export async function checkArrival(arrival: Arrival, known: { protocol: Protocol; peers: readonly KnownPeer[]; ourselves: string; now: Date }): Promise<Checked> {
  const { value, bytes, jws } = arrival;
  const refused = (reason: Rejection, detail = '', more: Partial<Refused> = {}): Refused => ({ peer: null, verified: false, reason, detail, ...more });
  if (bytes.length > limits.messageBytes) return refused('too_large', `${bytes.length} bytes, at most ${limits.messageBytes}`);
  if (!value) return refused('malformed');
  const peer = known.peers.find(({ source }) => source === value.source) ?? null;
  if (!peer) return refused('unknown_peer', textAt(arrival, 'source') ?? '');
  const wrong = await verify({ text: bytes, jws }, peer, known.now);
  if (wrong) return refused(wrong, '', { peer });
  const signed = { peer, verified: true };
  if (peer.state !== 'active') return refused('suspended_peer', '', signed);
  if (value.recipient !== known.ourselves) return refused('not_for_us', textAt(arrival, 'recipient') ?? '', signed);
  if (holdsUnstorable(arrival)) return refused('malformed', 'NUL or half a character', signed);
  const fault = known.protocol.faultIn(value);
  if (fault) return refused(fault.reason, fault.detail, signed);
  return { peer, message: value as unknown as Message };
}

const SUSPICIOUS = /\\u(0000|d[89a-f])/i;
/** PostgreSQL keeps neither NUL nor half a character. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Only an escape can bring them in: what has none isn't walked through. No recursion, since the depth is the sender's. */
function holdsUnstorable({ text, value }: Arrival): boolean {
  if (!SUSPICIOUS.test(text)) return false;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === 'string' && UNSTORABLE.test(one)) return true;
    if (typeof one === 'object' && one !== null) for (const entry of Object.entries(one)) open.push(...entry);
  }
  return false;
}
