import type { CalendarView, NoticeView, Page } from '@contract';
import { Client as Postgres } from 'pg';
import { MediationCase, ownership } from '../support/administrative-mediation';
import { AdjudicationCase } from '../support/adjudication';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

/** 办法 66: the department says when and where. Today is Monday 23 November 2026. */
describe('the sessions of an administrative mediation', () => {
  let house: RunningHouse;
  let matter: MediationCase;
  let owner: Postgres;
  const bookings = async () =>
    (
      await owner.query(
        `select b.resource, to_char(lower(b.during) at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as from, to_char(upper(b.during) at time zone 'Asia/Shanghai', 'HH24:MI') as until
      from booking b join administrative_session s on s.id = b.session_id where s.dispute_id = $1 order by 1`,
        [matter.id],
      )
    ).rows;
  const calendarOf = async (who: Client) => (await who.get<CalendarView>('/calendar?from=2026-11-23&to=2026-12-20')).sessions;

  beforeAll(async () => {
    house = await startHouse('am_sessions');
    owner = new Postgres({ connectionString: house.databaseUrl });
    await owner.connect();
    matter = await MediationCase.withOne(house);
    await matter.filed('request-ownership', ownership, { at: '2026-11-26T09:30' });
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await house.stop();
  });

  it('are booked for the officer and the parties that take part, two hours unless said otherwise', async () => {
    const booked = await bookings();
    expect(booked.map(({ from, until }) => [from, until])).toEqual(booked.map(() => ['11-26 09:30', '11:30']));
    const officer = (await owner.query(`select 'user:' || id as id from app_user where username in ('handler', 'applicant') order by 1`)).rows.map(({ id }) => id);
    expect(booked.map(({ resource }) => String(resource))).toEqual(officer);
  });

  it('stand in the calendars of who takes part, and in nobody else’s: who decides sees that the time is taken', async () => {
    for (const [who, seen] of [
      [matter.people.handler, 1],
      [matter.applicant, 1],
      [matter.people.head, 0],
      [await Client.signedIn(house, 'chief'), 0],
      [await Client.signedIn(house, 'mediator'), 0],
    ] as const)
      expect((await calendarOf(who)).filter(({ disputeId }) => disputeId === matter.id)).toHaveLength(seen);
  });

  it('are refused where the officer sits already, and nothing of the step is kept', async () => {
    const other = await MediationCase.withOne(house);
    await other.taken('request-ownership', ownership);
    await other.serve('2026-11-23');
    await other.act(other.respondents[0] as Client, 'comment', { party: await other.respondent(), accepts: true, text: '同意。' });
    const wish = { at: '2026-11-26T11:00', place: '调解室' };
    expect(await other.refused(other.people.handler, 'file', wish)).toBe('time_already_taken');
    expect((await other.view()).state).toBe('AM_AWAIT_STATEMENT');
    await other.act(other.people.handler, 'file', { ...wish, at: '2026-11-26T11:30' });
  });

  it('nor may a panel of the same person be booked over one', async () => {
    const adjudication = await AdjudicationCase.asked(house, { title: '另一件专利侵权纠纷' });
    expect(adjudication.id).not.toBe(matter.id);
    expect((await owner.query(`select count(*)::int as n from booking where resource = (select 'user:' || id from app_user where username = 'handler')`)).rows[0].n).toBe(2);
  });

  it('name a place: a room of the department, another, or a web address', async () => {
    const second = { at: '2026-12-01T09:30' };
    expect(await matter.refused(matter.people.handler, 'plan-session', { ...second, place: '调解室' })).toBe('session_planned_already');
    house.clock.set('2026-11-26T12:00');
    await matter.act(matter.people.handler, 'hold-mediation', { heldOn: '2026-11-25', record: '电话沟通。' });
    expect(await bookings()).not.toEqual([]);
    await matter.act(matter.people.handler, 'hold-mediation', { heldOn: '2026-11-26', record: '双方陈述。' });
    expect(await bookings()).toEqual([]);
    expect(await matter.refused(matter.people.handler, 'plan-session', second)).toBe('session_place_missing');
    expect(await matter.refused(matter.people.handler, 'plan-session', { ...second, onlineLink: 'javascript:1' })).toBe('link_format');
    expect(await matter.refused(matter.people.handler, 'plan-session', { ...second, roomId: '01940000-0003-7000-8000-000000000001' })).toBeDefined();
    await matter.act(matter.people.handler, 'plan-session', { ...second, duration: 60, onlineLink: 'https://meeting.example/123' });
    expect((await bookings()).map(({ from, until }) => [from, until])).toContainEqual(['12-01 09:30', '10:30']);
  });

  it('move with everybody’s time, and who takes part is told', async () => {
    await matter.act(matter.people.handler, 'move-session', { at: '2026-12-01T10:00', reason: '请求人出差。' });
    expect((await bookings()).map(({ from, until }) => [from, until])).toContainEqual(['12-01 10:00', '11:00']);
    await house.settle();
    const told = (await matter.applicant.get<Page<NoticeView>>('/notices')).items.map(({ title }) => title.zh);
    expect(told).toContain('行政调解改期：2026-12-01 10:00');
    expect(told).toContain('行政调解：2026-12-01 09:30');
  });

  it('end with the matter: the time is free again and the calendars are told', async () => {
    await matter.act(matter.applicant, 'withdraw-request', { reason: '已自行和解。' });
    expect(await bookings()).toEqual([]);
    await house.settle();
    expect((await matter.applicant.get<Page<NoticeView>>('/notices')).items.map(({ title }) => title.zh)).toContain('行政调解不再进行');
    expect((await calendarOf(matter.applicant)).filter(({ disputeId }) => disputeId === matter.id).map(({ state }) => state)).toEqual(['held', 'cancelled']);
  });
});
