import type { ActionResultView, ProceedingView } from '@contract';
import { organisations } from '../../apps/ops/src/seed-people';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { castFor, completeDraft, fileDispute, walkTo } from '../support/walk';

/** What the worker does by itself when a clock runs out; the days are moved, never the rows. */
describe('when nobody acts in time', () => {
  let house: RunningHouse;

  beforeEach(async () => {
    house = await startHouse('lapse');
  });

  afterEach(() => house.stop());

  it('an offer not taken in three working days goes to the next organisation', async () => {
    const { disputeId } = await fileDispute(house);
    await house.settle();
    const manager = await Client.signedIn(house, 'manager');
    expect((await manager.proceeding(disputeId, 'RT')).nextDueOn).toBe('2026-11-26');
    house.clock.set('2026-11-26T23:59:00');
    await house.settle();
    expect((await manager.proceeding(disputeId, 'RT')).state).toBe('RT_OFFERED');
    house.clock.set('2026-11-27T00:00:00');
    await house.settle();
    const applicant = await Client.signedIn(house, 'applicant');
    const rerouted = await applicant.proceeding(disputeId, 'RT');
    expect(rerouted.organisationName).not.toBe('重庆市知识产权纠纷人民调解委员会');
    expect(rerouted.state).toBe('RT_OFFERED');
    // Friday 11-27: the three working days are Monday, Tuesday, Wednesday.
    expect(rerouted.nextDueOn).toBe('2026-12-02');
    expect((await manager.request('GET', `/disputes/${disputeId}`)).status).toBe(404);
  });

  it('the thirty days to apply for confirmation end with their last day, and not before', async () => {
    const receipt = await fileDispute(house);
    const cast = await castFor(house, receipt);
    await walkTo(house, receipt.disputeId, cast, { to: 'in effect' });
    house.clock.set('2026-12-23T23:59:00');
    await house.settle();
    expect((await cast.clerk.proceeding(receipt.disputeId, 'SC')).state).toBe('SC_OPEN');
    house.clock.set('2026-12-24T00:00:00');
    await house.settle();
    const expired = await cast.clerk.proceeding(receipt.disputeId, 'SC');
    expect([expired.state, expired.closedAt !== null, expired.blocker]).toEqual(['SC_EXPIRED', true, null]);
  });

  it('a court’s referral that nobody signs for goes back after three working days', async () => {
    const liaison = await Client.signedIn(house, 'liaison');
    const { truthConfirmed: _truth, preferredOrganisationId: _choice, ...dispute } = completeDraft();
    const referred = await liaison.must<ActionResultView & { disputeId: string }>('POST', '/referrals', {
      ...dispute,
      kind: 'entrust',
      courtNumber: '（2026）渝0192民诉前调1234号',
      organisationId: organisations.cityCommittee,
    });
    expect((await liaison.proceeding(referred.disputeId, 'SD')).nextDueOn).toBe('2026-11-26');
    house.clock.set('2026-11-27T00:00:00');
    await house.settle();
    expect((await liaison.proceeding(referred.disputeId, 'SD')).state).toBe('SD_DECLINED');
  });

  it('signed for in time, the thirty days of 委派 run from the signature', async () => {
    const liaison = await Client.signedIn(house, 'liaison');
    const { truthConfirmed: _truth, preferredOrganisationId: _choice, ...dispute } = completeDraft();
    const referred = await liaison.must<ActionResultView & { disputeId: string }>('POST', '/referrals', {
      ...dispute,
      kind: 'entrust',
      courtNumber: '（2026）渝0192民诉前调1234号',
      organisationId: organisations.cityCommittee,
    });
    house.clock.set('2026-11-25T09:00:00');
    const manager = await Client.signedIn(house, 'manager');
    await manager.act(referred.disputeId, 'SD', 'receive');
    const received = await manager.proceeding(referred.disputeId, 'SD');
    // Wednesday 11-25: day 1 is 11-26, day 30 is Friday 12-25.
    expect(received.deadlines.filter((one) => one.state === 'running').map((one) => [one.ruleId, one.dueOn])).toEqual([
      ['SD-CONTACT-3WD', '2026-11-30'],
      ['SD-ENTRUST-30D', '2026-12-25'],
    ]);
  });

  it('a commercial agreement takes effect as the agreed day begins, and nobody walks away from it before', async () => {
    const { disputeId, cast } = await commercialAgreement(house, { agreedEffectiveOn: '2026-12-12' });
    const sealed = await cast.manager.proceeding(disputeId, 'SM');
    expect([sealed.state, sealed.blocker?.what.zh]).toEqual(['SM_AGREEMENT_DRAFT', '签章已齐备，协议于约定的 2026-12-12 自动生效']);
    // A Saturday: a day that arrives doesn't roll.
    expect(sealed.deadlines.filter((one) => one.state === 'running').map((one) => [one.ruleId, one.dueOn])).toEqual([['SM-EFFECTIVE-DAY', '2026-12-12']]);
    const leave = (await cast.respondent.get<ProceedingView>(`/proceedings/${sealed.id}`)).actions.find((one) => one.action === 'leave-mediation');
    expect(leave?.refusal?.code).toBe('agreement_concluded');
    house.clock.set('2026-12-11T23:59:00');
    await house.settle();
    expect((await cast.manager.proceeding(disputeId, 'SM')).state).toBe('SM_AGREEMENT_DRAFT');
    house.clock.set('2026-12-12T00:00:00');
    await house.settle();
    const inForce = await cast.manager.proceeding(disputeId, 'SM');
    expect([inForce.state, inForce.mediation?.agreement?.effectiveOn]).toEqual(['SM_PERFORMING', '2026-12-12']);
    // 12-12 is day 0, day 30 is Monday 01-11.
    expect((await cast.applicant.proceeding(disputeId, 'SC')).nextDueOn).toBe('2027-01-11');
  });

  it('a commercial agreement whose agreed day has passed takes effect with the seal', async () => {
    const { disputeId, cast } = await commercialAgreement(house, { agreedEffectiveOn: '2026-11-20' });
    const sealed = await cast.manager.proceeding(disputeId, 'SM');
    expect([sealed.state, sealed.mediation?.agreement?.effectiveOn]).toEqual(['SM_PERFORMING', '2026-11-23']);
  });
});

