import type { Tx } from './database';

/**
 * The next number of an organ's series, unpadded, 1-based. The counter row stays locked until the commit, so a
 * rolled-back document leaves no hole and two documents never share a number.
 */
export async function nextNumber(tx: Tx, series: { organ: string; kind: string; year: number }): Promise<number> {
  const [row] = (await tx.query(
    'insert into number_counter (organ, kind, year, seq) values ($1, $2, $3, 1) on conflict (organ, kind, year) do update set seq = number_counter.seq + 1 returning seq',
    [series.organ, series.kind, series.year],
  )) as [{ seq: number }];
  return row.seq;
}
