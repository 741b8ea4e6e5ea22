import { MediationCase, ownership } from '../support/administrative-mediation';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

const words = { request: '请求调解。', facts: '事实见附件。' };
const other = 'request-other';

/** Every way an administrative mediation can go but the agreed one (办法 63–70), each day counted by hand. The clock stands on Monday 23 November 2026. */
describe('the course of an administrative mediation', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await startHouse('am_course');
  }, 60_000);
  beforeEach(() => house.clock.set('2026-11-23T09:00'));
  afterAll(() => house.stop());

  const running = async (matter: MediationCase) => (await matter.view()).deadlines.filter(({ state }) => state === 'running').map(({ ruleId, dueOn }) => `${ruleId} ${dueOn}`);
  const accept = async (matter: MediationCase, accepts = true, index = 0) =>
    matter.act(matter.respondents[index] as Client, 'comment', { party: await matter.respondent(index), accepts, text: accepts ? '同意。' : '不同意。' });

  describe('what is asked for', () => {
    it.each<[string, object, [object, string][]]>([
      [
        'request-damages',
        { foundBy: 'department', decisionNumber: '渝知法裁〔2025〕1号', claimed: 4_000_000 },
        [
          [{ foundBy: 'nobody' }, 'infringement_not_found'],
          [{ decisionNumber: undefined }, 'required'],
        ],
      ],
      ['request-ownership', ownership, [[{ about: undefined }, 'required']]],
      ['request-inventor', { invention: true, participated: true, contributed: true, records: '研发记录本。' }, [[{ records: undefined }, 'required']]],
      ['request-reward', { agreed: false, grantedOn: '2026-03-02' }, [[{ grantedOn: undefined }, 'required']]],
      [
        'request-provisional',
        { publishedOn: '2024-05-10', grantedOn: '2026-03-02', scopesDiffer: false, inPublished: true, inGranted: true },
        [
          [{ grantedOn: '2026-12-01' }, 'grant_not_announced'],
          [{ publishedOn: '2026-11-24' }, 'day_to_come'],
        ],
      ],
      [other, {}, [[{ facts: undefined }, 'required']]],
    ])('%s', async (action, answers, wrong) => {
      const matter = await MediationCase.withOne(house);
      for (const [change, code] of wrong) expect([change, await matter.refused(matter.applicant, action, { ...words, ...answers, ...change })]).toEqual([change, code]);
      // An open licence is CNIPA's, whatever else is asked (办法 76, 77).
      expect(await matter.refused(matter.applicant, action, { ...words, ...answers, openLicence: ['fee'] })).toBe('route_open_licence');
      await matter.taken(action, { ...words, ...answers });
      // Five working days from Monday the 23rd: 24, 25, 26, 27, 30.
      expect(await running(matter)).toEqual(['AM-SERVE-5WD 2026-11-30']);
      await matter.act(matter.people.handler, 'refuse-request', { ground: 'open_licence', reason: '经核实为开放许可实施纠纷。' });
      expect([(await matter.view()).state, await running(matter)]).toEqual(['AM_NOT_FILED', []]);
    });
  });

  it('ends not filed when the only respondent says nothing', async () => {
    const matter = await MediationCase.withOne(house);
    await matter.taken(other, words);
    house.clock.set('2026-11-24T10:00');
    await matter.serve('2026-11-24');
    // The day after service and fifteen of them: 24 November + 15 = 9 December.
    expect(await running(matter)).toEqual(['AM-STATEMENT-15D 2026-12-09']);
    expect(await matter.refused(matter.people.handler, 'refuse-filing', { toldOn: '2026-11-24' })).toBe('statements_outstanding');
    house.clock.set('2026-12-10T09:00');
    await house.settle();
    // From 9 December, five working days: 10, 11, 14, 15, 16.
    expect(await matter.days('AM-REFUSE-5WD')).toEqual(['2026-12-16']);
    expect(await matter.refused(matter.respondents[0] as Client, 'comment', { party: await matter.respondent(), accepts: true, text: '同意。' })).toBe('statement_too_late');
    expect(await matter.refused(matter.people.handler, 'file', { at: '2026-12-14T09:30', place: '调解室' })).toBe('nobody_accepts');
    await matter.act(matter.people.handler, 'refuse-filing', { toldOn: '2026-12-10' });
    expect([(await matter.view()).state, await running(matter)]).toEqual(['AM_NOT_FILED', []]);
  });

  it('ends not filed when the only respondent refuses', async () => {
    const matter = await MediationCase.withOne(house);
    await matter.taken(other, words);
    await matter.serve('2026-11-23');
    house.clock.set('2026-11-25T10:00');
    await accept(matter, false);
    // From Wednesday 25 November: 26, 27, 30 November, 1, 2 December.
    expect(await running(matter)).toEqual(['AM-REFUSE-5WD 2026-12-02']);
    await matter.act(matter.people.handler, 'refuse-filing', { toldOn: '2026-11-25' });
    expect((await matter.view()).state).toBe('AM_NOT_FILED');
  });

  it('goes on with the one respondent that accepts, and needs no signature of the other', async () => {
    const matter = await MediationCase.drafted(house);
    await matter.taken(other, words);
    for (const index of [0, 1]) await matter.serve('2026-11-23', index);
    await accept(matter, false, 0);
    expect(await matter.days('AM-REFUSE-5WD')).toEqual([]);
    house.clock.set('2026-11-26T10:00');
    await accept(matter, true, 1);
    // From Thursday 26 November: 27, 30 November, 1, 2, 3 December.
    expect(await running(matter)).toEqual(['AM-FILE-5WD 2026-12-03']);
    expect(await matter.refused(matter.people.handler, 'refuse-filing', { toldOn: '2026-11-26' })).toBe('somebody_accepts');
    await matter.act(matter.people.handler, 'file', { at: '2026-11-26T14:30', place: '调解室' });
    // Two months from 26 November: 26 January 2027, a Tuesday; a default, since the 办法 sets none for this kind.
    expect(await running(matter)).toEqual(['AM-OTHER-LIMIT 2027-01-26']);
    await matter.act(matter.people.handler, 'hold-mediation', { heldOn: '2026-11-26', record: '达成一致。' });
    const signers = await matter.everyParticipant();
    expect(signers).toHaveLength(2);
    await matter.act(matter.people.handler, 'agree', { agreedOn: '2026-11-26', terms: '支付三万元。', signers, sealed: true, hasPayment: true, notarial: true });
    expect([(await matter.view()).state, await running(matter)]).toEqual(['AM_AGREED', []]);
  });

  it('counts as withdrawn when the requester stays away without good reason', async () => {
    const matter = await MediationCase.withOne(house);
    await matter.filed(other, words);
    const absent = { noticedOn: '2026-11-23', sessionOn: '2026-11-23', withoutReason: true };
    expect(await matter.refused(matter.people.handler, 'requester-absent', { ...absent, withoutReason: false })).toBe('absence_excused');
    house.clock.set('2026-11-24T18:00');
    expect(await matter.refused(matter.people.handler, 'requester-absent', { ...absent, noticedOn: '2026-11-24' })).toBe('noticed_after_session');
    expect(await matter.refused(matter.people.handler, 'requester-absent', { ...absent, sessionOn: '2026-11-25' })).toBe('day_to_come');
    await matter.act(matter.people.handler, 'requester-absent', absent);
    expect([(await matter.view()).state, await running(matter)]).toEqual(['AM_WITHDRAWN', []]);
  });

  it('ends when the respondent stays away, and the requester takes the notice to CNIPA', async () => {
    const matter = await MediationCase.withOne(house);
    await matter.filed('request-ownership', ownership, { acceptanceNotice: '渝知受〔2026〕9号' });
    await matter.act(matter.people.handler, 'respondent-absent', { noticedOn: '2026-11-23', sessionOn: '2026-11-23', withoutReason: true, notifiedOn: '2026-11-23' });
    expect((await matter.view()).state).toBe('AM_REVOKED');
    // Both are defaults: five working days 24, 25, 26, 27, 30; fifteen days, 23 November + 15 = 8 December.
    expect((await running(matter)).sort()).toEqual(['AM-CNIPA-COPY-5WD-END 2026-11-30', 'AM-NO-AGREE-RESUME 2026-12-08']);
    await matter.act(matter.people.handler, 'copy-end-to-cnipa', { sentOn: '2026-11-23' });
    expect(await running(matter)).toEqual(['AM-NO-AGREE-RESUME 2026-12-08']);
  });

  it('ends without agreement while CNIPA’s year goes on, with what was added to it in time', async () => {
    const matter = await MediationCase.withOne(house);
    await matter.filed('request-ownership', ownership, { acceptanceNotice: '渝知受〔2026〕9号' });
    await matter.act(matter.applicant, 'ask-cnipa-suspension', { askedOn: '2026-11-23' });
    await matter.act(matter.people.handler, 'hold-mediation', { heldOn: '2026-11-23', record: '分歧较大。' });
    // One year from 23 November 2026 is a Tuesday.
    expect(await matter.days('AM-CNIPA-1Y')).toEqual(['2027-11-23']);
    house.clock.set('2027-11-24T10:00');
    const [applicant, handler] = await Promise.all([Client.signedIn(house, 'applicant'), Client.signedIn(house, 'handler')]);
    const late = { askedOn: '2027-11-24', until: '2028-05-31' };
    expect(await matter.refused(applicant, 'extend-cnipa-suspension', late)).toBe('asked_after_the_year');
    await matter.act(applicant, 'extend-cnipa-suspension', { ...late, askedOn: '2027-11-22' });
    expect(await matter.days('AM-CNIPA-1Y')).toEqual(['2028-05-31']);
    await matter.act(handler, 'no-agreement', { notifiedOn: '2027-11-24' });
    // Wednesday 24 November 2027: 25, 26, 29, 30 November, 1 December; and 24 November + 15 = 9 December, a Thursday.
    expect((await running(matter)).sort()).toEqual(['AM-CNIPA-1Y 2028-05-31', 'AM-CNIPA-COPY-5WD-END 2027-12-01', 'AM-NO-AGREE-RESUME 2027-12-09']);
    await matter.act(handler, 'copy-end-to-cnipa', { sentOn: '2027-11-24' });
    await matter.act(applicant, 'end-cnipa-suspension', { resumedOn: '2027-11-24' });
    expect(await running(matter)).toEqual([]);
  });

  it('can be withdrawn in every state before the agreement, and in none after', async () => {
    const { handler } = (await MediationCase.withOne(house)).people;
    const newcomer = await Client.signedIn(house, 'newcomer');
    const ways: readonly [string, (matter: MediationCase) => Promise<unknown>][] = [
      ['AM_DRAFT', async () => undefined],
      ['AM_REQUESTED', (matter) => matter.act(matter.applicant, other, words)],
      ['AM_SUPPLEMENT', (matter) => matter.taken(other, words).then(() => matter.act(handler, 'ask-correction', { items: '证据。' }))],
      ['AM_AWAIT_STATEMENT', (matter) => matter.taken(other, words).then(() => matter.serve('2026-11-23'))],
      ['AM_FILED', (matter) => matter.filed(other, words)],
      ['AM_MEDIATING', (matter) => matter.filed(other, words).then(() => matter.act(handler, 'hold-mediation', { heldOn: '2026-11-23', record: '继续。' }))],
    ];
    for (const [state, walk] of ways) {
      const matter = await MediationCase.withOne(house);
      await walk(matter);
      expect((await matter.view(matter.applicant)).state).toBe(state);
      await matter.act(matter.applicant, 'withdraw-request', { reason: '已和解。' });
      const seen = await matter.view(matter.applicant);
      expect([state, seen.state, seen.deadlines.filter(({ state: clock }) => clock === 'running')]).toEqual([state, 'AM_WITHDRAWN', []]);
      // Who might have taken it has nothing to look at any more.
      expect((await newcomer.request('GET', `/disputes/${matter.id}`)).status).toBe(404);
    }
    const agreed = await MediationCase.withOne(house);
    await agreed.filed(other, words);
    await agreed.act(handler, 'hold-mediation', { heldOn: '2026-11-23', record: '一致。' });
    const signers = await agreed.everyParticipant();
    await agreed.act(handler, 'agree', { agreedOn: '2026-11-23', terms: '停止使用。', signers, sealed: true, hasPayment: false, notarial: false });
    expect(await agreed.refused(agreed.applicant, 'withdraw-request', { reason: '反悔' })).toBe('wrong_state');
  });
});