/** Filed with the commercial centre and walked to the seal. */
async function commercialAgreement(house: RunningHouse, terms: { agreedEffectiveOn: string }) {
  const { disputeId, accessCodes } = await fileDispute(house, completeDraft({ preferredOrganisationId: organisations.commercialCentre }));
  await house.settle();
  const [applicant, manager, mediator] = [await Client.signedIn(house, 'applicant'), await Client.signedIn(house, 'smanager'), await Client.signedIn(house, 'smediator')];
  const respondent = await Client.withCode(house, accessCodes[0]?.code ?? '');
  await manager.act(disputeId, 'RT', 'accept');
  await house.settle();
  await manager.act(disputeId, 'SM', 'inquire');
  await respondent.act(disputeId, 'SM', 'consent', { willing: true });
  await manager.act(disputeId, 'SM', 'accept');
  for (const party of [applicant, respondent]) await party.act(disputeId, 'SM', 'choose-mediator', {});
  await manager.act(disputeId, 'SM', 'appoint', { mediatorId: (await manager.proceeding(disputeId, 'SM')).choices.mediators?.[0]?.value });
  await mediator.act(disputeId, 'SM', 'plan-session', { startsAt: '2026-11-25T09:30', place: '一号调解室', duration: 15 });
  const { choices, mediation } = await mediator.proceeding(disputeId, 'SM');
  const present = mediation?.consents.map((one) => one.partyId);
  await mediator.act(disputeId, 'SM', 'hold-session', { sessionId: choices.plannedSessions?.[0]?.value, rightsTold: true, present, record: '双方到场。' });
  const clauses = [{ kind: 'pay', obligor: '重庆雾里商贸有限公司', payee: '重庆山城雾茶业有限公司', amountFen: 4_000_000, dueOn: '2027-01-31' }];
  await mediator.act(disputeId, 'SM', 'draft-agreement', { facts: '双方对销售事实无争议。', clauses, ...terms });
  for (const party of [applicant, respondent]) await party.act(disputeId, 'SM', 'sign', { agreed: true });
  await mediator.act(disputeId, 'SM', 'sign-as-mediator');
  await manager.act(disputeId, 'SM', 'seal');
  await house.settle();
  return { disputeId, cast: { applicant, respondent, manager, mediator } };
}
