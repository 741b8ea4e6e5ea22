import type { DocumentOffer } from '@proceedings';
import { type Bilingual, toPlainDate } from '@kernel';
import { agreementPaper } from './agreement-paper';
import { courtReport, referralReply } from './court-papers';
import { acceptanceRegister, mediationApplication, rightsNotice } from './filing-papers';
import { mediationOffers } from './mediation-offers';
import type { MediationPapers } from './mediation-papers';
import { agreementNumber, channelOf, paperParty } from './paper';
import { event, ids, inEffect, referredPapers, sampleAgreement, sampleDispute, samplePapers, signatures } from '../../../../test/support/sample-papers';
import { mediationRecord, terminationNotice } from './session-papers';

/** The data of a paper that is ready; fails with the reason when it isn't. */
function dataOf<D>(made: { why: null; data: D } | { why: { zh: string } }): D {
  if (made.why !== null) throw new Error(made.why.zh);
  return made.data;
}
const whyOf = ({ why }: { why: Bilingual | null }) => why?.zh ?? null;

describe('the list', () => {
  const listed = (papers: MediationPapers) => mediationOffers(papers).map(({ kind, ready }) => `${kind}${ready ? '' : ' –'}`);

  it('follows the file of a people’s mediation and says what is missing', () => {
    expect(listed(samplePapers({ events: [], sessions: [] }))).toEqual([
      'mediation-application',
      'acceptance-register –',
      'rights-notice –',
      'appointment –',
      'mediation-record –',
      'agreement –',
      'termination-notice –',
    ]);
    const lackingOnes = mediationOffers(samplePapers({ events: [], sessions: [] })).filter(({ ready }) => !ready);
    for (const { why, render } of lackingOnes) {
      expect(why?.zh && why.en).toBeTruthy();
      expect(render).toBeUndefined();
    }
  });

  it('of a referral has the letters to the court and no application', () =>
    expect(listed(referredPapers({ agreement: inEffect() }))).toEqual([
      'referral-reply',
      'acceptance-register',
      'rights-notice',
      'appointment –',
      'mediation-record',
      'agreement',
      'termination-notice –',
      'court-report',
    ]));

  it('shows the court and the bureau nothing that tells of sessions', () => {
    const court = { seesJoint: false, sessions: [], partyIds: [] };
    expect(listed(referredPapers({ ...court, agreement: inEffect() }))).toEqual([
      'referral-reply',
      'acceptance-register',
      'rights-notice',
      'appointment –',
      'agreement',
      'termination-notice –',
      'court-report –',
    ]);
    expect(listed(samplePapers({ ...court, events: [event('terminate', '2026-11-22', { ground: 'T5' })] }))).toContain('termination-notice –');
    expect(whyOf(agreementPaper(samplePapers(court)))).toBe('协议生效后才能查看');
  });

  it('gives a letter to the side it is addressed to and to those who sent it', () => {
    const events = [
      event('ask-supplement', '2026-10-15', { items: '登记簿副本' }),
      event('inquire', '2026-10-16'),
      event('reject', '2026-10-17', { ground: 'unclear', reason: '不明确。' }),
    ];
    const letters = (more: Partial<MediationPapers>) =>
      mediationOffers(samplePapers({ events, ...more }))
        .map(({ kind }) => kind)
        .filter((kind) => ['supplement-notice', 'rejection-notice', 'inquiry-letter'].includes(kind));
    expect(letters({})).toEqual(['supplement-notice', 'rejection-notice']);
    expect(letters({ partyIds: [ids.b] })).toEqual(['inquiry-letter']);
    expect(letters({ partyIds: [], seesStaff: true })).toEqual(['supplement-notice', 'rejection-notice', 'inquiry-letter']);
    expect(letters({ partyIds: [], seesJoint: false })).toEqual([]);
  });

  it('has the record of an oral agreement in place of the agreement', () => {
    const listedOnes = listed(samplePapers({ agreement: sampleAgreement({ form: 'oral', effectiveOn: toPlainDate('2026-11-20') }) }));
    expect(listedOnes).toContain('oral-agreement');
    expect(listedOnes).not.toContain('agreement –');
  });
});

