import { refusal } from '../refusal';
import { ok, type Result, refused } from '../result';
import { printed, weightedSum } from './weighted-sum';
import { narrowed } from './written-form';

export interface OrganisationCode {
  /** With the hyphen: `76858482-4`. */
  code: string;
}

const FORMAT = /^([\dA-Z]{8})-?([\dX])$/;
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export const organisationCheckDigit = (body: string): string => printed((11 - (weightedSum(body, WEIGHTS) % 11)) % 11);

/** 组织机构代码 (GB 11714), which the social credit code replaced; older documents still carry it. */
export function parseOrganisationCode(text: string): Result<OrganisationCode> {
  const [, body, check] = FORMAT.exec(narrowed(text)) ?? [];
  if (body === undefined || check === undefined) return refused(refusal('organisation_code_format'));
  if (organisationCheckDigit(body) !== check) return refused(refusal('organisation_code_check'));
  return ok({ code: `${body}-${check}` });
}
