import type { NoticeView, Page, ReceiptView, UrgingView } from '@contract';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** 催办: one press, answered by who must act; the handlers hear of it once a day. */
describe('asking to hurry', () => {
  let house: RunningHouse;
  let receipt: ReceiptView;
  let cast: Cast;

  beforeAll(async () => {
    house = await startHouse('urging');
    receipt = await fileDispute(house);
    cast = await castFor(house, receipt);
    await walkTo(house, receipt.disputeId, cast, { to: 'submitted' });
  });

  afterAll(() => house.stop());

  const urge = (who: Cast[keyof Cast]) => who.request<UrgingView>('POST', `/disputes/${receipt.disputeId}/urgings`, {});
  const heard = async () => {
    await house.settle();
    return (await cast.clerk.get<Page<NoticeView>>('/notices')).items.filter((one) => one.title.zh === '当事人催办').map((one) => one.body.zh);
  };

  it('is answered by the line that says who must act on what by when, and told to the handlers', async () => {
    const { status, body } = await urge(cast.applicant);
    expect(status).toBe(200);
    expect(body).toMatchObject({ told: true, againAt: '2026-11-24T01:00:00.000Z', waiting: [{ who: { zh: '调解组织书记员' }, what: { zh: '审查申请材料，征询对方意愿' } }] });
    expect(await heard()).toEqual([expect.stringContaining('审查申请材料，征询对方意愿')]);
  });

  it('pressed again the same day gets the same answer and tells nobody', async () => {
    const again = await Promise.all([urge(cast.applicant), urge(cast.applicant), urge(cast.applicant)]);
    for (const { body } of again) expect(body).toMatchObject({ told: false, againAt: '2026-11-24T01:00:00.000Z' });
    expect(await heard()).toHaveLength(1);
  });

  it('counts for each side alone, and anew the next day', async () => {
    expect((await urge(cast.respondent)).body.told).toBe(true);
    house.clock.set('2026-11-24T09:00');
    expect((await urge(cast.applicant)).body.told).toBe(true);
    expect(await heard()).toHaveLength(3);
  });

  it('is the parties’ alone, and not for what is over', async () => {
    expect((await urge(cast.clerk)).status).toBe(403);
    await cast.applicant.act(receipt.disputeId, 'RM', 'withdraw', {});
    expect(await urge(cast.applicant)).toMatchObject({ status: 409, body: { code: 'nothing_to_urge' } });
  });
});
