import type { Bilingual } from '@kernel';

/** What the dispute is about, in the applicant's words (forms-and-data §3.3). The legal cause is chosen besides. */
export const disputeTypes = {
  infringement: { zh: '侵权', en: 'Infringement' },
  ownership: { zh: '权属', en: 'Ownership' },
  contract: { zh: '合同（许可、转让、质押、委托开发）', en: 'Contract (licence, assignment, pledge, commissioned development)' },
  service_invention_reward: { zh: '职务发明奖励、报酬', en: 'Reward for a service invention' },
  provisional_protection_fee: { zh: '临时保护期使用费', en: 'Fee for use during provisional protection' },
  non_infringement: { zh: '确认不侵权', en: 'Declaration of non-infringement' },
  exhibition_complaint: { zh: '展会投诉', en: 'Complaint at an exhibition' },
  online_complaint: { zh: '电商投诉（通知与反通知）', en: 'E-commerce complaint (notice and counter-notice)' },
  domain_name: { zh: '域名', en: 'Domain name' },
  unfair_competition: { zh: '不正当竞争', en: 'Unfair competition' },
  trade_secret: { zh: '商业秘密', en: 'Trade secret' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Bilingual>;

export type DisputeType = keyof typeof disputeTypes;
