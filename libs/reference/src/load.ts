import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bilingual, type PlainDate, registrationFormats, toPlainDate } from '@kernel';
import { parseCsv } from './csv';
import { jurisdictionScopes, type ReferenceTables } from './reference-rows';
import { amountTypes, circumstances, grades, measures, moneyTypes } from './threshold-rows';

/** The reference data as it is delivered, for the tables of the same names; administrators go on from there. */
export function readReferenceTables(): ReferenceTables {
  return {
    causes: read('causes-of-action.csv', ['edition', 'code', 'parent', 'name_zh', 'name_en', 'valid_from', 'valid_to', 'source_note'], (row) => ({
      edition: present(row.edition),
      code: present(row.code),
      parent: optional(row.parent),
      name: name(row),
      ...validity(row),
      sourceNote: optional(row.source_note),
    })),
    divisions: read('divisions.csv', ['code', 'name_zh', 'name_en', 'valid_from', 'valid_to', 'successor', 'code_pending', 'source_note'], (row) => ({
      code: present(row.code),
      name: name(row),
      ...validity(row),
      successor: optional(row.successor),
      codePending: yes(row.code_pending),
      sourceNote: optional(row.source_note),
    })),
    courts: read('courts.csv', ['code', 'name_zh', 'name_en', 'level', 'division', 'superior', 'source_note'], (row) => ({
      code: present(row.code),
      name: name(row),
      level: oneOf(['basic', 'intermediate', 'high', 'supreme'], row.level),
      division: optional(row.division),
      superior: optional(row.superior),
      sourceNote: optional(row.source_note),
    })),
    jurisdictions: readJurisdictions(),
    rightKinds: read('right-kinds.csv', ['code', 'name_zh', 'name_en', 'number_format', 'registry_number'], (row) => ({
      code: present(row.code),
      name: name(row),
      numberFormat: row.number_format === '' ? null : oneOf(['patent', ...registrationFormats], row.number_format),
      registryNumber: yes(row.registry_number),
    })),
    citations: read('citations.csv', ['law', 'topic', 'article', 'valid_from', 'valid_to', 'source_note'], (row) => ({
      law: present(row.law),
      topic: present(row.topic),
      article: present(row.article),
      ...validity(row),
      sourceNote: optional(row.source_note),
    })),
    thresholds: readThresholds(),
  };
}

const readJurisdictions = () =>
  read(
    'court-jurisdiction.csv',
    ['scope', 'court', 'right_kinds', 'cause_prefix', 'amount_min', 'amount_max', 'divisions', 'valid_from', 'valid_to', 'source', 'confirmed'],
    (row) => ({
      scope: oneOf(jurisdictionScopes, row.scope),
      court: present(row.court),
      rightKinds: list(row.right_kinds),
      causePrefix: optional(row.cause_prefix),
      amountMinFen: fen(row.amount_min),
      amountMaxFen: fen(row.amount_max),
      divisions: list(row.divisions),
      ...validity(row),
      source: present(row.source),
      confirmed: yes(row.confirmed),
    }),
  );

const thresholdColumns = [
  'code',
  'offence',
  'subject',
  'grade',
  'circumstance',
  'measure',
  'amount_type',
  'amount',
  'amount_count',
  'item',
  'again_after',
  'article',
  'name_zh',
  'name_en',
  'valid_from',
  'valid_to',
  'source_note',
] as const;

const readThresholds = () =>
  read('criminal-thresholds.csv', thresholdColumns, (row) => {
    const amountType = oneOf(amountTypes, row.amount_type);
    return {
      code: present(row.code),
      name: name(row),
      offence: present(row.offence),
      subject: optional(row.subject),
      grade: oneOf(grades, row.grade),
      circumstance: oneOf(circumstances, row.circumstance),
      measure: oneOf(measures, row.measure),
      amountType,
      // The column the amount doesn't belong in is empty: a count in the column of yuan would be a hundred times too small.
      amountFen: moneyTypes.has(amountType) ? fen(present(row.amount)) : fen(absent(row.amount)),
      amountCount: row.amount_count === '' ? null : Number(row.amount_count),
      item: row.item === '' ? null : Number(row.item),
      againAfter: optional(row.again_after),
      article: present(row.article),
      ...validity(row),
      sourceNote: optional(row.source_note),
    };
  });

function read<Column extends string, Row>(file: string, columns: readonly Column[], toRow: (cells: Record<Column, string>) => Row): Row[] {
  return parseCsv(file, readFileSync(join(__dirname, 'data', file), 'utf8'), columns).map((cells, index) => {
    try {
      return toRow(cells);
    } catch (cause) {
      throw new Error(`${file}:${index + 2}: ${(cause as Error).message}`, { cause });
    }
  });
}

const optional = (cell: string): string | null => cell || null;

function present(cell: string): string {
  if (cell === '') throw new RangeError('a cell is empty that may not be');
  return cell;
}

function absent(cell: string): '' {
  if (cell !== '') throw new RangeError(`"${cell}" stands in a cell that should be empty`);
  return '';
}

function oneOf<const Choice extends string>(choices: readonly Choice[], cell: string): Choice {
  const choice = choices.find((candidate) => candidate === cell);
  if (choice === undefined) throw new RangeError(`"${cell}" is none of ${choices.join(', ')}`);
  return choice;
}

const yes = (cell: string): boolean => oneOf(['yes', 'no'], cell) === 'yes';

const list = (cell: string): string[] => cell.split(' ').filter(Boolean);

/** The files say yuan, as the court notices do. */
function fen(yuan: string): number | null {
  if (yuan === '') return null;
  if (!/^\d+$/.test(yuan)) throw new RangeError(`"${yuan}" is no amount in whole yuan`);
  return Number(yuan) * 100;
}

const day = (cell: string): PlainDate | null => (cell === '' ? null : toPlainDate(cell));

const name = (row: { name_zh: string; name_en: string }): Bilingual => ({ zh: present(row.name_zh), en: present(row.name_en) });

const validity = (row: { valid_from: string; valid_to: string }) => ({ validFrom: day(row.valid_from), validTo: day(row.valid_to) });
