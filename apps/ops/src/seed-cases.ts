import { batteryCases, inhibitorCases } from './seed-case-groups';
import { desks, lineTo, payInParts, payOnce, type SeedDispute, step, type Terms } from './seed-line';
import { organisations } from './seed-people';
import { numberUnknown, publishedData, publishedParty, sourceNote } from './seed-published';

const { city, association, panel, referral } = desks;

const entrusted = { organisationId: organisations.cityCommittee, referral: 'entrust' } as const;

/** Case 12: 40,000 yuan in three instalments; how it was divided and when it fell due wasn't published. */
export const liquorInstalments = [
  { yuan: 10_000, dueIn: 20 },
  { yuan: 15_000, dueIn: 50 },
  { yuan: 15_000, dueIn: 80 },
] as const;

const stopOnly: Terms = ({ B }) => [
  { kind: 'stop', obligor: B, acts: ['制造', '销售', '许诺销售'], product: '涉案智能清洁设备', right: '涉案实用新型专利（编号未公布）' },
  { kind: 'confirmation' },
];

const singleCases: readonly SeedDispute[] = [
  {
    key: 'case-1',
    filedBy: 'clerk',
    daysAgo: 3,
    data: publishedData(
      {
        title: '小天才电话手表系列专利侵权纠纷（公开案例）',
        source: '重庆市知识产权局 2021-11-15 专题材料；全国专利行政保护十大典型案例',
        published: '小天才电话手表系列专利侵权纠纷由重庆市知识产权局作出行政裁决，列入全国专利行政保护十大典型案例。',
        unknown: '请求人全称、被请求人、专利号、日期、裁决内容。',
      },
      {
        causeCode: '169.3',
        parties: [publishedParty('A', '小天才电话手表专利权人（名称未公布）'), publishedParty('B', '被请求人（名称未公布）')],
        rights: [numberUnknown('PAT-D', '小天才电话手表（专利类型和编号未公布，暂按外观设计录入）')],
        preferredOrganisationId: organisations.cityCommittee,
      },
    ),
    line: [...lineTo(city, 'taken'), step(2, 'clerk', ['RM', 'ask-supplement'], { items: '专利号、权利人和被申请人名称。' })],
  },
  {
    key: 'case-6',
    filedBy: 'clerk',
    daysAgo: 14,
    data: publishedData(
      {
        title: '美国某工业软件公司与重庆某科技公司、某汽车配件公司软件著作权纠纷（公开案例）',
        source: 'dbsmarket.com/city/2607775.html',
        published: '美国某工业软件公司与重庆某科技公司、某汽车配件公司软件著作权纠纷，金额千万级，报道日期 2023-12-13，川渝两地联合处理。',
        unknown: '确切金额、2023-12-13 是哪一步、结果。',
      },
      {
        causeCode: '164.28',
        foreignRelated: true,
        parties: [
          publishedParty('A', '美国某工业软件公司', { kind: 'foreign_company' }),
          publishedParty('B', '重庆某科技公司', { division: '5001LJ' }),
          publishedParty('B', '某汽车配件公司'),
        ],
        rights: [{ kind: 'SW', title: '工业软件（名称未公布）', holder: '美国某工业软件公司' }],
        preferredOrganisationId: organisations.softwareAssociation,
      },
    ),
    line: lineTo(association, 'mediating'),
  },
  {
    key: 'case-9',
    filedBy: 'clerk',
    daysAgo: 18,
    exhibits: sourceNote('北京首批行政调解协议司法确认案：智能清洁设备实用新型专利侵权纠纷。'),
    data: publishedData(
      {
        title: '智能清洁设备实用新型专利侵权纠纷（公开案例）',
        source: 'ipforefront（id=1395）',
        published: '北京首批两件专利侵权行政调解协议司法确认案之一，涉智能清洁设备实用新型专利；法院依当时的民事诉讼法第195条裁定调解协议有效。',
        unknown: '当事人名称、专利号、协议内容、法院名称和日期。原案由行政机关调解，平台以调解委员会的程序演示其后的司法确认。',
      },
      {
        causeCode: '168.3',
        parties: [publishedParty('A', '某专利权人（名称未公布）', { division: '5001LJ' }), publishedParty('B', '某被请求人（名称未公布）')],
        rights: [numberUnknown('PAT-U', '智能清洁设备')],
        preferredOrganisationId: organisations.cityCommittee,
      },
    ),
    line: lineTo(city, 'joined', { terms: stopOnly }),
  },
  {
    key: 'case-12',
    filedBy: 'liaison',
    daysAgo: 29,
    exhibits: sourceNote('金昌：某酒厂与某商贸公司商标权纠纷，赔偿四万元，分三期支付，经司法确认。'),
    referral: entrusted,
    data: publishedData(
      {
        title: '某酒厂与某商贸公司商标权纠纷（公开案例）',
        source: 'jinchang.chinagscourt.gov.cn/Show/103618',
        published: '2023年行政处罚后，永昌法院委托金川区市场监管局调解，商贸公司分三期支付 40000 元，协议经司法确认。',
        unknown: '当事人名称、商标号、各期金额和日期。来源写作“委托”而结果为司法确认，平台按登记立案前的委派录入；经办法院以两江法院演示。',
      },
      {
        causeCode: '165.2',
        amountFen: 4_000_000,
        claims: ['停止侵权', '赔偿损失'],
        parties: [
          publishedParty('A', '某酒厂', { identifier: '未公布：某酒厂（金昌）' }),
          publishedParty('B', '某商贸公司', { identifierKind: 'other', identifier: '未公布：某商贸公司（金昌）' }),
        ],
        rights: [{ kind: 'TM', title: '酒类商标（编号未公布）' }],
      },
    ),
    line: lineTo(referral, 'confirmed', { terms: payInParts(liquorInstalments), courtSerial: 9012 }),
  },
  ...[1, 2].map(
    (serial): SeedDispute => ({
      key: `case-14-${serial}`,
      filedBy: 'liaison',
      daysAgo: serial === 1 ? 12 : 3,
      referral: entrusted,
      data: publishedData(
        {
          title: `东湖法院委派商标纠纷之${serial === 1 ? '一' : '二'}（公开案例）`,
          source: 'hbippc.org.cn（湖北省知识产权保护中心）',
          published: '东湖法院委派湖北省知识产权保护中心调解两件商标纠纷。',
          unknown: '当事人、商标、日期和每件的结果。委派法院以两江法院演示；两件互为关联案件。',
        },
        {
          causeCode: '165.2',
          tags: ['公开案例', '关联案件：东湖法院委派两件'],
          parties: [publishedParty('A', '某商标权人（名称未公布）', { identifier: `未公布：东湖委派${serial}` }), publishedParty('B', `某被告${serial}（名称未公布）`)],
          rights: [{ kind: 'TM', title: '商标（编号未公布）' }],
        },
      ),
      line: lineTo(referral, serial === 1 ? 'mediating' : 'assigned'),
    }),
  ),
  {
    key: 'case-16',
    filedBy: 'liaison',
    daysAgo: 24,
    referral: entrusted,
    data: publishedData(
      {
        title: '武汉经开法院委派调解纠纷（公开案例）',
        source: 'whkfqfy.hbfy.gov.cn（2025-12-24）',
        published: '2025-12-24 报道：委派调解 20 日内结案。',
        unknown: '当事人、权利、金额和结案方式；平台以签收后第 20 日达成协议演示，委派法院以两江法院演示。',
      },
      {
        causeCode: '165.2',
        parties: [publishedParty('A', '某原告（武汉经开，名称未公布）'), publishedParty('B', '某被告（武汉经开，名称未公布）')],
        rights: [{ kind: 'TM', title: '权利未公布，暂按商标录入' }],
      },
    ),
    // Signed for on day 1, so the twentieth day of the term is day 21.
    line: lineTo(referral, 'effective', { terms: payOnce(1, 30) }).map((one) => (one.day === 13 ? { ...one, day: 21 } : one)),
  },
  {
    key: 'case-24',
    filedBy: 'pmanager',
    daysAgo: 4,
    data: publishedData(
      {
        title: '联锁生态护坡砖外观设计专利侵权纠纷（公开案例）',
        source: 'cnqlr.com/zhishi/330.html',
        published: '陕西万福景观科技有限公司就外观设计专利 ZL201430187159.X（2014-06-17 申请，2015-04-01 授权）请求处理三和建设、鸿泰景观的侵权行为；2019年3月裁决停止侵权并召回。',
        unknown: '被请求人全称、赔偿。',
      },
      {
        causeCode: '169.3',
        claims: ['停止侵权', '召回侵权产品'],
        parties: [publishedParty('A', '陕西万福景观科技有限公司'), publishedParty('B', '三和建设'), publishedParty('B', '鸿泰景观')],
        rights: [{ kind: 'PAT-D', number: 'ZL201430187159.X', title: '联锁生态护坡砖', holder: '陕西万福景观科技有限公司' }],
        preferredOrganisationId: organisations.patentPanel,
      },
    ),
    line: lineTo(panel, 'asked'),
  },
  {
    key: 'case-33',
    filedBy: 'liaison2',
    daysAgo: 1,
    referral: { organisationId: organisations.patentPanel, referral: 'delegate', termKind: 'ordinary', courtNumber: '（2022）皖04民初277号' },
    data: publishedData(
      {
        title: '（2022）皖04民初277号外观设计专利侵权纠纷（公开案例）',
        source: 'm.cbi360.net',
        published: '（2022）皖04民初277号，2022-11-01 立案，外观设计专利 200930026343.5，标的 420000 元，被告统一社会信用代码 913404215501717798、913400004850014306。',
        unknown: '当事人名称、结果。是否委托调解未见报道，平台以知识产权法庭委托调解演示标识核验。',
      },
      {
        causeCode: '169.3',
        amountFen: 42_000_000,
        claims: ['停止侵权', '赔偿 420000 元'],
        parties: [
          publishedParty('A', '某专利权人（皖04民初277号，名称未公布）'),
          publishedParty('B', '某公司（代码 913404215501717798）', { identifierKind: 'social_credit_code', identifier: '913404215501717798' }),
          publishedParty('B', '某公司（代码 913400004850014306）', { identifierKind: 'social_credit_code', identifier: '913400004850014306' }),
        ],
        rights: [{ kind: 'PAT-D', number: '200930026343.5' }],
      },
    ),
    line: lineTo(referral, 'offered'),
  },
];

/** Published matters (shared/law/real-cases.md), by the numbers they bear there. */
export const publishedCases: readonly SeedDispute[] = [...singleCases, ...batteryCases, ...inhibitorCases];
