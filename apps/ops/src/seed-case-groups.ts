import { desks, lineTo, payOnce, type SeedDispute, step } from './seed-line';
import { organisations } from './seed-people';
import { numberUnknown, publishedData, publishedParty } from './seed-published';

const { city, panel } = desks;

/** Case 18: 24 × 33,000 yuan and 1 × 52,500 yuan, one agreement for each defendant. Who paid the larger sum wasn't published: the last, here. */
export const batteryDefendants = Array.from({ length: 25 }, (_, index) => ({ number: index + 1, yuan: index === 24 ? 52_500 : 33_000 }));

const batteryRight = { ...numberUnknown('TM', '“超威”电池（编号未公布，权利类型暂按商标录入）'), holder: '超威电池权利人（名称未公布）' };

/** Three of the twenty-five, in three different states; `seed.spec` and `real-cases.spec` count all. */
const battery: readonly { defendant: number; daysAgo: number; stage: string }[] = [
  { defendant: 1, daysAgo: 26, stage: 'effective' },
  { defendant: 2, daysAgo: 15, stage: 'drafted' },
  { defendant: 25, daysAgo: 24, stage: 'effective' },
];

export const batteryCases: readonly SeedDispute[] = battery.map(({ defendant, daysAgo, stage }) => {
  const yuan = batteryDefendants[defendant - 1]?.yuan ?? 0;
  return {
    key: `case-18-${defendant}`,
    filedBy: 'clerk',
    daysAgo,
    data: publishedData(
      {
        title: `超威电池侵权纠纷系列案之${defendant}（公开案例）`,
        source: 'ythjsqsb.com（2025/0422）',
        published: '滁州南谯：超威电池系列侵权纠纷 25 名被告，24 名各赔偿 33000 元，1 名赔偿 52500 元，合计 844500 元。每名被告各签一份协议。',
        unknown: '各被告名称、哪一名赔偿 52500 元、日期。平台演示其中三件。',
      },
      {
        causeCode: '165.2',
        amountFen: yuan * 100,
        claims: ['停止侵权', '赔偿损失'],
        tags: ['公开案例', '系列案：超威电池25件'],
        parties: [publishedParty('A', '超威电池权利人（名称未公布）', { division: '5001LJ' }), publishedParty('B', `被告${defendant}（名称未公布）`)],
        rights: [batteryRight],
        preferredOrganisationId: organisations.cityCommittee,
      },
    ),
    line: lineTo(city, stage, { terms: payOnce(yuan, 30) }),
  };
});

/** Case 22: three patents, read from the certificate numbers; six requests, one of them mediated. */
export const inhibitorRights = ['ZL201580027396.1', 'ZL201110183274.5', 'ZL201480007081.6'].map((number) => ({ kind: 'PAT-I', number, title: 'PI3K 抑制剂', holder: '正大天晴' }));

export const inhibitorSettlementYuan = 100_000;

const inhibitorRequest = (serial: number): SeedDispute => ({
  key: `case-22-${serial}`,
  filedBy: 'pmanager',
  daysAgo: 23 + serial,
  data: publishedData(
    {
      title: `正大天晴 PI3K 抑制剂发明专利侵权纠纷之${serial}（公开案例）`,
      source: 'pc.cmrnn.com.cn/shtml/zggsb/20250426/125005.html',
      published:
        '2023年12月正大天晴就三件发明专利（2018-11-06、2014-12-24、2018-06-01 授权）提出六件处理请求；上海某生物科技承认侵权，经调解停止展示并支付 100000 元，其余各件争点在于平台责任。',
      unknown: '其余五名被请求人的名称和结果。',
    },
    {
      causeCode: '167.3',
      claims: ['停止许诺销售', '赔偿损失'],
      tags: ['公开案例', '系列案：PI3K抑制剂6件'],
      parties: [publishedParty('A', '正大天晴', { division: '5001LJ' }), publishedParty('B', serial === 1 ? '上海某生物科技' : `被请求人${serial}（名称未公布）`)],
      rights: inhibitorRights,
      preferredOrganisationId: organisations.patentPanel,
    },
  ),
  line:
    serial === 1
      ? lineTo(panel, 'effective', { terms: payOnce(inhibitorSettlementYuan, 25) })
      : [...lineTo(panel, 'taken'), step(2, 'pmanager', ['PM', 'reject'], { ground: 'other_organ', reason: '争点在于平台责任，由专利行政部门处理，不在本次调解范围。' })],
});

export const inhibitorCases: readonly SeedDispute[] = [1, 2, 3, 4, 5, 6].map(inhibitorRequest);
