import type { CalendarView, Problem, ProceedingView, ReceiptView, RoomView } from '@contract';
import { systemActor } from '@kernel';
import { seedPeople } from '../../../apps/ops/src/seed-people';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { type Cast, castFor, completeDraft, fileDispute, walkTo } from '../../support/walk';

/** Nobody is in two places: mediators, rooms and parties with an account are booked by PostgreSQL. */
let house: RunningHouse;
let cast: Cast;
let mist: ReceiptView;
let lamp: ReceiptView;
let room: RoomView;
let manager: Client;
let mediator: Client;

const idOf = (username: string): string => seedPeople.find((person) => person.username === username)?.id ?? '';
const week = '/calendar?from=2026-11-23&to=2026-11-30';

beforeAll(async () => {
  house = await startHouse('session_diary');
  manager = await Client.signedIn(house, 'manager');
  mediator = await Client.signedIn(house, 'mediator');
  room = await manager.must<RoomView>('POST', '/rooms', { name: '一号调解室', place: '两江新区金渝大道1号', seats: 8 });
  mist = await fileDispute(house);
  lamp = await fileDispute(house, completeDraft({ title: '“山城雾”包装纠纷' }));
  for (const receipt of [mist, lamp]) {
    cast = await castFor(house, receipt);
    await walkTo(house, receipt.disputeId, cast, { to: 'accepted' });
  }
  await manager.act(mist.disputeId, 'RM', 'appoint', { mediatorId: idOf('mediator') });
  await manager.act(lamp.disputeId, 'RM', 'appoint', { mediatorId: idOf('mediator2') });
}, 60_000);

afterAll(() => house.stop());

async function attempt(who: Client, receipt: ReceiptView, action: string, input: object): Promise<{ status: number; body: Problem }> {
  const seen = await who.proceeding(receipt.disputeId, 'RM');
  return who.request<Problem>('POST', `/proceedings/${seen.id}/actions/${action}`, { expectedVersion: seen.version, input });
}

const planned = async (who: Client, receipt: ReceiptView) => (await who.proceeding(receipt.disputeId, 'RM')).choices.plannedSessions?.map(({ value }) => value) ?? [];

const numberOf = async ({ disputeId }: ReceiptView): Promise<string> => (await manager.proceeding(disputeId, 'RM')).number ?? '';

