import { RefusalError, refusal } from '@kernel';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';

/** A table as somebody typed it: every cell as text, trimmed; a day as `2026-12-01`. */
export interface Sheet {
  name: string;
  rows: string[][];
}

/** What a workbook may be unpacked: a zip of kilobytes can hold gigabytes. */
const MOST_UNPACKED = 50_000_000;
const ZIP = Buffer.from('PK\u0003\u0004');
const DAY_LETTERS = 10;

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  // A day in a workbook has no zone; the library gives it as midnight UTC.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, DAY_LETTERS);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : '';
};

function refuseBomb(bytes: Buffer): void {
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > MOST_UNPACKED) throw new RangeError('unpacks to too much');
}

async function sheetsOfWorkbook(bytes: Buffer): Promise<Sheet[]> {
  refuseBomb(bytes);
  const sheets = await readWorkbook(bytes);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
}

/** Excel on a Chinese computer saves CSV as GB 18030; everything else writes UTF-8. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

const sheetOfCsv = (bytes: Buffer, name: string): Sheet => ({
  name,
  rows: (parse(decoded(bytes), { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][]).map((row) => row.map((cell) => cell.trim())),
});

/** @throws RefusalError import_unreadable when it is neither a workbook nor CSV. */
export async function readSheets(bytes: Buffer, fileName: string): Promise<Sheet[]> {
  try {
    return bytes.subarray(0, ZIP.length).equals(ZIP) ? await sheetsOfWorkbook(bytes) : [sheetOfCsv(bytes, fileName)];
  } catch {
    throw new RefusalError(refusal('import_unreadable'));
  }
}
