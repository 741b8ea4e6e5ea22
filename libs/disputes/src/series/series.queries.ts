import type { ReceiptView } from '@contract';
import type { Actor } from '@kernel';
import type { Reader } from '@platform';

/** By name and by code, as they stand on the day: a sheet may say either. */
export async function divisionCodes(reader: Reader, on: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await reader.query(
    `select code, name_zh as name from division where coalesce(valid_from, '-infinity') <= $1::date and $1::date <= coalesce(valid_to, 'infinity')`,
    [on],
  )) as { code: string; name: string }[];
  return new Map(rows.map(({ code, name }) => [name, code]));
}

/** Disputes of the actor's own against respondents of these names over one of these rights: receipt number by name. */
export async function earlierFilings(reader: Reader, actor: Actor, asked: { names: readonly string[]; rightNumbers: readonly string[] }): Promise<ReadonlyMap<string, string>> {
  const rows = (await reader.query(
    `select p.name, max(d.receipt_number) as number from dispute_right r join dispute d on d.dispute_id = r.dispute_id join party p on p.dispute_id = r.dispute_id and p.side = 'B'
     where r.normalised_number = any($1) and p.name = any($2)
       and exists (select 1 from dispute_access a where a.dispute_id = d.dispute_id and a.principal = any($3) and (a.until is null or a.until > now())) group by p.name`,
    [asked.rightNumbers, asked.names, [...actor.principals]],
  )) as { name: string; number: string }[];
  return new Map(rows.map(({ name, number }) => [name, number]));
}

/** The receipts of a series without files and codes, in the order of the sheet. */
export async function receiptsOfSeries(reader: Reader, seriesId: string): Promise<ReceiptView[]> {
  const rows = (await reader.query(
    `select dispute_id as "disputeId", receipt_number as "receiptNumber", to_json(filed_at)#>>'{}' as "filedAt", progress_code as "progressCode" from dispute where series_id = $1 order by series_position`,
    [seriesId],
  )) as Pick<ReceiptView, 'disputeId' | 'receiptNumber' | 'filedAt' | 'progressCode'>[];
  return rows.map((row) => ({ ...row, files: [], accessCodes: [] }));
}