describe('double booking', () => {
  it('a session takes the mediator, the room and the parties with an account; its page says how to come', async () => {
    expect((await mediator.proceeding(mist.disputeId, 'RM')).choices.rooms).toEqual([{ value: room.id, label: { zh: '一号调解室（8 座）', en: '一号调解室 (8 seats)' } }]);
    await mediator.act(mist.disputeId, 'RM', 'plan-session', {
      startsAt: '2026-11-25T09:30',
      duration: 90,
      roomId: room.id,
      onlineLink: 'https://meeting.example/mist',
      dialIn: '023-60000100 转 12',
      instructions: '请携带营业执照原件。',
    });
    const { mediation } = await cast.applicant.proceeding(mist.disputeId, 'RM');
    expect(mediation?.sessions).toMatchObject([
      {
        startsAt: '2026-11-25T09:30',
        endsAt: '2026-11-25T11:00',
        room: '一号调解室',
        place: '一号调解室',
        dialIn: '023-60000100 转 12',
        instructions: '请携带营业执照原件。',
        onlineLink: 'https://meeting.example/mist',
      },
    ]);
  });

  it('the room is refused to another mediator, and the clash is named to whoever may know it', async () => {
    const clerk = await Client.signedIn(house, 'clerk');
    const refused = await attempt(clerk, lamp, 'plan-session', { startsAt: '2026-11-25T10:59', roomId: room.id });
    expect(refused).toMatchObject({ status: 409, body: { code: 'time_already_taken' } });
    // The applicant, who has both disputes by one account, is taken too: one clash is told, and rooms come first.
    expect(refused.body.message.zh).toBe(`一号调解室在这个时间已有安排：2026-11-25 09:30–11:00 ${await numberOf(mist)}`);
  });

  it('a party’s clash does not tell a mediator of the other matter', async () => {
    const other = await Client.signedIn(house, 'mediator2');
    const { body } = await attempt(other, lamp, 'plan-session', { startsAt: '2026-11-25T10:30', place: '别处' });
    expect(body.message.zh).toBe('重庆山城雾茶业有限公司在这个时间已有安排：2026-11-25 09:30–11:00');
  });

  it('what ends at eleven leaves the room free at eleven', async () => {
    expect((await attempt(await Client.signedIn(house, 'mediator2'), lamp, 'plan-session', { startsAt: '2026-11-25T11:00', roomId: room.id })).status).toBe(200);
  });

  it('of five who press at the same moment one gets the time', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, (_one, index) => fileDispute(house, completeDraft({ title: `并发 ${index}` }))));
    for (const receipt of others) {
      await walkTo(house, receipt.disputeId, { ...(await castFor(house, receipt)) }, { to: 'accepted' });
      await manager.act(receipt.disputeId, 'RM', 'appoint', { mediatorId: idOf('mediator') });
    }
    const tries = await Promise.all(others.map((receipt) => attempt(mediator, receipt, 'plan-session', { startsAt: '2026-11-27T09:00' })));
    expect(tries.map(({ status }) => String(status)).sort()).toEqual(['200', '409', '409', '409', '409']);
    expect([...new Set(tries.filter(({ status }) => status === 409).map(({ body }) => body.code))]).toEqual(['time_already_taken']);
  }, 60_000);

  it('a link that is no web address, and a room of another organisation, are told at their field', async () => {
    const script = await attempt(mediator, mist, 'plan-session', { startsAt: '2026-11-26T09:30', onlineLink: 'javascript:alert(1)' });
    expect(script).toMatchObject({ status: 422, body: { fields: [{ field: 'onlineLink', code: 'link_format' }] } });
    const foreign = await (await Client.signedIn(house, 'smanager')).must<RoomView>('POST', '/rooms', { name: '商事一室' });
    const elsewhere = await attempt(mediator, mist, 'plan-session', { startsAt: '2026-11-26T09:30', roomId: foreign.id });
    expect(elsewhere).toMatchObject({ status: 422, body: { fields: [{ field: 'roomId', code: 'not_found' }] } });
  });
});