describe('who is named how', () => {
  it('shows the other side masked until the agreement is in effect, then everybody in full', () => {
    const numbers = (papers: MediationPapers) =>
      dataOf(agreementPaper(papers)).parties.map((party) => (party.kind === 'person' ? [party.idNumber, party.phone] : [party.creditCode, party.phone]));
    const own = ['91500103MA5U00001G', '023-63801122'];
    expect(numbers(samplePapers({ agreement: sampleAgreement() }))).toEqual([own, ['500*************22', undefined]]);
    expect(numbers(samplePapers({ agreement: inEffect() }))).toEqual([own, ['500152199003070022', '13996072255']]);
  });

  it('masks the application for a party and not for the court', () => {
    const [respondent] = dataOf(mediationApplication(samplePapers())).respondents;
    expect(respondent).toMatchObject({ name: '𠮷䶮', idNumber: '500*************22', address: '重庆市沙坪坝区磁器口正街88号' });
    const forCourt = samplePapers({ dispute: sampleDispute({ relations: ['court_liaison'] }) });
    expect(dataOf(mediationApplication(forCourt)).respondents[0]).toMatchObject({ idNumber: '500152199003070022', phone: '13996072255' });
  });

  it('prints no number as 统一社会信用代码 that is none, and nothing that isn’t known', () => {
    const [company, person] = sampleDispute().parties;
    if (!company || !person) throw new Error('the sample has two parties');
    expect(paperParty({ ...company, identifierKind: 'foreign_registration', legalRepresentative: null })).not.toMatchObject({ creditCode: expect.anything() });
    expect(JSON.parse(JSON.stringify(paperParty({ ...person, address: null, identifier: null })))).toEqual({ side: 'respondent', name: '𠮷䶮', agents: [], kind: 'person' });
  });

  it('addresses the rights notice to the reader’s own party, for officials to the applicant', () => {
    expect(dataOf(rightsNotice(samplePapers({ partyIds: [ids.b] }))).party).toEqual({ side: 'respondent', name: '𠮷䶮' });
    expect(dataOf(rightsNotice(samplePapers({ partyIds: [] })))).toMatchObject({
      party: { side: 'applicant' },
      service: { electronicTo: 'law@example.cn' },
      mediators: ['陈礼容'],
    });
  });
});

describe('filing', () => {
  it('prints a missing number as 待补全 and lists only the evidence that came with it', () => {
    const [right] = sampleDispute().rights;
    if (!right) throw new Error('the sample has a right');
    const dispute = sampleDispute({ rights: [{ ...right, number: null, toBeCompleted: true, holder: null }] });
    const { annex, issuedOn } = dataOf(mediationApplication(samplePapers({ dispute })));
    expect(annex?.rights).toEqual([{ type: '外观设计专利', number: '待补全', name: '摆件（山城轻轨）', owner: '待补全' }]);
    expect(annex?.evidence).toEqual([{ name: '外观设计专利证书', purpose: '权利基础' }]);
    expect(issuedOn).toBe('2026-10-12');
  });

  it('registers where the dispute came from', () => {
    const register = (papers: MediationPapers) => dataOf(acceptanceRegister(papers));
    expect(register(samplePapers())).toMatchObject({ source: 'application', acceptedOn: '2026-10-20', number: '（2026）渝知人调字第17号', registrar: { name: '冉小雨' } });
    expect(register(samplePapers({ dispute: sampleDispute({ source: 'park' }) })).sourceNote).toBe('由园区工作站代为提交');
    expect(register(referredPapers())).toMatchObject({ source: 'court', sourceNote: '重庆市第一中级人民法院', referral: 'entrusted', channel: 'people' });
  });
});

describe('sessions', () => {
  it('records the latest one, signed by those who came', () =>
    expect(dataOf(mediationRecord(samplePapers()))).toMatchObject({
      session: 2,
      heldAt: '2026-11-20T14:30',
      place: '第三调解室',
      attendance: [{ present: true }, { present: false }],
      signatures: [{ side: 'applicant' }],
      result: '各方没有争议的事实：专利权有效。',
    }));

  it('shows who has checked it online; before anybody has, it is for signing by hand', () => {
    const [first, last] = samplePapers().sessions as [MediationPapers['sessions'][number], MediationPapers['sessions'][number]];
    const checksOf = (answers: typeof last.answers) => dataOf(mediationRecord(samplePapers({ sessions: [first, { ...last, present: [ids.a, ids.b], answers }] }))).checks;
    expect(checksOf([])).toBeUndefined();
    const [a, b] = sampleDispute().parties.map(({ name }) => name);
    const on = toPlainDate('2026-11-21');
    expect(checksOf([{ partyId: ids.a, answer: 'agreed', objection: null, by: '何清源', on }])).toEqual([
      `${a}：2026年11月21日由何清源在线核对，看过，无异议。`,
      `${b}：尚未答复。`,
    ]);
    expect(checksOf([{ partyId: ids.b, answer: 'objected', objection: '数额有误', by: b ?? '', on }])).toEqual([
      `${a}：尚未答复。`,
      `${b}：2026年11月21日在线核对，有异议：数额有误`,
    ]);
  });

  it('ends with the ground in words and the ways that stay open', () => {
    const notice = (...events: MediationPapers['events']) => dataOf(terminationNotice(samplePapers({ events })));
    expect(notice(event('accept', '2026-10-20'), event('terminate', '2026-11-22', { ground: 'T5', reason: '差距大' }))).toMatchObject({
      ground: '分歧较大且难以达成协议。',
      opened: { on: '2026-10-20', accepted: true },
      endedOn: '2026-11-22',
      sessions: ['2026-11-05', '2026-11-20'],
      remedies: [expect.stringContaining('专利法》第七十四条'), expect.anything(), expect.stringContaining('仲裁')],
    });
    expect(notice(event('leave-mediation', '2026-11-22', { reason: '' }))).toMatchObject({ ground: '一方明确表示不愿意继续调解。', opened: { on: '2026-10-14', accepted: false } });
    expect(notice(event('terminate', '2026-11-22', { ground: 'ILLEGAL_PURPOSE' })).ground).toBe('调解目的违法。');
  });
});

