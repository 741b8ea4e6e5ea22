import type { ContactTaskView, DeliveryView, NoticeView, Page } from '@contract';
import type { ParkedWork } from '@platform';
import { CERTIFICATE, type MailAccount, MailServer } from '../faults/mail-server';
import { Client } from '../support/client';
import { ChannelWorld } from './channel-world';
import { backends } from './job-world';

const SECRET = 'a-secret-of-the-test';

/** One applicant, an address for each way a mail server behaves, and one notice to all of them. */
describe.each(backends)('e-mail through a real SMTP conversation, on %s', (backend) => {
  let mail: MailServer;
  let world: ChannelWorld;

  async function open(name: string, contacts: string[]): Promise<void> {
    mail = await MailServer.start();
    world = await ChannelWorld.open(backend, name, { SMTP_URL: `${mail.url}?patience=1`, MAIL_FROM: '知和 <zhihe@example.cn>', CHANNEL_SECRET: SECRET });
    await world.reach('mail', ...contacts.map((contact) => `${contact}@example.cn`));
  }
  afterEach(async () => {
    await world.close();
    await mail.stop();
  });

  it('takes, refuses for now, refuses for good, never answers, cuts the line after the text: nothing lost, nothing twice', async () => {
    await open('smtp', ['cut', 'later', 'nobody', 'ok', 'silent']);
    await world.tell();
    await world.worked();
    expect(await world.states()).toEqual({ cut: 'unknown', later: 'waiting', nobody: 'bounced', ok: 'sent', silent: 'waiting' });

    mail.becomePatient();
    await world.hurry();
    await world.worked();
    expect(await world.states()).toEqual({ cut: 'unknown', later: 'sent', nobody: 'bounced', ok: 'sent', silent: 'waiting' });
    const taken = { ok: mail.takenBy('ok'), later: mail.takenBy('later'), cut: mail.takenBy('cut'), nobody: mail.takenBy('nobody'), silent: mail.takenBy('silent') };
    process.stdout.write(`SMTP: asked ${JSON.stringify(mail.asked)}, taken ${JSON.stringify(taken)}\n`);
    expect(taken).toEqual({ ok: 1, later: 1, cut: 1, nobody: 0, silent: 0 });

    const { clerk, manager, applicant } = world.cast;
    const tasks = await manager.get<Page<ContactTaskView>>('/contact-tasks');
    expect(tasks.items.map(({ reason }) => reason).sort()).toEqual(['bounced', 'unknown']);
    const told = [...(await clerk.get<Page<NoticeView>>('/notices')).items, ...(await manager.get<Page<NoticeView>>('/notices')).items].map(({ title }) => title.zh);
    expect(told).toEqual(expect.arrayContaining(['联系方式失效', '消息是否送到不明']));
    const { id } = await clerk.proceeding(world.receipt.disputeId, 'RT');
    expect((await clerk.get<Page<DeliveryView>>(`/proceedings/${id}/deliveries`)).items).toHaveLength(5);
    expect((await applicant.request('GET', `/proceedings/${id}/deliveries`)).status).toBe(403);

    const [done] = tasks.items;
    expect((await manager.request('POST', `/contact-tasks/${done?.id}/done`, {})).status).toBe(204);
    expect((await manager.get<Page<ContactTaskView>>('/contact-tasks')).items).toHaveLength(1);
  });

  it('row-level security and the statement say the same: each alone keeps another organisation out', async () => {
    await open('two_locks', ['nobody']);
    await world.tell();
    await world.worked();
    const { manager, clerk } = world.cast;
    const { id } = await clerk.proceeding(world.receipt.disputeId, 'RT');
    const [task] = (await manager.get<Page<ContactTaskView>>('/contact-tasks')).items;
    const stranger = await Client.signedIn(world.house, 'parkmanager');
    for (const lock of ['enable', 'disable']) {
      for (const table of ['contact_task', 'delivery', 'proceeding', 'dispute']) await world.rows(`alter table ${table} ${lock} row level security`);
      expect((await stranger.get<Page<ContactTaskView>>('/contact-tasks')).items).toEqual([]);
      expect((await stranger.get<Page<DeliveryView>>(`/proceedings/${id}/deliveries`)).items).toEqual([]);
      expect((await stranger.request('POST', `/contact-tasks/${task?.id}/done`, {})).status).toBe(404);
      expect((await manager.get<Page<ContactTaskView>>('/contact-tasks')).items).toHaveLength(1);
      expect((await clerk.get<Page<DeliveryView>>(`/proceedings/${id}/deliveries`)).items).toHaveLength(1);
    }
  });

  it('carries the subject in Chinese, the code and the page to verify it, and what is attached; a bounce that comes later ends the contact and makes one task', async () => {
    await open('dsn', ['ok']);
    await world.rows(
      `create function attach() returns trigger language plpgsql as $$ begin new.attachment = '{"name":"调解会议.ics","mediaType":"text/calendar","content":"BEGIN:VCALENDAR\\nEND:VCALENDAR\\n"}'; return new; end $$; create trigger attach before insert on notice for each row execute function attach()`,
    );
    await world.tell();
    await world.worked();
    const [letter] = mail.taken;
    const [notice] = await world.rows<{ code: string }>(`select n.code from notice n join delivery d on d.notice_id = n.id`);
    expect(letter?.text).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(letter?.text).toContain('multipart/alternative');
    expect(letter?.text).toMatch(/^Auto-Submitted: auto-generated/m);
    const [, headers, content] = /\r\n(Content-Type: text\/calendar[\s\S]*?)\r\n\r\n([\s\S]*?)\r\n\r?\n?--/.exec(letter?.text ?? '') ?? [];
    expect(headers).toMatch(/Content-Disposition: attachment/);
    expect(headers).toContain(encodeURIComponent('调解会议'));
    const body = /base64/.test(headers ?? '') ? Buffer.from(content ?? '', 'base64').toString() : content;
    expect(body).toContain('BEGIN:VCALENDAR');
    const messageId = /^Message-ID: <([^>]+)>/m.exec(letter?.text ?? '')?.[1];
    const dsn = [
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      'Message-ID: <dsn-1@mx.example.cn>',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822; ok@example.cn',
      'Action: failed',
      'Status: 5.1.1',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${messageId}>`,
      '--b--',
    ].join('\r\n');
    const post = (secret: string) => world.cast.applicant.request<{ changed: number }>('POST', '/channels/mail-bounces', { message: dsn }, { 'x-channel-secret': secret });
    expect((await post('wrong')).status).toBe(404);
    expect((await post(SECRET)).body).toEqual({ changed: 1 });
    expect((await post(SECRET)).body).toEqual({ changed: 0 });
    expect(await world.states()).toEqual({ ok: 'bounced' });
    expect((await world.cast.manager.get<Page<ContactTaskView>>('/contact-tasks')).items.map(({ reason }) => reason)).toEqual(['bounced']);
    expect(notice?.code).toMatch(/^[A-Z0-9]{8}$/);
    const [contact] = await world.rows<{ ended: boolean }>('select bounced_at is not null as ended from contact');
    expect(contact).toEqual({ ended: true });
  });

  it('a message refused twelve times is parked where an administrator sees it, says why, and sends it again', async () => {
    await open('parked', ['later']);
    await world.tell();
    await world.worked();
    await world.rows(`update work set attempts = 11 where done_at is null`);
    await world.hurry();
    await world.worked();
    expect(mail.asked).toEqual({ later: 2 });
    const admin = await Client.signedIn(world.house, 'admin');
    const [parked, ...others] = (await admin.get<Page<ParkedWork>>('/parked-work')).items;
    expect({ ...parked, others }).toMatchObject({ queue: 'mail', job: 'send-mail', attempts: 12, error: expect.stringContaining('451'), others: [] });
    const states = await admin.get<{ channel: string; parked: number; oldestDue: string | null }[]>('/channels');
    expect(states[0]).toMatchObject({ channel: 'mail', parked: 1, oldestDue: expect.any(String) });
    const { id } = await world.cast.clerk.proceeding(world.receipt.disputeId, 'RT');
    const [delivery] = (await world.cast.clerk.get<Page<DeliveryView>>(`/proceedings/${id}/deliveries`)).items;
    expect(delivery).toMatchObject({ state: 'waiting', reason: expect.stringContaining('451') });

    mail.becomePatient();
    expect((await admin.request('POST', `/parked-work/${parked?.id}/replay`, {})).status).toBe(204);
    await world.worked();
    expect({ states: await world.states(), taken: mail.takenBy('later') }).toEqual({ states: { later: 'sent' }, taken: 1 });
    expect((await admin.get<Page<ParkedWork>>('/parked-work')).items).toEqual([]);
  });
});

describe.each(backends)('a mail server that wants TLS and a password, on %s', (backend) => {
  const account: MailAccount = { user: 'zhihe@example.cn', password: 'p@ss:w/rd' };
  let mail: MailServer;
  let world: ChannelWorld;

  const urlWith = (password: string, query: string) => `smtp://${encodeURIComponent(account.user)}:${encodeURIComponent(password)}@${mail.host}?patience=1${query}`;
  const open = async (name: string, url: (server: MailServer) => string) => {
    mail = await MailServer.start(account);
    world = await ChannelWorld.open(backend, name, { SMTP_URL: url(mail), MAIL_FROM: 'zhihe@example.cn' });
    await world.reach('mail', 'ok@example.cn');
    await world.tell();
    await world.worked();
  };
  const waiting = async () => (await world.rows<{ state: string; reason: string }>('select state, reason from delivery'))[0];
  afterEach(async () => {
    await world.close();
    await mail.stop();
  });

  it('gets the message over STARTTLS from the one it knows', async () => {
    await open('starttls', () => urlWith(account.password, `&ca=${encodeURIComponent(CERTIFICATE)}`));
    expect(await world.states()).toEqual({ ok: 'sent' });
    expect(mail.taken).toMatchObject([{ to: 'ok@example.cn', secure: true, user: account.user }]);
  });

  it.each([
    ['a wrong password', 'wrong', `&ca=${encodeURIComponent(CERTIFICATE)}`, /535|Invalid/],
    ['a certificate nobody vouches for', account.password, '', /certificate/],
  ])('%s: nothing is sent, the message waits, and the reason says so', async (what, password, query, reason) => {
    await open(what.startsWith('a wrong') ? 'password' : 'certificate', () => urlWith(password, query));
    expect(await waiting()).toEqual({ state: 'waiting', reason: expect.stringMatching(reason) });
    expect(mail.taken).toEqual([]);
    expect(await world.rows('select failures from queue_rest')).toEqual([{ failures: 1 }]);
  });
});
