import { type DeadlineRule, inForce } from './rule';

/** What the house aims at inside the legal limits, which stay as they are. No law fixes them; an administrator does. */
export const internalTargetRules: readonly DeadlineRule[] = [
  {
    id: 'AD-TARGET-FAIR-24H',
    name: { zh: '内部目标：展会现场处理', en: 'internal target: dealing with it at the fair' },
    startsFrom: { zh: '登记展会案件', en: 'entered as a case of a fair' },
    law: { zh: '内部目标，展会知识产权保护办法要求及时处理而未定小时数（系统默认值）', en: 'internal target: the fair rules ask for promptness and give no hours (product default)' },
    amount: 24,
    unit: 'hours',
    counting: 'civilCode',
    limits: 'agency',
    inForce: inForce('2025-02-01'),
    confirmation: 'product_default',
  },
  {
    id: 'AD-LOOK-AGAIN',
    name: { zh: '核查中止原因是否消除', en: 'looking whether the reason of a suspension has ended' },
    startsFrom: { zh: '定下的核查日期', en: 'day fixed for the look' },
    law: { zh: '办法第28条：原因消除后恢复处理，未定核查日期（系统默认值）', en: 'Order 81 art. 28: resumed when the reason ends; no day for looking (product default)' },
    amount: 0,
    unit: 'agreedDate',
    counting: 'adjudication',
    limits: 'agency',
    inForce: inForce('2025-02-01'),
    confirmation: 'product_default',
  },
  {
    id: 'TF-TARGET-TEAM-1WD',
    name: { zh: '内部目标：成立专案组', en: 'internal target: appointing the special team' },
    startsFrom: { zh: '发现涉嫌犯罪', en: 'crime suspected' },
    law: { zh: '内部目标，移送规定第5条要求立即指定而未定天数（系统默认值）', en: 'internal target: Transfer Regulation art. 5 says at once and gives no days (product default)' },
    amount: 1,
    unit: 'workingDays',
    counting: 'criminalProcedure',
    limits: 'agency',
    inForce: inForce('2001-07-09'),
    confirmation: 'product_default',
  },
];
