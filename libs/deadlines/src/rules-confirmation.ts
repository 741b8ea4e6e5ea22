import { type DeadlineRule, inForce } from './rule';

const court = { counting: 'civilProcedure', limits: 'agency', confirmation: 'confirmed' } as const satisfies Partial<DeadlineRule>;
const party = { counting: 'civilProcedure', limits: 'party', confirmation: 'confirmed' } as const satisfies Partial<DeadlineRule>;

/** 民事诉讼法 was renumbered on 2022-01-01 and 2024-01-01, its Interpretation on 2022-04-10. */
const law2024 = inForce('2024-01-01');
const law2022 = inForce('2022-01-01', '2023-12-31');
const interpretation2022 = inForce('2022-04-10');
const interpretation2015 = inForce('2015-02-04', '2022-04-09');
const confirmationProvisions = inForce('2011-03-30');

const presidentMayExtend = (zh: string, en: string) => ({ by: { zh: '院长批准', en: 'court president' }, most: { zh, en } });

const application = {
  ...party,
  id: 'SC-30D',
  name: { zh: '共同申请司法确认', en: 'joint application for judicial confirmation' },
  startsFrom: { zh: '调解协议生效', en: 'agreement takes effect' },
  amount: 30,
  unit: 'calendarDays',
} as const satisfies Partial<DeadlineRule>;

const partyObjects = {
  ...party,
  id: 'SC-OBJ-15D',
  name: { zh: '当事人对确认裁定提出异议', en: "party's objection to the ruling" },
  startsFrom: { zh: '收到裁定书', en: 'party receives the ruling' },
  amount: 15,
  unit: 'calendarDays',
} as const satisfies Partial<DeadlineRule>;

const interestedPersonObjects = {
  ...party,
  id: 'SC-OBJ-6M',
  name: { zh: '利害关系人对确认裁定提出异议', en: "interested person's objection to the ruling" },
  startsFrom: { zh: '知道或者应当知道民事权益受到侵害', en: 'interested person knows or should know' },
  amount: 6,
  unit: 'months',
} as const satisfies Partial<DeadlineRule>;

const enforcement = {
  ...party,
  id: 'ENF-2Y',
  name: { zh: '申请执行', en: 'application for enforcement' },
  startsFrom: { zh: '履行期间最后一日（分期履行的，最后一期）', en: 'last day for performance; of the last instalment' },
  amount: 24,
  unit: 'months',
  notCounted: { zh: '适用诉讼时效中止、中断的规定', en: 'limitation rules on suspension and interruption apply' },
} as const satisfies Partial<DeadlineRule>;

const enforcementNotice = {
  ...court,
  id: 'ENF-NOTICE-10D',
  name: { zh: '法院发出执行通知', en: 'court issues the enforcement notice' },
  startsFrom: { zh: '法院收到执行申请', en: 'court receives the enforcement application' },
  amount: 10,
  unit: 'calendarDays',
} as const satisfies Partial<DeadlineRule>;

