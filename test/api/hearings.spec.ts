import type { CalendarView, HearingView, NoticeView, Page, RoomView } from '@contract';
import { systemActor } from '@kernel';
import ICAL from 'ical.js';
import { type AdjudicatedCase, caseInEvidence, designDispute } from '../support/adjudication-bench';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { completeDraft } from '../support/walk';

/** Oral hearings in the diary: nobody sits twice, calendars know, and whoever stays away bears it. Today is Monday 23 November 2026. */
describe('oral hearings', () => {
  let house: RunningHouse;
  let brick: AdjudicatedCase;
  let lamp: AdjudicatedCase;
  let mould: AdjudicatedCase;
  let room: RoomView;
  let panelist: Client;

  const other = (title: string, number: string) => designDispute({ title, rights: [{ kind: 'PAT-D', number, title, holder: '重庆山城雾茶业有限公司' }] });
  const hearings = async (one: AdjudicatedCase, who: Client = one.handler) => who.get<HearingView[]>(`/proceedings/${(await one.view(who)).id}/hearings`);
  const week = (who: Client, from = '2026-11-30', to = '2026-12-14') => who.get<CalendarView>(`/calendar?from=${from}&to=${to}`);
  const inRoom = (at: string, more: object = {}) => ({ at, mode: 'room', closed: false, roomId: room.id, ...more });
  const newest = async (who: Client, word: string): Promise<NoticeView> => {
    await house.settle();
    const found = (await who.get<Page<NoticeView>>('/notices')).items.find(({ title }) => title.zh.includes(word));
    if (!found) throw new Error(`no notice with ${word}`);
    return found;
  };
  const invitation = async (who: Client, word: string) => {
    const text = await who.get<string>(`/notices/${(await newest(who, word)).id}/invitation.ics`);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    return { text: text.replaceAll('\r\n ', ''), method: calendar.getFirstPropertyValue('method'), event };
  };

  beforeAll(async () => {
    house = await startHouse('hearings');
    room = await (await Client.signedIn(house, 'head')).must<RoomView>('POST', '/rooms', { name: '第一审理庭', place: '两江新区', seats: 20 });
    brick = await caseInEvidence(house);
    lamp = await caseInEvidence(house, other('“路灯”外观设计专利侵权纠纷', 'ZL202030123456.3'));
    mould = await caseInEvidence(house);
    panelist = await Client.signedIn(house, 'panelist');
  }, 120_000);
  afterAll(() => house.stop());

  it('is fixed with a room of the department, an hour unless said, and says where', async () => {
    expect((await brick.view()).choices.rooms).toEqual([{ value: room.id, label: { zh: '第一审理庭（20 座）', en: '第一审理庭 (20 seats)' } }]);
    expect((await brick.view(brick.respondent)).choices.rooms).toBeUndefined();
    // Three clear working days after Monday 23: Tuesday 24, Wednesday 25, Thursday 26; the earliest day is Friday 27.
    expect(await brick.refused(brick.chief, 'schedule-hearing', inRoom('2026-11-26T09:30'))).toBe('hearing_too_soon');
    expect(await brick.refused(brick.chief, 'schedule-hearing', { at: '2026-12-01T09:30', mode: 'room', closed: false })).toBe('hearing_place_missing');
    expect(await brick.refused(brick.chief, 'schedule-hearing', { at: '2026-12-01T09:30', mode: 'online', closed: false })).toBe('hearing_place_missing');
    expect(await brick.refused(brick.chief, 'schedule-hearing', inRoom('2026-12-01T09:30', { onlineLink: 'javascript:alert(1)' }))).toBe('link_format');
    expect(await brick.refused(brick.chief, 'schedule-hearing', inRoom('2026-12-01T09:30', { roomId: brick.id }))).toBe('unknown_choice');
    await brick.chief.act(brick.id, 'AD', 'schedule-hearing', inRoom('2026-12-01T09:30'));
    expect(await hearings(brick, brick.respondent)).toMatchObject([
      { state: 'planned', startsAt: '2026-12-01T09:30', endsAt: '2026-12-01T10:30', room: '第一审理庭', place: '第一审理庭', mode: 'room', closed: false, record: null },
    ]);
    // Notice by: Tuesday 1 December, three working days before, counted back: 30, 27, 26 November are clear.
    expect(await brick.clock('AD-ORAL-3WD')).toEqual([['2026-11-25', 'running']]);
  });

  it('nobody sits twice: the clash says who or which room, when, and in which case', async () => {
    const { number } = await brick.view();
    const clash = await lamp.refusal(lamp.chief, 'schedule-hearing', inRoom('2026-12-01T10:00'));
    expect([clash.code, clash.message.zh]).toEqual(['time_already_taken', `第一审理庭在这个时间已有安排：2026-12-01 09:30–10:30 ${number}`]);
    const people = await lamp.refusal(lamp.chief, 'schedule-hearing', { at: '2026-12-01T10:00', mode: 'online', closed: false, onlineLink: 'https://court.example/lamp' });
    expect(people.message.zh).toMatch(/^(梁允中|宋明理|纪衡)在这个时间已有安排：2026-12-01 09:30–10:30 /);
    expect((await lamp.view()).state).toBe('AD_EVIDENCE');
    // What ends at half past ten leaves the room free at half past ten.
    await lamp.chief.act(lamp.id, 'AD', 'schedule-hearing', inRoom('2026-12-01T10:30', { duration: 90 }));
  });

  it('stands in the calendars of the panel and of the parties, and in nobody else’s', async () => {
    for (const who of [brick.chief, panelist, brick.respondent]) {
      const { sessions } = await week(who);
      expect(sessions.filter(({ disputeId }) => disputeId === brick.id)).toMatchObject([
        { kind: 'hearing', startsAt: '2026-12-01T09:30', endsAt: '2026-12-01T10:30', room: '第一审理庭', mediatorName: '梁允中', state: 'planned' },
      ]);
    }
    await house.settle();
    for (const username of ['manager', 'pmanager', 'supervisor']) expect((await week(await Client.signedIn(house, username))).sessions).toEqual([]);
  });

  it('invites by e-mail and moves under one name with a rising number, and no party is named', async () => {
    const first = await invitation(brick.respondent, '口头审理：');
    expect([first.method, first.event?.sequence, first.event?.location, first.event?.startDate.toJSDate().toISOString()]).toEqual([
      'REQUEST',
      0,
      '第一审理庭',
      '2026-12-01T01:30:00.000Z',
    ]);
    expect(first.event?.summary).toBe(`口头审理 专利侵权纠纷行政裁决 ${(await brick.view()).number}`);
    expect((await invitation(panelist, '口头审理：')).method).toBe('REQUEST');
    await brick.chief.act(brick.id, 'AD', 'postpone-hearing', { at: '2026-12-02T14:00', reason: '被请求人因病住院。' });
    const moved = await invitation(brick.respondent, '口头审理改期');
    expect([moved.event?.uid, moved.event?.sequence, moved.event?.startDate.toJSDate().toISOString()]).toEqual([first.event?.uid, 1, '2026-12-02T06:00:00.000Z']);
    for (const kept of ['山城雾', '雾里商贸', '护坡砖']) expect(first.text + moved.text).not.toContain(kept);
    // 27 and 30 November and 1 December are clear before Wednesday 2.
    expect(await brick.clock('AD-ORAL-3WD')).toEqual([['2026-11-26', 'running']]);
    expect(await lamp.refused(lamp.chief, 'postpone-hearing', { at: '2026-12-01T09:00', reason: '提前' })).toBeUndefined();
  });

  it('a member whose recusal is granted is free again, and the successor is booked', async () => {
    const [biased, successor] = [await brick.option('panel', '纪衡'), await brick.option('handlers', '邵公权')];
    await brick.respondent.act(brick.id, 'AD', 'ask-recusal', { member: biased, reason: '曾任该专利的代理人。' });
    await brick.head.act(brick.id, 'AD', 'decide-recusal', { granted: true, successor, reason: '属实。' });
    const seated = await Client.signedIn(house, 'panelist2');
    expect((await week(seated)).sessions.some(({ disputeId }) => disputeId === brick.id)).toBe(true);
    const booked = async (userId: string | undefined) =>
      (await house.db.read(systemActor, (reader) =>
        reader.query(`select count(*)::int as count from booking where resource = 'user:' || $1 and lower(during) = '2026-12-02T06:00:00Z'`, [userId]),
      )) as [{ count: number }];
    expect([(await booked(biased))[0].count, (await booked(successor))[0].count]).toEqual([0, 1]);
  });

  it('hears two cases together in one sitting, booked once, if they have in common what is said', async () => {
    const sitting = (await mould.view(mould.chief)).choices.otherHearings ?? [];
    expect(sitting.map(({ label }) => label.zh)).toEqual([
      expect.stringMatching(/ · 2026-12-01 09:00 · 同一当事人$/),
      expect.stringMatching(/ · 2026-12-02 14:00 · 同一专利 · 同一当事人$/),
    ]);
    expect((await mould.view(mould.applicant)).choices.otherHearings).toBeUndefined();
    const [lampSitting, brickSitting] = sitting.map(({ value }) => value);
    expect(await mould.refused(mould.chief, 'join-hearing', { with: lampSitting, ground: 'same_patent' })).toBe('not_heard_together');
    expect(await mould.refused(mould.chief, 'join-hearing', { with: mould.id, ground: 'same_patent' })).toBe('unknown_choice');
    await mould.chief.act(mould.id, 'AD', 'join-hearing', { with: brickSitting, ground: 'same_patent' });
    expect((await mould.view()).state).toBe('AD_ORAL_SCHEDULED');
    expect(await mould.clock('AD-ORAL-3WD')).toEqual([['2026-11-26', 'running']]);
    expect(await hearings(mould)).toMatchObject([{ startsAt: '2026-12-02T14:00', room: '第一审理庭', heardWith: [(await brick.view()).number] }]);
  });

  it('frees its time with the case, and calls the hearing off in the calendars', async () => {
    await lamp.applicant.act(lamp.id, 'AD', 'withdraw-request', { reason: '双方自行和解。' });
    expect(await hearings(lamp)).toMatchObject([{ state: 'cancelled' }]);
    expect((await invitation(lamp.respondent, '口头审理不再进行')).method).toBe('CANCEL');
    const [{ count }] = (await house.db.read(systemActor, (reader) => reader.query(`select count(*)::int as count from booking where lower(during) = '2026-12-01T01:00:00Z'`))) as [
      { count: number },
    ];
    expect(count).toBe(0);
  });

  it('without a notice in time and an absence on record no case is withdrawn for the requester’s absence', async () => {
    const revoke = { ground: 'requester_absent', reason: '未到庭。' };
    expect(await mould.refused(mould.chief, 'revoke', revoke)).toBe('absence_not_proven');
    for (const one of [brick, mould]) await one.handler.act(one.id, 'AD', 'notify-hearing', { noticedOn: '2026-11-23' });
    expect(await mould.refused(mould.chief, 'note-requester-absence', { how: 'left', note: '无故离开。' })).toBe('hearing_not_yet');
    house.clock.set('2026-12-02T14:30');
    expect(await mould.refused(mould.chief, 'revoke', revoke)).toBe('absence_not_proven');
    await mould.chief.act(mould.id, 'AD', 'note-requester-absence', { how: 'left', note: '未经许可离开法庭，经询问无正当理由。' });
    expect((await mould.view()).blocker?.what.zh).toContain('撤销案件');
    await mould.chief.act(mould.id, 'AD', 'revoke', revoke);
    expect((await mould.view()).state).toBe('AD_REVOKED');
    expect(await hearings(mould)).toMatchObject([{ state: 'held', requesterAbsence: 'left' }]);
  });

  it('goes on by default when a respondent stays away, and keeps what the record of a hearing has', async () => {
    await brick.chief.act(brick.id, 'AD', 'hold-hearing', {
      record: '请求人到庭，逐项比对。',
      absent: [await brick.option('respondents', '重庆雾里商贸有限公司')],
      present: '请求人法定代表人何清源。',
      rightsTold: true,
      statements: '请求责令停止侵权。',
      evidenceHeard: '实物一件，经勘验。',
      mediationAttempt: '被请求人未到庭，未能调解。',
    });
    expect((await hearings(brick, brick.respondent))[0]).toMatchObject({
      state: 'held',
      record: { absent: ['重庆雾里商贸有限公司'], present: '请求人法定代表人何清源。', rightsTold: true, mediationAttempt: '被请求人未到庭，未能调解。' },
    });
    expect((await brick.view()).state).toBe('AD_HEARD');
  });

  it('tells who mediates the same dispute nothing of it', async () => {
    const mediating = (await Promise.all(['manager', 'pmanager', 'smanager', 'hmanager'].map((username) => Client.signedIn(house, username)))).map(async (who) => {
      const seen = await who.request('GET', `/disputes/${brick.id}`);
      return seen.status === 200 ? hearings(brick, who) : null;
    });
    const answers = (await Promise.all(mediating)).filter((one) => one !== null);
    expect(answers).toEqual([[]]);
    const stranger = await caseInEvidence(house, completeDraft({ ...designDispute(), title: '无关案件' }));
    expect((await (await Client.signedIn(house, 'mediator2')).request('GET', `/proceedings/${(await stranger.view()).id}/hearings`)).status).toBe(404);
  });
});
