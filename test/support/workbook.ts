import writeWorkbook from 'write-excel-file/node';

/** A workbook as somebody would make it in Excel: sheets of rows, the first with the headings; a `Date` is a day. */
export const workbook = (sheets: Readonly<Record<string, (string | number | Date | null)[][]>>): Promise<Buffer> =>
  writeWorkbook(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value === null ? null : { value }))),
    })),
  ).toBuffer();
