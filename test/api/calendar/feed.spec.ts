import type { CalendarFeedMade, CalendarFeedState, ReceiptView } from '@contract';
import { systemActor } from '@kernel';
import ICAL from 'ical.js';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { type Cast, castFor, codeOf, fileDispute, walkTo } from '../../support/walk';

/** What goes out as iCalendar, read by another program's parser. */
let house: RunningHouse;
let cast: Cast;
let receipt: ReceiptView;
let sessionId: string;

beforeAll(async () => {
  house = await startHouse('calendar_feed');
  receipt = await fileDispute(house);
  cast = await castFor(house, receipt);
  await walkTo(house, receipt.disputeId, cast, { to: 'assigned' });
  await cast.mediator.act(receipt.disputeId, 'RM', 'plan-session', {
    startsAt: '2026-11-25T09:30',
    place: '一号调解室',
    onlineLink: 'https://meeting.example/secret',
    dialIn: '023-60000100',
    instructions: '请携带营业执照原件。',
  });
  sessionId = (await cast.mediator.proceeding(receipt.disputeId, 'RM')).choices.plannedSessions?.[0]?.value ?? '';
}, 60_000);

afterAll(() => house.stop());

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { method: calendar.getFirstPropertyValue('method'), events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
};
const pathOf = ({ url }: CalendarFeedMade): string => new URL(url).pathname.replace('/api', '');
const feedOf = async (who: Client): Promise<string> => pathOf(await who.must<CalendarFeedMade>('POST', '/calendar/feed'));
const stranger = () => Client.nobody(house);

describe('the file of a session', () => {
  const file = async (who: Client) => read(await who.get<string>(`/calendar/sessions/${sessionId}.ics`));

  it('tells those who may see the session all they need to come, and names nobody who is in it', async () => {
    for (const who of [cast.mediator, cast.manager, cast.applicant, cast.respondent]) {
      const { method, events } = await file(who);
      expect(method).toBe('REQUEST');
      expect(events).toMatchObject([{ uid: `session-${sessionId}@zhihe`, sequence: 0, location: '一号调解室' }]);
      expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2026-11-25T01:30:00.000Z');
      expect(events[0]?.description).toBe('https://meeting.example/secret\n023-60000100\n请携带营业执照原件。');
      const text = (await who.get<string>(`/calendar/sessions/${sessionId}.ics`)).replaceAll('\r\n ', '');
      for (const kept of ['山城雾', '雾里', '吴里', '何清源']) expect(text).not.toContain(kept);
    }
  });

  it('is not there for anybody else', async () => {
    for (const username of ['supervisor', 'liaison', 'smanager', 'mediator2'])
      expect((await (await Client.signedIn(house, username)).request('GET', `/calendar/sessions/${sessionId}.ics`)).status).toBe(404);
    expect((await stranger().request('GET', `/calendar/sessions/${sessionId}.ics`)).status).toBe(401);
  });

  it('replaces itself when the session moves, and calls it off when it is cancelled', async () => {
    await cast.mediator.act(receipt.disputeId, 'RM', 'move-session', { sessionId, startsAt: '2026-11-26T10:00', reason: '场地维修' });
    const moved = await file(cast.respondent);
    expect(moved.events.map(({ sequence, startDate }) => [sequence, startDate.toJSDate().toISOString()])).toEqual([[1, '2026-11-26T02:00:00.000Z']]);
    await cast.mediator.act(receipt.disputeId, 'RM', 'cancel-session', { sessionId, reason: '改期另定' });
    const off = await file(cast.respondent);
    expect([off.method, off.events[0]?.sequence]).toEqual(['CANCEL', 2]);
    await cast.mediator.act(receipt.disputeId, 'RM', 'plan-session', { startsAt: '2026-11-27T09:30', place: '一号调解室', onlineLink: 'https://meeting.example/secret' });
  });
});

