import { toPlainDate } from '@kernel';
import type { Clause } from './clauses';
import type { AgreementData, DocumentData, MediationApplicationData } from './document-data';
import type { OrganisationParty, PersonParty } from './document-parts';

// One invented dispute, told through every document. The respondent's name has characters that common fonts lack.
const day = toPlainDate;
const organisation = '重庆市知识产权纠纷人民调解委员会';
const court = '重庆市第一中级人民法院';
const number = '（2026）渝知人调字第17号';
const people = { organisation, channel: 'people' } as const;
const dispute = '“山城轻轨”外观设计专利侵权纠纷';

const applicant: OrganisationParty = {
  kind: 'organisation',
  side: 'applicant',
  name: '重庆嘉陵文创设计有限公司',
  creditCode: '91500103MA5U7K2Q4X',
  legalRepresentative: '罗文静',
  position: '执行董事',
  address: '重庆市渝中区中山四路36号附2号8-3',
  phone: '023-6380 1122',
  agents: [{ name: '向远航', authority: 'special', firm: '重庆巴渝律师事务所', phone: '138 0830 4417' }],
};

const respondent: PersonParty = {
  kind: 'person',
  side: 'respondent',
  name: '𠮷䶮',
  sex: '男',
  ethnicity: '土家族',
  age: 41,
  occupation: '沙坪坝区䶮记工艺品经营部经营者',
  address: '重庆市沙坪坝区磁器口正街88号',
  phone: '139 9607 2255',
};

const facts = `申请人是外观设计专利“摆件（山城轻轨）”（ZL202330412345.6）的专利权人，专利处于有效状态。2026年9月，申请人发现被申请人在磁器口门店和网店销售外观近似的摆件，遂公证取证。
被申请人认可销售事实，称货品购自义乌市场，未能提供进货凭证；双方对赔偿数额有争议。`;

export const clauses: Clause[] = [
  { kind: 'stop', obligor: respondent.name, acts: ['制造', '销售', '许诺销售'], product: '与涉案专利相同或者近似的摆件', right: '外观设计专利ZL202330412345.6' },
  { kind: 'destroy', obligor: respondent.name, product: '库存摆件及包装', quantity: 312, witness: '调解委员会工作人员', dueOn: day('2026-12-05') },
  {
    kind: 'take_down',
    obligor: respondent.name,
    links: ['https://shop.example.cn/item/8839201', 'https://shop.example.cn/item/8839207?from=cqgift&colour=red'],
    dueOn: day('2026-11-25'),
  },
  {
    kind: 'pay',
    obligor: respondent.name,
    payee: applicant.name,
    amountFen: 3_801_050,
    purpose: '经济损失及合理开支',
    instalments: [
      { amountFen: 2_000_000, dueOn: day('2026-11-30') },
      { amountFen: 1_801_050, dueOn: day('2027-01-31') },
    ],
    account: '户名重庆嘉陵文创设计有限公司，开户行中国银行重庆渝中支行，账号1088 2034 5566',
  },
  { kind: 'repeat_undertaking', obligor: respondent.name, beneficiary: applicant.name, undertaking: '制造、销售侵害涉案专利权的产品', damagesFen: 2_000_000 },
  { kind: 'confidentiality' },
  { kind: 'confirmation', court },
];

const partySignatures = [
  { side: 'applicant', name: applicant.name, signer: '罗文静', signedOn: day('2026-11-21'), method: 'sealed' },
  { side: 'respondent', name: respondent.name, signedOn: day('2026-11-22'), method: 'fingerprinted' },
] as const;

const mediator = { name: '陈礼容', signedOn: day('2026-11-22'), method: 'electronic' } as const;
const agreement = { number, organisation, madeOn: day('2026-11-22'), effectiveOn: day('2026-11-22') };
const letter = { court, number: '（2026）渝01民诉前调1234号委派调解函', receivedOn: day('2026-10-20') };
const sessions = [day('2026-11-05'), day('2026-11-20')];
const names = [applicant.name, respondent.name];

