import { type Actor, principalOf } from '@kernel';
import type { Reader, Tx } from '@platform';

/** Replaces the one there was: its address opens nothing any more. */
export const replaceFeed = (tx: Tx, actor: Actor, tokenHash: string, at: Date): Promise<unknown> =>
  tx.query(
    'insert into calendar_feed (owner, token_hash, made_at) values ($1, $2, $3) on conflict (owner) do update set token_hash = excluded.token_hash, made_at = excluded.made_at',
    [principalOf(actor), tokenHash, at],
  );

export const removeFeed = (tx: Tx, actor: Actor): Promise<unknown> => tx.query('delete from calendar_feed where owner = $1', [principalOf(actor)]);

export async function findFeed(reader: Reader, actor: Actor): Promise<{ madeAt: Date } | null> {
  const [row] = (await reader.query('select made_at as "madeAt" from calendar_feed where owner = $1', [principalOf(actor)])) as { madeAt: Date }[];
  return row ?? null;
}

/** Whose feed this is. Read as the house: whoever asks is nobody yet. */
export async function findFeedOwner(asSystem: Reader, tokenHash: string): Promise<string | null> {
  const [row] = (await asSystem.query('select owner from calendar_feed where token_hash = $1', [tokenHash])) as { owner: string }[];
  return row?.owner ?? null;
}
