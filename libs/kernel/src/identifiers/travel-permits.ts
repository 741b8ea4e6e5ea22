import { refusal } from '../refusal';
import { ok, type Result, refused } from '../result';
import { identityCheck } from './weighted-sum';
import { narrowed } from './written-form';

// 港澳居民来往内地通行证: H or M and eight digits, the same for life; older cards print two more, for the renewals.
const HONG_KONG_MACAO = /^[HM]\d{8}(\d{2})?$/;
// 台湾居民来往大陆通行证: eight digits on the card; ten to twelve characters on the booklet before it and on a permit for one journey.
const TAIWAN = /^(\d{8}|[0-9A-Z]{10,12})$/;
// 外国人永久居留身份证: three letters and twelve digits until the edition of 2023-12-01, which begins with 9 and ends with a check digit.
const PERMANENT_RESIDENCE = /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/;

// The forms are published by 国家移民管理局 and stand in no article: who holds another paper files under `other`. No refusal repeats a number.

export function parseHongKongMacaoPermit(text: string): Result<string> {
  const number = narrowed(text);
  return HONG_KONG_MACAO.test(number) ? ok(number) : refused(refusal('hong_kong_macao_permit_format'));
}

/** The brackets around a booklet's last letter are no part of its number. */
export function parseTaiwanPermit(text: string): Result<string> {
  const number = narrowed(text).replace(/[()]/g, '');
  return TAIWAN.test(number) ? ok(number) : refused(refusal('taiwan_permit_format'));
}

/** The edition of 2023 is checked as resident identity numbers are (MOD 11-2). */
export function parsePermanentResidence(text: string): Result<string> {
  const number = narrowed(text);
  if (!PERMANENT_RESIDENCE.test(number)) return refused(refusal('permanent_residence_format'));
  return number.length === 18 && identityCheck(number) !== number.charAt(17) ? refused(refusal('permanent_residence_check')) : ok(number);
}
