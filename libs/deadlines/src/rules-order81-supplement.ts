import { type DeadlineRule, inForce } from './rule';
import { administrativeMediationRules } from './rules-administrative-mediation';

const department = { counting: 'adjudication', limits: 'agency', inForce: inForce('2025-02-01'), confirmation: 'confirmed' } as const satisfies Partial<DeadlineRule>;
const party = { ...department, limits: 'party' } as const satisfies Partial<DeadlineRule>;
/** The duty is written, its number isn't. */
const softly = { confirmation: 'product_default' } as const satisfies Partial<DeadlineRule>;

const order81 = (article: string, en: string) => ({ zh: `专利纠纷行政裁决和调解办法${article}`, en: `Order 81 ${en}` });
const order81Silent = (article: string, en: string) => ({ zh: `专利纠纷行政裁决和调解办法${article}（未定天数，系统默认值）`, en: `Order 81 ${en} (no number; product default)` });

const publication = { ...department, amount: 20, unit: 'workingDays' } as const satisfies Partial<DeadlineRule>;

const evidence: readonly DeadlineRule[] = [
  {
    ...party,
    ...softly,
    id: 'AD-ID-SUPPLEMENT',
    name: { zh: '补交身份证明', en: 'supplying proof of identity' },
    startsFrom: { zh: '受理后补交通知送达', en: 'demand served after acceptance' },
    law: order81Silent('第18条第4款', 'art. 18(4)'),
    amount: 15,
    unit: 'calendarDays',
  },
  {
    ...party,
    ...softly,
    id: 'AD-CLAIM-CLARIFY',
    name: { zh: '明确所主张的权利要求', en: 'naming the claims' },
    startsFrom: { zh: '释明', en: 'explanation that they must be named' },
    law: order81Silent('第36条第2款', 'art. 36(2)'),
    amount: 5,
    unit: 'workingDays',
  },
  {
    ...party,
    ...softly,
    id: 'AD-TRANSLATION',
    name: { zh: '共同委托翻译机构', en: 'agreeing on a translator' },
    startsFrom: { zh: '对译文提出异议', en: 'objection to a translation' },
    law: order81Silent('第46条第4款', 'art. 46(4)'),
    amount: 5,
    unit: 'workingDays',
  },
  {
    ...department,
    ...softly,
    id: 'AD-ASSIST-OUT',
    name: { zh: '答复委托取证', en: 'answering our request for evidence' },
    startsFrom: { zh: '发出协助调查函', en: 'assistance letter sent' },
    law: order81Silent('第50条', 'art. 50'),
    amount: 15,
    unit: 'workingDays',
  },
  {
    ...department,
    ...softly,
    id: 'AD-ASSIST-IN',
    name: { zh: '协助其他部门取证', en: 'gathering evidence for another department' },
    startsFrom: { zh: '收到协助调查函', en: 'assistance letter received' },
    law: order81Silent('第50条', 'art. 50'),
    amount: 10,
    unit: 'workingDays',
  },
  {
    ...department,
    ...softly,
    id: 'AD-OBSTRUCT',
    name: { zh: '移交公安机关（阻挠调查）', en: 'handing over to the police (obstruction)' },
    startsFrom: { zh: '记录拒绝、阻挠行为', en: 'obstruction recorded' },
    law: order81Silent('第81条', 'art. 81'),
    amount: 1,
    unit: 'workingDays',
  },
];

const decisions: readonly DeadlineRule[] = [
  {
    ...publication,
    id: 'AD-PUBLISH-CHANGE-20WD',
    name: { zh: '公开裁决的变更或者撤销', en: 'publishing the change of an adjudication' },
    startsFrom: { zh: '因行政诉讼变更或者撤销裁决', en: 'decision changed or annulled in litigation' },
    law: order81('第83条第2款', 'art. 83(2)'),
  },
  {
    ...publication,
    ...softly,
    id: 'AD-PUBLISH-CORRECT-20WD',
    name: { zh: '公开裁决的更正', en: 'publishing the correction of an adjudication' },
    startsFrom: { zh: '依第33条变更或者撤销裁决', en: 'decision changed or revoked under art. 33' },
    law: { zh: '专利纠纷行政裁决和调解办法第83条第2款只及于行政诉讼（系统默认值）', en: 'Order 81 art. 83(2) names litigation only (product default)' },
  },
];

