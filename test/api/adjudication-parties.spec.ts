import type { DisputeView } from '@contract';
import { AdjudicationCase, FIRST, SECOND } from '../support/adjudication';
import { type RunningHouse, startHouse } from '../support/running-house';

const THIRD = '重庆云阶建材有限公司';

/** Who joins a case that is filed (办法 23, 24, 43), a case that CNIPA sends here, and the day a suspension is looked at again. */
describe('what comes into an adjudication on its way', () => {
  let house: RunningHouse;
  let one: AdjudicationCase;

  beforeAll(async () => {
    house = await startHouse('adjudication-parties');
    one = await AdjudicationCase.asked(house);
  }, 60_000);
  afterAll(() => house.stop());

  it('counts the five days from the paper of CNIPA that designates the department', async () => {
    house.clock.set('2026-11-25T09:00');
    await one.act(one.people.handler, 'enter-designation', { number: '国知指〔2026〕3号', receivedOn: '2026-11-24' });
    // Tuesday 24 November: 25, 26, 27, 30 November and 1 December.
    expect(await one.clock('AD-FILE-5WD')).toEqual([[null, '2026-12-01', 'running']]);
  });

  it('adds a joint infringer before the hearing, who is served and answers as the others do', async () => {
    await one.fileWithPanel();
    await one.serveOnAll('2026-11-25');
    for (const [index, name] of [FIRST, SECOND].entries())
      await one.act(one.respondents[index] as never, 'answer', { party: await one.option('respondents', name), text: '未侵权。' });
    expect((await one.view()).state).toBe('AD_EVIDENCE');
    await one.act(one.applicant, 'ask-to-add-party', { name: THIRD, why: 'joint', reason: '共同制造。' });
    const input = { side: 'B', kind: 'company', name: THIRD, address: '重庆市巴南区', why: 'joint' };
    expect(await one.refused(one.people.handler, 'add-party', input)).toBe('not_your_action');
    expect(await one.refused(one.people.chief, 'add-party', { ...input, name: FIRST })).toBe('party_already');
    await one.act(one.people.chief, 'add-party', input);
    expect((await one.applicant.get<DisputeView>(`/disputes/${one.id}`)).parties.map(({ name }) => name)).toContain(THIRD);
    expect(await one.refused(one.people.chief, 'skip-hearing', { reason: '事实清楚。' })).toBe('not_everybody_served');
    await one.act(one.people.handler, 'serve', { party: await one.option('respondents', THIRD), servedOn: '2026-11-25', abroad: false });
    // 25 November and 15 days.
    expect(await one.clock('AD-ANSWER-15D')).toContainEqual([THIRD, '2026-12-10', 'running']);
    await one.act(one.people.handler, 'answer', { party: await one.option('respondents', THIRD), text: '未参与。' });
    expect((await one.view()).adjudication?.parties.find(({ name }) => name === THIRD)?.answer).toBe('未参与。');
  });

  it('is reminded of a suspension on the day that was fixed, and of none where no day was', async () => {
    const { chief } = one.people;
    await one.act(chief, 'suspend', { ground: 'other_case', reason: '等待另案结果。' });
    expect(await one.clock('AD-LOOK-AGAIN')).toEqual([]);
    await one.act(chief, 'watch-suspension', { lookAgainOn: '2026-12-15', note: '另案已开庭。' });
    expect(await one.clock('AD-LOOK-AGAIN')).toEqual([[null, '2026-12-15', 'running']]);
    expect((await one.view()).deadlines.find(({ ruleId }) => ruleId === 'AD-LOOK-AGAIN')?.nextReminderAt).not.toBeNull();
    await one.act(chief, 'resume', { reason: '另案已审结。' });
    expect(await one.clock('AD-LOOK-AGAIN')).toEqual([]);
  });
});
