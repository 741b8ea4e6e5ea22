import { RefusalError, refusal } from '@kernel';
import type { Tx } from '@platform';

const FREE = 5;
const LONGEST_SECONDS = 900;

/** Seconds to wait after so many failures in a row: nothing for five, then 2, 4, 8 … up to fifteen minutes. */
export const waitAfter = (failures: number): number => (failures < FREE ? 0 : Math.min(2 ** (failures - FREE + 1), LONGEST_SECONDS));

/**
 * Counts this attempt before the password is looked at, holding the rows until the commit, so parallel guesses are
 * counted one after another. The caller clears the count when the password was right.
 * @throws RefusalError too_many_attempts.
 */
export async function countAttempt(tx: Tx, subjects: readonly string[]): Promise<void> {
  const sorted = [...subjects].sort();
  for (const subject of sorted) await tx.query('insert into sign_in_failure (subject, failures, last_at) values ($1, 0, now()) on conflict do nothing', [subject]);
  const rows = (await tx.query('select subject, failures, extract(epoch from now() - last_at)::float8 as elapsed from sign_in_failure where subject = any($1) order by subject for update', [sorted])) as { failures: number; elapsed: number }[];
  const seconds = Math.max(...rows.map((row) => waitAfter(row.failures) - row.elapsed));
  if (seconds > 0) throw new RefusalError(refusal('too_many_attempts', { seconds: Math.ceil(seconds) }));
  await tx.query('update sign_in_failure set failures = failures + 1, last_at = now() where subject = any($1)', [sorted]);
}

export const clearAttempts = (tx: Tx, subjects: readonly string[]): Promise<unknown> => tx.query('delete from sign_in_failure where subject = any($1)', [[...subjects]]);
