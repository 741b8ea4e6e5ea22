import type { Demonstration } from './seed-demonstration';
import { desks, lineTo, payOnce, type SeedReferral, step, system } from './seed-line';
import { organisations } from './seed-people';

const { city, referral } = desks;

/** 司法确认. Both sides are where the Liangjiang court hears trademark and copyright matters. */
export const confirmationDemonstrations: readonly Demonstration[] = [
  { key: 'sc-open', matter: '“金佛春”茶叶商标', kind: 'TM', applicant: '重庆金佛春茶业有限公司', respondent: '沙坪坝区春茶行', yuan: 20_000, daysAgo: 25, filedBy: 'applicant', line: lineTo(city, 'effective') },
  { key: 'sc-expired', matter: '“川江号子”音像制品著作权', kind: 'CR', applicant: '重庆号子文化有限公司', respondent: '重庆川江音像店', yuan: 11_000, daysAgo: 56, line: [...lineTo(city, 'effective', { terms: payOnce(11_000, 20) }), system(54, 'SC', 'ring')] },
  { key: 'sc-preparing', matter: '“桃源织锦”图案著作权', kind: 'CR', applicant: '重庆桃源织锦有限公司', respondent: '重庆锦织工艺品有限公司', yuan: 33_000, daysAgo: 17, filedBy: 'agent', line: lineTo(city, 'joined') },
  { key: 'sc-submitted', matter: '“南山蜡梅”香薰商标', kind: 'TM', applicant: '重庆蜡梅香氛有限公司', respondent: '重庆南山香薰店', yuan: 16_000, daysAgo: 17, line: lineTo(city, 'sent') },
  {
    key: 'sc-supplement',
    matter: '“磁电时代”门店装潢',
    kind: 'UC',
    applicant: '重庆磁电时代商贸有限公司',
    respondent: '重庆时代磁电经营部',
    yuan: 24_000,
    daysAgo: 20,
    line: [...lineTo(city, 'sent'), step(17, 'liaison', ['SC', 'ask-supplement'], ({ day }) => ({ items: '请补充调解员资格证明和送达地址确认书。', dueOn: day(7) }))],
  },
  {
    key: 'sc-refused',
    matter: '“嘉州药膳”商标',
    kind: 'TM',
    applicant: '重庆嘉州药膳有限公司',
    respondent: '重庆药膳嘉餐厅',
    yuan: 21_000,
    daysAgo: 19,
    line: [...lineTo(city, 'sent'), step(18, 'liaison', ['SC', 'refuse'], ({ on }) => ({ ground: '355-2', reason: '当事人住所地变更，不属于本院管辖（演示）。', decidedOn: on })), system(18, 'SC', 'reopen')],
  },
  { key: 'sc-registered', matter: '“铜梁龙灯”玩具著作权', kind: 'CR', applicant: '重庆龙灯玩具有限公司', respondent: '铜梁区龙灯玩具厂', yuan: 27_000, daysAgo: 20, places: ['500151', '500151'], line: lineTo(city, 'registered', { courtSerial: 9001 }) },
  { key: 'sc-heard', matter: '“潼南柠檬”地方小吃商标', kind: 'TM', applicant: '重庆柠檬食品有限公司', respondent: '潼南区柠檬小吃店', yuan: 14_000, daysAgo: 24, places: ['500152', '500152'], line: lineTo(city, 'heard', { courtSerial: 9002 }) },
  { key: 'sc-confirmed', matter: '“大足石影”画册著作权', kind: 'CR', applicant: '重庆石影出版策划有限公司', respondent: '大足区石影书店', yuan: 32_000, daysAgo: 27, filedBy: 'applicant', places: ['500111', '500111'], line: lineTo(city, 'confirmed', { courtSerial: 9003 }) },
  {
    key: 'sc-dismissed',
    matter: '“合川桃片”包装',
    kind: 'UC',
    applicant: '重庆桃片食品有限公司',
    respondent: '合川区桃片经营部',
    yuan: 19_000,
    daysAgo: 23,
    places: ['500117', '500117'],
    line: [...lineTo(city, 'heard', { courtSerial: 9004 }), step(22, 'liaison', ['SC', 'dismiss'], ({ on }) => ({ ground: '358-5', clause: 1, reason: '停止侵权的商品范围不明确（演示）。', decidedOn: on })), system(22, 'SC', 'reopen')],
  },
  { key: 'sc-objection', matter: '“长寿湖鲜”商标', kind: 'TM', applicant: '重庆湖鲜餐饮有限公司', respondent: '长寿区湖鲜酒楼', yuan: 41_000, daysAgo: 30, places: ['500115', '500115'], line: [...lineTo(city, 'confirmed', { courtSerial: 9005 }), step(25, 'B', ['SC', 'object'], { reason: '认为协议金额计算有误（演示）。' })] },
  {
    key: 'sc-revoked',
    matter: '“北温泉”旅游纪念品著作权',
    kind: 'CR',
    applicant: '重庆北泉文旅有限公司',
    respondent: '北碚区温泉礼品店',
    yuan: 17_000,
    daysAgo: 40,
    places: ['500109', '500109'],
    line: [...lineTo(city, 'confirmed', { courtSerial: 9006 }), step(25, 'B', ['SC', 'object'], { reason: '代理人没有特别授权（演示）。' }), step(32, 'liaison', ['SC', 'uphold-objection'], ({ on }) => ({ decidedOn: on }))],
  },
  {
    key: 'sc-enforcing',
    matter: '“龙门浩”茶馆商标',
    kind: 'TM',
    applicant: '重庆龙门浩茶馆有限公司',
    respondent: '重庆浩门茶楼',
    yuan: 48_000,
    daysAgo: 30,
    filedBy: 'applicant',
    line: [
      ...lineTo(city, 'confirmed', { courtSerial: 9007, terms: payOnce(48_000, -3) }),
      step(28, 'A', ['RM', 'declare-breach'], { reason: '履行期满未付款。' }),
      step(29, 'A', ['SC', 'enforce'], { reason: '被申请人未支付 48000 元。' }),
    ],
  },
  {
    key: 'sc-enforced',
    matter: '“白市驿板鸭”包装',
    kind: 'UC',
    applicant: '重庆板鸭食品有限公司',
    respondent: '重庆驿站板鸭店',
    yuan: 13_000,
    daysAgo: 32,
    line: [
      ...lineTo(city, 'confirmed', { courtSerial: 9008, terms: payOnce(13_000, -5) }),
      step(26, 'A', ['RM', 'mark-performed'], ({ openObligation, on }) => ({ obligationId: openObligation, doneOn: on })),
      step(27, 'liaison', ['SC', 'record-performed'], ({ on }) => ({ doneOn: on })),
    ],
  },
];

