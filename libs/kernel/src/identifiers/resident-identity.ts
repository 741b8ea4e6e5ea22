import { isPlainDate, type PlainDate } from '../plain-date';
import { refusal } from '../refusal';
import { ok, type Result, refused } from '../result';
import { identityCheck } from './weighted-sum';
import { narrowed } from './written-form';

export interface ResidentIdentity {
  number: string;
  birthDate: PlainDate;
  sex: 'male' | 'female';
}

// The area code is checked for its form only: codes of abolished districts (500105, 500112) stay valid for life.
const FORMAT = /^[1-9]\d{5}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{2}(\d)[\dX]$/;

/** 居民身份证 (GB 11643). No refusal repeats the number or tells the right check digit: refusals are logged, and a helpful one would complete a guess. */
export function parseResidentIdentity(text: string): Result<ResidentIdentity> {
  const number = narrowed(text);
  const [, year, month, day, order] = FORMAT.exec(number) ?? [];
  if (order === undefined) return refused(refusal('resident_identity_format'));
  const birthDate = `${year}-${month}-${day}`;
  if (!isPlainDate(birthDate)) return refused(refusal('resident_identity_birth_date'));
  if (identityCheck(number) !== number.charAt(17)) return refused(refusal('resident_identity_check'));
  return ok({ number, birthDate, sex: Number(order) % 2 === 1 ? 'male' : 'female' });
}
