import type { IdentifierKind } from '@contract';
import type { Bilingual } from '@kernel';

/** The papers and codes that say who a party is (forms-and-data §3.6, own knowledge there). */
export const identifierKinds = {
  resident_identity: { zh: '居民身份证', en: 'Resident identity card' },
  passport: { zh: '护照', en: 'Passport' },
  hong_kong_macao_permit: { zh: '港澳居民来往内地通行证', en: 'Mainland travel permit for Hong Kong and Macao residents' },
  taiwan_permit: { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
  permanent_residence: { zh: '外国人永久居留身份证', en: "Foreigner's permanent residence card" },
  social_credit_code: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  organisation_code: { zh: '组织机构代码', en: 'Organisation code' },
  foreign_registration: { zh: '境外注册登记号', en: 'Registration number of the home state' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<IdentifierKind, Bilingual>;

interface PartyKindEntry {
  name: Bilingual;
  /** What such a party can be identified by; the usual one first. */
  identifierKinds: readonly IdentifierKind[];
}

const domesticCodes = ['social_credit_code', 'organisation_code', 'other'] as const;

export const partyKinds = {
  person: {
    name: { zh: '自然人', en: 'Natural person' },
    identifierKinds: ['resident_identity', 'passport', 'hong_kong_macao_permit', 'taiwan_permit', 'permanent_residence', 'other'],
  },
  company: { name: { zh: '法人', en: 'Legal person' }, identifierKinds: domesticCodes },
  sole_trader: { name: { zh: '个体工商户', en: 'Sole trader' }, identifierKinds: domesticCodes },
  organisation: { name: { zh: '非法人组织', en: 'Organisation without legal personality' }, identifierKinds: domesticCodes },
  state_organ: { name: { zh: '国家机关', en: 'State organ' }, identifierKinds: domesticCodes },
  foreign_company: { name: { zh: '外国企业', en: 'Foreign company' }, identifierKinds: ['foreign_registration', 'other'] },
} as const satisfies Record<string, PartyKindEntry>;

export type PartyKind = keyof typeof partyKinds;
