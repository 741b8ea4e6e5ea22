import type { Actor } from '@kernel';
import type { Tx } from '@platform';

export interface ExportRecord {
  id: string;
  at: Date;
  format: string;
  query: string;
  columns: readonly string[];
}

/** Who takes which rows out of the house, written before the first row leaves. */
export const insertExportRecord = (tx: Tx, actor: Actor, { id, at, format, query, columns }: ExportRecord): Promise<unknown> =>
  tx.query('insert into export_record (id, owner, owner_name, at, format, query, columns) values ($1, $2, $3, $4, $5, $6, $7)', [
    id,
    `user:${actor.userId}`,
    actor.name,
    at,
    format,
    query,
    [...columns],
  ]);

export const finishExportRecord = (tx: Tx, id: string, rows: number, at: Date): Promise<unknown> =>
  tx.query('update export_record set row_count = $2, finished_at = $3 where id = $1', [id, rows, at]);