describe('the agreement', () => {
  it('is a draft with empty lines until somebody signs; the seal comes last', () => {
    const signed = (...some: (typeof signatures)[keyof typeof signatures][]) => dataOf(agreementPaper(samplePapers({ agreement: sampleAgreement({ signatures: some }) })));
    expect(signed()).toMatchObject({ number: '（2026）渝知人调协字第17号', issuedOn: '2026-11-20', copies: 3 });
    expect(signed().signatures).toEqual([
      { side: 'applicant', name: '重庆嘉陵文创设计有限公司' },
      { side: 'respondent', name: '𠮷䶮' },
    ]);
    expect(signed()).toMatchObject({ mediators: [{ name: '陈礼容' }], seal: { organisation: '重庆市知识产权纠纷人民调解委员会' } });
    const half = signed(signatures.a, signatures.b, signatures.mediator);
    expect(half.signatures[0]).toEqual({ side: 'applicant', name: '重庆嘉陵文创设计有限公司', signedOn: '2026-11-21', method: 'electronic', signer: '罗文静' });
    expect(half.mediators).toEqual([{ name: '陈礼容', signedOn: '2026-11-22', method: 'electronic' }]);
    expect(half.seal.sealedOn).toBeUndefined();
    expect(signed(...Object.values(signatures)).seal.sealedOn).toBe('2026-11-22');
  });

  it('names the court and the kind of referral, and the dispute’s number when it has none of its own', () =>
    expect(dataOf(agreementPaper(referredPapers({ agreement: inEffect() })))).toMatchObject({
      court: '重庆市第一中级人民法院',
      referral: 'entrusted',
      number: '渝知受〔2026〕86号',
      copies: 4,
    }));

  it('says from which day it is in effect when the parties of a commercial mediation fixed one', () => {
    const commercial = samplePapers({ proceeding: { procedure: 'SM', number: '（2026）渝两江商调字第3号', origin: {} } });
    const fixed = { ...commercial, agreement: sampleAgreement({ agreedEffectiveOn: toPlainDate('2026-12-01') }) };
    expect(dataOf(agreementPaper(fixed))).toMatchObject({ channel: 'commercial', agreedEffectiveOn: '2026-12-01' });
    expect(dataOf(agreementPaper({ ...commercial, agreement: sampleAgreement() })).agreedEffectiveOn).toBeUndefined();
  });

  it('is not printed when it was oral, or never came about', () => {
    expect(whyOf(agreementPaper(samplePapers({ agreement: sampleAgreement({ form: 'oral' }) })))).toContain('口头协议');
    expect(whyOf(agreementPaper(samplePapers({ agreement: sampleAgreement(), events: [event('terminate', '2026-11-22')] })))).toContain('没有签成');
  });

  it.each([
    ['RM', null, 'people'],
    ['HM', null, 'industry'],
    ['SM', null, 'commercial'],
    ['PM', null, 'professional'],
    ['SD', 'commercial', 'commercial'],
    ['SD', 'administrative', 'professional'],
  ])('%s of %s goes by the rules of %s', (procedure, organisation, channel) => expect(channelOf(procedure, organisation)).toBe(channel));

  it('keeps the prefix of the organisation in its number', () => expect(agreementNumber('（2026）渝两江商调字第3号', '')).toBe('（2026）渝两江商调协字第3号'));
});

