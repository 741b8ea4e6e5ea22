import { byParties, type DeadlineRule, inForce } from './rule';

const online = { counting: 'civilProcedure', limits: 'agency', confirmation: 'confirmed', inForce: inForce('2022-01-01') } as const satisfies Partial<DeadlineRule>;
const invited = { ...online, inForce: inForce('2016-07-01') } as const satisfies Partial<DeadlineRule>;

const onlineRules = (article: string, en: string) => ({ zh: `人民法院在线调解规则${article}`, en: `Online Mediation Rules ${en}` });
const invitedRules = (article: string, en: string) => ({ zh: `特邀调解规定${article}`, en: `Invited Mediation Provisions ${en}` });

const signedFor = { zh: '签字接收法院移送材料（在线确认）', en: "court's file signed for, or confirmed online" };
const agreedLonger = { by: byParties, most: { zh: '未限定', en: 'no limit' } };
const returned = { zh: '调解终结', en: 'mediation ends without agreement' };

/** Rule book 5.2: cases that a court sends to mediation before (委派) or after (委托) registration. */
export const referralRules: readonly DeadlineRule[] = [
  {
    ...online,
    id: 'SD-ASSIGN-3WD',
    name: { zh: '法院指定调解组织', en: 'court names the organisation' },
    startsFrom: { zh: '法院收到在线调解申请', en: 'court receives the online application' },
    law: onlineRules('第10条第3款', 'art. 10(3)'),
    amount: 3,
    unit: 'workingDays',
  },
  {
    ...online,
    id: 'SD-CHOOSE-2WD',
    name: { zh: '当事人选择调解组织或者调解员', en: 'parties choose the organisation or mediator' },
    startsFrom: { zh: '双方同意在线调解', en: 'both agree to online mediation' },
    law: onlineRules('第10条第2款', 'art. 10(2)'),
    limits: 'party',
    amount: 2,
    unit: 'workingDays',
  },
  {
    ...online,
    id: 'SD-ACCEPT-3WD',
    name: { zh: '接收法院委派、委托', en: 'accepting a court referral' },
    startsFrom: { zh: '收到法院指派', en: 'assignment received' },
    law: onlineRules('第12条', 'art. 12'),
    amount: 3,
    unit: 'workingDays',
  },
  {
    ...online,
    id: 'SD-CONTACT-3WD',
    name: { zh: '征询对方当事人意愿（委派）', en: "asking the other side's consent (before registration)" },
    startsFrom: { zh: '接受委派', en: 'referral accepted' },
    law: onlineRules('第15条', 'art. 15'),
    amount: 3,
    unit: 'workingDays',
  },
  {
    ...invited,
    id: 'SD-ENTRUST-30D',
    name: { zh: '委派调解期限', en: 'mediation before registration' },
    startsFrom: signedFor,
    law: invitedRules('第27条第1、3款', 'art. 27(1), (3)'),
    amount: 30,
    unit: 'calendarDays',
    extension: agreedLonger,
    notCounted: { zh: '诉前鉴定期间（在线调解规则第26条）', en: 'pre-filing appraisal (Online Mediation Rules art. 26)' },
  },
  {
    ...invited,
    id: 'SD-DELEG-15D',
    name: { zh: '委托调解期限（普通程序）', en: 'mediation after registration, ordinary procedure' },
    startsFrom: signedFor,
    law: invitedRules('第27条第2款', 'art. 27(2)'),
    amount: 15,
    unit: 'calendarDays',
    extension: agreedLonger,
  },
  {
    ...invited,
    id: 'SD-DELEG-7D',
    name: { zh: '委托调解期限（简易程序）', en: 'mediation after registration, summary procedure' },
    startsFrom: signedFor,
    law: invitedRules('第27条第2款', 'art. 27(2)'),
    amount: 7,
    unit: 'calendarDays',
    extension: agreedLonger,
  },
  {
    ...invited,
    id: 'SD-RETURN',
    name: { zh: '向法院书面报告并退回材料', en: 'report and file back to the court' },
    startsFrom: returned,
    law: { zh: '特邀调解规定第21、26条（即时，系统默认1个工作日）', en: 'Invited Mediation Provisions arts. 21, 26 (at once; product default 1 working day)' },
    amount: 1,
    unit: 'workingDays',
    confirmation: 'product_default',
  },
  {
    ...invited,
    id: 'SD-FILE-7D',
    name: { zh: '法院登记立案', en: 'court registers the suit' },
    startsFrom: { zh: '材料退回且当事人坚持起诉', en: 'file returned and the party insists on suing' },
    law: { zh: '民事诉讼法第126条、特邀调解规定第21条', en: 'Civil Procedure Law art. 126; Invited Mediation Provisions art. 21' },
    amount: 7,
    unit: 'calendarDays',
    inForce: inForce('2022-01-01'),
  },
  {
    ...invited,
    id: 'SD-RECORD',
    name: { zh: '委派调解协议送达当事人并报法院备案', en: 'serving the agreement and filing a copy with the court' },
    startsFrom: { zh: '达成调解协议', en: 'agreement reached' },
    law: { zh: '特邀调解规定第19条（未定天数，系统默认1个工作日）', en: 'Invited Mediation Provisions art. 19 (no number; product default 1 working day)' },
    amount: 1,
    unit: 'workingDays',
    confirmation: 'product_default',
  },
];
