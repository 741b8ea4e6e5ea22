import type { Bilingual } from '../bilingual';
import { refusal } from '../refusal';
import { ok, type Result, refused } from '../result';
import { organisationCheckDigit } from './organisation-code';
import { weightedSum } from './weighted-sum';
import { narrowed } from './written-form';

export interface SocialCreditCode {
  code: string;
  /** The division that registered it. It may have been abolished since, and the code stays. */
  divisionCode: string;
  /** The nine characters of the 组织机构代码 inside. */
  organisationCode: string;
  warnings: readonly Bilingual[];
}

// GB 32100 leaves out I, O, S, V and Z.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORMAT = new RegExp(`^[${ALPHABET}]{2}(\\d{6})([${ALPHABET}]{9})[${ALPHABET}]$`);
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Own knowledge in forms-and-data §3.7, so it warns and never refuses. */
const innerCodeWarning: Bilingual = {
  zh: '其中的组织机构代码校验位不符，请核对证照。',
  en: 'The check digit of the organisation code inside does not match; compare it with the licence.',
};

export function parseSocialCreditCode(text: string): Result<SocialCreditCode> {
  const code = narrowed(text);
  const [, divisionCode, organisationCode] = FORMAT.exec(code) ?? [];
  if (divisionCode === undefined || organisationCode === undefined) return refused(refusal('social_credit_code_format'));
  const check = ALPHABET.charAt((31 - (weightedSum(code, WEIGHTS, ALPHABET) % 31)) % 31);
  if (check !== code.charAt(17)) return refused(refusal('social_credit_code_check'));
  const innerMatches = organisationCheckDigit(organisationCode) === organisationCode.charAt(8);
  return ok({ code, divisionCode, organisationCode, warnings: innerMatches ? [] : [innerCodeWarning] });
}