describe('moving and cancelling', () => {
  it('a session moves with a reason; what is left empty stays, its old time is free, and both sides hear of it', async () => {
    const [sessionId] = await planned(mediator, mist);
    await mediator.act(mist.disputeId, 'RM', 'move-session', { sessionId, startsAt: '2026-11-26T14:00', reason: '被申请人出差' });
    const { mediation } = await mediator.proceeding(mist.disputeId, 'RM');
    expect(mediation?.sessions[0]).toMatchObject({ startsAt: '2026-11-26T14:00', endsAt: '2026-11-26T15:30', room: '一号调解室', onlineLink: 'https://meeting.example/mist' });
    expect((await attempt(await Client.signedIn(house, 'mediator2'), lamp, 'plan-session', { startsAt: '2026-11-25T09:30', duration: 60, roomId: room.id })).status).toBe(200);
    await house.settle();
    const notices = await cast.applicant.get<{ items: { title: { zh: string } }[] }>('/notices');
    expect(notices.items.map(({ title }) => title.zh)).toContain('调解会议改期：2026-11-26 14:00');
  });

  it('can’t move onto another one, and stays where it was then', async () => {
    const [first, second] = await planned(await Client.signedIn(house, 'mediator2'), lamp);
    const refused = await attempt(await Client.signedIn(house, 'mediator2'), lamp, 'move-session', { sessionId: second, startsAt: '2026-11-25T09:00', reason: '提前' });
    expect(refused.body.code).toBe('time_already_taken');
    expect(first).not.toBe(second);
    expect((await planned(await Client.signedIn(house, 'mediator2'), lamp)).length).toBe(2);
  });

  it('cancelled, its time is free again; a mediation that ends takes its sessions along', async () => {
    const other = await Client.signedIn(house, 'mediator2');
    const [first] = await planned(other, lamp);
    await other.act(lamp.disputeId, 'RM', 'cancel-session', { sessionId: first, reason: '改为线上' });
    await other.act(lamp.disputeId, 'RM', 'plan-session', { startsAt: '2026-11-25T09:30', duration: 30, roomId: room.id });
    await manager.act(lamp.disputeId, 'RM', 'terminate', { ground: 'T5', reason: '双方分歧过大' });
    const { mediation } = await manager.proceeding(lamp.disputeId, 'RM');
    expect(mediation?.sessions.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    const [{ count }] = (await house.db.read(systemActor, (reader) =>
      reader.query('select count(*)::int as count from booking where resource = $1', [`user:${idOf('mediator2')}`]),
    )) as [{ count: number }];
    // The leave of the demonstration world alone.
    expect(count).toBe(1);
  });
});

describe('being away', () => {
  it('whole days are leave, which routing knows; a session in them has to be moved first', async () => {
    const clash = await mediator.request<Problem>('POST', '/calendar/blocks', { from: '2026-11-26', to: '2026-11-26' });
    expect(clash).toMatchObject({ status: 409, body: { code: 'time_already_taken' } });
    expect(clash.body.message.zh).toContain('2026-11-26 14:00–2026-11-26 15:30');
    await mediator.must('POST', '/calendar/blocks', { from: '2026-12-02', to: '2026-12-03', note: '培训' });
    const refused = await attempt(mediator, mist, 'plan-session', { startsAt: '2026-12-03T23:30' });
    expect(refused.body.message.zh).toBe('沈知和在这个时间已有安排：2026-12-02 00:00–2026-12-04 00:00');
    expect((await attempt(mediator, mist, 'plan-session', { startsAt: '2026-12-04T09:00', duration: 30 })).status).toBe(200);
  });

  it('hours block too, and are taken back by whoever set them', async () => {
    await mediator.must('POST', '/calendar/blocks', { from: '2026-11-24T13:00', to: '2026-11-24T17:00', note: '授课' });
    const { blocks } = await manager.get<CalendarView>(week);
    expect(blocks).toMatchObject([{ name: '沈知和', from: '2026-11-24T13:00', to: '2026-11-24T17:00', note: '授课', isLeave: false, isMine: false }]);
    expect((await (await Client.signedIn(house, 'mediator2')).request('DELETE', `/calendar/blocks/${blocks[0]?.id}`)).status).toBe(404);
    expect((await attempt(mediator, mist, 'plan-session', { startsAt: '2026-11-24T16:30' })).body.code).toBe('time_already_taken');
    await mediator.must('DELETE', `/calendar/blocks/${blocks[0]?.id}`);
    expect((await mediator.get<CalendarView>(week)).blocks).toEqual([]);
    const { blocks: leave } = await mediator.get<CalendarView>('/calendar?from=2026-12-01&to=2026-12-08');
    expect(leave).toMatchObject([{ from: '2026-12-02T00:00', to: '2026-12-04T00:00', note: '培训', isLeave: true, isMine: true }]);
    await mediator.must('DELETE', `/calendar/blocks/${leave[0]?.id}`);
    expect((await mediator.get<CalendarView>('/calendar?from=2026-12-01&to=2026-12-08')).blocks).toEqual([]);
  });

  it.each([
    ['the end before the beginning', { from: '2026-12-05', to: '2026-12-04' }, 400],
    ['a day and a moment', { from: '2026-12-05', to: '2026-12-05T10:00' }, 422],
    ['no day of the calendar', { from: '2026-13-05', to: '2026-13-06' }, 422],
  ])('%s is refused', async (_what, body, status) => expect((await mediator.request('POST', '/calendar/blocks', body)).status).toBe(status));
});

describe('the calendar', () => {
  const titles = async (who: Client) => [...new Set((await who.get<CalendarView>(week)).sessions.map(({ title }) => title))];

  it('shows a mediator its own sessions, the organisation all, a party its disputes’, the bureau and strangers none', async () => {
    expect(await titles(manager)).toEqual(expect.arrayContaining(['“山城雾”商标侵权纠纷', '“山城雾”包装纠纷']));
    expect(await titles(mediator)).not.toContain('“山城雾”包装纠纷');
    expect(await titles(await Client.withCode(house, mist.accessCodes[0]?.code ?? ''))).toEqual(['“山城雾”商标侵权纠纷']);
    for (const stranger of ['supervisor', 'liaison', 'smanager', 'admin']) expect(await titles(await Client.signedIn(house, stranger))).toEqual([]);
  });

  it('asks for a span, and not for too long a one', async () => {
    for (const query of ['', '?from=2026-11-23', '?from=x&to=y', '?from=2026-11-23&to=2026-11-23', '?from=2026-01-01&to=2026-12-31', '?from=2026-11-23&to=2026-11-30&after=x'])
      expect((await mediator.request('GET', `/calendar${query}`)).status).toBe(400);
  });
});

describe('another mediator', () => {
  it('takes the planned sessions over, unless one clashes: then that one is to be moved first', async () => {
    const successor = await Client.signedIn(house, 'mediator2');
    await successor.must('POST', '/calendar/blocks', { from: '2026-11-26T14:30', to: '2026-11-26T15:00' });
    const replace = { mediatorId: idOf('mediator2'), reason: '原调解员另有任务' };
    const refused = await attempt(manager, mist, 'replace-mediator', replace);
    expect(refused.body).toMatchObject({ code: 'time_already_taken', message: { zh: expect.stringContaining('邹明远') } });
    const { blocks } = await successor.get<CalendarView>(week);
    await successor.must('DELETE', `/calendar/blocks/${blocks[0]?.id}`);
    await manager.act(mist.disputeId, 'RM', 'replace-mediator', replace);
    const { sessions } = await successor.get<CalendarView>(week);
    expect(sessions.filter(({ state }) => state === 'planned')).toMatchObject([{ startsAt: '2026-11-26T14:00', mediatorName: '邹明远' }]);
    const { handlerName } = await manager.get<ProceedingView>(`/proceedings/${sessions.at(-1)?.proceedingId}`);
    expect(handlerName).toBe('邹明远');
  });
});

describe('an agent', () => {
  it('with an account is in one place at a time, whomever it acts for', async () => {
    const pair = await Promise.all([fileDispute(house), fileDispute(house, completeDraft({ title: '“山城雾”茶罐纠纷' }))]);
    for (const [index, receipt] of pair.entries()) {
      await walkTo(house, receipt.disputeId, await castFor(house, receipt), { to: 'accepted' });
      await manager.act(receipt.disputeId, 'RM', 'appoint', { mediatorId: idOf(index === 0 ? 'mediator' : 'mediator2') });
      // No party has an account in both: the agent alone would be in two places.
      await house.db.write(systemActor, async (tx) => {
        await tx.query('update party set user_id = null where dispute_id = $1', [receipt.disputeId]);
        await tx.query(
          `insert into agent (dispute_id, id, party_id, position, name, authority, user_id) select dispute_id, gen_random_uuid(), id, 1, '罗雨桐', 'general', $2 from party where dispute_id = $1 and side = 'A'`,
          [receipt.disputeId, idOf('agent')],
        );
      });
    }
    const [first, second] = pair as [ReceiptView, ReceiptView];
    expect((await attempt(mediator, first, 'plan-session', { startsAt: '2026-12-01T09:30', duration: 60 })).status).toBe(200);
    const other = await Client.signedIn(house, 'mediator2');
    const refused = await attempt(other, second, 'plan-session', { startsAt: '2026-12-01T10:00' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'time_already_taken' } });
    expect(refused.body.message.zh).toBe('罗雨桐在这个时间已有安排：2026-12-01 09:30–10:30');
    expect((await attempt(other, second, 'plan-session', { startsAt: '2026-12-01T10:30' })).status).toBe(200);
  });
});
