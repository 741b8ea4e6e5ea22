import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { castFor, fileDispute, walkTo } from '../support/walk';

describe('the proof of a performance', () => {
  let house: RunningHouse;

  beforeAll(async () => {
    house = await startHouse('performance');
  });

  afterAll(() => house.stop());

  it('is put to the dispute: the other side and the mediator open it, a stranger does not', async () => {
    const receipt = await fileDispute(house);
    const cast = await castFor(house, receipt);
    await walkTo(house, receipt.disputeId, cast, { to: 'in effect' });
    const slip = await cast.respondent.upload('转账回单.txt', Buffer.from('2026-11-23 转账 40000 元'));
    expect((await cast.applicant.request('GET', `/files/${slip.id}`)).status).toBe(404);
    const { mediation } = await cast.respondent.proceeding(receipt.disputeId, 'RM');
    await cast.respondent.act(receipt.disputeId, 'RM', 'mark-performed', { obligationId: mediation?.obligations[0]?.id, doneOn: '2026-11-23', fileId: slip.id, remark: '已转账' });
    const seen = (await cast.applicant.proceeding(receipt.disputeId, 'RM')).mediation?.obligations[0];
    expect([seen?.state, seen?.remark, seen?.proof?.name]).toEqual(['performed', '已转账', '转账回单.txt']);
    const opened = await Promise.all([cast.applicant, cast.mediator, await Client.signedIn(house, 'agent')].map((one) => one.request('GET', `/files/${seen?.proof?.id}`)));
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 404]);
  });
});
