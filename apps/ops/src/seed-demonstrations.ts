import { demonstration, type Demonstration } from './seed-demonstration';
import { courseDemonstrations } from './seed-demonstrations-courses';
import { confirmationDemonstrations, referralDemonstrations } from './seed-demonstrations-court';
import { desks, lineTo, payOnce, type SeedDispute, step, system } from './seed-line';
import { demonstrationCodes, organisations, rooms } from './seed-people';

const { city, commercial, association } = desks;

/** 分案. `RT_PENDING` is left in the transaction that enters it. */
const routing: readonly Demonstration[] = [
  {
    key: 'rt-offered',
    matter: '“嘉陵雾凇”火锅底料商标',
    kind: 'TM',
    applicant: '重庆嘉陵雾凇食品有限公司',
    respondent: '渝北区雾凇食品店',
    yuan: 30_000,
    daysAgo: 1,
    filedBy: 'applicant',
    line: lineTo(city, 'offered'),
  },
  {
    key: 'rt-offered-park',
    matter: '云梯数据接口文档',
    kind: 'CR',
    applicant: '重庆云梯数据科技有限公司',
    respondent: '重庆梯田信息技术有限公司',
    yuan: 60_000,
    daysAgo: 0,
    filedBy: 'agent',
    organisation: null,
    line: lineTo(city, 'offered'),
  },
  {
    key: 'rt-manual',
    matter: '“巫山脆李七号”植物新品种',
    kind: 'PV',
    applicant: '重庆脆李种苗有限公司',
    respondent: '巫山县某苗圃',
    yuan: 80_000,
    daysAgo: 3,
    organisation: organisations.patentPanel,
    places: ['500237', '500237'],
    line: [
      system(0, 'RT', 'open'),
      step(1, 'pmanager', ['RT', 'decline'], { reason: 'no_capacity', text: '近期没有懂种苗鉴定的调解员。' }),
      step(2, 'manager', ['RT', 'decline'], { reason: 'outside_scope', text: '需要品种鉴定，建议指定有鉴定条件的组织。' }),
    ],
  },
  {
    key: 'rt-withdrawn',
    matter: '“磁器口老味”商标',
    kind: 'TM',
    applicant: '重庆老味食品有限公司',
    respondent: '沙坪坝区老味小吃店',
    yuan: 8_000,
    daysAgo: 6,
    filedBy: 'applicant',
    line: [system(0, 'RT', 'open'), step(1, 'A', ['RT', 'withdraw'])],
  },
];

const asked = (
  key: string,
  code: keyof typeof demonstrationCodes,
  more: Pick<Demonstration, 'matter' | 'kind' | 'applicant' | 'respondent' | 'yuan' | 'daysAgo' | 'filedBy'>,
): Demonstration => ({ key, ...more, respondentCode: demonstrationCodes[code], line: lineTo(city, 'asked') });

/** 人民调解, from the application to the appointment. */
const beginnings: readonly Demonstration[] = [
  {
    key: 'rm-submitted',
    matter: '“缙云晨露”茶叶商标',
    kind: 'TM',
    applicant: '重庆缙云晨露茶业有限公司',
    respondent: '北碚区晨露茶行',
    yuan: 25_000,
    daysAgo: 2,
    filedBy: 'applicant',
    line: lineTo(city, 'taken'),
  },
  asked('rm-asked-1', 'first', {
    matter: '“山城夜航”插画著作权',
    kind: 'CR',
    applicant: '重庆夜航文化创意有限公司',
    respondent: '重庆航灯广告有限公司',
    yuan: 15_000,
    daysAgo: 4,
    filedBy: 'applicant',
  }),
  asked('rm-asked-2', 'second', {
    matter: '“江湖一碗”面馆商标',
    kind: 'TM',
    applicant: '重庆江湖一碗餐饮管理有限公司',
    respondent: '南岸区一碗江湖面馆',
    yuan: 12_000,
    daysAgo: 3,
    filedBy: 'agent',
  }),
  asked('rm-asked-3', 'third', {
    matter: '“两江智护”手环外观设计',
    kind: 'PAT-D',
    applicant: '重庆智护电子有限公司',
    respondent: '重庆手环优选商贸有限公司',
    yuan: 45_000,
    daysAgo: 3,
    filedBy: 'clerk',
  }),
  {
    key: 'rm-accepted',
    matter: '“巴山豆干”包装装潢',
    kind: 'UC',
    applicant: '重庆巴山食品有限公司',
    respondent: '重庆山豆食品有限公司',
    yuan: 38_000,
    daysAgo: 6,
    filedBy: 'applicant',
    line: lineTo(city, 'accepted'),
  },
  {
    key: 'rm-rejected',
    matter: '请求认定他人专利无效',
    kind: 'PAT-U',
    applicant: '重庆渝机械有限公司',
    respondent: '重庆川机械有限公司',
    yuan: 0,
    daysAgo: 9,
    line: [...lineTo(city, 'taken'), step(2, 'manager', ['RM', 'reject'], { ground: 'other_organ', reason: '专利是否有效由国家知识产权局决定，请向其提出无效宣告请求。' })],
  },
  {
    key: 'rm-assigned',
    matter: '“渝见”文旅纪念品外观设计',
    kind: 'PAT-D',
    applicant: '重庆渝见文旅有限公司',
    respondent: '渝中区见渝礼品店',
    yuan: 22_000,
    daysAgo: 8,
    line: [...lineTo(city, 'assigned'), step(6, 'mediator', ['RM', 'plan-session'], ({ day }) => ({ startsAt: `${day(2)}T09:30`, roomId: rooms.first.id, duration: 60 }))],
  },
];

