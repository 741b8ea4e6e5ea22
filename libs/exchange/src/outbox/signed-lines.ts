import { createHash } from 'node:crypto';
import type { Tx } from '@platform';
import type { KnownPeer } from '../peers/peer.store';
import type { OwnKey } from '../protocol/keys';
import type { Receipt, SignedText } from '../protocol/message';
import type { Protocol } from '../protocol/protocol';
import { kidOf, sign, verify } from '../protocol/signature';
import { type Answered, type OutgoingRow, saveSignatures } from './outbox.store';

/** SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Each message with its signature, for whichever line it takes: made once and kept, unless its key is no longer the one we sign with. By id. */
export async function signOutgoing(tx: Tx, rows: readonly OutgoingRow[], key: OwnKey): Promise<ReadonlyMap<string, SignedText>> {
  const signed = await Promise.all(
    rows.map(async ({ id, body, jws }) => {
      const kept = jws !== null && kidOf(jws) === key.kid ? jws : null;
      return { id, text: body, isNew: kept === null, jws: kept ?? (await sign(Buffer.from(body), key)) };
    }),
  );
  await saveSignatures(
    tx,
    signed.flatMap(({ id, isNew, jws }) => (isNew ? [{ id, jws }] : [])),
  );
  return new Map(signed.map(({ id, text, jws }) => [id, { text, jws }]));
}

/** What the peer says became of our messages: only what it has signed, for us, about these very bytes. @param known.hashes of the messages we know by their ids. */
export async function readReceipts(
  lines: readonly SignedText[],
  known: { protocol: Protocol; ourselves: string; peer: KnownPeer; hashes: ReadonlyMap<string, string>; now: Date },
): Promise<Answered[]> {
  const { protocol, ourselves, peer, hashes, now } = known;
  const read = await Promise.all(
    lines.map(async ({ text, jws }): Promise<Answered[]> => {
      if ((await verify({ text: Buffer.from(text), jws }, peer, now)) !== null) return [];
      const receipt = receiptIn(text);
      if (!receipt || !protocol.is('receipt.v1', receipt) || receipt.source !== peer.source || receipt.recipient !== ourselves) return [];
      const own = hashes.get(receipt.id);
      if (own !== undefined && own !== receipt.bodyhash) return [];
      return [{ id: receipt.id, state: receipt.state, reason: receipt.reason, bodyHash: receipt.bodyhash, receipt: text, receiptJws: jws }];
    }),
  );
  return read.flat();
}

function receiptIn(text: string): Receipt | null {
  try {
    return JSON.parse(text) as Receipt;
  } catch {
    return null;
  }
}
