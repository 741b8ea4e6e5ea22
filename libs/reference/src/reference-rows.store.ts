import { newId, type PlainDate } from '@kernel';
import type { InputValues } from '@procedure';
import type { Reader, Tx } from '@platform';
import type { RowField } from './domain/list-fields';
import { hasPosition, type ListName, specOf } from './domain/list-specs';
import type { StoredRow } from './domain/row-change';

const castOf = ({ kind }: RowField): string => ({ date: 'date', boolean: 'boolean', money: 'bigint', number: 'int', choices: 'text[]' })[kind as string] ?? 'text';

/** Every row of a list in its order; of one day when a day is given. Names of tables and columns are the specification's. */
export async function rowsOf(reader: Reader, list: ListName, on: PlainDate | null = null): Promise<(StoredRow & { edited: boolean })[]> {
  const { table, fields, order } = specOf(list);
  const rows = (await reader.query(
    `select id, version, confirmed, edited_at is not null as edited, ${fields.map(({ name, column }) => `${column} as "${name}"`).join(', ')} from ${table}
     where $1::date is null or in_force(valid_from, valid_to, $1) order by ${order}`,
    [on],
  )) as Record<string, unknown>[];
  return rows.map(({ id, version, confirmed, edited, ...values }) => ({
    id: id as string,
    version: version as number,
    confirmed: confirmed === true,
    edited: edited === true,
    values,
  }));
}

/** One change of a list after another: both the check and the rows are of one moment. */
export const lockList = (tx: Tx, list: ListName): Promise<unknown> => tx.query(`select pg_advisory_xact_lock(hashtext('reference ' || $1))`, [list]);

export async function insertRow(tx: Tx, list: ListName, values: InputValues, at: Date): Promise<string> {
  const { table, fields } = specOf(list);
  const id = newId();
  const columns = fields.map(({ column }) => column);
  const read = fields.map((field) => (field.kind === 'choices' ? `coalesce(r."${field.name}", '{}')` : `r."${field.name}"`));
  const position = hasPosition(list) ? [['position'], [`(select coalesce(max(position), 0) + 1 from ${table})`]] : [[], []];
  const rowKey = list === 'jurisdictions' ? [['row_key'], ['$2::text']] : [[], []];
  await tx.query(
    `insert into ${table} (id, confirmed, edited_at, ${[...columns, ...(position[0] ?? []), ...(rowKey[0] ?? [])].join(', ')})
     select $2::uuid, false, $3, ${[...read, ...(position[1] ?? []), ...(rowKey[1] ?? [])].join(', ')}
     from jsonb_to_record($1::jsonb) as r(${fields.map((field) => `"${field.name}" ${castOf(field)}`).join(', ')})`,
    [JSON.stringify(values), id, at],
  );
  return id;
}

export const endRow = (tx: Tx, list: ListName, row: StoredRow, change: { lastDay: PlainDate; at: Date }): Promise<unknown> =>
  tx.query(`update ${specOf(list).table} set valid_to = $2, version = version + 1, edited_at = $3 where id = $1`, [row.id, change.lastDay, change.at]);

export const confirmRow = (tx: Tx, list: ListName, row: StoredRow, at: Date): Promise<unknown> =>
  tx.query(`update ${specOf(list).table} set confirmed = true, version = version + 1, edited_at = $2 where id = $1`, [row.id, at]);

/** The codes each list knows, whatever their days. */
export async function knownCodes(reader: Reader): Promise<Record<string, ReadonlySet<string>>> {
  const [row] = (await reader.query(
    `select array(select distinct code from cause_of_action) as causes, array(select distinct code from division) as divisions,
       array(select distinct code from court) as courts, array(select distinct code from right_kind) as "right-kinds"`,
  )) as [Record<string, string[]>];
  return Object.fromEntries(Object.entries(row).map(([list, codes]) => [list, new Set(codes)]));
}
