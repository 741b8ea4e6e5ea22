import type { AcceptanceCheckView, DisputeView } from '@contract';
import { addDays, daysBetween, toPlainDate } from '@kernel';
import { completeDraft, fileDispute } from '../support/walk';
import { AdjudicationCase, patentDispute } from '../support/adjudication';
import { type RunningHouse, startHouse } from '../support/running-house';

/** What the `Assert` lines of the published adjudications (shared/law/real-cases.md) ask of this procedure; their days before Order 81 are laid into its time. */
describe('published adjudications', () => {
  let house: RunningHouse;

  beforeAll(async () => {
    house = await startHouse('real-adjudications');
    house.clock.set('2026-03-16T10:00');
  }, 60_000);
  afterAll(() => house.stop());

  const oneRespondent = (title: string, right: object, name: string) => {
    const [applicant, respondent] = completeDraft().parties ?? [];
    if (!applicant || !respondent) throw new Error('the draft has two parties');
    return patentDispute({ title, parties: [applicant, { ...respondent, name }], rights: [right as never] });
  };

  it('1 小天才: is taken in without a number, says so, and is decided only once it has one', async () => {
    const one = await AdjudicationCase.asked(
      house,
      oneRespondent('小天才电话手表系列专利侵权纠纷', { kind: 'PAT-D', title: '电话手表', numberUnknown: true, holder: '某公司' }, '某公司（被请求人）'),
    );
    expect((await one.applicant.get<DisputeView>(`/disputes/${one.id}`)).rights).toMatchObject([{ number: null, toBeCompleted: true }]);
    await one.fileWithPanel();
    await one.serveOnAll('2026-03-16');
    await one.act(one.respondents[0]!, 'answer', { party: (await one.view()).choices.respondents?.[0]?.value, text: '未侵权。' });
    await one.act(one.people.chief, 'skip-hearing', { reason: '事实清楚。' });
    const decision = { decidedOn: '2026-03-16', reasons: '理由。', infringers: [] };
    const codes = () => one.view(one.people.chief).then(({ actions }) => actions.find(({ action }) => action === 'decide')?.refusal?.code);
    expect(await codes()).toBe('patent_number_missing');
    expect(await one.refused(one.people.chief, 'decide', decision)).toBe('patent_number_missing');
    expect((await one.view()).documents.find(({ kind }) => kind === 'ad-decision')?.ready).toBe(false);
    expect(await one.refused(one.people.handler, 'complete-patent', { number: 'ZL201430187159.1' })).toBe('patent_number_check');
    expect(await one.refused(one.people.handler, 'complete-patent', { number: 'ZL201620913636.X' })).toBe('patent_number_kind');
    await one.act(one.people.handler, 'complete-patent', { number: 'ZL201430187159.X' });
    expect((await one.applicant.get<DisputeView>(`/disputes/${one.id}`)).rights).toMatchObject([{ number: 'ZL201430187159.X', toBeCompleted: false }]);
    expect(await one.refused(one.applicant, 'complete-patent', { number: 'ZL201430187159.X' })).toBe('patent_number_known');
    expect(await codes()).not.toBe('patent_number_missing');
  });

  it('24 护坡砖: a number that ends in X, two respondents, and the design asks for its evaluation report', async () => {
    const one = await AdjudicationCase.asked(house);
    expect((await one.view()).adjudication).toMatchObject({ patentNumber: '201430187159.X', rightKind: 'PAT-D' });
    expect((await one.view()).choices.respondents).toHaveLength(2);
    const check = await one.applicant.must<AcceptanceCheckView>(
      'POST',
      `/disputes/${(await fileDispute(house, patentDispute({ title: '护坡砖·另一件' }))).disputeId}/adjudications/check`,
      {
        answers: { standing: 'patentee', hasReport: false },
      },
    );
    // 办法 14: the department may ask for it, so it is said at once and doesn't keep anybody from asking.
    expect(check.conditions.find(({ id }) => id === 'report')).toMatchObject({ state: 'open', blocks: false });
  });

  it('25 瑞安: 340 days are shown over the limit and refused nothing', async () => {
    const one = await AdjudicationCase.asked(
      house,
      oneRespondent('豪运机械实用新型专利侵权纠纷', { kind: 'PAT-U', number: 'ZL201620913636.X', title: '某实用新型', holder: '瑞安市豪运机械有限公司' }, '郭某'),
    );
    await one.fileWithPanel();
    await one.serveOnAll('2026-03-16');
    await one.act(one.respondents[0]!, 'answer', { party: (await one.view()).choices.respondents?.[0]?.value, text: '产品有合法来源。' });
    await one.act(one.people.chief, 'skip-hearing', { reason: '事实清楚。' });
    // 2017-12-07 to 2018-11-12 are 340 days; from Monday 16 March 2026 they end on Friday 19 February 2027.
    expect(daysBetween(toPlainDate('2017-12-07'), toPlainDate('2018-11-12'))).toBe(340);
    const decidedOn = addDays(toPlainDate('2026-03-16'), 340);
    expect(decidedOn).toBe('2027-02-19');
    house.clock.set(`${decidedOn}T10:00`);
    await house.settle();
    // Three months from 16 March end on Tuesday 16 June 2026.
    const limit = (await one.view()).deadlines.find(({ ruleId }) => ruleId === 'AD-CLOSE-3M');
    expect(limit).toMatchObject({ dueOn: '2026-06-16', state: 'running' });
    expect((await one.view()).actions.find(({ action }) => action === 'submit-for-review')?.refusal?.code).not.toBe('wrong_state');
    expect(await one.refused(one.people.head, 'extend-closing', { until: '2027-03-31', reason: '迟到的延长' })).toBe('no_time_running');
    expect(await one.refused(one.people.chief, 'submit-for-review', { opinion: '构成侵权。' })).toBeUndefined();
  });
});
