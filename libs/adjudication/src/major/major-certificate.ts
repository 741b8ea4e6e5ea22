import { ask, defineProcedure, type Facts, type Procedure } from '@procedure';

/** 有重大影响的情形 (细则 96(1)). */
const influence = [
  ['public_interest', '涉及重大公共利益', 'a major public interest'],
  ['industry', '对行业发展有重大影响', 'a major effect on an industry'],
  ['provinces', '跨省、自治区、直辖市的重大案件', 'a major case across provinces'],
  ['other', '其他可能有重大影响的情形', 'another case that may have major influence'],
] as const;

/**
 * 重大影响情形证明 (办法 56; 细则 96): whoever asks CNIPA to decide a case of major influence brings a certificate of the provincial department that
 * such a case exists. No article fixes a form or a time; ten working days are the house's own.
 */
export const majorCertificate: Procedure = defineProcedure<Facts, string>({
  id: 'MJ',
  name: { zh: '重大影响情形证明', en: 'Certificate of a case of major influence' },
  law: ['专利法第70条第1款', '专利法实施细则第96条', '专利纠纷行政裁决和调解办法第55条、第56条'],
  initial: 'MJ_DRAFT',
  states: {
    MJ_DRAFT: {
      name: { zh: '草稿', en: 'Draft' },
      blocker: { who: 'applicant', what: { zh: '写明具有重大影响的情形和理由', en: 'say which case of major influence it is, and why' } },
    },
    MJ_REQUESTED: {
      name: { zh: '已申请', en: 'Requested' },
      blocker: { who: 'department_head', what: { zh: '出具证明或者说明不予出具的理由', en: 'issue the certificate, or say why not' } },
    },
    MJ_ISSUED: { name: { zh: '已出具', en: 'Issued' }, end: true },
    MJ_REFUSED: { name: { zh: '不予出具', en: 'Refused' }, end: true },
    MJ_WITHDRAWN: { name: { zh: '已撤回', en: 'Withdrawn' }, end: true },
  },
  course: ['MJ_REQUESTED', 'MJ_ISSUED'],
  actions: {
    request: {
      name: { zh: '申请出具证明', en: 'Ask for the certificate' },
      from: ['MJ_DRAFT'],
      to: 'MJ_REQUESTED',
      by: ['applicant'],
      input: [ask.choice('ground', '重大影响的情形', 'Case of major influence', influence), ask.longtext('reason', '事实和理由', 'Facts and reasons')],
      deadlines: [{ does: 'start', rule: 'MJ-CERT' }],
      audience: 'adjudication',
      basis: '办法第56条；专利法实施细则第96条',
    },
    issue: {
      name: { zh: '出具证明', en: 'Issue the certificate' },
      from: ['MJ_REQUESTED'],
      to: 'MJ_ISSUED',
      by: ['department_head'],
      documents: ['mj-certificate'],
      input: [ask.choice('ground', '认定的情形', 'Found to be', influence), ask.longtext('reason', '认定的理由', 'Why')],
      deadlines: [{ does: 'stop', rule: 'MJ-CERT' }],
      audience: 'adjudication',
      basis: '办法第56条；专利法实施细则第96条',
    },
    refuse: {
      name: { zh: '不予出具', en: 'Refuse the certificate' },
      from: ['MJ_REQUESTED'],
      to: 'MJ_REFUSED',
      by: ['department_head'],
      input: [ask.longtext('reason', '理由', 'Why')],
      deadlines: [{ does: 'stop', rule: 'MJ-CERT' }],
      audience: 'adjudication',
      basis: '专利法实施细则第96条',
    },
    withdraw: {
      name: { zh: '撤回申请', en: 'Withdraw' },
      from: ['MJ_DRAFT', 'MJ_REQUESTED'],
      to: 'MJ_WITHDRAWN',
      by: ['applicant'],
    },
  },
});

/** In words, for the certificate. */
export const influenceWords = (ground: unknown): string => influence.find(([value]) => value === ground)?.[1] ?? '';
