import type { ImportReport } from '@contract';
import type { Reader, Tx } from '@platform';

/** False when these bytes were taken in before. A second attempt at the same time waits here for the first. Passwords are not kept. */
export async function insertImport(tx: Tx, sha256: string, run: { at: Date; actorName: string; rows: ImportReport['rows'] }): Promise<boolean> {
  const rows = (await tx.query('insert into import_run (sha256, at, actor_name, result) values ($1, $2, $3, $4) on conflict do nothing returning sha256', [
    sha256,
    run.at,
    run.actorName,
    JSON.stringify({ rows: run.rows }),
  ])) as unknown[];
  return rows.length > 0;
}

export async function findImport(reader: Reader, sha256: string): Promise<ImportReport['importedBefore']> {
  const [row] = (await reader.query('select at, actor_name as "actorName" from import_run where sha256 = $1', [sha256])) as { at: Date; actorName: string }[];
  return row ? { at: row.at.toISOString(), actorName: row.actorName } : null;
}
