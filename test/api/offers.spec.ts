import { randomUUID } from 'node:crypto';
import type { NoticeView, OfferView, Page, Problem } from '@contract';
import { newId } from '@kernel';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** Offers between the sides and from the mediator: who sees what, who answers until when, and what an acceptance becomes. */
let house: RunningHouse;
let cast: Cast;
let id: string;

beforeAll(async () => {
  house = await startHouse('offers');
});

afterAll(() => house.stop());

beforeEach(async () => {
  house.clock.set('2026-11-23T09:00:00');
  const receipt = await fileDispute(house);
  id = receipt.disputeId;
  cast = await castFor(house, receipt);
  await walkTo(house, id, cast, { to: 'mediating' });
});

const act = (client: Client, action: string, input: object) => client.act(id, 'RM', action, input);

async function press(client: Client, action: string, input: object): Promise<{ status: number; body: Partial<Problem> }> {
  const { id: proceedingId, version } = await client.proceeding(id, 'RM');
  return client.request<Partial<Problem>>('POST', `/proceedings/${proceedingId}/actions/${action}`, { expectedVersion: version, input });
}

const thread = async (client: Client): Promise<OfferView[]> => (await client.proceeding(id, 'RM')).mediation?.offers ?? [];
const newest = async (client: Client): Promise<OfferView> => (await thread(client)).at(-1) as OfferView;
const stepsOf = ({ steps }: OfferView) => Object.fromEntries(steps.map(({ action, refusal }) => [action, refusal?.code ?? null]));

it('offer, counter-offer, acceptance: one thread for both sides, and the draft starts from what was accepted', async () => {
  await act(cast.applicant, 'offer', {
    onlyMediator: false,
    amountFen: 5_000_000,
    payOn: '2026-12-15',
    conduct: ['stop', 'destroy', 'stop'],
    terms: '首次侵权，不再追究。',
    openUntil: '2026-11-25T18:00',
  });
  const first = await newest(cast.respondent);
  expect(first).toMatchObject({ side: 'A', amountFen: 5_000_000, payer: 'B', payOn: '2026-12-15', openUntil: '2026-11-25T18:00', state: 'open', answersId: null });
  expect(first.conduct.map(({ zh }) => zh)).toEqual(['停止侵权', '销毁库存']);
  expect(stepsOf(first)).toEqual({ 'answer-offer': null, 'counter-offer': null });
  expect(stepsOf(await newest(cast.applicant))).toEqual({ 'withdraw-offer': null });
  expect(stepsOf(await newest(cast.clerk))).toEqual({});

  await act(cast.respondent, 'counter-offer', { offerId: first.id, amountFen: 3_000_000, payOn: '2026-12-31', conduct: ['stop'], terms: '分文不少，年底付清。' });
  const second = await newest(cast.applicant);
  expect((await thread(cast.applicant)).map(({ state, answersId }) => [state, answersId])).toEqual([
    ['countered', null],
    ['open', first.id],
  ]);
  expect(await press(cast.respondent, 'answer-offer', { offerId: first.id, answer: 'accepted' })).toMatchObject({ status: 409, body: { code: 'offer_countered' } });
  expect((await cast.mediator.proceeding(id, 'RM')).mediation?.draftFrom).toBeNull();

  await act(cast.applicant, 'answer-offer', { offerId: second.id, answer: 'accepted', reason: '可以。' });
  const accepted = await newest(cast.respondent);
  expect(accepted).toMatchObject({ state: 'accepted', answers: [{ side: 'A', answer: 'accepted', reason: '可以。' }] });
  expect(stepsOf(accepted)).toEqual({ 'withdraw-offer': 'offer_accepted' });
  const { mediation, state } = await cast.mediator.proceeding(id, 'RM');
  // An accepted offer is no agreement: nothing is drafted or signed by it.
  expect([state, mediation?.agreement]).toEqual(['RM_MEDIATING', null]);
  expect(mediation?.draftFrom?.clauses).toEqual([
    { kind: 'stop', obligor: '重庆雾里商贸有限公司' },
    { kind: 'pay', obligor: '重庆雾里商贸有限公司', payee: '重庆山城雾茶业有限公司', amountFen: 3_000_000, dueOn: '2026-12-31' },
    { kind: 'other', text: '分文不少，年底付清。' },
  ]);
  house.clock.set('2026-11-23T10:00:00');
  await walkTo(house, id, cast, { to: 'drafted', after: 'mediating' });
  expect((await cast.mediator.proceeding(id, 'RM')).mediation?.draftFrom).toBeNull();
});

