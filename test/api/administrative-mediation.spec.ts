import type { ActionResultView, Problem } from '@contract';
import { MediationCase, ownership } from '../support/administrative-mediation';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { completeDraft, fileDispute } from '../support/walk';

/** 办法 chapter 3, with two respondents who are served and answer on different days. The clock stands on Monday 23 November 2026. */
describe('an administrative mediation', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await startHouse('administrative_mediation');
  }, 60_000);
  beforeEach(() => house.clock.set('2026-11-23T09:00'));
  afterAll(() => house.stop());

  it('is asked for by the applicant alone, once, over a patent', async () => {
    const matter = await MediationCase.drafted(house);
    const ask = (who: Client, dispute = matter.id) => who.request<Problem & ActionResultView>('POST', `/disputes/${dispute}/administrative-mediations`, {});
    expect((await ask(matter.respondents[0] as Client)).status).toBe(403);
    expect((await ask(matter.people.handler)).status).toBe(404);
    expect((await ask(matter.applicant)).body.code).toBe('administrative_mediation_open');
    const trademark = await fileDispute(house, completeDraft({ title: '商标纠纷' }));
    expect((await ask(matter.applicant, trademark.disputeId)).body.code).toBe('no_patent_to_mediate');
  });

  it('goes from the request to the agreement over who owns a patent, each clock counted by hand', async () => {
    const matter = await MediationCase.drafted(house);
    const { applicant, people } = matter;
    const [first, second] = matter.respondents as [Client, Client];
    await matter.taken('request-ownership', ownership);
    // Monday 23 November, five working days: 24, 25, 26, 27, 30.
    expect(await matter.days('AM-SERVE-5WD')).toEqual(['2026-11-30']);

    // A correction is the product's own step: the five days go on from the request.
    await matter.act(people.handler, 'ask-correction', { items: '写明发明创造完成的时间。' });
    house.clock.set('2026-11-25T10:00');
    await matter.act(applicant, 'correct', { text: '2024年3月完成。' });
    expect(await matter.days('AM-SERVE-5WD')).toEqual(['2026-11-30']);

    await matter.serve('2026-11-24', 0);
    expect((await matter.view()).state).toBe('AM_REQUESTED');
    await matter.serve('2026-11-25', 1);
    expect((await matter.view()).state).toBe('AM_AWAIT_STATEMENT');
    expect(await matter.days('AM-SERVE-5WD')).toEqual([]);
    // Fifteen days from the day after service: 24 November + 15 = 9 December; 25 November + 15 = 10 December.
    expect((await matter.days('AM-STATEMENT-15D')).sort()).toEqual(['2026-12-09', '2026-12-10']);
    expect((await matter.view()).blocker?.whoName.zh).toBe('被请求人一方');

    house.clock.set('2026-11-30T10:00');
    expect(await matter.refused(people.handler, 'file', { at: '2026-12-08T09:30', place: '调解室' })).toBe('nobody_accepts');
    await matter.act(first, 'comment', { party: await matter.respondent(0), accepts: true, text: '愿意协商。' });
    expect(await matter.refused(first, 'comment', { party: await matter.respondent(0), accepts: false, text: '改变主意。' })).toBe('stated_already');
    // Monday 30 November, five working days: 1, 2, 3, 4, 7 December.
    expect(await matter.days('AM-FILE-5WD')).toEqual(['2026-12-07']);
    expect(await matter.refused(people.handler, 'refuse-filing', { toldOn: '2026-11-30' })).toBe('somebody_accepts');
    await matter.act(second, 'comment', { party: await matter.respondent(1), accepts: true, text: '同意。' });
    expect(await matter.days('AM-FILE-5WD')).toEqual(['2026-12-07']);

    // Ownership: without the notice of acceptance CNIPA suspends nothing.
    await matter.act(people.handler, 'file', { at: '2026-12-08T09:30', place: '调解室', acceptanceNotice: '渝知受〔2026〕1号' });
    expect(await matter.days('AM-FILE-5WD')).toEqual([]);
    // Two months from 30 November: 30 January 2027, a Saturday, so Monday 1 February.
    expect(await matter.days('AM-OWN-2M')).toEqual(['2027-02-01']);
    expect(await matter.days('AM-OTHER-LIMIT')).toEqual([]);

    await matter.act(applicant, 'ask-cnipa-suspension', { askedOn: '2026-11-30' });
    // One year from 30 November 2026: 30 November 2027, a Tuesday.
    expect(await matter.days('AM-CNIPA-1Y')).toEqual(['2027-11-30']);

    house.clock.set('2026-12-08T12:00');
    await matter.act(people.handler, 'hold-mediation', { heldOn: '2026-12-08', record: '双方就共有达成初步意见。' });
    expect(await matter.refused(people.handler, 'extend-limit', { until: '2027-02-26', reason: '特别复杂' })).toBe('not_your_action');
    // At most one month from the day the two months end, 30 January without its roll: 28 February 2027.
    expect(await matter.refused(people.head, 'extend-limit', { until: '2027-03-02', reason: '特别复杂' })).toBe('extension_too_long');
    await matter.act(people.head, 'extend-limit', { until: '2027-02-26', reason: '案件特别复杂。' });
    expect(await matter.days('AM-OWN-2M')).toEqual(['2027-02-26']);
    expect(await matter.refused(people.head, 'extend-limit', { until: '2027-02-28', reason: '再延' })).toBe('extended_before');

    const agreement = { agreedOn: '2026-12-08', terms: '专利权由双方共有。', sealed: true, hasPayment: false, notarial: false };
    const everybody = await matter.everyParticipant();
    expect(await matter.refused(people.handler, 'agree', { ...agreement, signers: everybody.slice(1) })).toBe('signatures_missing');
    expect(await matter.refused(people.handler, 'agree', { ...agreement, signers: everybody, sealed: false })).toBe('seal_missing');
    expect(await matter.refused(people.handler, 'agree', { ...agreement, signers: everybody, notarial: true })).toBe('nothing_to_enforce');
    await matter.act(people.handler, 'agree', { ...agreement, signers: everybody });
    expect((await matter.view()).state).toBe('AM_AGREED');
    // Fifteen days from 8 December: 23 December, a Wednesday. Five working days: 9, 10, 11, 14, 15 December.
    expect(await matter.days('AM-CNIPA-RESUME-15D')).toEqual(['2026-12-23']);
    expect(await matter.days('AM-CNIPA-COPY-5WD')).toEqual(['2026-12-15']);
    await matter.act(people.handler, 'copy-to-cnipa', { sentOn: '2026-12-08' });
    await matter.act(first, 'take-agreement-to-cnipa', { takenOn: '2026-12-08' });
    await matter.act(applicant, 'end-cnipa-suspension', { resumedOn: '2026-12-08' });
    expect((await matter.view()).deadlines.filter(({ state }) => state === 'running')).toEqual([]);
    await matter.act(people.handler, 'archive');
    expect((await matter.view()).state).toBe('AM_ARCHIVED');
  });
});