describe('a feed', () => {
  it('has the sessions and deadlines of its owner', async () => {
    const { events } = read(await stranger().get<string>(await feedOf(cast.mediator)));
    const { number } = await cast.mediator.proceeding(receipt.disputeId, 'RM');
    expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual(
      expect.arrayContaining([
        [`调解会议 人民调解 ${number}`, '2026-11-27T09:30:00'],
        [expect.stringMatching(/^期限 .*（2026）渝知人调字第1号$/), '2026-12-23'],
      ]),
    );
  });

  it('is English for whoever made it in English, and so is the file of a session', async () => {
    const { url } = await cast.mediator.must<CalendarFeedMade>('POST', '/calendar/feed?language=en');
    const text = await stranger().get<string>(url.slice(url.indexOf('/calendar')));
    expect(text).toContain('X-WR-CALNAME:Zhihe sessions and deadlines');
    const { number } = await cast.mediator.proceeding(receipt.disputeId, 'RM');
    const summaries = read(text).events.map(({ summary }) => summary);
    expect(summaries).toContain(`Mediation session: People’s mediation ${number}`);
    expect(summaries.filter((one) => one.startsWith('Deadline: ')).length).toBeGreaterThan(0);
    const { sessions } = (await cast.mediator.proceeding(receipt.disputeId, 'RM')).mediation ?? { sessions: [] };
    const file = read(await cast.mediator.get<string>(`/calendar/sessions/${sessions.at(-1)?.id}.ics?language=en`));
    expect(file.events[0]?.summary).toBe(`Mediation session: People’s mediation ${number}`);
  });

  it('gives a stranger who found its address number, time and place: no names, no matter, no way in', async () => {
    for (const who of [cast.mediator, cast.manager, cast.applicant, cast.respondent]) {
      const text = (await stranger().get<string>(await feedOf(who))).replaceAll('\r\n ', '');
      expect(text).toContain('一号调解室');
      for (const secret of ['山城雾', '雾里', '吴里', '何清源', 'meeting.example', '沈知和', receipt.accessCodes[0]?.code ?? 'x']) expect(text).not.toContain(secret);
    }
  });

  it('shows what its owner’s screen shows: the bureau no session, another party nothing at all', async () => {
    const { events } = read(await stranger().get<string>(await feedOf(await Client.signedIn(house, 'supervisor'))));
    expect(events.filter(({ summary }) => summary.startsWith('调解会议'))).toEqual([]);
    expect(read(await stranger().get<string>(await feedOf(await Client.signedIn(house, 'agent')))).events).toEqual([]);
  });

  it('has a new address when it is made again, and none when it is ended', async () => {
    const first = await feedOf(cast.mediator);
    const second = await feedOf(cast.mediator);
    expect((await stranger().request('GET', first)).status).toBe(404);
    expect((await stranger().request('GET', second)).status).toBe(200);
    expect((await cast.mediator.get<CalendarFeedState>('/calendar/feed')).madeAt).toBe(house.clock.now().toISOString());
    await cast.mediator.must('DELETE', '/calendar/feed');
    expect((await stranger().request('GET', second)).status).toBe(404);
    expect(await cast.mediator.get<CalendarFeedState>('/calendar/feed')).toEqual({ madeAt: null });
  });

  it('ends with the account, and with what its owner may see', async () => {
    const path = await feedOf(await Client.withCode(house, codeOf(receipt, 'B')));
    const mine = await feedOf(cast.mediator);
    await cast.manager.act(receipt.disputeId, 'RM', 'replace-mediator', { mediatorId: '01940000-0002-7000-8000-000000000006', reason: '另有任务' });
    expect(read(await stranger().get<string>(mine)).events).toEqual([]);
    expect(read(await stranger().get<string>(path)).events.length).toBeGreaterThan(0);
    await house.db.write(systemActor, (tx) => tx.query(`update app_user set disabled_at = now() where username = 'mediator'`));
    expect((await stranger().request('GET', mine)).status).toBe(404);
  });
});
