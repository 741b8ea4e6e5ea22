import { AdjudicationCase } from '../support/adjudication';
import type { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

/** 办法 35: settling inside an adjudication takes every party's own consent; without an agreement the case goes on at once. */
describe('settling inside an adjudication', () => {
  let house: RunningHouse;
  let matter: AdjudicationCase;
  let applicant: Client;
  let first: Client;
  let second: Client;
  const awaited = async (who?: Client) => ((await matter.view(who)).choices.consentsAwaited ?? []).map(({ value }) => value);
  const standing = async () => (await matter.view()).parallel.map(({ id }) => id);

  beforeAll(async () => {
    house = await startHouse('settlement');
    matter = await AdjudicationCase.asked(house);
    [applicant, first, second] = [matter.applicant, matter.respondents[0] as Client, matter.respondents[1] as Client];
    await matter.fileWithPanel();
  }, 60_000);
  afterAll(() => house.stop());

  it('needs the consent of every party, each for itself', async () => {
    const { handler } = matter.people;
    // Three months from Monday 23 November 2026: Tuesday 23 February 2027.
    expect(await matter.clock('AD-CLOSE-3M')).toEqual([[null, '2027-02-23', 'running']]);
    expect(await matter.refused(handler, 'settle', { signedOn: '2026-11-23', terms: '赔偿五万元。', notarial: false })).toBe('not_standing');
    const [requester, firstRespondent, secondRespondent] = await awaited();
    expect(await awaited(first)).toEqual([firstRespondent]);
    await matter.act(applicant, 'consent-to-settle', { party: requester });
    expect(await matter.refused(first, 'consent-to-settle', { party: secondRespondent })).toBe('consent_given');
    await matter.act(first, 'consent-to-settle', { party: firstRespondent });
    expect(await matter.refused(first, 'consent-to-settle', { party: firstRespondent })).toBe('consent_given');
    expect(await standing()).toEqual([]);
    house.clock.set('2026-11-25T10:00');
    // The second said it on the telephone, and the handler enters it.
    await matter.act(handler, 'consent-to-settle', { party: secondRespondent });
    expect(await standing()).toEqual(['SETTLEMENT_TALKS']);
    expect(await matter.clock('AD-CLOSE-3M')).toEqual([[null, '2027-02-23', 'paused']]);
  });

  it('ends with the first party that leaves, and the time of the talks does not count', async () => {
    house.clock.set('2026-12-01T10:00');
    await matter.act(second, 'leave-talks');
    expect(await standing()).toEqual([]);
    // 25, 26, 27, 28, 29, 30 November are out: 23 February + 6 days = Monday 1 March 2027.
    expect(await matter.clock('AD-CLOSE-3M')).toEqual([[null, '2027-03-01', 'running']]);
    expect(await awaited()).toHaveLength(3);
    expect((await matter.view()).state).toBe('AD_FILED');
  });

  it('closes the case once everybody consented anew and the agreement is signed and sealed', async () => {
    const { handler } = matter.people;
    for (const party of await awaited()) await matter.act(handler, 'consent-to-settle', { party });
    expect(await standing()).toEqual(['SETTLEMENT_TALKS']);
    expect(await matter.refused(handler, 'settle', { signedOn: '2026-12-02', terms: '赔偿五万元。', notarial: true })).toBe('day_to_come');
    await matter.act(handler, 'settle', { signedOn: '2026-12-01', terms: '赔偿五万元。', notarial: true });
    const { state, adjudication, deadlines } = await matter.view();
    expect({ state, settlement: adjudication?.settlement }).toEqual({ state: 'AD_SETTLED', settlement: '赔偿五万元。' });
    expect(deadlines.filter(({ ruleId, state: clock }) => ruleId === 'AD-CLOSE-3M' && clock !== 'met')).toEqual([]);
  });
});