const application: MediationApplicationData = {
  ...people,
  issuedOn: day('2026-10-12'),
  applicants: [applicant],
  respondents: [respondent],
  facts,
  requests: ['被申请人立即停止销售侵权摆件，销毁库存；', '被申请人赔偿经济损失及合理开支80000元；', '被申请人承诺不再侵权。'],
  annex: {
    rights: [{ type: '外观设计专利', number: 'ZL202330412345.6', name: '摆件（山城轻轨）', owner: applicant.name, status: '有效，年费已缴至2027年' }],
    allegedAct: '在磁器口门店和网店销售外观近似的摆件，网店累计售出460件。',
    amountFen: 8_000_000,
    evidence: [{ name: '外观设计专利证书', purpose: '权利基础' }, { name: '（2026）渝证字第5521号公证书', purpose: '销售事实' }, { name: '专利权评价报告' }],
  },
  signatures: [{ side: 'applicant', name: applicant.name }],
};

const settled: AgreementData = {
  ...people,
  number,
  issuedOn: day('2026-11-22'),
  parties: [applicant, respondent],
  facts,
  disputedPoints: '赔偿数额，以及库存产品如何处理。',
  clauses,
  performance: '款项以银行转账方式支付；库存在磁器口门店清点后集中销毁。',
  copies: 3,
  signatures: [...partySignatures],
  mediators: [mediator],
  recorder: { name: '冉小雨', signedOn: day('2026-11-22'), method: 'signed' },
  seal: { organisation, sealedOn: day('2026-11-22') },
};

