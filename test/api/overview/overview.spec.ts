import type { OverviewView, Page, ProceedingSummary } from '@contract';
import { organisations, seedPeople } from '../../../apps/ops/src/seed-people';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { castFor, completeDraft, fileDispute, walkTo } from '../../support/walk';

let house: RunningHouse;
let supervisor: Client;

beforeAll(async () => {
  house = await startHouse('overview');
  supervisor = await Client.signedIn(house, 'supervisor');
  for (const stage of ['assigned', 'drafted'] as const) {
    const receipt = await fileDispute(house);
    await walkTo(house, receipt.disputeId, await castFor(house, receipt), { to: stage });
  }
  const withdrawn = await fileDispute(
    house,
    completeDraft({
      causeCode: '167.3',
      preferredOrganisationId: organisations.patentPanel,
      rights: [{ kind: 'PAT-I', number: 'ZL201580027396.1', title: '装置', holder: '重庆山城雾茶业有限公司' }],
    }),
  );
  await house.settle();
  await (await Client.signedIn(house, 'applicant')).act(withdrawn.disputeId, 'RT', 'withdraw');
  const ended = await fileDispute(house);
  const cast = await castFor(house, ended);
  await walkTo(house, ended.disputeId, cast, { to: 'assigned' });
  await cast.applicant.act(ended.disputeId, 'RM', 'withdraw');
  await house.settle();
}, 120_000);
afterAll(() => house.stop());

const lengthOf = async (query: Record<string, string>): Promise<number> =>
  (await supervisor.get<Page<ProceedingSummary>>(`/proceedings?${new URLSearchParams(query).toString()}`)).items.length;
const mediator = seedPeople.find(({ username }) => username === 'mediator')?.id ?? '';

it('counts what is open, late and due by organisation and person, and each figure is as long as its list', async () => {
  house.clock.set('2027-03-01T09:00');
  const view = await supervisor.get<OverviewView>('/overview');
  expect(view.totals).toEqual({ open: 2, overdue: 2, week: 0 });
  expect(view.totals.open).toBe(await lengthOf({ filter: 'all', open: 'true' }));
  for (const { id, open, overdue, week } of view.organisations)
    expect({ id, open, overdue, week }).toEqual({
      id,
      open: await lengthOf({ filter: 'all', open: 'true', organisation: id }),
      overdue: await lengthOf({ filter: 'overdue', organisation: id }),
      week: await lengthOf({ filter: 'week', organisation: id }),
    });
  expect(view.organisations[0]).toMatchObject({ id: organisations.cityCommittee, open: 2, weeklyCapacity: 10 });
  expect(view.mediators[0]).toMatchObject({ id: mediator, name: '沈知和', open: 2, overdue: await lengthOf({ filter: 'overdue', handler: mediator }), loadLimit: null });
  house.clock.set('2026-11-23T09:00');
});

it('tells results by the month and the state they ended in, as the lists behind them do', async () => {
  const { months, results } = await supervisor.get<OverviewView>('/overview');
  expect([months.length, months[0], months.at(-1)]).toEqual([12, '2025-12', '2026-11']);
  expect(results).toEqual([expect.objectContaining({ month: '2026-11', procedure: 'RM', state: 'RM_WITHDRAWN', stateName: { zh: '撤回', en: 'Withdrawn' }, count: 1 })]);
  expect(await lengthOf({ filter: 'all', state: 'RM_WITHDRAWN', closedIn: '2026-11' })).toBe(1);
  expect(await lengthOf({ filter: 'all', state: 'RM_WITHDRAWN', closedIn: '2026-10' })).toBe(0);
});

it('is the supervisor’s, and its lists are read by day and by id', async () => {
  expect(await (await Client.signedIn(house, 'admin')).request('GET', '/overview')).toMatchObject({ status: 403 });
  expect(await supervisor.request('GET', '/proceedings?filter=all&closedIn=2026-13')).toMatchObject({ body: { code: 'impossible_date' } });
  expect(await supervisor.request('GET', '/proceedings?filter=all&handler=x')).toMatchObject({ body: { code: 'malformed_id' } });
});

it('the public hears how long mediations take only when there are five to speak of', async () => {
  expect(await supervisor.get('/organisations/durations')).toEqual([]);
});