it('what is taken back can be answered by nobody, and only its maker takes it back', async () => {
  await act(cast.respondent, 'offer', { onlyMediator: false, terms: '赔礼道歉' });
  const { id: offerId } = await newest(cast.respondent);
  expect(await press(cast.applicant, 'withdraw-offer', { offerId })).toMatchObject({ status: 403, body: { code: 'offer_not_yours' } });
  await act(cast.respondent, 'withdraw-offer', { offerId });
  const seen = await newest(cast.applicant);
  expect([seen.state, stepsOf(seen)]).toEqual(['withdrawn', { 'answer-offer': 'offer_withdrawn', 'counter-offer': 'offer_withdrawn' }]);
  for (const [action, more] of [
    ['answer-offer', { answer: 'accepted' }],
    ['counter-offer', { amountFen: 1 }],
  ] as const)
    expect(await press(cast.applicant, action, { offerId, ...more })).toMatchObject({ status: 409, body: { code: 'offer_withdrawn' } });
});

it('lapses by the clock alone, and says when', async () => {
  await act(cast.applicant, 'offer', { onlyMediator: false, amountFen: 100, openUntil: '2026-11-23T18:00' });
  const { id: offerId } = await newest(cast.applicant);
  house.clock.set('2026-11-23T17:59:59');
  expect((await newest(cast.respondent)).state).toBe('open');
  house.clock.set('2026-11-23T18:00:00');
  const seen = await newest(cast.respondent);
  expect([seen.state, stepsOf(seen)]).toEqual(['lapsed', { 'answer-offer': 'offer_lapsed', 'counter-offer': 'offer_lapsed' }]);
  const { actions, choices } = await cast.respondent.proceeding(id, 'RM');
  expect(actions.find(({ action }) => action === 'answer-offer')?.refusal).toMatchObject({ code: 'offer_lapsed', message: { zh: expect.stringContaining('2026-11-23 18:00') } });
  expect(choices.openOffers).toEqual([]);
  const late = await press(cast.respondent, 'answer-offer', { offerId, answer: 'accepted' });
  expect(late).toMatchObject({ status: 409, body: { code: 'offer_lapsed' } });
  expect(await press(cast.applicant, 'withdraw-offer', { offerId })).toMatchObject({ status: 409, body: { code: 'offer_lapsed' } });
});

describe('two at once', () => {
  it('the other side accepts while the maker takes it back: one of them stands, the other is told', async () => {
    await act(cast.applicant, 'offer', { onlyMediator: false, amountFen: 100 });
    const { id: offerId } = await newest(cast.applicant);
    const replies = await Promise.all([press(cast.respondent, 'answer-offer', { offerId, answer: 'accepted' }), press(cast.applicant, 'withdraw-offer', { offerId })]);
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)?.body.code).toMatch(/^(stale_version|offer_accepted|offer_withdrawn)$/);
    expect((await newest(cast.clerk)).state).toBe(replies[0]?.status === 200 ? 'accepted' : 'withdrawn');
  });

  it('eight answers at once are one answer; the same press again is the same answer', async () => {
    await act(cast.applicant, 'offer', { onlyMediator: false, amountFen: 100 });
    const { id: offerId } = await newest(cast.applicant);
    const { id: proceedingId, version } = await cast.respondent.proceeding(id, 'RM');
    const send = (answer: string, key: string) =>
      cast.respondent.request<Partial<Problem>>(
        'POST',
        `/proceedings/${proceedingId}/actions/answer-offer`,
        { expectedVersion: version, input: { offerId, answer } },
        { 'idempotency-key': key },
      );
    const keys = Array.from({ length: 8 }, () => randomUUID());
    const replies = await Promise.all(keys.map((key, index) => send(index % 2 ? 'accepted' : 'declined', key)));
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, ...Array(7).fill(409)]);
    const won = replies.findIndex(({ status }) => status === 200);
    const { state, answers } = await newest(cast.applicant);
    expect([state, answers.length]).toEqual([won % 2 ? 'accepted' : 'declined', 1]);
    expect(await send(won % 2 ? 'accepted' : 'declined', keys[won] ?? '')).toMatchObject({ status: 200, body: replies[won]?.body ?? {} });
  });
});