const entrusted: SeedReferral = { organisationId: organisations.cityCommittee, referral: 'entrust' };
const delegated: SeedReferral = { organisationId: organisations.cityCommittee, referral: 'delegate', termKind: 'ordinary', courtNumber: '（2026）渝0192民初9009号' };

/** 诉调对接; the published cases stand in the states that are missing here. */
export const referralDemonstrations: readonly Demonstration[] = [
  { key: 'sd-accepted', matter: '“解放碑夜景”摄影作品', kind: 'CR', applicant: '重庆夜景图库有限公司', respondent: '重庆碑林酒店有限公司', yuan: 5_000, daysAgo: 2, referral: entrusted, line: lineTo(referral, 'received') },
  { key: 'sd-declined', matter: '集成灶控制软件', kind: 'SW', applicant: '重庆灶控科技有限公司', respondent: '重庆智灶电器有限公司', yuan: 350_000, daysAgo: 8, referral: entrusted, line: [step(1, 'manager', ['SD', 'decline'], { ground: 'outside_expertise', reason: '需要源代码比对，超出本组织调解员的专业领域。' })] },
  { key: 'sd-appraisal', matter: '折叠门铰链实用新型专利', kind: 'PAT-U', applicant: '重庆铰链五金有限公司', respondent: '重庆折门建材有限公司', yuan: 110_000, daysAgo: 16, referral: entrusted, line: [...lineTo(referral, 'mediating'), step(9, 'mediator', ['SD', 'start-appraisal'], { ground: 'appraisal', reason: '双方同意诉前委托鉴定。' })] },
  { key: 'sd-extended', matter: '“嘉陵江畔”歌曲著作权', kind: 'CR', applicant: '重庆江畔音乐有限公司', respondent: '重庆畔江娱乐有限公司', yuan: 46_000, daysAgo: 24, referral: entrusted, line: [...lineTo(referral, 'mediating'), step(10, 'mediator', ['SD', 'extend'], ({ day }) => ({ until: day(25), everybodyAgreed: true }))] },
  { key: 'sd-ended', matter: '“巴渝人家”民宿商标', kind: 'TM', applicant: '重庆巴渝民宿有限公司', respondent: '重庆人家客栈', yuan: 29_000, daysAgo: 15, referral: entrusted, line: [...lineTo(referral, 'mediating'), step(15, 'mediator', ['SD', 'terminate'], { ground: 'T5', reason: '双方对赔偿数额分歧较大。', undisputedFacts: '双方确认商标归属和使用时间。' })] },
  {
    key: 'sd-returned',
    matter: '“山水间”装修设计图',
    kind: 'CR',
    applicant: '重庆山水间设计有限公司',
    respondent: '重庆间山装饰有限公司',
    yuan: 37_000,
    daysAgo: 18,
    referral: entrusted,
    line: [...lineTo(referral, 'mediating'), step(14, 'mediator', ['SD', 'terminate'], { ground: 'T4', reason: '被申请人明确表示不再调解。' }), step(15, 'mediator', ['SD', 'return-to-court'], { report: '调解未成，材料退回，当事人要求登记立案。' })],
  },
  {
    key: 'sd-closed',
    matter: '“缙云毛峰”商标',
    kind: 'TM',
    applicant: '重庆毛峰茶业有限公司',
    respondent: '北碚区毛峰茶庄',
    yuan: 23_000,
    daysAgo: 30,
    referral: delegated,
    line: [...lineTo(referral, 'effective'), step(18, 'liaison', ['SD', 'close'], { result: 'mediation_paper', courtNumber: '（2026）渝0192民初9009号' })],
  },
];
