import { toPlainDate } from '@kernel';
import type { Clause } from './clauses';
import type { OrganisationParty, PersonParty } from './document-parts';

// One invented dispute, told through every document. The respondent's name has characters that common fonts lack.
export const day = toPlainDate;
export const organisation = '重庆市知识产权纠纷人民调解委员会';
export const court = '重庆市第一中级人民法院';
export const number = '（2026）渝知人调字第17号';
export const people = { organisation, channel: 'people' } as const;
export const dispute = '“山城轻轨”外观设计专利侵权纠纷';

export const applicant: OrganisationParty = {
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

export const respondent: PersonParty = {
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

export const facts = `申请人是外观设计专利“摆件（山城轻轨）”（ZL202330412345.6）的专利权人，专利处于有效状态。2026年9月，申请人发现被申请人在磁器口门店和网店销售外观近似的摆件，遂公证取证。
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

export const partySignatures = [
  { side: 'applicant', name: applicant.name, signer: '罗文静', signedOn: day('2026-11-21'), method: 'sealed' },
  { side: 'respondent', name: respondent.name, signedOn: day('2026-11-22'), method: 'fingerprinted' },
] as const;

export const mediator = { name: '陈礼容', signedOn: day('2026-11-22'), method: 'electronic' } as const;
export const agreement = { number, organisation, madeOn: day('2026-11-22'), effectiveOn: day('2026-11-22') };
export const letter = { court, number: '（2026）渝01民诉前调1234号委派调解函', receivedOn: day('2026-10-20') };
export const sessions = [day('2026-11-05'), day('2026-11-20')];
export const names = [applicant.name, respondent.name];