/** 商事调解 and 行业调解: a few of each. */
const otherChannels: readonly Demonstration[] = [
  {
    key: 'sm-submitted',
    matter: '跨境电商平台店铺商标',
    kind: 'TM',
    applicant: '重庆陆海新品贸易有限公司',
    respondent: '重庆通道优选贸易有限公司',
    yuan: 500_000,
    daysAgo: 2,
    filedBy: 'agent',
    organisation: organisations.commercialCentre,
    places: ['5001LJ', '500103'],
    line: lineTo(commercial, 'taken'),
  },
  {
    key: 'sm-fee',
    matter: '摩托车出口商标许可范围',
    kind: 'TM',
    applicant: '重庆渝摩进出口有限公司',
    respondent: '重庆摩渝实业有限公司',
    yuan: 1_200_000,
    daysAgo: 8,
    filedBy: 'applicant',
    organisation: organisations.commercialCentre,
    places: ['5001LJ', '500103'],
    line: [...lineTo(commercial, 'accepted'), step(5, 'smanager', ['SM', 'set-fee'], { amountFen: 1_200_000 })],
  },
  {
    key: 'sm-mediating',
    matter: '工业视觉软件许可费',
    kind: 'SW',
    applicant: '重庆慧眼视觉科技有限公司',
    respondent: '重庆明察自动化有限公司',
    yuan: 860_000,
    daysAgo: 17,
    organisation: organisations.commercialCentre,
    places: ['5001LJ', '500103'],
    line: [
      ...lineTo(commercial, 'accepted'),
      step(4, 'smanager', ['SM', 'set-fee'], { amountFen: 860_000 }),
      step(5, 'smanager', ['SM', 'record-fee'], ({ on }) => ({ paidOn: on })),
      ...lineTo(commercial, 'mediating', { after: 'accepted' }),
    ],
  },
  {
    key: 'sm-performing',
    matter: '展会参展产品包装',
    kind: 'TM',
    applicant: '重庆会展优品有限公司',
    respondent: '重庆展优贸易有限公司',
    yuan: 300_000,
    daysAgo: 24,
    organisation: organisations.commercialCentre,
    places: ['5001LJ', '500103'],
    line: lineTo(commercial, 'effective', { terms: payOnce(180_000, 40) }),
  },
  {
    key: 'hm-terminated',
    matter: '手机游戏源代码',
    kind: 'SW',
    applicant: '重庆麦穗游戏有限公司',
    respondent: '重庆稻穗互动有限公司',
    yuan: 400_000,
    daysAgo: 22,
    organisation: organisations.softwareAssociation,
    line: [...lineTo(association, 'mediating'), step(15, 'hmediator', ['HM', 'terminate'], { ground: 'T5', reason: '双方对源代码比对结论分歧较大，已告知其他途径。' })],
  },
];

export const demonstrations: readonly SeedDispute[] = [
  ...routing,
  ...beginnings,
  ...courseDemonstrations,
  ...otherChannels,
  ...confirmationDemonstrations,
  ...referralDemonstrations,
].map(demonstration);

/** Saved and not submitted: the applicant finds it where it was left. */
export const unfinishedDrafts: readonly SeedDispute[] = [
  {
    key: 'draft',
    filedBy: 'applicant',
    daysAgo: 1,
    line: [],
    data: { title: '演示：未写完的申请（“雾都小馆”商标）', disputeType: 'infringement', causeCode: '165.2', summary: '【演示数据】还没有写完：对方名称和证据待补。' },
  },
];
