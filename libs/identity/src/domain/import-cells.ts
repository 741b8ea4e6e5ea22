import { type Bilingual, type FieldRefusal, fieldRefusal, isPlainDate } from '@kernel';
import type { InputField, InputValues } from '@procedure';

/** A name that somebody types for a code. */
export interface Named {
  code: string;
  names: readonly string[];
}
export type NamedLists = Readonly<Record<string, readonly Named[]>>;

/** A table with headings in its first row. */
export interface Table {
  sheet: string;
  headings: readonly string[];
  lines: readonly { line: number; cells: readonly string[] }[];
}

export const namedOf = (code: string, name: Bilingual): Named => ({ code, names: [code, name.zh, name.en] });

const plain = (word: string): string => word.normalize('NFKC').trim().toLowerCase();
const codeOf = (word: string, list: readonly Named[]): string | null => list.find(({ names }) => names.some((name) => plain(name) === plain(word)))?.code ?? null;

const YES = new Set(['是', 'yes', 'true', '1', 'y', '收费']);
const NO = new Set(['否', 'no', 'false', '0', 'n', '免费']);
const SEPARATORS = /[、,，;；\n]+/;
const WRITTEN_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** `2026/3/1`, `2026年3月1日` as `2026-03-01`; what is no day stays as it was typed, for the check to name. */
export function dayOf(cell: string): string {
  const [, year = '', month = '', day = ''] = WRITTEN_DAY.exec(cell) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(written) ? written : cell;
}

function valueOf(field: InputField, cell: string, lists: NamedLists): unknown {
  const list = field.options?.map(({ value, label }) => namedOf(value, label)) ?? lists[field.optionsFrom ?? ''] ?? [];
  switch (field.kind) {
    case 'boolean':
      return YES.has(plain(cell)) ? true : NO.has(plain(cell)) ? false : cell;
    case 'number':
      return /^-?\d+$/.test(cell) ? Number(cell) : cell;
    case 'date':
      return dayOf(cell);
    case 'choice':
    case 'id':
      return codeOf(cell, list) ?? cell;
    case 'choices':
      return cell
        .split(SEPARATORS)
        .map((word) => word.trim())
        .filter(Boolean)
        .map((word) => codeOf(word, list) ?? word);
    default:
      return cell;
  }
}

export interface Cells {
  values: InputValues;
  complaints: FieldRefusal[];
}

/** What a line says of these fields; an empty cell says nothing. A name that stands for no id is told here: as an id it would be nonsense. */
export function readCells(fields: readonly InputField[], table: Table, cells: readonly string[], lists: NamedLists): Cells {
  const values: Record<string, unknown> = {};
  const complaints: FieldRefusal[] = [];
  for (const field of fields) {
    const place = placeOf(field, table.headings);
    const cell = place === -1 ? '' : (cells[place] ?? '');
    if (cell === '') continue;
    const value = valueOf(field, cell, lists);
    const isUnknownId = field.kind === 'id' && value === cell && codeOf(cell, lists[field.optionsFrom ?? ''] ?? []) === null;
    if (isUnknownId) complaints.push(fieldRefusal(field.name, 'unknown_choice', { value: cell.slice(0, 40) }));
    else values[field.name] = value;
  }
  return { values: values as InputValues, complaints };
}

/** A heading is the field's label in either language, or its name. */
const placeOf = ({ name, label }: InputField, headings: readonly string[]): number =>
  headings.findIndex((heading) => [label.zh, label.en, name].some((word) => plain(word) === plain(heading)));

export const hasColumn = (field: InputField, headings: readonly string[]): boolean => placeOf(field, headings) !== -1;

/** Headings no field has: a slip that would otherwise lose a column in silence. */
export const unknownHeadings = (fields: readonly InputField[], headings: readonly string[]): string[] =>
  headings.filter((heading) => heading !== '' && !fields.some((field) => hasColumn(field, [heading])));
