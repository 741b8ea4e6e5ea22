import type { NoticeView, Page, ReceiptView } from '@contract';
import { newId, systemActor } from '@kernel';
import ICAL from 'ical.js';
import type { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../../support/walk';

/** What a notice of a session carries for a calendar program, read by another program's parser. */
let house: RunningHouse;
let cast: Cast;
let receipt: ReceiptView;
let sessionId: string;

beforeAll(async () => {
  house = await startHouse('invitations');
  receipt = await fileDispute(house);
  cast = await castFor(house, receipt);
  await walkTo(house, receipt.disputeId, cast, { to: 'assigned' });
}, 60_000);

afterAll(() => house.stop());

async function newest(who: Client, word: string): Promise<NoticeView> {
  await house.settle();
  const found = (await who.get<Page<NoticeView>>('/notices')).items.find((one) => one.title.zh.includes(word));
  if (!found) throw new Error(`no notice with ${word}`);
  return found;
}
const file = (who: Client, { id }: NoticeView) => who.get<string>(`/notices/${id}/invitation.ics`);

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => ({ event: new ICAL.Event(one), status: one.getFirstPropertyValue('status') }));
  return { method: calendar.getFirstPropertyValue('method'), events };
}

describe('the invitation at a notice', () => {
  it('invites, moves and calls off one session under one name with a rising number', async () => {
    const seen: unknown[] = [];
    const keep = async (word: string) => {
      const { method, events } = read(await file(cast.respondent, await newest(cast.respondent, word)));
      seen.push([method, ...events.map(({ event, status }) => [event.uid, event.sequence, event.startDate.toJSDate().toISOString(), status])]);
    };
    await cast.mediator.act(receipt.disputeId, 'RM', 'plan-session', { startsAt: '2026-11-25T09:30', place: '一号调解室', onlineLink: 'https://meeting.example/way-in' });
    sessionId = (await cast.mediator.proceeding(receipt.disputeId, 'RM')).choices.plannedSessions?.[0]?.value ?? '';
    await keep('会议');
    await cast.mediator.act(receipt.disputeId, 'RM', 'move-session', { sessionId, startsAt: '2026-11-26T10:00', reason: '场地维修' });
    await keep('会议');
    await cast.mediator.act(receipt.disputeId, 'RM', 'cancel-session', { sessionId, reason: '改期另定' });
    await keep('会议');
    const uid = `session-${sessionId}@zhihe`;
    expect(seen).toEqual([
      ['REQUEST', [uid, 0, '2026-11-25T01:30:00.000Z', 'CONFIRMED']],
      ['REQUEST', [uid, 1, '2026-11-26T02:00:00.000Z', 'CONFIRMED']],
      ['CANCEL', [uid, 2, '2026-11-26T02:00:00.000Z', 'CANCELLED']],
    ]);
  });

  it('says number and place, and not what the matter is about or who is in it', async () => {
    const text = await file(cast.respondent, await newest(cast.respondent, '会议'));
    const { event } = read(text).events[0] ?? { event: null };
    expect(event?.summary).toMatch(/^调解会议 人民调解 （2026）渝知人调字第1号$/);
    expect([event?.location, event?.description]).toEqual(['一号调解室', 'https://meeting.example/way-in']);
    for (const kept of ['山城雾', '雾里商贸']) expect(text.replace(/\r\n /g, '')).not.toContain(kept);
  });

  it('is from the house to its recipient: the address that was proved, else a name of the house', async () => {
    const attendees = async (who: Client) =>
      [...(await file(who, await newest(who, '会议'))).replaceAll('\r\n ', '').matchAll(/^(ORGANIZER|ATTENDEE).*:mailto:(.*)\r$/gim)].map(([, role, at]) => [role, at]);
    const respondent = await attendees(cast.respondent);
    expect(respondent).toEqual([
      ['ORGANIZER', 'no-reply@localhost'],
      ['ATTENDEE', expect.stringMatching(/^party-[0-9a-f-]{36}@localhost$/)],
    ]);
    const [{ id }] = (await house.db.write(systemActor, (tx) => tx.query(`select id from app_user where username = 'applicant'`))) as [{ id: string }];
    for (const [value, proved] of [
      ['he@example.cn', true],
      ['not-proved@example.cn', false],
    ] as const)
      await house.db.write(systemActor, (tx) =>
        tx.query(`insert into contact (id, owner, channel, value, created_at, verified_at) values ($1, $2, 'mail', $3, now(), case when $4 then now() end)`, [
          newId(),
          `user:${id}`,
          value,
          proved,
        ]),
      );
    expect(await attendees(cast.applicant)).toEqual([
      ['ORGANIZER', 'no-reply@localhost'],
      ['ATTENDEE', 'he@example.cn'],
    ]);
    expect(await attendees(cast.respondent)).toEqual(respondent);
  });

  it('ends its lines with CR LF and folds them at 75 bytes', async () => {
    const text = await file(cast.respondent, await newest(cast.respondent, '会议'));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('is there for the notice’s recipient alone, and only where a session is told of', async () => {
    const notice = await newest(cast.respondent, '会议');
    expect((await cast.applicant.request('GET', `/notices/${notice.id}/invitation.ics`)).status).toBe(404);
    const other = (await cast.respondent.get<Page<NoticeView>>('/notices')).items.find((one) => !one.title.zh.includes('会议'));
    expect((await cast.respondent.request('GET', `/notices/${other?.id}/invitation.ics`)).status).toBe(404);
  });
});