export const samples: DocumentData = {
  receipt: {
    organisation,
    issuedOn: day('2026-10-12'),
    number: '渝知收〔2026〕86号',
    receivedAt: '2026-10-12T01:30:15Z',
    applicants: [applicant.name],
    subject: `${dispute}，申请人民调解`,
    files: [
      { name: '外观设计专利证书.pdf', sizeBytes: 1_482_331, sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
      {
        name: '（2026）渝证字第5521号公证书（含网页截图、购买记录和封存实物照片）.pdf',
        sizeBytes: 24_113_004,
        sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
      },
      { name: '营业执照.jpg', sizeBytes: 812, sha256: 'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9' },
    ],
    nextSteps: ['工作人员审查材料，最迟于2026年10月15日告知结果。', '材料齐全的，征询对方是否愿意调解。', '双方同意后指定调解员，并通知调解时间。'],
    progressUrl: 'https://zhihe.example.cn/progress#2026-86',
    progressCode: '7Q2K9FWDXM',
    phone: '023-6388 0000',
  },
  'mediation-application': application,
  'acceptance-register': {
    ...people,
    number,
    issuedOn: day('2026-10-20'),
    acceptedOn: day('2026-10-20'),
    applicants: [applicant.name],
    respondents: [respondent.name],
    disputeType: '侵权（外观设计专利）',
    source: 'application',
    facts,
    signatures: [
      { side: 'applicant', name: applicant.name },
      { side: 'respondent', name: respondent.name },
    ],
    registrar: { name: '冉小雨', signedOn: day('2026-10-20') },
    seal: { organisation, sealedOn: day('2026-10-20') },
  },
  'rights-notice': {
    ...people,
    issuedOn: day('2026-10-20'),
    party: { side: 'respondent', name: respondent.name },
    dispute,
    mediators: [mediator.name],
    signature: { side: 'respondent', name: respondent.name },
  },
  'mediation-record': {
    ...people,
    number,
    issuedOn: day('2026-11-20'),
    session: 2,
    heldAt: '2026-11-20T14:30',
    endedAt: '2026-11-20T16:55',
    place: '重庆市渝中区调解中心第三调解室',
    open: false,
    attendance: [
      { side: 'applicant', name: applicant.name, person: '委托代理人向远航', present: true },
      { side: 'respondent', name: respondent.name, present: true },
    ],
    invitees: [{ name: '唐启明', capacity: '外观设计专家' }],
    inviteesConsented: true,
    mediators: [mediator.name],
    recorder: '冉小雨',
    statements: [
      { speaker: '申请人', text: '被申请人的摆件与专利设计整体视觉效果无差异，请求停止销售并赔偿80000元。' },
      { speaker: '被申请人', text: '愿意停止销售。货是从义乌进的，不知道有专利，赔偿太高。' },
    ],
    issues: ['被申请人的合法来源抗辩是否成立；', '赔偿数额。'],
    course: '调解员释明法律规定，专家就整体视觉效果作了说明。经三轮协商，双方意见由相差50000元缩小到一致。',
    result: '双方就停止侵权、销毁库存和分期赔偿38010.50元达成一致，同意签订调解协议书。',
    signatures: [
      { side: 'applicant', name: applicant.name },
      { side: 'respondent', name: respondent.name },
    ],
    inviteeSignatures: [{ name: '唐启明' }],
    mediatorSignatures: [mediator],
    recorderSignature: { name: '冉小雨' },
  },
  agreement: settled,
  'termination-notice': {
    ...people,
    number,
    issuedOn: day('2026-11-23'),
    parties: [
      { side: 'applicant', name: applicant.name },
      { side: 'respondent', name: respondent.name },
    ],
    dispute,
    acceptedOn: day('2026-10-20'),
    sessions,
    endedOn: day('2026-11-22'),
    ground: '各方分歧较大，难以达成协议。',
    remedies: [
      '向有管辖权的人民法院起诉（侵害专利权的诉讼时效为三年，《中华人民共和国专利法》第七十四条）；',
      '请求管理专利工作的部门处理；',
      '达成仲裁协议的，向约定的仲裁机构申请仲裁。',
    ],
    mediator,
    seal: { organisation },
  },
  'confirmation-application': {
    organisation,
    issuedOn: day('2026-12-01'),
    court,
    citation: '《中华人民共和国民事诉讼法》第二百零五条',
    applicants: [applicant, respondent],
    agreement,
    dispute,
    terms: clauses.slice(0, 4),
    attachments: ['调解协议书2份；', '调解组织主持调解证明；', '申请人的身份证明和主体资格证明；', '外观设计专利证书和专利登记簿副本；', '授权委托书。'],
    signatures: names.map((name) => ({ name })),
  },
  commitment: { organisation, issuedOn: day('2026-12-01'), court, applicants: names, agreement, signatures: names.map((name) => ({ name })) },
  'conduct-certificate': {
    organisation,
    channel: 'people',
    number: '渝知人调证〔2026〕9号',
    issuedOn: day('2026-12-01'),
    court,
    registration: '经重庆市司法局备案',
    parties: names,
    dispute,
    sessions,
    mediators: [{ name: mediator.name, certificate: '渝人调50010321' }],
    agreement,
    seal: { organisation, sealedOn: day('2026-12-01') },
  },
  'referral-reply': {
    organisation,
    number: '渝知人调函〔2026〕31号',
    issuedOn: day('2026-10-22'),
    referral: 'entrusted',
    letter,
    parties: names,
    cause: '侵害外观设计专利权纠纷',
    decision: { accepted: true, mediators: [mediator.name], dueOn: day('2026-11-19') },
    contact: { name: '冉小雨', phone: '023-6388 0000' },
    seal: { organisation },
  },
  'court-report': {
    organisation,
    number: '渝知人调函〔2026〕35号',
    issuedOn: day('2026-11-23'),
    referral: 'entrusted',
    letter,
    parties: names,
    cause: '侵害外观设计专利权纠纷',
    mediators: [mediator.name],
    sessions,
    endedOn: day('2026-11-22'),
    basicFacts: '各方对专利权有效和销售事实没有异议，对赔偿数额有争议。',
    outcome: {
      agreed: false,
      ground: '分歧较大且难以达成协议',
      reasons: '双方对赔偿数额的意见相差50000元，经两次调解未能缩小。',
      costlyConduct: '无。',
      undisputedFacts: '各方书面确认：专利权有效；被申请人自2026年3月起销售被控侵权产品。',
    },
    materials: ['起诉状及证据副本一套；', '无争议事实确认书1份。'],
    mediator,
    seal: { organisation },
  },
};
