import { type FieldRefusal, fieldRefusal } from '@kernel';

type Row = Readonly<Record<string, unknown>>;

/** What a list of the form holds; whatever is no row is an empty one. */
export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as unknown[]).map((row) => (typeof row === 'object' && row !== null ? (row as Row) : {})) : []);

const said = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const counted = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

/** The five of 移送规定 6. */
export const transferDocuments = {
  letter: { zh: '涉嫌犯罪案件移送书', en: 'The transfer letter' },
  report: { zh: '涉嫌犯罪案件情况的调查报告', en: 'The report on the investigation' },
  goods: { zh: '涉案物品清单', en: 'The list of goods' },
  inspection: { zh: '检验报告或者鉴定结论', en: 'The inspection report or appraisal' },
  other: { zh: '其他有关涉嫌犯罪的材料', en: 'Other material on the crime' },
} as const;

/** Each is listed with its copies and pages; of an inspection report alone it may be said that there is none, and why. */
export function complaintsAboutDocuments(value: unknown): FieldRefusal[] {
  const rows = rowsOf(value);
  const report = rows.find(({ kind }) => kind === 'inspection');
  const absent = report?.absent === true;
  const missing = Object.entries(transferDocuments).filter(([kind]) => {
    if (kind === 'inspection' && absent) return false;
    return !rows.some((row) => row.kind === kind && counted(row.copies) && counted(row.pages));
  });
  return [
    ...(missing.length > 0 ? [fieldRefusal('documents', 'transfer_document_missing', { names: missing.map(([, { zh }]) => zh).join('、') })] : []),
    ...(absent && !said(report?.reason) ? [fieldRefusal('documents', 'absent_without_reason')] : []),
  ];
}

/** Whoever hands the case over is named with a card, two at least (行政处罚法 42). */
export const sendersWithCard = (value: unknown): number => new Set(rowsOf(value).flatMap(({ name, card }) => (said(name) && said(card) ? [card] : []))).size;

/** Lines of the list that are neither handed over nor kept for a reason (移送规定 12). */
export const unaccounted = (goods: readonly { line: number; name: string }[], value: unknown): string[] => {
  const rows = rowsOf(value);
  return goods.filter(({ line }) => !rows.some((row) => Number(row.line) === line && (row.handed === true || said(row.reason)))).map(({ name }) => name);
};
