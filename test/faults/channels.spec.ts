import type { ContactTaskView, DeliveryView, NoticeView, Page, ReceiptView } from '@contract';
import { newId } from '@kernel';
import { Client as Postgres } from 'pg';
import { eventually } from '../jobs/job-world';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';
import { MailServer } from './mail-server';
import { WorkerProcess } from './worker-process';

const SECRET = 'a-secret-of-the-test';

/** One applicant, an address for each way a mail server behaves, and one notice to all of them. */
describe('e-mail through a real SMTP conversation', () => {
  let mail: MailServer;
  let house: RunningHouse;
  let owner: Postgres;
  let receipt: ReceiptView;
  let cast: Cast;

  const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> => (await owner.query(sql, values)).rows as T[];
  const states = async (): Promise<Record<string, string>> => {
    const found = await rows<{ name: string; state: string }>(
      `select split_part(c.value, '@', 1) as name, d.state from delivery d join contact c on c.id = d.contact_id order by 1`,
    );
    return Object.fromEntries(found.map(({ name, state }) => [name, state]));
  };
  const hurry = () => rows(`update work set due_at = clock_timestamp(), lease_until = case when lease_until is not null then clock_timestamp() end where done_at is null`);

  async function open(name: string, contacts: string[]): Promise<void> {
    house = await startHouse(name, { env: { SMTP_URL: `${mail.url}?patience=2`, MAIL_FROM: '知和 <zhihe@example.cn>', CHANNEL_SECRET: SECRET } });
    owner = new Postgres({ connectionString: house.databaseUrl });
    await owner.connect();
    receipt = await fileDispute(house);
    cast = await castFor(house, receipt);
    await house.settle();
    const [{ id }] = (await rows<{ id: string }>(`select id from app_user where username = 'applicant'`)) as [{ id: string }];
    await rows(`insert into contact_preference (owner, wanted, digest) values ($1, '{"deadline":["mail"],"action":["mail"],"news":["mail"]}', false)`, [`user:${id}`]);
    for (const contact of contacts)
      await rows(`insert into contact (id, owner, channel, value, created_at, verified_at) values ($1, $2, 'mail', $3, now(), now())`, [
        newId(),
        `user:${id}`,
        `${contact}@example.cn`,
      ]);
  }

  beforeEach(async () => {
    mail = await MailServer.start();
  });
  afterEach(async () => {
    await WorkerProcess.stopAll();
    await owner.end();
    await house.stop();
    await mail.stop();
  });

  it('takes, refuses for now, refuses for good, never answers, cuts the line after the text: nothing lost, nothing twice', async () => {
    await open('channels_smtp', ['cut', 'later', 'nobody', 'ok', 'silent']);
    await walkTo(house, receipt.disputeId, cast, { to: 'submitted', after: 'offered' });
    await house.settle();
    expect(await states()).toEqual({ cut: 'unknown', later: 'waiting', nobody: 'bounced', ok: 'sent', silent: 'waiting' });

    mail.becomePatient();
    for (let round = 0; round < 2; round++) {
      await hurry();
      await house.settle();
    }
    expect(await states()).toEqual({ cut: 'unknown', later: 'sent', nobody: 'bounced', ok: 'sent', silent: 'waiting' });
    const taken = { ok: mail.takenBy('ok'), later: mail.takenBy('later'), cut: mail.takenBy('cut'), nobody: mail.takenBy('nobody'), silent: mail.takenBy('silent') };
    process.stdout.write(`SMTP: asked ${JSON.stringify(mail.asked)}, taken ${JSON.stringify(taken)}\n`);
    expect(taken).toEqual({ ok: 1, later: 1, cut: 1, nobody: 0, silent: 0 });

    const tasks = await cast.manager.get<Page<ContactTaskView>>('/contact-tasks');
    expect(tasks.items.map(({ reason }) => reason).sort()).toEqual(['bounced', 'unknown']);
    const told = (await cast.clerk.get<Page<NoticeView>>('/notices')).items.map(({ title }) => title.zh);
    const managers = (await cast.manager.get<Page<NoticeView>>('/notices')).items.map(({ title }) => title.zh);
    expect([...told, ...managers]).toEqual(expect.arrayContaining(['联系方式失效', '消息是否送到不明']));
    const { id } = await cast.clerk.proceeding(receipt.disputeId, 'RT');
    expect((await cast.clerk.get<Page<DeliveryView>>(`/proceedings/${id}/deliveries`)).items).toHaveLength(5);
    expect((await cast.applicant.request('GET', `/proceedings/${id}/deliveries`)).status).toBe(403);

    const [done] = tasks.items;
    expect((await cast.manager.request('POST', `/contact-tasks/${done?.id}/done`, {})).status).toBe(204);
    expect((await cast.manager.get<Page<ContactTaskView>>('/contact-tasks')).items).toHaveLength(1);
  });

  it('carries the subject in Chinese, the code and the page to verify it; a bounce that comes later ends the contact and makes one task', async () => {
    await open('channels_dsn', ['ok']);
    await walkTo(house, receipt.disputeId, cast, { to: 'submitted', after: 'offered' });
    await house.settle();
    const [letter] = mail.taken;
    const [notice] = await rows<{ code: string }>(`select n.code from notice n join delivery d on d.notice_id = n.id`);
    expect(letter?.text).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(letter?.text).toContain('multipart/alternative');
    expect(letter?.text).toMatch(/^Auto-Submitted: auto-generated/m);
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
    const post = (secret: string) => cast.applicant.request<{ changed: number }>('POST', '/channels/mail-bounces', { message: dsn }, { 'x-channel-secret': secret });
    expect((await post('wrong')).status).toBe(404);
    expect((await post(SECRET)).body).toEqual({ changed: 1 });
    expect((await post(SECRET)).body).toEqual({ changed: 0 });
    expect(await states()).toEqual({ ok: 'bounced' });
    expect((await cast.manager.get<Page<ContactTaskView>>('/contact-tasks')).items.map(({ reason }) => reason)).toEqual(['bounced']);
    expect(notice?.code).toMatch(/^[A-Z0-9]{8}$/);
    await walkTo(house, receipt.disputeId, cast, { to: 'accepted', after: 'submitted' });
    await house.settle();
    expect(mail.taken).toHaveLength(1);
  });

  it.each([
    ['outside:claimed', 'sent', 1, 0],
    ['outside:before-call', 'unknown', 0, 1],
    ['outside:after-call', 'unknown', 1, 1],
  ])(
    'a worker killed at %s: %s, the letter out %i times, %i tasks',
    async (failPoint, state, letters, tasks) => {
      await open(`channels_kill_${failPoint.replace(/\W/g, '_')}`, ['ok']);
      await house.rest();
      await walkTo(house, receipt.disputeId, cast, { to: 'submitted', after: 'offered' }).catch(() => undefined);
      const env = { DATABASE_URL: house.databaseUrl, DATA_DIR: house.config.dataDir, SMTP_URL: mail.url, MAIL_FROM: 'zhihe@example.cn' };
      expect(await WorkerProcess.start({ ...env, FAIL_POINT: failPoint }).ended()).toBe('SIGKILL');
      WorkerProcess.start(env);
      await eventually('all work is done', async () => {
        await hurry();
        return (await rows(`select 1 from work where done_at is null union all select 1 from outbox`)).length === 0;
      });
      const found = { states: await states(), letters: mail.takenBy('ok'), tasks: (await rows('select 1 from contact_task')).length };
      process.stdout.write(`killed at ${failPoint}: ${JSON.stringify(found)}\n`);
      expect(found).toEqual({ states: { ok: state }, letters, tasks });
    },
    60_000,
  );
});
