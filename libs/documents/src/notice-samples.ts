import type { DocumentData } from './document-data';
import { agreement, applicant, clauses, court, day, dispute, facts, mediator, names, number, organisation, people, respondent } from './sample-dispute';

const contact = { name: '冉小雨', phone: '023-6388 0000' };
const seal = { organisation };
const onApplication = {
  ...people,
  applicants: [applicant.name],
  respondents: [respondent.name],
  dispute,
  appliedOn: day('2026-10-12'),
  receiptNumber: '渝知受〔2026〕86号',
  contact,
  seal,
};
const matter = { ...people, number, parties: names, dispute };
const lines = [
  { side: 'applicant', name: applicant.name },
  { side: 'respondent', name: respondent.name },
] as const;

type NoticeKind =
  | 'supplement-notice'
  | 'rejection-notice'
  | 'inquiry-letter'
  | 'appointment'
  | 'pause-record'
  | 'extension-consent'
  | 'oral-agreement'
  | 'performance-reminder'
  | 'return-visit'
  | 'ruling'
  | 'deadline-receipt'
  | 'service-record'
  | 'service-address';

/** What is written on the way, apart from the main forms; the same dispute as `samples`. */
export const noticeSamples: Pick<DocumentData, NoticeKind> = {
  'supplement-notice': {
    ...onApplication,
    issuedOn: day('2026-10-13'),
    items: '1. 外观设计专利登记簿副本，或者最近一次缴纳年费的凭证；\n2. 委托代理人向远航的授权委托书（应当写明特别授权的事项）；\n3. 被申请人的联系电话或者其他联系方式。',
  },
  'rejection-notice': {
    ...onApplication,
    issuedOn: day('2026-10-15'),
    ground: '应由专门机关处理（如权利有效性、行政处罚、刑事责任）',
    reason: '申请事项是请求认定对方的外观设计专利无效。专利权的有效性由国家知识产权局审查，不属于调解的范围。',
    remedies: [
      '就专利权、商标权的有效性，向国家知识产权局提出请求；其他应由专门机关处理的事项，向该机关提出；',
      '向有管辖权的人民法院起诉（侵害专利权的诉讼时效为三年，《中华人民共和国专利法》第七十四条）；',
      '达成仲裁协议的，向约定的仲裁机构申请仲裁。',
    ],
  },
  'inquiry-letter': {
    ...onApplication,
    issuedOn: day('2026-10-15'),
    addressees: [{ side: 'respondent', name: respondent.name }],
    requests: ['被申请人立即停止销售侵权摆件，销毁库存；', '被申请人赔偿经济损失及合理开支80000元；', '被申请人承诺不再侵权。'],
    answerBy: day('2026-10-22'),
  },
  appointment: { ...matter, issuedOn: day('2026-10-22'), mediator: mediator.name, how: 'appointed', contact, seal },
  'service-record': {
    organisation: '重庆市知识产权纠纷人民调解委员会',
    issuedOn: day('2026-11-02'),
    title: '送达回证',
    number: '渝知民调〔2026〕1号',
    paper: '征询调解意愿函',
    recipient: respondent.name,
    address: '重庆市渝中区民生路2号',
    attempts: [
      { how: '邮寄送达', sentOn: '2026-10-15', result: '退回', receivedOn: '', remark: '查无此人' },
      { how: '直接送达', sentOn: '2026-10-20', result: '已送达', receivedOn: '2026-10-20', remark: '前台收发人员签收' },
    ],
    served: { day: '2026-10-20', reason: '实际收到的日期。' },
    proofs: ['签收照片.jpg'],
    electronic: false,
  },
  'service-address': {
    organisation: '重庆市知识产权纠纷人民调解委员会',
    issuedOn: day('2026-11-02'),
    number: '渝知民调〔2026〕1号',
    recipient: respondent.name,
    address: '重庆市渝中区民生路2号',
    electronic: true,
    confirmedAt: '2026-10-16 09:30',
  },
  'deadline-receipt': {
    organisation: '重庆市知识产权纠纷人民调解委员会',
    issuedOn: day('2026-12-02'),
    number: '渝知民调〔2026〕1号',
    name: '调解期限',
    lines: [
      { title: '依据', text: '调解期限（RM-30D），法律未定期限，系统默认值，2011-01-01 起施行的版本' },
      { title: '起算', text: '受理：2026-11-23（星期一），当日不计入，自 2026-11-24（星期二）起算（民法典第201、203条）' },
      { title: '计算', text: '计满 30 日，于 2026-12-23（星期三）届满' },
      { title: '变动', text: '扣除 2026-11-24 至 2026-12-01（不含当日）共 7 日，届满日移至 2026-12-30（星期三）' },
      { title: '结果', text: '2026-12-30（星期三）是工作日，不顺延' },
    ],
    ranges: [
      { name: '起算事由当日（不计入）', from: day('2026-11-23'), to: day('2026-11-23'), days: 1 },
      { name: '中止（扣除）', from: day('2026-11-24'), to: day('2026-11-30'), days: 7 },
      { name: '计入', from: day('2026-12-01'), to: day('2026-12-30'), days: 30 },
    ],
    proof: '受理，2026-11-23 09:00，第 5 号记录，校验值 9f86d081884c7d65',
    notices: ['2026：国务院办公厅2025年11月4日通知'],
    agrees: true,
    hash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  },
  'pause-record': {
    ...matter,
    issuedOn: day('2026-11-09'),
    mediators: [mediator.name],
    pauses: [
      {
        pausedOn: day('2026-10-26'),
        ground: '各方请求',
        reason: '双方希望先核对近两年的进货和销售数量。',
        appraisal: false,
        resumed: { on: day('2026-10-30'), reason: '数量已经核对完毕。' },
      },
      { pausedOn: day('2026-11-09'), ground: '检验鉴定', reason: '就外观近似委托鉴定，鉴定机构预计两周内出具意见。', appraisal: true },
    ],
    reviewOn: day('2026-12-09'),
    mediator: { name: mediator.name },
    seal,
  },
  'extension-consent': {
    ...matter,
    issuedOn: day('2026-11-18'),
    acceptedOn: day('2026-10-20'),
    before: day('2026-11-20'),
    until: day('2026-12-11'),
    signatures: [...lines],
    mediator: { name: mediator.name },
  },
  'oral-agreement': {
    ...people,
    number,
    issuedOn: day('2026-11-22'),
    agreedOn: day('2026-11-22'),
    parties: [applicant, respondent],
    facts,
    clauses: clauses.slice(0, 3),
    signatures: lines.map((line) => ({ ...line, signedOn: day('2026-11-22'), method: 'oral' as const })),
    mediators: [{ name: mediator.name }],
    seal,
  },
  'performance-reminder': {
    ...people,
    number,
    issuedOn: day('2026-12-08'),
    parties: names,
    debtors: [respondent.name],
    agreement,
    overdue: [
      { what: `${respondent.name}向${applicant.name}支付第1期款项`, amountFen: 2_000_000, dueOn: day('2026-11-30') },
      { what: `${respondent.name}于2026年12月5日前（含当日）销毁库存摆件及包装共312件，并将销毁的照片或者视频提交调解组织存档。`, dueOn: day('2026-12-05') },
    ],
    report: { by: applicant.name, text: '截至12月7日没有收到第1期款项，也没有收到销毁的照片。' },
    citation: '《中华人民共和国民事诉讼法》第二百零六条',
    contact,
    seal,
  },
  'return-visit': {
    ...people,
    number,
    issuedOn: day('2027-02-08'),
    parties: names,
    agreement,
    visits: [
      {
        visitedOn: day('2026-12-12'),
        visitor: '冉小雨',
        purpose: '协议约定的事项逾期未履行，督促履行',
        findings: '电话回访被申请人：资金周转困难，承诺12月20日前付清第1期。库存已经清点，约定12月15日销毁。\n申请人表示可以等到12月20日，没有起诉。',
        performance: [
          { what: `${respondent.name}向${applicant.name}支付第1期款项`, amountFen: 2_000_000, dueOn: day('2026-11-30'), state: 'overdue' },
          { what: `${respondent.name}向${applicant.name}支付第2期款项`, amountFen: 1_801_050, dueOn: day('2027-01-31'), state: 'due' },
        ],
      },
      {
        visitedOn: day('2027-02-08'),
        visitor: mediator.name,
        purpose: '监督协议的履行，了解履行情况',
        findings: '两期款项均已付清，双方对调解表示满意，没有新的争议。',
        performance: [
          { what: `${respondent.name}向${applicant.name}支付第1期款项`, amountFen: 2_000_000, dueOn: day('2026-11-30'), state: 'performed', doneOn: day('2026-12-19') },
          { what: `${respondent.name}向${applicant.name}支付第2期款项`, amountFen: 1_801_050, dueOn: day('2027-01-31'), state: 'performed', doneOn: day('2027-01-30') },
        ],
      },
    ],
  },
  ruling: {
    organisation: court,
    number: '（2026）渝01民特12号',
    issuedOn: day('2026-12-16'),
    applicants: [
      { ...applicant, phone: undefined, agents: applicant.agents?.map(({ name, authority, firm }) => ({ name, authority, firm })) },
      { ...respondent, phone: undefined },
    ],
    agreement,
    dispute,
    terms: clauses.slice(0, 5),
    acceptedOn: day('2026-12-03'),
    heardOn: day('2026-12-10'),
    citation: '《中华人民共和国民事诉讼法》第二百零六条',
    register: { servedOn: day('2026-12-18'), objectionUntil: day('2027-01-04'), enforceUntil: day('2029-01-31') },
  },
};