describe('in confidence', () => {
  it('the other side sees nothing of a caucus offer until it is passed on, and then can answer', async () => {
    await act(cast.respondent, 'offer', { onlyMediator: true, amountFen: 2_000_000, terms: '底线两万' });
    const { id: offerId, steps } = await newest(cast.mediator);
    expect(steps).toEqual([{ action: 'forward-offer', refusal: null }]);
    expect(await thread(cast.applicant)).toEqual([]);
    const { choices, actions } = await cast.applicant.proceeding(id, 'RM');
    expect([choices.openOffers, choices.closedOffers]).toEqual([[], []]);
    expect(actions.find(({ action }) => action === 'answer-offer')?.refusal?.code).toBe('no_offer_to_answer');
    for (const [action, more] of [
      ['answer-offer', { answer: 'accepted' }],
      ['counter-offer', { amountFen: 1 }],
      ['withdraw-offer', {}],
      ['forward-offer', { makerAgrees: true }],
    ] as const)
      expect(await press(cast.applicant, action, { offerId, ...more })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const reader of [cast.clerk, cast.manager]) expect(await thread(reader)).toEqual([]);

    expect(await press(cast.mediator, 'forward-offer', { offerId, makerAgrees: false })).toMatchObject({ status: 400, body: { code: 'must_be_ticked' } });
    await act(cast.mediator, 'forward-offer', { offerId, makerAgrees: true });
    const passedOn = await newest(cast.applicant);
    expect(passedOn).toMatchObject({ id: offerId, audience: 'joint', terms: '底线两万', state: 'open', forwardedAt: expect.any(String) });
    expect(stepsOf(passedOn)).toEqual({ 'answer-offer': null, 'counter-offer': null });
    await act(cast.applicant, 'answer-offer', { offerId, answer: 'accepted' });
    expect((await newest(cast.respondent)).state).toBe('accepted');
  });

  it('a mediator’s offer to both: neither side learns what the other would take unless both accept', async () => {
    await act(cast.mediator, 'offer-as-mediator', { audience: 'joint', amountFen: 2_500_000 });
    const { id: offerId } = await newest(cast.mediator);
    await act(cast.applicant, 'answer-offer', { offerId, answer: 'accepted' });
    expect((await newest(cast.mediator)).answers.map(({ side }) => side)).toEqual(['A']);
    expect(await newest(cast.respondent)).toMatchObject({ state: 'open', answers: [] });
    const heard = async (client: Client) => {
      await house.settle();
      return (await client.get<Page<NoticeView>>('/notices')).items.filter((one) => one.disputeId === id && one.title.zh === '有新的内容').length;
    };
    const before = await heard(cast.respondent);
    expect(stepsOf(await newest(cast.applicant))).toEqual({ 'answer-offer': 'offer_half_accepted', 'counter-offer': 'offer_half_accepted' });
    await act(cast.respondent, 'answer-offer', { offerId, answer: 'declined', reason: '只有调解员看得到的理由' });
    expect(await newest(cast.applicant)).toMatchObject({ state: 'declined', answers: [{ side: 'A' }] });
    expect(await newest(cast.respondent)).toMatchObject({ state: 'declined', answers: [{ side: 'B' }] });
    expect((await newest(cast.mediator)).answers.map(({ side }) => side)).toEqual(['A', 'B']);
    // The respondent heard of the offer, and of nothing the applicant said to it.
    expect(before).toBe(1);

    await act(cast.mediator, 'offer-as-mediator', { audience: 'joint', amountFen: 2_800_000 });
    const again = await newest(cast.mediator);
    for (const party of [cast.applicant, cast.respondent]) await act(party, 'answer-offer', { offerId: again.id, answer: 'accepted' });
    for (const party of [cast.applicant, cast.respondent]) expect(await newest(party)).toMatchObject({ state: 'accepted', answers: [{ side: 'A' }, { side: 'B' }] });
    expect((await cast.mediator.proceeding(id, 'RM')).mediation?.draftFrom?.clauses).toMatchObject([{ kind: 'pay', amountFen: 2_800_000 }]);
  });

  it('a mediator’s offer to one side: its answer is no draft, and a counter-offer stays as closed as what it answers', async () => {
    await act(cast.mediator, 'offer-as-mediator', { audience: 'caucus_b', amountFen: 2_000_000 });
    const { id: offerId } = await newest(cast.respondent);
    await act(cast.respondent, 'counter-offer', { offerId, amountFen: 1_000_000 });
    expect(await thread(cast.applicant)).toEqual([]);
    const countered = await newest(cast.mediator);
    expect(countered).toMatchObject({ audience: 'caucus_b', side: 'B', answersId: offerId });
    await act(cast.respondent, 'forward-offer', { offerId: countered.id, makerAgrees: true });
    // What it answers was never the applicant's to see.
    expect(await thread(cast.applicant)).toMatchObject([{ id: countered.id, answersId: null }]);

    await act(cast.mediator, 'offer-as-mediator', { audience: 'caucus_a', amountFen: 2_000_000 });
    await act(cast.applicant, 'answer-offer', { offerId: (await newest(cast.applicant)).id, answer: 'accepted' });
    expect((await cast.mediator.proceeding(id, 'RM')).mediation?.draftFrom).toBeNull();
  });
});

