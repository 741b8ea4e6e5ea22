import { refusal } from '../refusal';
import { ok, type Result, refused } from '../result';
import { narrowed } from './written-form';

/** The number of an official document: 机关代字〔年〕序号号 (江北府办发〔2023〕6号, 集侵字[2019]1号). */
export interface DecisionNumber {
  raw: string;
  /** In the standard brackets 〔 〕. */
  number: string;
  organ: string;
  year: number;
  serial: number;
  /** The count inside one serial number, as in 京知执字(2023)12-5号. */
  part: number | null;
}

/** As typed: the hyphens, dashes and minus signs that people take for one another. */
const DASHES = /[‐-―−]/g;
const FORMAT = /^([一-龥]+)(?:〔(\d{4})〕|\[(\d{4})\]|\((\d{4})\))第?(\d+)(?:-(\d+))?号$/;

/** Prefixes are an open set: no list of organs was found (forms-and-data §2). */
export function parseDecisionNumber(raw: string): Result<DecisionNumber> {
  const [, organ, ...rest] = FORMAT.exec(narrowed(raw).replace(DASHES, '-')) ?? [];
  const [year, serial, part] = rest.filter((digits) => digits !== undefined).map(Number);
  if (organ === undefined || year === undefined || serial === undefined) return refused(refusal('decision_number_format'));
  return ok({ raw, number: `${organ}〔${year}〕${serial}${part === undefined ? '' : `-${part}`}号`, organ, year, serial, part: part ?? null });
}
