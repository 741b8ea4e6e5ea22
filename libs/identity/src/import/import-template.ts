import type { InputField } from '@procedure';
import writeWorkbook from 'write-excel-file/node';
import { organisationColumns, personColumns, sheetNames } from '../domain/import-columns';

const COLUMN_WIDTH = 18;

const sheetOf = (sheet: string, columns: readonly InputField[]) => ({
  sheet,
  data: [columns.map(({ label }) => ({ value: label.zh, fontWeight: 'bold' as const }))],
  columns: columns.map(() => ({ width: COLUMN_WIDTH })),
  stickyRowsCount: 1,
});

/** An empty workbook with the headings an import reads, one sheet for organisations and one for people. */
export const importTemplate = (): Promise<Buffer> => writeWorkbook([sheetOf(sheetNames.organisations, organisationColumns), sheetOf(sheetNames.people, personColumns)]).toBuffer();