describe('bad input', () => {
  it.each<[object, string[]]>([
    [{ onlyMediator: false }, ['terms offer_says_nothing']],
    [{ terms: 'x' }, ['onlyMediator required']],
    [{ onlyMediator: false, amountFen: 1.5 }, ['amountFen not_number']],
    [{ onlyMediator: false, terms: 'x', payOn: '2026-12-01' }, ['amountFen pay_day_without_amount']],
    [{ onlyMediator: false, amountFen: 1, payOn: '2026-11-22' }, ['payOn time_is_past']],
    [{ onlyMediator: false, amountFen: 1, payOn: '2026-02-30' }, ['payOn impossible_date']],
    [{ onlyMediator: false, terms: 'x', openUntil: '2026-11-23T09:00' }, ['openUntil time_is_past']],
    [{ onlyMediator: false, terms: 'x', openUntil: '2026-11-24' }, ['openUntil impossible_time']],
    [{ onlyMediator: false, conduct: ['licence'] }, ['conduct unknown_choice']],
    [{ onlyMediator: false, conduct: 'stop' }, ['conduct not_list']],
    [{ onlyMediator: false, terms: 'x', payer: 'M' }, ['payer unknown_choice']],
    [{ onlyMediator: false, terms: 'x', audience: 'joint' }, ['audience unknown_property']],
  ])('%j', async (input, complaints) => {
    const { status, body } = await press(cast.applicant, 'offer', input);
    expect([status, body.fields?.map(({ field, code }) => `${field} ${code}`)]).toEqual([422, complaints]);
    expect(await thread(cast.mediator)).toEqual([]);
  });

  it('whose action it is not is told so; an answer needs an offer of this mediation', async () => {
    expect(await press(cast.mediator, 'offer', { onlyMediator: false, terms: 'x' })).toMatchObject({ status: 403, body: { code: 'not_your_action' } });
    expect(await press(cast.applicant, 'offer-as-mediator', { audience: 'joint', terms: 'x' })).toMatchObject({ status: 403, body: { code: 'not_your_action' } });
    expect(await press(cast.clerk, 'offer-as-mediator', { audience: 'joint', terms: 'x' })).toMatchObject({ status: 403, body: { code: 'not_your_action' } });
    expect(await press(cast.respondent, 'answer-offer', { offerId: newId(), answer: 'accepted' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});
