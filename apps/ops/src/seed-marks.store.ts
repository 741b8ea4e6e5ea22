import { systemActor } from '@kernel';
import type { Database, Tx } from '@platform';

/** What seeding has done, by key. Dated `infinity`: other request keys are forgotten after 72 hours, and a world is built once. */
export const setMark = (tx: Tx, key: string, value: string | null = null): Promise<unknown> =>
  tx.query(`insert into request_key (owner, key, request_hash, response, created_at) values ('seed', $1, '', $2, 'infinity') on conflict do nothing`, [key, JSON.stringify(value)]);

export async function readMarks(db: Database): Promise<ReadonlyMap<string, string | null>> {
  const rows = (await db.read(systemActor, (reader) => reader.query(`select key, response from request_key where owner = 'seed'`))) as { key: string; response: string | null }[];
  return new Map(rows.map(({ key, response }) => [key, response]));
}
