import type { Tx } from '@platform';

interface FailureRow {
  subject: string;
  failures: number;
  /** Seconds since the last one. */
  elapsed: number;
}

/** A row for each subject, locked in their order until the commit; a new one has no failures. */
export async function lockFailures(tx: Tx, sorted: readonly string[]): Promise<FailureRow[]> {
  await tx.query('insert into sign_in_failure (subject, failures, last_at) select subject, 0, now() from unnest($1::text[]) as subject order by subject on conflict do nothing', [
    sorted,
  ]);
  return tx.query(
    'select subject, failures, extract(epoch from clock_timestamp() - last_at)::float8 as elapsed from sign_in_failure where subject = any($1) order by subject for update',
    [sorted],
  ) as Promise<FailureRow[]>;
}

export const updateFailures = (tx: Tx, subject: string, failures: number): Promise<unknown> =>
  tx.query('update sign_in_failure set failures = $2, last_at = clock_timestamp() where subject = $1', [subject, failures]);

export const takeBackFailure = (tx: Tx, subject: string): Promise<unknown> =>
  tx.query('update sign_in_failure set failures = greatest(failures - 1, 0) where subject = $1', [subject]);

export const deleteFailures = (tx: Tx, subject: string): Promise<unknown> => tx.query('delete from sign_in_failure where subject = $1', [subject]);

/** Rows of a day ago that nobody came back for, a few at a time. */
export const deleteOldFailures = (tx: Tx): Promise<unknown> =>
  tx.query(`delete from sign_in_failure where subject in (select subject from sign_in_failure where last_at < now() - interval '1 day' limit 50 for update skip locked)`);