describe('letters to the court', () => {
  it('answer the referral', () => {
    expect(dataOf(referralReply(referredPapers()))).toMatchObject({
      letter: { court: '重庆市第一中级人民法院', number: '（2026）渝01民诉前调1234号委派调解函', receivedOn: '2026-10-20' },
      decision: { accepted: true, mediators: ['陈礼容'], dueOn: '2026-11-19' },
      contact: { name: '冉小雨', phone: '023-63880000' },
    });
    const declined = referredPapers({ events: [event('decline', '2026-10-15', { ground: 'outside_scope', reason: '不属于本组织受理范围。' })] });
    expect(dataOf(referralReply(declined)).decision).toEqual({ accepted: false, ground: 'out_of_charter', reason: '不属于本组织受理范围。' });
    expect(whyOf(referralReply(referredPapers({ mediatorName: null })))).toBe('还没有指定调解员');
    expect(whyOf(referralReply(referredPapers({ events: [] })))).toContain('签字接收');
  });

  it('wait for the number of the court’s letter', () => {
    const papers = referredPapers({ proceeding: { procedure: 'SD', number: null, origin: { referral: 'delegate', courtName: '某法院' } }, agreement: inEffect() });
    for (const made of [referralReply(papers), courtReport(papers)]) expect(whyOf(made)).toBe('法院来函的案号待补全');
  });

  it('report success with the agreement, failure with ground and reasons', () => {
    const agreed = dataOf(courtReport(referredPapers({ agreement: inEffect(), events: [event('receive', '2026-10-20'), event('file-with-court', '2026-11-24')] })));
    expect(agreed).toMatchObject({
      endedOn: '2026-11-22',
      issuedOn: '2026-11-24',
      outcome: { agreed: true, deliveredOn: '2026-11-24', agreement: { madeOn: '2026-11-22', effectiveOn: '2026-11-22' } },
    });
    const ended = [
      event('receive', '2026-10-20'),
      event('terminate', '2026-11-22', { ground: 'T6', reason: '期限已到。' }),
      event('return-to-court', '2026-11-23', { report: '材料已退回。' }),
    ];
    expect(dataOf(courtReport(referredPapers({ events: ended })))).toMatchObject({
      issuedOn: '2026-11-23',
      outcome: { agreed: false, ground: '期限届满未达成协议且无延长合意', reasons: '期限已到。', other: '材料已退回。' },
    });
    expect(whyOf(courtReport(referredPapers()))).toContain('达成协议或者调解终结后');
  });

  it('are the court’s to read once sent, with the days that were sent along', () => {
    const toCourt = { seesJoint: false, sessions: [], partyIds: [] };
    const filed = event('file-with-court', '2026-11-24', { sessions: ['2026-11-05', '2026-11-20'] });
    const agreed = referredPapers({ ...toCourt, agreement: inEffect(), events: [event('receive', '2026-10-20'), filed] });
    expect(dataOf(courtReport(agreed)).sessions).toEqual(['2026-11-05', '2026-11-20']);
    const returned = [
      event('terminate', '2026-11-22', { ground: 'T5', reason: '差距大。', undisputedFacts: '专利权有效。' }),
      event('return-to-court', '2026-11-23', { sessions: [] }),
    ];
    expect(dataOf(courtReport(referredPapers({ ...toCourt, events: returned })))).toMatchObject({ sessions: [], outcome: { undisputedFacts: '专利权有效。' } });
    expect(whyOf(courtReport(referredPapers({ ...toCourt, agreement: inEffect() })))).toBe('由调解组织出具并送交法院');
  });

  it('of a suit that is pending ask for a 调解书', () => {
    const papers = referredPapers({
      proceeding: { procedure: 'SD', number: null, origin: { referral: 'delegate', courtName: '某法院', courtNumber: '（2026）渝0192民初9号' } },
      agreement: inEffect(),
    });
    expect(dataOf(courtReport(papers))).toMatchObject({ referral: 'delegated', outcome: { next: expect.stringContaining('调解书') } });
  });
});

describe('every paper', () => {
  const signed = mediationOffers(samplePapers({ agreement: inEffect() }));
  const failed = mediationOffers(referredPapers({ events: [event('receive', '2026-10-20'), event('terminate', '2026-11-22', { ground: 'T5', reason: '差距大。' })] }));
  const succeeded = mediationOffers(referredPapers({ agreement: inEffect(), mediatorName: null }));
  const sparse = mediationOffers(samplePapers({ mediatorName: null, events: [event('end-on-refusal', '2026-10-16', { ground: 'T4' })], sessions: [] }));
  const ready = [signed, failed, succeeded, sparse].flatMap((offers) => offers.filter((offer) => offer.ready)).map((offer): [string, DocumentOffer] => [offer.kind, offer]);

  it('is drawn somewhere below', () => expect(new Set(ready.map(([kind]) => kind)).size).toBe(8));

  it.each(ready)('%s is a PDF', async (_kind, offer) => expect((await offer.render?.())?.subarray(0, 8).toString()).toBe('%PDF-1.7'));
});
