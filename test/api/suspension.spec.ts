import type { CaseSuspensionsView, DeadlineComparisonView, Page, SuspensionLine, SuspensionRequestLine } from '@contract';
import { type AdjudicatedCase, caseInEvidence, designDispute } from '../support/adjudication-bench';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

/** 中止: asked, decided, watched and ended. Filed on Monday 23 November 2026, so three months end on Tuesday 23 February 2027. */
describe('suspension of an adjudication', () => {
  let house: RunningHouse;
  let design: AdjudicatedCase;
  let invention: AdjudicatedCase;

  const ofCase = async (one: AdjudicatedCase, who: Client = one.handler) => who.get<CaseSuspensionsView>(`/proceedings/${(await one.view(who)).id}/suspensions`);
  const rehearse = async (one: AdjudicatedCase, who: Client, steps: object[]) =>
    who.must<DeadlineComparisonView[]>('POST', `/proceedings/${(await one.view(who)).id}/rehearsal`, { steps });
  const waiting = (who: Client) => who.get<Page<SuspensionRequestLine>>('/suspension-requests');
  const standing = (who: Client) => who.get<Page<SuspensionLine>>('/suspensions');
  const requestOf = async (one: AdjudicatedCase) => (await one.view(one.chief)).choices.suspensionRequests?.[0]?.value;
  const invalidity = { ground: 'invalidity', caseNumber: '6W130123', acceptedOn: '2026-11-23', reason: '国家知识产权局已受理无效宣告请求。' };

  beforeAll(async () => {
    house = await startHouse('suspension');
    design = await caseInEvidence(house);
    invention = await caseInEvidence(
      house,
      designDispute({
        title: '“护坡砖制造方法”发明专利侵权纠纷',
        causeCode: '167.1',
        rights: [{ kind: 'PAT-I', number: 'ZL202010123456.2', title: '护坡砖制造方法', holder: '重庆山城雾茶业有限公司' }],
      }),
    );
  }, 120_000);
  afterAll(() => house.stop());

  it('is asked for by a party, with the case it waits for, once at a time', async () => {
    expect(await design.clock('AD-CLOSE-3M')).toEqual([['2027-02-23', 'running']]);
    expect(await design.refused(design.handler, 'ask-suspension', invalidity)).toBe('not_your_action');
    expect(await design.refused(design.respondent, 'ask-suspension', { ground: 'invalidity', reason: '已请求无效。' })).toBe('required');
    expect(await design.refused(design.respondent, 'ask-suspension', { ...invalidity, acceptedOn: '2026-11-24' })).toBe('day_to_come');
    expect(await design.refused(design.chief, 'refuse-suspension', { request: design.id, ground: 'other', reason: '无' })).toBe('no_suspension_asked');
    for (const one of [design, invention]) await one.respondent.act(one.id, 'AD', 'ask-suspension', invalidity);
    expect(await design.refused(design.respondent, 'ask-suspension', invalidity)).toBe('suspension_asked_already');
    // Asking stops no clock.
    expect(await design.clock('AD-CLOSE-3M')).toEqual([['2027-02-23', 'running']]);
    expect((await ofCase(design, design.applicant)).requests).toMatchObject([
      { party: '重庆雾里商贸有限公司', ground: 'invalidity', caseNumber: '6W130123', acceptedOn: '2026-11-23', askedOn: '2026-11-23', granted: null },
    ]);
  });

  it('waits on the department’s list, and on nobody else’s', async () => {
    expect((await waiting(design.head)).items.map(({ title, caseNumber, groundName }) => [title, caseNumber, groundName.zh])).toEqual([
      [expect.stringContaining('外观设计'), '6W130123', '请求宣告实用新型、外观设计专利权无效并已受理'],
      [expect.stringContaining('发明'), '6W130123', expect.any(String)],
    ]);
    expect((await (await Client.signedIn(house, 'manager')).request('GET', '/suspension-requests')).status).toBe(403);
    expect((await design.head.request('GET', '/suspensions?after=yesterday_1')).status).toBe(400);
    expect((await design.head.request('GET', `/suspensions?after=2026-13-01_${design.id}`)).status).toBe(400);
  });

  it('is refused only by a ground that is true of the patent: a design is no invention, an invention has no evaluation report', async () => {
    const [ofDesign, ofInvention] = [await requestOf(design), await requestOf(invention)];
    expect(await design.refused(design.chief, 'refuse-suspension', { request: ofDesign, ground: 'invention', reason: '发明专利。' })).toBe('ground_of_another_right');
    expect(await design.refused(design.chief, 'refuse-suspension', { request: ofInvention, ground: 'other', reason: '无' })).toBe('unknown_choice');
    expect(await invention.refused(invention.chief, 'refuse-suspension', { request: ofInvention, ground: 'report_clean', reason: '评价报告。' })).toBe('ground_of_another_right');
    expect(await invention.refused(invention.handler, 'refuse-suspension', { request: ofInvention, ground: 'invention', reason: '发明专利。' })).toBe('not_your_action');
    await invention.chief.act(invention.id, 'AD', 'refuse-suspension', { request: ofInvention, ground: 'invention', reason: '涉案专利为发明专利。' });
    expect((await ofCase(invention, invention.respondent)).requests).toMatchObject([{ granted: false, decidedReason: '涉案专利为发明专利。', decidedOn: '2026-11-23' }]);
    expect(await invention.clock('AD-CLOSE-3M')).toEqual([['2027-02-23', 'running']]);
    await invention.applicant.act(invention.id, 'AD', 'ask-suspension', { ground: 'death', reason: '请求人的共有人死亡。' });
    const request = await requestOf(invention);
    expect(await invention.refused(invention.chief, 'refuse-suspension', { request, ground: 'second_request', reason: '再次请求。' })).toBe('ground_of_invalidity_only');
  });

  it('shows what it would do to each clock before anybody decides, and does just that', async () => {
    house.clock.set('2026-11-30T10:00');
    // The parties' time to ask for a recusal is over by itself: that is no effect of the suspension.
    await house.settle();
    const request = await requestOf(design);
    const suspend = { ground: 'invalidity', request, reason: '应当中止。', lookAgainOn: '2027-01-04' };
    const told = await rehearse(design, design.chief, [
      { action: 'suspend', input: suspend },
      { action: 'resume', input: { reason: '维持有效。' }, on: '2026-12-23' },
    ]);
    // 30 November to 22 December are 23 days: 23 February + 23 = 18 March 2027, a Thursday.
    expect(told.map(({ ruleId, before, after }) => [ruleId, before?.dueOn, after?.dueOn, after?.state])).toEqual([
      ['AD-CLOSE-3M', '2027-02-23', '2027-03-18', 'running'],
      ['AD-LOOK-AGAIN', undefined, '2027-01-04', 'met'],
    ]);
    expect(await design.clock('AD-CLOSE-3M')).toEqual([['2027-02-23', 'running']]);
    expect(await design.refused(design.chief, 'suspend', { ...suspend, lookAgainOn: '2026-11-30' })).toBe('day_gone');
    await design.chief.act(design.id, 'AD', 'suspend', suspend);
    expect(await design.clock('AD-CLOSE-3M')).toEqual([['2027-02-23', 'paused']]);
    expect((await ofCase(design)).requests).toMatchObject([{ granted: true }]);
    expect((await ofCase(design)).periods).toMatchObject([{ since: '2026-11-30', caseNumber: '6W130123', lookAgainOn: '2027-01-04', resumedOn: null, daysStopped: 0 }]);
  });

  it('is watched: since when, for how long, and when somebody looks again', async () => {
    house.clock.set('2026-12-21T10:00');
    expect((await standing(design.handler)).items).toMatchObject([{ since: '2026-11-30', daysStopped: 21, lookAgainOn: '2027-01-04', caseNumber: '6W130123' }]);
    expect(await invention.refused(invention.handler, 'watch-suspension', { lookAgainOn: '2027-01-11', note: '无' })).toBe('not_suspended');
    await design.handler.act(design.id, 'AD', 'watch-suspension', { lookAgainOn: '2027-01-11', note: '复审和无效审理部已发口审通知。' });
    expect((await standing(design.handler)).items).toMatchObject([{ lookAgainOn: '2027-01-11' }]);
  });

  it('ends when its reason does, and exactly its days are not counted', async () => {
    house.clock.set('2026-12-23T10:00');
    await design.chief.act(design.id, 'AD', 'resume', { reason: '专利权被维持有效。' });
    expect(await design.clock('AD-CLOSE-3M')).toEqual([['2027-03-18', 'running']]);
    expect((await ofCase(design, design.respondent)).periods).toMatchObject([{ resumedOn: '2026-12-23', daysStopped: 23, resumedReason: '专利权被维持有效。' }]);
    expect((await standing(design.handler)).items).toEqual([]);
    await house.settle();
    const mediating = await Promise.all(
      ['manager', 'pmanager', 'smanager', 'hmanager'].map(async (username) => {
        const who = await Client.signedIn(house, username);
        return (await who.request('GET', `/disputes/${design.id}`)).status === 200 ? ofCase(design, who) : null;
      }),
    );
    expect(mediating.filter((one) => one !== null)).toEqual([{ requests: [], periods: [] }]);
  });
});