const mediation: readonly DeadlineRule[] = [
  {
    ...party,
    ...softly,
    id: 'AM-NO-AGREE-RESUME',
    name: { zh: '请求恢复专利程序（调解不成）', en: 'resuming the patent procedure, no agreement' },
    startsFrom: { zh: '权属纠纷调解未达成协议', en: 'ownership mediation ends without agreement' },
    law: order81Silent('第70条第2款', 'art. 70(2)'),
    amount: 15,
    unit: 'calendarDays',
  },
  {
    ...department,
    ...softly,
    id: 'AM-CNIPA-COPY-5WD-END',
    name: { zh: '向国家知识产权局抄送撤销案件文书（未达成协议）', en: 'copying the end without agreement to CNIPA' },
    startsFrom: { zh: '权属纠纷未达成协议而结案', en: 'ownership case closed without agreement' },
    law: { zh: '办法第70条第2款只规定抄送协议，系统默认值', en: 'Order 81 art. 70(2) names agreements only: product default' },
    amount: 5,
    unit: 'workingDays',
  },
  {
    ...party,
    id: 'AM-REWARD-3M',
    name: { zh: '发放职务发明奖金', en: 'paying the reward for a service invention' },
    startsFrom: { zh: '公告授权且未约定奖励', en: 'grant announced, nothing agreed' },
    law: { zh: '专利法实施细则第93条', en: 'Patent Law Implementing Rules art. 93' },
    counting: 'patentRules',
    amount: 3,
    unit: 'months',
    inForce: inForce('2024-01-20'),
  },
  {
    ...party,
    id: 'AM-SERVICE-1Y',
    name: { zh: '离职后作出职务发明的界限', en: 'service invention after leaving' },
    startsFrom: { zh: '退休、调离或者劳动、人事关系终止', en: 'retirement, transfer or end of employment' },
    law: order81('第71条第3项', 'art. 71(3)'),
    counting: 'patentRules',
    amount: 12,
    unit: 'monthsNoRoll',
    confirmation: 'own_knowledge',
  },
];

/** What CNIPA does itself is there to be shown: who files with it learns when. */
const atCnipa: readonly DeadlineRule[] = [
  {
    ...department,
    ...softly,
    id: 'MJ-CERT',
    name: { zh: '出具重大影响情形证明', en: 'certificate of a major case' },
    startsFrom: { zh: '权利人申请出具证明', en: 'holder asks for the certificate' },
    law: order81Silent('第56条', 'art. 56'),
    amount: 10,
    unit: 'workingDays',
  },
  {
    ...department,
    ...softly,
    id: 'MJ-ASSIST',
    name: { zh: '协助制止侵权', en: 'helping to stop the infringement' },
    startsFrom: { zh: '国家知识产权局通知协助', en: 'CNIPA asks for help' },
    law: order81Silent('第58条', 'art. 58'),
    amount: 3,
    unit: 'workingDays',
  },
  {
    ...party,
    id: 'DRUG-45D',
    name: { zh: '就药品专利起诉或者请求行政裁决', en: 'suing or asking over a drug patent' },
    startsFrom: { zh: '药品审评机构公开上市许可申请', en: 'marketing application published' },
    law: order81('第60条第3项', 'art. 60(3)'),
    amount: 45,
    unit: 'calendarDays',
  },
  ...[
    ['SERVE-5WD', '第65条', '65'],
    ['STATEMENT-15D', '第65条', '65'],
    ['FILE-5WD', '第66条第1款', '66(1)'],
    ['REFUSE-5WD', '第66条第2款', '66(2)'],
  ].flatMap(([name, article, en]) => administrativeMediationRules.filter(({ id }) => id === `AM-${name}`).map((rule): DeadlineRule => ({ ...rule, id: `OL-${name}`, law: order81(`第76条第2款、${article}`, `arts. 76(2), ${en}`) }))),
];

/** The supplement to the rule book on Order 81, section 2: those of its rows that have a length of their own. */
export const order81SupplementRules: readonly DeadlineRule[] = [...evidence, ...decisions, ...mediation, ...atCnipa];
