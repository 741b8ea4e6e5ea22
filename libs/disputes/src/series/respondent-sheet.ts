import type { PartyDraft, PartyKind, SeriesProblem } from '@contract';
import { type FieldRefusal, type Refusal, refusal } from '@kernel';
import type { SheetRow } from '@platform';
import { comparableName, parseIdentifier, identifierKindOf } from '../domain/normalise';
import { partyKinds } from '@reference';

/** The columns of the sheet, by the heading a person reads; the key is the party's field it fills. */
export const respondentColumns = [
  ['name', '名称', true],
  ['kind', '类型', false],
  ['identifier', '证件号码', false],
  ['legalRepresentative', '法定代表人', false],
  ['phone', '电话', false],
  ['email', '电子邮箱', false],
  ['division', '行政区划', false],
  ['address', '地址', false],
  ['amountFen', '请求金额（元）', false],
  ['facts', '侵权事实', false],
] as const;

type Column = (typeof respondentColumns)[number][0];

export interface RespondentRow {
  line: number;
  party: PartyDraft;
  /** What is claimed of this one; null: what the draft says. */
  amountFen: number | null;
  facts: string | null;
}

const headingOf = (column: Column): string => respondentColumns.find(([key]) => key === column)?.[1] ?? column;

export const problemAt = (line: number, column: Column | null, { code, message }: Pick<Refusal, 'code' | 'message'>): SeriesProblem => ({
  line,
  column: column && headingOf(column),
  code,
  message,
});

const MOST_RESPONDENTS = 500;

/** The respondents of a sheet, and what can't be read, each at its row and column. The first filled row holds the headings, in any order. */
export function respondentsOf(rows: readonly SheetRow[], divisionCodes: ReadonlyMap<string, string>): { respondents: RespondentRow[]; problems: SeriesProblem[] } {
  const [header, ...lines] = rows;
  const places = new Map(respondentColumns.map(([key, heading]) => [key, header?.cells.findIndex((cell) => cell.replace(/[*＊\s]/g, '') === heading) ?? -1]));
  const missing = respondentColumns.filter(([key, , required]) => required && places.get(key) === -1);
  if (missing.length > 0)
    return { respondents: [], problems: missing.map(([key, heading]) => problemAt(header?.line ?? 1, key, refusal('sheet_column_missing', { column: heading }))) };
  if (lines.length === 0) return { respondents: [], problems: [problemAt(header?.line ?? 1, null, refusal('sheet_empty'))] };
  if (lines.length > MOST_RESPONDENTS) return { respondents: [], problems: [problemAt(MOST_RESPONDENTS + 2, null, refusal('sheet_too_long', { max: MOST_RESPONDENTS }))] };
  const read = lines.map((row) => respondentOf(row.line, (column) => row.cells[places.get(column) ?? -1]?.trim() ?? '', divisionCodes));
  return { respondents: read.map(({ respondent }) => respondent), problems: [...read.flatMap(({ problems }) => problems), ...twice(read.map(({ respondent }) => respondent))] };
}

function respondentOf(line: number, cell: (column: Column) => string, divisionCodes: ReadonlyMap<string, string>): { respondent: RespondentRow; problems: SeriesProblem[] } {
  const kind = kindOf(cell('kind'), cell('identifier'));
  const amount = amountOf(cell('amountFen'));
  const division = cell('division');
  const code = divisionCodes.get(division) ?? division;
  const optional = (field: 'identifier' | 'legalRepresentative' | 'phone' | 'email' | 'address') => (cell(field) ? { [field]: cell(field) } : {});
  return {
    respondent: {
      line,
      party: {
        side: 'B',
        kind: kind ?? 'company',
        name: cell('name'),
        ...optional('identifier'),
        ...optional('legalRepresentative'),
        ...optional('phone'),
        ...optional('email'),
        ...optional('address'),
        ...(code && { division: code }),
      },
      amountFen: amount ?? null,
      facts: cell('facts') || null,
    },
    problems: [
      ...(kind ? [] : [problemAt(line, 'kind', refusal('unknown_choice', { value: cell('kind') }))]),
      ...(amount === undefined ? [problemAt(line, 'amountFen', refusal('not_number'))] : []),
    ],
  };
}

/** Left empty it follows the number: eighteen places that are an identity card are a person, everything else a company. */
function kindOf(text: string, identifier: string): PartyKind | null {
  if (!text) return parseIdentifier('resident_identity', identifier).ok ? 'person' : 'company';
  const found = Object.entries(partyKinds).find(([code, { name }]) => code === text || name.zh === text || name.en === text);
  return (found?.[0] as PartyKind | undefined) ?? null;
}

/** In fen; null for an empty cell, undefined for what is no amount of money. */
function amountOf(text: string): number | null | undefined {
  if (!text) return null;
  const plain = text.replace(/[,，¥￥元\s]/g, '');
  return /^\d{1,11}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
}

/** Two rows of one respondent would ask it twice for the same. */
function twice(respondents: readonly RespondentRow[]): SeriesProblem[] {
  const seen = new Map<string, number>();
  return respondents.flatMap(({ line, party }) => {
    const name = comparableName(party.name);
    const number = party.identifier ? `#${identifierOf(party)}` : name;
    const first = seen.get(number);
    seen.set(number, first ?? line);
    return first === undefined || !name ? [] : [problemAt(line, 'name', refusal('respondent_twice', { line: first }))];
  });
}

const identifierOf = (party: PartyDraft): string => {
  const parsed = parseIdentifier(identifierKindOf(party), party.identifier ?? '');
  return parsed.ok ? parsed.value : (party.identifier ?? '');
};

/** What the check of a filing finds at `parties.<n>.<field>` stands, for the reader of a sheet, at a row and a column. */
export function problemsOfRow(row: RespondentRow, found: readonly FieldRefusal[]): SeriesProblem[] {
  return found.map(({ field, code, message }) => {
    const key = field.split('.')[2];
    const column = respondentColumns.find(([name]) => name === key)?.[0] ?? (key === 'identifierKind' ? 'kind' : 'name');
    return problemAt(row.line, column, { code, message });
  });
}

/** For the template that people fill in. */
export const templateRows = (): string[][] => [
  respondentColumns.map(([, heading, required]) => `${heading}${required ? '*' : ''}`),
  ['重庆某某商贸有限公司', '法人', '', '', '023-60000000', '', '渝中区', '重庆市渝中区民生路1号', '33000', '2026年10月在其门店销售被诉侵权商品'],
];
