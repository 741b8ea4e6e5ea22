import { createHash } from 'node:crypto';
import { type Actor, canonicalJson, RefusalError, refusal } from '@kernel';
import type { Tx } from '../database';

const ownerOf = (actor: Actor): string => actor.userId ?? actor.partyId ?? 'system';

/**
 * Runs `work` once per (actor, key) and gives a repeat the first answer. The row is written first: a concurrent duplicate
 * waits on it until the first commits or rolls back. Keys are kept 72 hours.
 * @throws RefusalError idempotency_key_reused when the same key comes with another request.
 */
export async function once<T>(tx: Tx, actor: Actor, request: { key: string; content: unknown }, work: () => Promise<T>): Promise<T> {
  const hash = createHash('sha256').update(canonicalJson(request.content)).digest('hex');
  const owner = ownerOf(actor);
  const inserted = (await tx.query('insert into request_key (owner, key, request_hash) values ($1, $2, $3) on conflict do nothing returning key', [
    owner,
    request.key,
    hash,
  ])) as unknown[];
  if (inserted.length === 0) {
    const [row] = (await tx.query('select request_hash, response from request_key where owner = $1 and key = $2', [owner, request.key])) as [{ request_hash: string; response: T }];
    if (row.request_hash !== hash) throw new RefusalError(refusal('idempotency_key_reused'));
    return row.response;
  }
  const response = await work();
  await tx.query('update request_key set response = $3 where owner = $1 and key = $2', [owner, request.key, JSON.stringify(response ?? null)]);
  return response;
}
