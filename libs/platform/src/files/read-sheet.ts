import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { RefusalError, refusal } from '@kernel';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook, { type CellValue } from 'read-excel-file/node';
import { extensionOf } from './file-kinds';

/** One filled row, its cells as a person would read them; `line` is the number the spreadsheet shows beside it. */
export interface SheetRow {
  line: number;
  cells: string[];
}

export interface NamedSheet {
  name: string;
  rows: SheetRow[];
}

const MAX_SHEET_BYTES = 5 * 1024 * 1024;
/** A zip of kilobytes can hold gigabytes. */
const MAX_UNPACKED_BYTES = 50 * 1024 * 1024;
const MAX_ROWS = 2_000;

/**
 * The filled rows of a CSV file (UTF-8 or, as Excel in China writes it, GB18030) or of a workbook's first sheet.
 * @throws RefusalError sheet_unreadable, sheet_too_long.
 */
export async function readSheet(file: { name: string; content: Readable; bytes: number }): Promise<SheetRow[]> {
  if (file.bytes > MAX_SHEET_BYTES) throw new RefusalError(refusal('sheet_too_long', { max: MAX_ROWS }));
  const [first] = await readSheets(file.name, await buffer(file.content));
  return first?.rows ?? [];
}

/** The same of every sheet of a workbook; a CSV file is one sheet of its own name. @throws RefusalError sheet_unreadable, sheet_too_long. */
export async function readSheets(name: string, bytes: Buffer): Promise<NamedSheet[]> {
  const sheets = extensionOf(name) === 'xlsx' ? await sheetsOfWorkbook(bytes) : [{ name, rows: csvRows(bytes) }];
  const filled = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }));
  if (filled.some(({ rows }) => rows.length > MAX_ROWS)) throw new RefusalError(refusal('sheet_too_long', { max: MAX_ROWS }));
  return filled;
}

const unreadable = (): never => {
  throw new RefusalError(refusal('sheet_unreadable'));
};

async function sheetsOfWorkbook(bytes: Buffer): Promise<NamedSheet[]> {
  try {
    if (unpackedBytes(bytes) > MAX_UNPACKED_BYTES) return unreadable();
    const sheets = await readWorkbook(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row, index) => ({ line: index + 1, cells: row.map(textOf) })) }));
  } catch {
    return unreadable();
  }
}

/** As its directory declares it; nothing is unpacked. */
function unpackedBytes(bytes: Buffer): number {
  let sum = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      sum += originalSize;
      return false;
    },
  });
  return sum;
}

/** A day stands in a workbook as midnight UTC; figures of 18 digits arrive as text or are lost already in Excel. */
const textOf = (cell: CellValue | null | undefined): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();

function csvRows(bytes: Buffer): SheetRow[] {
  try {
    const rows: string[][] = parse(decoded(bytes), { relax_column_count: true, trim: true, bom: true, skip_empty_lines: false });
    return rows.map((cells, index) => ({ line: index + 1, cells }));
  } catch {
    return unreadable();
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
