import type { ReceiptView } from '@contract';
import { newId } from '@kernel';
import ICAL from 'ical.js';
import { Client as Postgres } from 'pg';
import { MailServer } from '../faults/mail-server';
import type { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** The invitation to a session, as it arrives at a mail server, read by another program's parser. */
let mail: MailServer;
let house: RunningHouse;
let owner: Postgres;
let receipt: ReceiptView;
let cast: Cast;

beforeAll(async () => {
  mail = await MailServer.start();
  house = await startHouse('invitations_by_mail', { env: { SMTP_URL: mail.url, MAIL_FROM: '知和 <zhihe@example.cn>' } });
  owner = new Postgres({ connectionString: house.databaseUrl });
  await owner.connect();
  receipt = await fileDispute(house);
  cast = await castFor(house, receipt);
  await walkTo(house, receipt.disputeId, cast, { to: 'assigned' });
  await house.settle();
  for (const [username, value] of [
    ['applicant', 'he@example.cn'],
    ['mediator', 'shen@example.cn'],
  ]) {
    const [{ id }] = (await owner.query('select id from app_user where username = $1', [username])).rows as [{ id: string }];
    await reach(`user:${id}`, value ?? '');
  }
  const [{ id }] = (await owner.query(`select id from party where side = 'B'`)).rows as [{ id: string }];
  await reach(`party:${id}`, 'wuli@example.cn');
}, 60_000);

afterAll(async () => {
  await owner.end();
  await house.stop();
  await mail.stop();
});

async function reach(principal: string, value: string): Promise<void> {
  await owner.query(`insert into contact_preference (owner, wanted, digest) values ($1, '{"deadline":["mail"],"action":["mail"],"news":["mail"]}', false)`, [principal]);
  await owner.query(`insert into contact (id, owner, channel, value, created_at, verified_at) values ($1, $2, 'mail', $3, now(), now())`, [newId(), principal, value]);
}

/** Every calendar part of a letter: its header, and the calendar in it. */
function calendarsIn(letter: string) {
  const boundary = /boundary="([^"]+)"/.exec(letter)?.[1] ?? '';
  return letter
    .split(`--${boundary}`)
    .filter((part) => /^Content-Type: text\/calendar/im.test(part))
    .map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n');
      const text = Buffer.from(body.join(''), 'base64').toString();
      const calendar = new ICAL.Component(ICAL.parse(text));
      return { head: head.replace(/\r\n[ \t]+/g, ' '), text: text.replaceAll('\r\n ', ''), calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined) };
    });
}

const summaryOf = ({ head, calendar, event }: ReturnType<typeof calendarsIn>[number]) => ({
  method: [/method=(\w+)/.exec(head)?.[1], calendar.getFirstPropertyValue('method')],
  uid: event.uid,
  sequence: event.sequence,
  from: [event.startDate.toString(), event.startDate.zone?.tzid, event.startDate.toJSDate().toISOString()],
  attendees: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase()),
  organizer: event.organizer,
});

/** What a step brings to each address. */
async function lettersAfter(who: Client, action: string, input: object): Promise<Record<string, ReturnType<typeof calendarsIn>>> {
  const before = mail.taken.length;
  await who.act(receipt.disputeId, 'RM', action, input);
  await house.settle();
  return Object.fromEntries(mail.taken.slice(before).map(({ to, text }) => [to, calendarsIn(text)]));
}

describe('an e-mail that tells of a session', () => {
  it('carries the invitation, its change and its end: one name, a rising number, the hour in Beijing, to whom it is sent', async () => {
    const planned = await lettersAfter(cast.mediator, 'plan-session', { startsAt: '2026-11-25T09:30', place: '一号调解室', onlineLink: 'https://meeting.example/way-in' });
    const sessionId = (await cast.mediator.proceeding(receipt.disputeId, 'RM')).choices.plannedSessions?.[0]?.value ?? '';
    const moved = await lettersAfter(cast.mediator, 'move-session', { sessionId, startsAt: '2026-11-26T10:00', reason: '场地维修' });
    const cancelled = await lettersAfter(cast.mediator, 'cancel-session', { sessionId, reason: '改期另定' });
    const told = (to: string, method: string, sequence: number, from: string[]) => ({
      method: [method, method],
      uid: `session-${sessionId}@zhihe`,
      sequence,
      from: [from[0], 'Asia/Shanghai', from[1]],
      attendees: [`mailto:${to}`],
      organizer: 'mailto:zhihe@example.cn',
    });
    const first = ['2026-11-25T09:30:00', '2026-11-25T01:30:00.000Z'];
    const second = ['2026-11-26T10:00:00', '2026-11-26T02:00:00.000Z'];
    for (const to of ['he@example.cn', 'wuli@example.cn'])
      expect([planned, moved, cancelled].flatMap((letters) => letters[to]?.map(summaryOf))).toEqual([
        told(to, 'REQUEST', 0, first),
        told(to, 'REQUEST', 1, second),
        told(to, 'CANCEL', 2, second),
      ]);
    for (const kept of ['山城雾', '雾里', '吴里', '何清源']) expect(planned['wuli@example.cn']?.[0]?.text).not.toContain(kept);
    expect(planned['wuli@example.cn']?.[0]?.text).toContain('BEGIN:VTIMEZONE');
  });

  it('is not enclosed where no session is told of', async () => {
    const letters = await lettersAfter(cast.respondent, 'message', { onlyMediator: false, text: '补充说明。' });
    expect(letters['he@example.cn']).toEqual([]);
  });

  it('takes the session out of the calendars when the matter ends before it', async () => {
    await cast.mediator.act(receipt.disputeId, 'RM', 'plan-session', { startsAt: '2026-11-27T09:30', place: '一号调解室' });
    await house.settle();
    const ended = await lettersAfter(cast.applicant, 'withdraw', { reason: '已自行和解' });
    for (const to of ['he@example.cn', 'wuli@example.cn']) {
      const files = mail.taken
        .filter((letter) => letter.to === to)
        .flatMap(({ text }) => calendarsIn(text))
        .slice(-1)
        .map(summaryOf);
      expect(files).toMatchObject([{ method: ['CANCEL', 'CANCEL'], sequence: 1, from: ['2026-11-27T09:30:00', 'Asia/Shanghai', '2026-11-27T01:30:00.000Z'] }]);
    }
    expect(Object.keys(ended)).toContain('wuli@example.cn');
  });
});
