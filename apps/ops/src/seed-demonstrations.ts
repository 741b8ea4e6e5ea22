import { demonstration, type Demonstration } from './seed-demonstration';
import { confirmationDemonstrations, referralDemonstrations } from './seed-demonstrations-court';
import { desks, lineTo, payInParts, payOnce, type SeedDispute, step, system } from './seed-line';
import { demonstrationCodes, organisations } from './seed-people';

const { city, commercial, association, park } = desks;

/** 分案. `RT_PENDING` is left in the transaction that enters it. */
const routing: readonly Demonstration[] = [
  { key: 'rt-offered', matter: '“嘉陵雾凇”火锅底料商标', kind: 'TM', applicant: '重庆嘉陵雾凇食品有限公司', respondent: '渝北区雾凇食品店', yuan: 30_000, daysAgo: 1, filedBy: 'applicant', line: lineTo(city, 'offered') },
  { key: 'rt-offered-park', matter: '云梯数据接口文档', kind: 'CR', applicant: '重庆云梯数据科技有限公司', respondent: '重庆梯田信息技术有限公司', yuan: 60_000, daysAgo: 0, filedBy: 'agent', organisation: null, line: lineTo(city, 'offered') },
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
  { key: 'rt-withdrawn', matter: '“磁器口老味”商标', kind: 'TM', applicant: '重庆老味食品有限公司', respondent: '沙坪坝区老味小吃店', yuan: 8_000, daysAgo: 6, filedBy: 'applicant', line: [system(0, 'RT', 'open'), step(1, 'A', ['RT', 'withdraw'])] },
];

const asked = (key: string, code: keyof typeof demonstrationCodes, more: Pick<Demonstration, 'matter' | 'kind' | 'applicant' | 'respondent' | 'yuan' | 'daysAgo' | 'filedBy'>): Demonstration => ({ key, ...more, respondentCode: demonstrationCodes[code], line: lineTo(city, 'asked') });

/** 人民调解, from the application to the appointment. */
const beginnings: readonly Demonstration[] = [
  { key: 'rm-submitted', matter: '“缙云晨露”茶叶商标', kind: 'TM', applicant: '重庆缙云晨露茶业有限公司', respondent: '北碚区晨露茶行', yuan: 25_000, daysAgo: 2, filedBy: 'applicant', line: lineTo(city, 'taken') },
  asked('rm-asked-1', 'first', { matter: '“山城夜航”插画著作权', kind: 'CR', applicant: '重庆夜航文化创意有限公司', respondent: '重庆航灯广告有限公司', yuan: 15_000, daysAgo: 4, filedBy: 'applicant' }),
  asked('rm-asked-2', 'second', { matter: '“江湖一碗”面馆商标', kind: 'TM', applicant: '重庆江湖一碗餐饮管理有限公司', respondent: '南岸区一碗江湖面馆', yuan: 12_000, daysAgo: 3, filedBy: 'agent' }),
  asked('rm-asked-3', 'third', { matter: '“两江智护”手环外观设计', kind: 'PAT-D', applicant: '重庆智护电子有限公司', respondent: '重庆手环优选商贸有限公司', yuan: 45_000, daysAgo: 3, filedBy: 'clerk' }),
  { key: 'rm-accepted', matter: '“巴山豆干”包装装潢', kind: 'UC', applicant: '重庆巴山食品有限公司', respondent: '重庆山豆食品有限公司', yuan: 38_000, daysAgo: 6, filedBy: 'applicant', line: lineTo(city, 'accepted') },
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
    line: [...lineTo(city, 'assigned'), step(6, 'mediator', ['RM', 'plan-session'], ({ day }) => ({ startsAt: `${day(2)}T09:30`, place: '一号调解室', duration: 60 }))],
  },
];

