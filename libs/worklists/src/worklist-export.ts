import { PassThrough, Readable } from 'node:stream';
import type { Text, WorkRow } from '@contract';
import { type Actor, newId } from '@kernel';
import { beijingDay, type Clock, type Database, instantOf } from '@platform';
import { stringify } from 'csv-stringify';
import writeXlsx from 'write-excel-file/node';
import { finishExportRecord, insertExportRecord } from './export-record.store';
import type { WorklistQueries } from './worklist.queries';
import type { WorklistWish } from './worklist-conditions';

/** A workbook is put together in memory before it leaves, so it ends somewhere, and says so. A CSV has all rows. */
export const MAX_SHEET_ROWS = 20_000;

type Cell = string | number | null;
type Language = keyof Text;

const day = (instant: string | null): Cell => instant && beijingDay(instantOf(instant));
const said = (text: Text | null, language: Language): Cell => text && text[language];

/** What stands in a file: days are ISO days in Beijing, amounts are yuan. */
const columns: Readonly<Record<string, { title: Text; cell: (row: WorkRow, language: Language) => Cell }>> = {
  number: { title: { zh: '编号', en: 'Number' }, cell: (row) => row.number },
  receipt: { title: { zh: '受理号', en: 'Receipt' }, cell: (row) => row.receiptNumber },
  title: { title: { zh: '案件', en: 'Case' }, cell: (row) => row.title },
  procedure: { title: { zh: '程序', en: 'Procedure' }, cell: (row, language) => said(row.procedureName, language) },
  state: { title: { zh: '状态', en: 'State' }, cell: (row, language) => said(row.stateName, language) },
  blocker: {
    title: { zh: '等谁', en: 'Waiting for' },
    cell: (row, language) => row.blocker && [said(row.blocker.whoName, language), row.blockerName, said(row.blocker.what, language)].filter(Boolean).join(' · '),
  },
  since: { title: { zh: '等待自', en: 'Waiting since' }, cell: (row) => day(row.blocker?.since ?? null) },
  due: { title: { zh: '下一期限', en: 'Next limit' }, cell: (row) => row.nextDueOn },
  limit: { title: { zh: '期限事项', en: 'Limit' }, cell: (row, language) => said(row.nextDueRule, language) },
  handler: { title: { zh: '承办人', en: 'Mediator' }, cell: (row) => row.handlerName },
  holder: { title: { zh: '经办人', en: 'In hand' }, cell: (row) => row.holder?.name ?? null },
  organisation: { title: { zh: '承办组织', en: 'Organisation' }, cell: (row) => row.organisationName },
  applicants: { title: { zh: '申请人', en: 'Applicants' }, cell: (row) => row.applicants },
  respondents: { title: { zh: '被申请人', en: 'Respondents' }, cell: (row) => row.respondents },
  rights: { title: { zh: '权利类型', en: 'Rights' }, cell: (row, language) => row.rights.map((right) => right[language]).join('、') },
  division: { title: { zh: '区县', en: 'District' }, cell: (row, language) => said(row.division, language) },
  amount: { title: { zh: '涉及金额（元）', en: 'Amount (yuan)' }, cell: (row) => (row.amountFen === null ? null : row.amountFen / 100) },
  opened: { title: { zh: '启动日期', en: 'Opened' }, cell: (row) => day(row.openedAt) },
  changed: { title: { zh: '最近变动', en: 'Last change' }, cell: (row) => day(row.changedAt) },
  closed: { title: { zh: '结束日期', en: 'Closed' }, cell: (row) => day(row.closedAt) },
};

export const worklistColumns = Object.keys(columns);
export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportWish {
  format: ExportFormat;
  language: Language;
  columns: readonly string[];
  /** As the person asked for it, for the record. */
  query: string;
}

export class WorklistExport {
  constructor(
    private readonly db: Database,
    private readonly worklists: WorklistQueries,
    private readonly clock: Clock,
    private readonly maxSheetRows = MAX_SHEET_ROWS,
  ) {}

  /**
   * The rows of a list as a file, as this actor may see them. Who took what is on record before the first row leaves.
   * A CSV is read page by page as fast as it is taken, however long it is; a workbook that doesn't hold all rows ends in a line that says so.
   */
  async open(actor: Actor, wish: WorklistWish, asked: ExportWish): Promise<Readable> {
    const id = newId();
    const { format, query } = asked;
    await this.db.write(actor, (tx) => insertExportRecord(tx, actor, { id, at: this.clock.now(), format, query, columns: asked.columns }));
    const finish = (count: number) => this.db.write(actor, (tx) => finishExportRecord(tx, id, count, this.clock.now()));
    const most = format === 'csv' ? Number.POSITIVE_INFINITY : this.maxSheetRows;
    const rows = Readable.from(cellsOf(this.worklists.rows(actor, wish), { ...asked, most }, finish));
    return format === 'csv' ? csvOf(rows) : xlsxOf(rows);
  }
}

const onlyTheFirst = (most: number): Text => ({
  zh: `——本表只列前 ${most} 行，列表中还有更多。请导出 CSV（不限行数），或者先筛选再导出。——`,
  en: `— This workbook has the first ${most} rows; the list has more. Export as CSV, which has them all, or narrow the list first. —`,
});

type CellsWish = ExportWish & { most: number };

async function* cellsOf(rows: AsyncGenerator<WorkRow>, { columns: names, language, most }: CellsWish, finish: (count: number) => Promise<unknown>): AsyncGenerator<Cell[]> {
  const wanted = names.flatMap((name) => columns[name] ?? []);
  yield wanted.map(({ title }) => title[language]);
  let count = 0;
  for await (const row of rows) {
    if (count === most) {
      yield [said(onlyTheFirst(most), language)];
      break;
    }
    count += 1;
    yield wanted.map(({ cell }) => cell(row, language));
  }
  await finish(count);
}

/** The mark of byte order tells Excel that it is UTF-8; what begins like a formula is text (CWE-1236). */
const csvOf = (rows: Readable): Readable => rows.compose(stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' })) as unknown as Readable;

/** A text cell is never a formula. The sheet is put together from all its rows and then streamed. */
async function xlsxOf(rows: Readable): Promise<Readable> {
  const [head = [], ...body] = (await rows.toArray()) as Cell[][];
  const sheet = [head.map((value) => ({ value: String(value), fontWeight: 'bold' as const })), ...body.map((cells) => cells.map((value) => (value === null ? null : { value })))];
  const file = new PassThrough();
  // It ends the stream when all is written; a reader that went away is no fault of ours.
  void Promise.resolve(writeXlsx(sheet, { sheet: '案件', stickyRowsCount: 1, columns: head.map(() => ({ width: 18 })) }).toStream(file)).catch((error: Error) =>
    file.destroy(error),
  );
  return file;
}
