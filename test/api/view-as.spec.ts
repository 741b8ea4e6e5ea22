import type { DisputeView, Page, Problem, ProceedingView, ReceiptView, TimelineEntry, ViewAsView } from '@contract';
import { type DisputeId, systemActor } from '@kernel';
import { record } from '@platform';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** What the mediator sees through a party's eyes is what the party sees, byte for byte, without its buttons. */
let house: RunningHouse;
let cast: Cast;
let receipt: ReceiptView;
let id: string;
let parties: Record<'A' | 'B', string>;

beforeAll(async () => {
  house = await startHouse('view_as');
  receipt = await fileDispute(house);
  cast = await castFor(house, receipt);
  const { disputeId } = receipt;
  await walkTo(house, disputeId, cast, { to: 'mediating' });
  await cast.mediator.act(disputeId, 'RM', 'note', { audience: 'caucus_a', text: '申请人可以接受分期' });
  await cast.mediator.act(disputeId, 'RM', 'note', { audience: 'caucus_b', text: '被申请人底线三万元' });
  await cast.mediator.act(disputeId, 'RM', 'note', { audience: 'private', text: '双方差距一万元' });
  await cast.respondent.act(disputeId, 'RM', 'offer', { onlyMediator: true, amountFen: 3_000_000, terms: '一次付清' });
  const view = await cast.mediator.proceeding(disputeId, 'RM');
  id = view.id;
  const of = (side: 'A' | 'B') => view.mediation?.consents.find((one) => one.side === side)?.partyId ?? '';
  parties = { A: of('A'), B: of('B') };
}, 60_000);

afterAll(() => house.stop());

const look = (who: Client, partyId: string) => who.request<ViewAsView & Problem>('POST', `/proceedings/${id}/views`, { partyId });
const bytes = (value: unknown) => JSON.stringify(value);

describe.each(['A', 'B'] as const)('through the eyes of side %s', (side) => {
  it('stands what that side gets, byte for byte, and none of its buttons', async () => {
    const seen = await look(cast.mediator, parties[side]);
    expect(seen.status).toBe(200);
    const party = side === 'A' ? cast.applicant : cast.respondent;
    const own = await party.get<ProceedingView>(`/proceedings/${id}`);
    expect(own.actions.length).toBeGreaterThan(0);
    expect(bytes(seen.body.proceeding)).toBe(bytes({ ...own, actions: [] }));
    expect(bytes(seen.body.dispute)).toBe(bytes(await party.get<DisputeView>(`/disputes/${receipt.disputeId}`)));
    expect(bytes(seen.body.timeline)).toBe(bytes(await party.get<Page<TimelineEntry>>(`/proceedings/${id}/timeline`)));
  });

  it('stands nothing of the other side’s caucus, nor of the mediator’s own notes', async () => {
    const text = bytes((await look(cast.mediator, parties[side])).body);
    const [own, other] = side === 'A' ? ['申请人可以接受分期', '被申请人底线三万元'] : ['被申请人底线三万元', '申请人可以接受分期'];
    expect([text.includes(own), text.includes(other), text.includes('双方差距一万元')]).toEqual([true, false, false]);
  });
});

it('each look is on record for the staff, once for one press, and the parties read nothing of it', async () => {
  const looks = async (who: Client) => (await who.get<Page<TimelineEntry>>(`/proceedings/${id}/timeline`)).items.filter(({ type }) => type === 'dispute.viewed_as');
  const before = (await looks(cast.mediator)).length;
  const key = { 'idempotency-key': 'one-look-00000001' };
  for (let press = 1; press <= 2; press += 1) await cast.mediator.must('POST', `/proceedings/${id}/views`, { partyId: parties.B }, key);
  const after = await looks(cast.manager);
  expect(after.length).toBe(before + 1);
  expect(after[0]).toMatchObject({ actorName: '沈知和', audience: 'staff', payload: { partyId: parties.B, side: 'B' } });
  for (const who of [cast.applicant, cast.respondent]) expect(await looks(who)).toEqual([]);
});

it('who is in no caucus can’t look through the eyes of one who is', async () => {
  for (const who of [cast.manager, cast.clerk]) expect(await look(who, parties.B)).toMatchObject({ status: 403, body: { code: 'view_as_too_wide' } });
});

it('strangers, parties and other organisations get nothing, and no party of another dispute is looked through', async () => {
  for (const username of ['smediator', 'mediator2', 'pmanager']) expect((await look(await Client.signedIn(house, username), parties.A)).status).toBe(404);
  for (const who of [cast.applicant, cast.respondent, cast.liaison, await Client.signedIn(house, 'supervisor')]) expect((await look(who, parties.A)).status).toBe(403);
  const other = await fileDispute(house);
  const { parties: theirs } = await cast.applicant.get<DisputeView>(`/disputes/${other.disputeId}`);
  expect((await look(cast.mediator, theirs[0]?.id ?? '')).status).toBe(404);
});

it('nobody’s eyes show a mediator the file of an adjudication', async () => {
  expect((await look(cast.mediator, parties.B)).status).toBe(200);
  await house.db.write(systemActor, (tx) =>
    record(tx, systemActor, { disputeId: receipt.disputeId as DisputeId, at: house.clock.now() }, [{ type: 'AD.answer', audience: 'adjudication', payload: {} }]),
  );
  expect(await look(cast.mediator, parties.B)).toMatchObject({ status: 403, body: { code: 'view_as_too_wide' } });
});
