import { offerPaper } from '@mediation';
import { ids, inEffect, sampleDispute } from '../../../../test/support/sample-papers';
import { toPlainDate } from '@kernel';
import { articleWords, citationText } from './citation-text';
import { commitment, type ConfirmationPapers, conductCertificate, confirmationApplication } from './confirmation-papers';

const day = toPlainDate;
const article = (number: string, from: string, to: string | null) => ({ law: '民事诉讼法', article: number, validFrom: day(from), validTo: to === null ? null : day(to) });
const articles = [article('194', '2013-01-01', '2021-12-31'), article('201', '2022-01-01', '2023-12-31'), article('205', '2024-01-01', null)];

const papers = (more: Partial<ConfirmationPapers> = {}): ConfirmationPapers => ({
  dispute: sampleDispute(),
  mediation: { procedure: 'RM', number: '（2026）渝知人调字第17号', mediatorName: '陈礼容', sessions: [day('2026-11-05'), day('2026-11-20')] },
  organisation: { name: '重庆市知识产权纠纷人民调解委员会', channel: 'people', licenceNo: null },
  agreement: { clauses: inEffect().clauses, agreedOn: day('2026-11-22'), effectiveOn: day('2026-11-22') },
  courtName: '重庆市第一中级人民法院',
  joinedPartyIds: [ids.a, ids.b],
  articles,
  issuedOn: day('2026-12-01'),
  seesJoint: true,
  ...more,
});

const all = (given: ConfirmationPapers) => [confirmationApplication(given), commitment(given), conductCertificate(given)];
const whys = (given: ConfirmationPapers) => all(given).map((made) => made.why?.zh ?? null);

it('all three can be printed once both joined and a court is chosen', () => {
  const [application, promise, certificate] = all(papers());
  const agreement = { number: '（2026）渝知人调协字第17号', organisation: '重庆市知识产权纠纷人民调解委员会', madeOn: '2026-11-22', effectiveOn: '2026-11-22' };
  expect(application).toMatchObject({
    why: null,
    data: {
      court: '重庆市第一中级人民法院',
      citation: '《中华人民共和国民事诉讼法》第二百零五条',
      agreement,
      dispute: '侵害外观设计专利权纠纷',
      applicants: [{ side: 'applicant' }, { side: 'respondent', idNumber: '500*************22' }],
    },
  });
  expect(promise).toMatchObject({ why: null, data: { applicants: ['重庆嘉陵文创设计有限公司', '𠮷䶮'], agreement, issuedOn: '2026-12-01' } });
  expect(certificate).toMatchObject({ why: null, data: { channel: 'people', sessions: ['2026-11-05', '2026-11-20'], mediators: [{ name: '陈礼容' }], agreement } });
});

it('the court reads full identities', () =>
  expect(confirmationApplication(papers({ dispute: sampleDispute({ relations: ['court_liaison'] }) }))).toMatchObject({
    data: { applicants: [{}, { idNumber: '500152199003070022', phone: '13996072255' }] },
  }));

it('a clause that decides ownership stops every paper, and says by which article', () => {
  const clauses = [...inEffect().clauses, { kind: 'other' as const, text: '各方确认涉案外观设计专利权归甲方所有' }];
  for (const why of whys(papers({ agreement: { ...papers().agreement, clauses } }))) expect(why).toBe('协议第4条涉及知识产权确权，人民法院不予受理（民诉法解释第355条第5项）');
});

it.each<[string, Partial<ConfirmationPapers>, (string | null)[]]>([
  ['no court', { courtName: null }, ['还没有选定法院', '还没有选定法院', '还没有选定法院']],
  ['one side has not joined', { joinedPartyIds: [ids.a] }, ['𠮷䶮还没有申请司法确认', '𠮷䶮还没有申请司法确认', null]],
  [
    'a number is missing',
    { dispute: sampleDispute({ rights: sampleDispute().rights.map((right) => ({ ...right, number: null, toBeCompleted: true })) }) },
    ['权利编号待补全', null, null],
  ],
  ['no article in force', { issuedOn: day('2012-12-31') }, ['没有找到当日有效的法律条文', null, null]],
  ['the court asks', { seesJoint: false, mediation: { ...papers().mediation, sessions: [] } }, [null, null, '由调解组织出具并随申请材料提交']],
  ['nothing to certify', { mediation: { ...papers().mediation, sessions: [] } }, [null, null, '没有调解会议或者调解员的记录，无从证明']],
])('when %s', (_case, more, expected) => expect(whys(papers(more))).toEqual(expected));

it('cites the article of its day', () => {
  expect(['2021-12-31', '2022-01-01', '2024-01-01', '2012-12-31'].map((on) => citationText(articles, day(on)))).toEqual([
    '《中华人民共和国民事诉讼法》第一百九十四条',
    '《中华人民共和国民事诉讼法》第二百零一条',
    '《中华人民共和国民事诉讼法》第二百零五条',
    null,
  ]);
});

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [74, '七十四'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [355, '三百五十五'],
  [999, '九百九十九'],
])('%d is %s', (number, words) => expect(articleWords(number)).toBe(words));

it('refuses what is no article', () => expect(() => articleWords(0)).toThrow(RangeError));

it('draws all three', async () => {
  const given = papers();
  const offers = [
    offerPaper('confirmation-application', confirmationApplication(given)),
    offerPaper('commitment', commitment(given)),
    offerPaper('conduct-certificate', conductCertificate(given)),
  ];
  for (const { render } of offers) expect((await render?.())?.subarray(0, 8).toString()).toBe('%PDF-1.7');
});
