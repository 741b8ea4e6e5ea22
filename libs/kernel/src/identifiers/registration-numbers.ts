import type { Bilingual } from '../bilingual';
import { refusal } from '../refusal';
import type { RefusalCode } from '../refusal-catalogue';
import { ok, type Result, refused } from '../result';
import { printed, weightedSum } from './weighted-sum';
import { narrowed } from './written-form';

export const registrationFormats = ['trademark', 'copyright', 'software', 'layout_design', 'plant_variety'] as const;
export type RegistrationFormat = (typeof registrationFormats)[number];

export interface RegistrationNumber {
  raw: string;
  number: string;
  warnings: readonly Bilingual[];
}

interface Layout {
  /** Every group is a part of the number that is kept. */
  pattern: RegExp;
  write: (parts: readonly string[]) => string;
  refusal: RefusalCode;
  warnings?: (parts: readonly string[]) => Bilingual[];
}

const LAYOUT_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9];

/** Fits the one published number (BS.12500520.2) and isn't proven to be the rule, so it warns only. */
const layoutCheckWarning: Bilingual = {
  zh: '登记号末位与常见的校验方法不符，请核对证书。',
  en: 'The last digit does not fit the usual check; compare it with the certificate.',
};

// No public check digits are known for these (forms-and-data §3.7): form only, looked up in the register by a person.
const layouts: Record<RegistrationFormat, Layout> = {
  // G… = international registration; a letter at the end = divided application (both own knowledge).
  trademark: {
    pattern: /^第?(G?\d{1,8}[A-Z]?)号?$/,
    write: ([number = '']) => number,
    refusal: 'trademark_number_format',
  },
  // 国 = the national register; a province's sign = its own register (own knowledge).
  copyright: {
    pattern: /^([一-龥]作登字)-?(\d{4})-?([A-Z])-?(\d{8})号?$/,
    write: (parts) => parts.join('-'),
    refusal: 'copyright_number_format',
  },
  software: {
    pattern: /^(?:(\d{4}SR\d{1,7})|软著登字第?(\d{1,8})号?)$/,
    write: ([registration, certificate]) => registration || `软著登字第${certificate}号`,
    refusal: 'software_number_format',
  },
  layout_design: {
    pattern: /^BS\.?(\d{8})\.?([\dX])$/,
    write: ([body, check]) => `BS.${body}.${check}`,
    refusal: 'layout_design_number_format',
    warnings: ([body = '', check]) => (printed(weightedSum(body, LAYOUT_WEIGHTS) % 11) === check ? [] : [layoutCheckWarning]),
  },
  plant_variety: {
    pattern: /^(CNA\d{6,10}(?:\.\d)?)$/,
    write: ([number = '']) => number,
    refusal: 'plant_variety_number_format',
  },
};

export function parseRegistrationNumber(format: RegistrationFormat, raw: string): Result<RegistrationNumber> {
  const layout = layouts[format];
  const match = layout.pattern.exec(narrowed(raw));
  if (!match) return refused(refusal(layout.refusal));
  const parts = match.slice(1).map((part) => part ?? '');
  return ok({ raw, number: layout.write(parts), warnings: layout.warnings?.(parts) ?? [] });
}
