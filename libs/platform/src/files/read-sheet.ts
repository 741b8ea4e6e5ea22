import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { RefusalError, refusal } from '@kernel';
import { parse } from 'csv-parse/sync';
import { type CellValue, readSheet as readWorkbook } from 'read-excel-file/node';
import { extensionOf } from './file-kinds';

/** One filled row, its cells as a person would read them; `line` is the number the spreadsheet shows beside it. */
export interface SheetRow {
  line: number;
  cells: string[];
}

const MAX_SHEET_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 2_000;

/**
 * The filled rows of a CSV file (UTF-8 or, as Excel in China writes it, GB18030) or of a workbook's first sheet.
 * @throws RefusalError sheet_unreadable, sheet_too_long.
 */
export async function readSheet(file: { name: string; content: Readable; bytes: number }): Promise<SheetRow[]> {
  if (file.bytes > MAX_SHEET_BYTES) throw new RefusalError(refusal('sheet_too_long', { max: MAX_ROWS }));
  const bytes = await buffer(file.content);
  const rows = extensionOf(file.name) === 'xlsx' ? await workbookRows(bytes) : csvRows(bytes);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length > MAX_ROWS) throw new RefusalError(refusal('sheet_too_long', { max: MAX_ROWS }));
  return filled;
}

const unreadable = (): never => {
  throw new RefusalError(refusal('sheet_unreadable'));
};

async function workbookRows(bytes: Buffer): Promise<SheetRow[]> {
  const data = await readWorkbook(bytes).catch(unreadable);
  return data.map((row, index) => ({ line: index + 1, cells: row.map(textOf) }));
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
