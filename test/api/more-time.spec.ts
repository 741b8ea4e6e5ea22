import type { NoticeView, Page, ReceiptView } from '@contract';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** 需要时间: the respondent asks, the clerk gives three working days once, and everybody sees by when. */
describe('more time to decide', () => {
  let house: RunningHouse;
  let receipt: ReceiptView;
  let cast: Cast;
  let id: string;

  beforeAll(async () => {
    house = await startHouse('more_time');
  });

  afterAll(() => house.stop());

  beforeEach(async () => {
    receipt = await fileDispute(house);
    id = receipt.disputeId;
    cast = await castFor(house, receipt);
    await walkTo(house, id, cast, { to: 'consent' });
  });

  const consentDay = async () => (await cast.respondent.proceeding(id, 'RM')).deadlines.find((one) => one.ruleId === 'RM-CONSENT');
  const refusalOf = async (who: Cast[keyof Cast], action: string) => (await who.proceeding(id, 'RM')).actions.find((one) => one.action === action)?.refusal?.code ?? null;
  const told = async (who: Cast[keyof Cast]) => {
    await house.settle();
    return (await who.get<Page<NoticeView>>('/notices')).items.filter((one) => one.disputeId === id).map((one) => `${one.title.zh} ${one.body.zh}`);
  };

  it('is asked for by the respondent, waits for the clerk, and moves the day once by three working days', async () => {
    // Asked on Monday 11-23: five working days are 24, 25, 26, 27 and 30.
    expect(await consentDay()).toMatchObject({ dueOn: '2026-11-30' });
    expect(await refusalOf(cast.clerk, 'refuse-time')).toBe('nobody_asked_time');
    await cast.respondent.act(id, 'RM', 'ask-time', { reason: '要先问律师' });
    const asked = await cast.clerk.proceeding(id, 'RM');
    expect(asked.blocker).toMatchObject({ who: 'clerk', what: { zh: '答复重庆雾里商贸有限公司延长考虑时间的请求' } });
    expect((await cast.clerk.work('mine')).items.map((one) => one.disputeId)).toContain(id);
    expect((await told(cast.clerk))[0]).toContain('当事人请求延长考虑时间');
    expect(await refusalOf(cast.respondent, 'ask-time')).toBe('already_asked_time');

    await cast.clerk.act(id, 'RM', 'give-time');
    // Three working days after Monday 11-30: 12-01, 02 and 03.
    const moved = await consentDay();
    expect(moved).toMatchObject({ dueOn: '2026-12-03', state: 'running' });
    expect(moved?.steps.map((step) => step.zh).join('\n')).toContain('延长至 2026-12-03');
    expect((await cast.respondent.proceeding(id, 'RM')).blocker?.who).toBe('respondent');
    expect((await told(cast.respondent))[0]).toContain('最后一日为 2026-12-03');
    expect(await refusalOf(cast.clerk, 'give-time')).toBe('time_given_already');
    const again = await cast.clerk.request('POST', `/proceedings/${asked.id}/actions/give-time`, { expectedVersion: (await cast.clerk.proceeding(id, 'RM')).version });
    expect(again).toMatchObject({ status: 409, body: { code: 'time_given_already' } });
  });

  it('does not hold up an answer, and a refused request is told with its reason', async () => {
    await cast.respondent.act(id, 'RM', 'ask-time', {});
    await cast.clerk.act(id, 'RM', 'refuse-time', { reason: '对方展会三天后结束。' });
    expect(await consentDay()).toMatchObject({ dueOn: '2026-11-30' });
    expect((await told(cast.respondent))[0]).toContain('理由见办理经过。请表示是否愿意参加，最后一日为 2026-11-30');
    expect(await refusalOf(cast.respondent, 'ask-time')).toBe('already_asked_time');
    await cast.respondent.act(id, 'RM', 'consent', { willing: true });
    expect((await cast.clerk.proceeding(id, 'RM')).blocker).toMatchObject({ who: 'clerk', what: { zh: '各方均已表示愿意，办理受理' } });
  });

  it('is given without being asked for, as when somebody telephones', async () => {
    await cast.clerk.act(id, 'RM', 'give-time');
    expect(await consentDay()).toMatchObject({ dueOn: '2026-12-03' });
    expect(await refusalOf(cast.respondent, 'ask-time')).toBe('time_given_already');
  });
});