/** 人民调解, from the first session on. */
const courses: readonly Demonstration[] = [
  {
    key: 'rm-mediating',
    matter: '“老灶台”火锅连锁商标',
    kind: 'TM',
    applicant: '重庆老灶台餐饮有限公司',
    respondent: '重庆灶台老火锅店',
    yuan: 90_000,
    daysAgo: 15,
    filedBy: 'applicant',
    line: [
      ...lineTo(city, 'mediating'),
      step(8, 'mediator', ['RM', 'note'], { audience: 'caucus_b', text: '被申请人愿意更换招牌，希望分期付款。' }),
      step(9, 'A', ['RM', 'offer'], { onlyMediator: false, amountFen: 6_000_000, terms: '一个月内更换招牌，赔偿 60000 元。' }),
      step(10, 'mediator', ['RM', 'plan-session'], ({ day }) => ({ startsAt: `${day(3)}T14:30`, place: '二号调解室', duration: 60 })),
    ],
  },
  { key: 'rm-overdue', matter: '“鹅岭印厂”摄影作品著作权', kind: 'CR', applicant: '重庆鹅岭影像有限公司', respondent: '重庆印厂咖啡有限公司', yuan: 18_000, daysAgo: 40, line: lineTo(city, 'mediating') },
  { key: 'rm-near', matter: '“洪崖灯影”文创商标', kind: 'TM', applicant: '重庆灯影文创有限公司', respondent: '渝中区灯影礼品行', yuan: 26_000, daysAgo: 30, filedBy: 'agent', line: lineTo(city, 'mediating') },
  {
    key: 'rm-paused',
    matter: '汽车后视镜支架实用新型专利',
    kind: 'PAT-U',
    applicant: '重庆后视汽车零部件有限公司',
    respondent: '重庆镜架汽配有限公司',
    yuan: 150_000,
    daysAgo: 20,
    line: [...lineTo(city, 'mediating'), step(9, 'mediator', ['RM', 'pause'], { ground: 'invalidity', reason: '被申请人已提出无效宣告请求，各方同意等待结果。' })],
  },
  { key: 'rm-draft', matter: '“磐石”五金工具商标', kind: 'TM', applicant: '重庆磐石五金有限公司', respondent: '璧山区盘石五金店', yuan: 35_000, daysAgo: 14, filedBy: 'applicant', places: ['500120', '500120'], line: [...lineTo(city, 'drafted'), step(13, 'A', ['RM', 'sign'], { agreed: true })] },
  {
    key: 'rm-performing',
    matter: '“竹海听风”家具外观',
    kind: 'UC',
    applicant: '重庆竹海家居有限公司',
    respondent: '重庆听风家具厂',
    yuan: 60_000,
    daysAgo: 26,
    line: [
      ...lineTo(city, 'effective', { terms: payInParts([{ yuan: 20_000, dueIn: -4 }, { yuan: 20_000, dueIn: 26 }, { yuan: 20_000, dueIn: 56 }]) }),
      step(21, 'A', ['RM', 'mark-performed'], ({ openObligation, on }) => ({ obligationId: openObligation, doneOn: on, remark: '第一期款已收到。' })),
    ],
  },
  {
    key: 'rm-performed',
    matter: '“长江索道”明信片著作权',
    kind: 'CR',
    applicant: '重庆索道文化传播有限公司',
    respondent: '渝中区索道纪念品店',
    yuan: 6_000,
    daysAgo: 34,
    line: [
      ...lineTo(city, 'effective', { terms: payOnce(6_000, -14) }),
      step(18, 'A', ['RM', 'mark-performed'], ({ openObligation, on }) => ({ obligationId: openObligation, doneOn: on })),
      step(19, 'A', ['SC', 'leave-application']),
    ],
  },
  {
    key: 'rm-breached',
    matter: '“渝酥坊”糕点商标',
    kind: 'TM',
    applicant: '重庆渝酥坊食品有限公司',
    respondent: '重庆酥渝坊糕点店',
    yuan: 28_000,
    daysAgo: 25,
    filedBy: 'applicant',
    line: [...lineTo(city, 'effective', { terms: payOnce(28_000, -3) }), step(23, 'A', ['RM', 'declare-breach'], { reason: '到期未付款，电话联系无人接听。' })],
  },
  { key: 'rm-withdrawn', matter: '“朝天门码头”字体著作权', kind: 'CR', applicant: '重庆码头字库有限公司', respondent: '重庆朝天广告有限公司', yuan: 9_000, daysAgo: 12, filedBy: 'agent', line: [...lineTo(city, 'accepted'), step(6, 'A', ['RM', 'withdraw'], { reason: '双方已自行和解。' })] },
  { key: 'rm-terminated', matter: '“歌乐山泉”饮用水商标', kind: 'TM', applicant: '重庆歌乐山泉水业有限公司', respondent: '重庆山泉饮品有限公司', yuan: 70_000, daysAgo: 10, line: [...lineTo(city, 'asked'), step(4, 'B', ['RM', 'consent'], { willing: false, reason: '希望直接诉讼。' })] },
  {
    key: 'rm-archived',
    matter: '客户名单商业秘密',
    kind: 'TS',
    applicant: '重庆迅达货运代理有限公司',
    respondent: '重庆捷达货运代理有限公司',
    yuan: 200_000,
    daysAgo: 45,
    line: [
      ...lineTo(city, 'mediating'),
      step(20, 'mediator', ['RM', 'terminate'], { ground: 'T5', reason: '双方对保密范围分歧较大，已告知仲裁、行政、诉讼途径。' }),
      step(25, 'clerk', ['RM', 'archive']),
    ],
  },
  { key: 'rm-park', matter: '“云端小镇”网页设计著作权', kind: 'SW', applicant: '重庆云端小镇科技有限公司', respondent: '重庆小镇云网络有限公司', yuan: 40_000, daysAgo: 16, filedBy: 'parkmanager', organisation: organisations.parkDesk, places: ['5001LJ', '5001LJ'], line: lineTo(park, 'mediating') },
];

/** 商事调解 and 行业调解: a few of each. */
const otherChannels: readonly Demonstration[] = [
  { key: 'sm-submitted', matter: '跨境电商平台店铺商标', kind: 'TM', applicant: '重庆陆海新品贸易有限公司', respondent: '重庆通道优选贸易有限公司', yuan: 500_000, daysAgo: 2, filedBy: 'agent', organisation: organisations.commercialCentre, places: ['5001LJ', '500103'], line: lineTo(commercial, 'taken') },
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
  { key: 'sm-performing', matter: '展会参展产品包装', kind: 'TM', applicant: '重庆会展优品有限公司', respondent: '重庆展优贸易有限公司', yuan: 300_000, daysAgo: 24, organisation: organisations.commercialCentre, places: ['5001LJ', '500103'], line: lineTo(commercial, 'effective', { terms: payOnce(180_000, 40) }) },
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

export const demonstrations: readonly SeedDispute[] = [...routing, ...beginnings, ...courses, ...otherChannels, ...confirmationDemonstrations, ...referralDemonstrations].map(demonstration);

/** Saved and not submitted: the applicant finds it where it was left. */
export const unfinishedDrafts: readonly SeedDispute[] = [
  { key: 'draft', filedBy: 'applicant', daysAgo: 1, line: [], data: { title: '演示：未写完的申请（“雾都小馆”商标）', disputeType: 'infringement', causeCode: '165.2', summary: '【演示数据】还没有写完：对方名称和证据待补。' } },
];
