import { offerPaper } from '@mediation';
import { ids, inEffect, sampleDispute } from '../../../../test/support/sample-papers';
import { toPlainDate } from '@kernel';
import { commitment, type ConfirmationPapers, conductCertificate, confirmationApplication, type CourtEvent } from './confirmation-papers';
import { ruling } from './ruling-paper';

const day = toPlainDate;
const article = (number: string, from: string, to: string | null) => ({ law: '民事诉讼法', article: number, validFrom: day(from), validTo: to === null ? null : day(to) });
const articles = [article('194', '2013-01-01', '2021-12-31'), article('201', '2022-01-01', '2023-12-31'), article('205', '2024-01-01', null)];

const courtEvent = (action: string, on: string, payload: CourtEvent['payload']): CourtEvent => ({ action, on: day(on), payload });

const papers = (more: Partial<ConfirmationPapers> = {}): ConfirmationPapers => ({
  dispute: sampleDispute(),
  mediation: { procedure: 'RM', number: '（2026）渝知人调字第17号', mediatorName: '陈礼容', sessions: [day('2026-11-05'), day('2026-11-20')] },
  organisation: { name: '重庆市知识产权纠纷人民调解委员会', channel: 'people', licenceNo: null },
  agreement: { clauses: inEffect().clauses, agreedOn: day('2026-11-22'), effectiveOn: day('2026-11-22') },
  courtName: '重庆市第一中级人民法院',
  joinedPartyIds: [ids.a, ids.b],
  articles,
  rulingArticles: [article('206', '2024-01-01', null)],
  courtNumber: null,
  events: [],
  objectionUntil: null,
  enforceUntil: null,
  issuedOn: day('2026-12-01'),
  seesJoint: true,
  department: false,
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

it('where a department mediated, the certificate and the list of papers say so, and a day is not invented', () => {
  const given = papers({ department: true, seesJoint: false, mediation: { ...papers().mediation, procedure: 'AD', sessions: [] } });
  expect(conductCertificate(given)).toMatchObject({ why: null, data: { department: true, sessions: [] } });
  expect(confirmationApplication(given)).toMatchObject({ data: { attachments: expect.arrayContaining(['管理专利工作的部门主持调解证明；']) } });
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

describe('the certificate', () => {
  const sent = (sessions: unknown) => papers({ seesJoint: false, mediation: { ...papers().mediation, sessions: [] }, events: [courtEvent('send', '2026-12-01', { sessions })] });

  it('is the court’s to read once it was sent, with the days that were sent along', () =>
    expect(conductCertificate(sent(['2026-11-05', '2026-11-20']))).toMatchObject({ why: null, data: { sessions: ['2026-11-05', '2026-11-20'] } }));

  it('stays as it was sent, whatever its reader sees of the sessions since', () =>
    expect(conductCertificate(papers({ events: [courtEvent('send', '2026-12-01', { sessions: ['2026-11-05'] })] }))).toMatchObject({ data: { sessions: ['2026-11-05'] } }));

  it.each([[undefined], [['yesterday']]])('certifies nothing out of %j', (sessions) => expect(conductCertificate(sent(sessions)).why).not.toBeNull());
});

describe('the ruling', () => {
  const confirmed = [
    courtEvent('accept', '2026-12-03', { courtNumber: '（2026）渝01民特12号' }),
    courtEvent('hear', '2026-12-10', { heardOn: '2026-12-09' }),
    courtEvent('confirm', '2026-12-17', { result: 'confirmed', decidedOn: '2026-12-16', servedOn: '2026-12-18' }),
  ];
  const decided = (more: Partial<ConfirmationPapers> = {}) => ruling(papers({ events: confirmed, courtNumber: '（2026）渝01民特12号', seesJoint: false, ...more }));

  it('is made of what the court registered, in its name, with everybody in full and nobody’s telephone', () => {
    const made = decided({ objectionUntil: day('2027-01-04'), enforceUntil: day('2028-12-31') });
    expect(made).toMatchObject({
      why: null,
      data: {
        organisation: '重庆市第一中级人民法院',
        number: '（2026）渝01民特12号',
        issuedOn: '2026-12-16',
        acceptedOn: '2026-12-03',
        heardOn: '2026-12-09',
        citation: '《中华人民共和国民事诉讼法》第二百零六条',
        applicants: [{ name: '重庆嘉陵文创设计有限公司' }, { idNumber: '500152199003070022' }],
        register: { servedOn: '2026-12-18', objectionUntil: '2027-01-04', enforceUntil: '2028-12-31' },
      },
    });
    expect(JSON.stringify(made)).not.toContain('phone');
  });

  it('says that it was revoked', () =>
    expect(decided({ events: [...confirmed, courtEvent('uphold-objection', '2027-02-02', { decidedOn: '2027-02-01' })] })).toMatchObject({
      data: { issuedOn: '2026-12-16', register: { revokedOn: '2027-02-01' } },
    }));

  it.each<[string, Partial<ConfirmationPapers>, string]>([
    ['the court has not confirmed', { events: confirmed.slice(0, 2) }, '法院裁定确认后登记'],
    ['no article was in force', { rulingArticles: [article('206', '2027-01-01', null)] }, '没有找到裁定当日有效的法律条文'],
  ])('is lacking when %s', (_case, more, why) => expect(decided(more).why?.zh).toBe(why));

  it('is drawn', async () => expect((await offerPaper('ruling', decided()).render?.())?.subarray(0, 8).toString()).toBe('%PDF-1.7'));
});

it('draws all three', async () => {
  const given = papers();
  const offers = [
    offerPaper('confirmation-application', confirmationApplication(given)),
    offerPaper('commitment', commitment(given)),
    offerPaper('conduct-certificate', conductCertificate(given)),
  ];
  for (const { render } of offers) expect((await render?.())?.subarray(0, 8).toString()).toBe('%PDF-1.7');
});