/** Rule book 4.4. SC-OBJ-6M is fixed: nothing suspends it (民诉法解释 127). */
export const confirmationRules: readonly DeadlineRule[] = [
  { ...application, law: { zh: '民事诉讼法第205条、人民调解法第33条', en: "Civil Procedure Law art. 205; People's Mediation Law art. 33" }, inForce: law2024 },
  {
    ...application,
    law: { zh: '民事诉讼法（2021年修正）第201条、人民调解法第33条', en: "Civil Procedure Law (2021) art. 201; People's Mediation Law art. 33" },
    inForce: law2022,
    confirmation: 'own_knowledge',
  },
  {
    ...application,
    law: { zh: '人民调解法第33条', en: "People's Mediation Law art. 33" },
    inForce: inForce('2011-01-01', '2021-12-31'),
    confirmation: 'own_knowledge',
  },
  {
    ...party,
    id: 'SC-SUPPLEMENT',
    name: { zh: '补充司法确认材料', en: 'supplementing the confirmation application' },
    startsFrom: { zh: '法院限定的日期', en: 'date the court sets' },
    law: { zh: '民诉法解释第354、356、357条', en: 'Interpretation of the Civil Procedure Law arts. 354, 356, 357' },
    amount: 0,
    unit: 'agreedDate',
    inForce: interpretation2022,
  },
  {
    ...court,
    id: 'SC-ACCEPT-3D',
    name: { zh: '法院决定是否受理', en: 'court decides on acceptance' },
    startsFrom: { zh: '法院收到申请', en: 'court receives the application' },
    law: { zh: '法释〔2011〕5号第4条', en: 'Fa Shi [2011] 5 art. 4' },
    amount: 3,
    unit: 'calendarDays',
    inForce: confirmationProvisions,
  },
  {
    ...court,
    id: 'SC-COURT-15D',
    name: { zh: '法院作出是否确认的裁定', en: 'court rules on confirmation' },
    startsFrom: { zh: '法院受理', en: 'court accepts' },
    law: { zh: '法释〔2011〕5号第5条', en: 'Fa Shi [2011] 5 art. 5' },
    amount: 15,
    unit: 'calendarDays',
    extension: presidentMayExtend('10日', '10 days'),
    inForce: confirmationProvisions,
  },
  {
    ...court,
    id: 'SC-COURT-30D',
    name: { zh: '特别程序审限', en: 'outer limit of the special procedure' },
    startsFrom: { zh: '法院立案', en: 'court files the case' },
    law: { zh: '民事诉讼法第187条', en: 'Civil Procedure Law art. 187' },
    amount: 30,
    unit: 'calendarDays',
    extension: presidentMayExtend('未限定', 'no limit written'),
    inForce: inForce('2022-01-01'),
  },
  { ...partyObjects, law: { zh: '民诉法解释第372条第2款', en: 'Interpretation of the Civil Procedure Law art. 372(2)' }, inForce: interpretation2022 },
  {
    ...partyObjects,
    law: { zh: '民诉法解释（2015年）第374条第2款', en: 'Interpretation of the Civil Procedure Law (2015) art. 374(2)' },
    inForce: interpretation2015,
    confirmation: 'own_knowledge',
  },
  {
    ...interestedPersonObjects,
    law: { zh: '民诉法解释第372条第2款、第127条', en: 'Interpretation of the Civil Procedure Law arts. 372(2), 127' },
    inForce: interpretation2022,
  },
  {
    ...interestedPersonObjects,
    law: { zh: '民诉法解释（2015年）第374条第2款、第127条', en: 'Interpretation of the Civil Procedure Law (2015) arts. 374(2), 127' },
    inForce: interpretation2015,
    confirmation: 'own_knowledge',
  },
  { ...enforcement, law: { zh: '民事诉讼法第250条', en: 'Civil Procedure Law art. 250' }, inForce: law2024 },
  {
    ...enforcement,
    law: { zh: '民事诉讼法（2021年修正）第246条', en: 'Civil Procedure Law (2021) art. 246' },
    inForce: law2022,
    confirmation: 'own_knowledge',
  },
  {
    ...enforcement,
    law: { zh: '民事诉讼法（2012年修正）第239条', en: 'Civil Procedure Law (2012) art. 239' },
    inForce: inForce('2013-01-01', '2021-12-31'),
    confirmation: 'own_knowledge',
  },
  { ...enforcementNotice, law: { zh: '民诉法解释第480条', en: 'Interpretation of the Civil Procedure Law art. 480' }, inForce: interpretation2022 },
  {
    ...enforcementNotice,
    law: { zh: '民诉法解释（2015年）第482条', en: 'Interpretation of the Civil Procedure Law (2015) art. 482' },
    inForce: interpretation2015,
    confirmation: 'own_knowledge',
  },
];
