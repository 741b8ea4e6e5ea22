import { refusal } from '../refusal';
import { ok, type Result, refused } from '../result';
import { printed, weightedSum } from './weighted-sum';
import { narrowed } from './written-form';

export type PatentKind = 'invention' | 'utility' | 'design';

export interface PatentNumber {
  /** Without prefix, with the dot: `201580027396.1`. */
  number: string;
  kind: PatentKind;
  /** It came through the Patent Cooperation Treaty (types 8 and 9, forms-and-data §3.7, own knowledge there). */
  viaPct: boolean;
  /** Old numbers, in use until 2003, carry two digits of the year. */
  year: string;
}

const FORMAT = /^(?:ZL|CN)?(\d{12}|\d{8})\.?([\dX])$/;
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9];
const LONG_WEIGHTS = [...WEIGHTS, 2, 3, 4, 5];

const kinds = new Map<string, { kind: PatentKind; viaPct: boolean }>([
  ['1', { kind: 'invention', viaPct: false }],
  ['2', { kind: 'utility', viaPct: false }],
  ['3', { kind: 'design', viaPct: false }],
  ['8', { kind: 'invention', viaPct: true }],
  ['9', { kind: 'utility', viaPct: true }],
]);

/** forms-and-data §3.7, tested there on twelve published numbers. */
export function parsePatentNumber(text: string): Result<PatentNumber> {
  const [, body, check] = FORMAT.exec(narrowed(text)) ?? [];
  if (body === undefined || check === undefined) return refused(refusal('patent_number_format'));
  const weights = body.length === 12 ? LONG_WEIGHTS : WEIGHTS;
  if (printed(weightedSum(body, weights) % 11) !== check) return refused(refusal('patent_number_check'));
  const year = body.slice(0, body.length === 12 ? 4 : 2);
  const kind = kinds.get(body.charAt(year.length));
  return kind ? ok({ number: `${body}.${check}`, year, ...kind }) : refused(refusal('patent_number_kind'));
}
