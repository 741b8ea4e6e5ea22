import { type DeadlineRule, inForce } from './rule';

const department = { counting: 'adjudication', limits: 'agency', inForce: inForce('2025-02-01'), confirmation: 'confirmed' } as const satisfies Partial<DeadlineRule>;
const party = { ...department, limits: 'party' } as const satisfies Partial<DeadlineRule>;

const order81 = (article: string, en: string) => ({ zh: `专利纠纷行政裁决和调解办法${article}`, en: `Order 81 ${en}` });

const headOfDepartment = { zh: '部门负责人批准', en: 'head of the department' };
const caseFiled = { zh: '立案', en: 'case filed' };

const threeYears = {
  ...party,
  id: 'AD-LIMIT-3Y',
  name: { zh: '请求行政裁决的时效', en: 'limitation for a request' },
  startsFrom: { zh: '知道侵权行为以及侵权人', en: 'act and infringer known' },
  amount: 36,
  unit: 'months',
} as const satisfies Partial<DeadlineRule>;

/** Those rows of rule book 6.2, 3.2 and 10.1 that the golden vectors name; the others stand in `rules-adjudication-course.ts`. */
export const adjudicationRules: readonly DeadlineRule[] = [
  {
    ...department,
    id: 'AD-FILE-5WD',
    name: { zh: '立案或者不予立案', en: 'filing the case or refusing it' },
    startsFrom: { zh: '收到请求', en: 'request received' },
    law: order81('第20条', 'art. 20'),
    amount: 5,
    unit: 'workingDays',
    extension: { by: headOfDepartment, most: { zh: '5个工作日', en: '5 working days' }, workingDays: 5 },
  },
  {
    ...department,
    id: 'AD-SERVE-5WD',
    name: { zh: '向被请求人送达请求书', en: 'serving the request' },
    startsFrom: caseFiled,
    law: order81('第22条第1款', 'art. 22(1)'),
    amount: 5,
    unit: 'workingDays',
  },
  {
    ...party,
    id: 'AD-ANSWER-15D',
    name: { zh: '提交答辩书', en: 'answer' },
    startsFrom: { zh: '收到请求书副本', en: 'copy of the request received' },
    law: order81('第22条第1款', 'art. 22(1)'),
    amount: 15,
    unit: 'calendarDays',
    extension: { by: { zh: '合议组准许', en: 'the panel' }, most: { zh: '未限定', en: 'no limit written' } },
  },
  {
    ...party,
    id: 'AD-RECUSE-3WD',
    name: { zh: '申请回避', en: 'asking for recusal' },
    startsFrom: { zh: '知道办案人员名单', en: 'list of case handlers known' },
    law: order81('第5条', 'art. 5'),
    amount: 3,
    unit: 'workingDays',
  },
  {
    ...department,
    id: 'AD-ORAL-3WD',
    name: { zh: '口头审理通知', en: 'notice of the oral hearing' },
    startsFrom: { zh: '口头审理', en: 'oral hearing' },
    law: order81('第26条', 'art. 26'),
    amount: 3,
    unit: 'clearWorkingDaysBefore',
  },
  {
    ...department,
    id: 'AD-CLOSE-3M',
    name: { zh: '行政裁决结案', en: 'closing the adjudication' },
    startsFrom: caseFiled,
    law: order81('第37条', 'art. 37'),
    amount: 3,
    unit: 'months',
    extension: {
      by: { zh: '部门负责人批准，特别复杂的由上一级部门批准', en: 'head of the department; next higher department' },
      most: { zh: '1个月，另加2个月', en: '1 month, then 2 more' },
    },
    notCounted: {
      zh: '中止、公告、检验鉴定、管辖异议、当事人申请延长举证、和解期间',
      en: 'suspension, public notice, appraisal, jurisdiction objection, party-requested evidence extension, settlement talks',
    },
  },
  { ...threeYears, law: order81('第19条', 'art. 19') },
  {
    ...threeYears,
    law: { zh: '专利法第74条', en: 'Patent Law art. 74' },
    counting: 'civilCode',
    inForce: inForce('2021-06-01', '2025-01-31'),
    confirmation: 'own_knowledge',
  },
  {
    ...party,
    id: 'AD-WARN-1M',
    name: { zh: '权利人撤回警告、请求处理或者起诉', en: 'right holder withdraws the warning, asks or sues' },
    startsFrom: { zh: '权利人收到书面催告', en: 'right holder received the demand' },
    law: order81('第13条', 'art. 13'),
    amount: 1,
    unit: 'months',
  },
  {
    ...party,
    id: 'AD-INVALID-SUE-3M',
    name: { zh: '对无效宣告决定起诉', en: 'suit against the invalidity decision' },
    startsFrom: { zh: '收到无效宣告决定', en: 'invalidity decision received' },
    law: { zh: '专利法第46条', en: 'Patent Law art. 46' },
    counting: 'patentRules',
    amount: 3,
    unit: 'months',
    inForce: inForce('2021-06-01'),
  },
  {
    ...department,
    id: 'AM-OWN-2M',
    name: { zh: '权属纠纷行政调解结案', en: 'closing an ownership mediation' },
    startsFrom: caseFiled,
    law: order81('第70条第3款', 'art. 70(3)'),
    amount: 2,
    unit: 'months',
    extension: { by: headOfDepartment, most: { zh: '1个月', en: '1 month' } },
  },
  {
    ...party,
    id: 'SERVE-CNIPA-15D',
    name: { zh: '国家知识产权局邮寄推定送达', en: 'presumed receipt of CNIPA mail' },
    startsFrom: { zh: '国家知识产权局发文', en: 'CNIPA posted the document' },
    law: { zh: '专利法实施细则第4条', en: 'Patent Law Implementing Rules art. 4' },
    counting: 'patentRules',
    amount: 15,
    unit: 'calendarDaysNoRoll',
    inForce: inForce('2024-01-20'),
  },
  {
    ...party,
    id: 'SERVE-NOTICE-30D',
    name: { zh: '公告送达', en: 'service by public notice' },
    startsFrom: { zh: '发出公告', en: 'notice issued' },
    law: { zh: '民事诉讼法第95条', en: 'Civil Procedure Law art. 95' },
    counting: 'civilProcedure',
    amount: 30,
    unit: 'calendarDaysNoRoll',
    inForce: inForce('2022-01-01'),
  },
];
