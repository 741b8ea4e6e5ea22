import type { ChannelStateView } from '@contract';
import { MailServer } from '../faults/mail-server';
import { SmsGateway } from '../faults/sms-gateway';
import { ChannelWorld } from './channel-world';
import { backends } from './job-world';

const MAILS = 60;
const TEXTS = 20;

describe.each(backends)('a mail server that hangs, on %s', (backend) => {
  let mail: MailServer;
  let sms: SmsGateway;
  let world: ChannelWorld;

  const channel = async (name: string): Promise<ChannelStateView | undefined> => (await world.cast.clerk.get<ChannelStateView[]>('/channels')).find((one) => one.channel === name);
  const mails = () =>
    world.rows<{ state: string; attempts: number; n: number }>(
      `select d.state, w.attempts, count(*)::int as n from delivery d join work w on w.dedup_key = 'send:' || d.batch where d.channel = 'mail' group by 1, 2 order by 1, 2`,
    );

  beforeAll(async () => {
    mail = await MailServer.start();
    sms = await SmsGateway.start(() => ({ Code: 'OK', BizId: 'biz' }));
    const texts = {
      SMS_PROVIDER: 'aliyun',
      SMS_KEY_ID: 'key',
      SMS_KEY_SECRET: 'secret',
      SMS_SIGN_NAME: '知和',
      SMS_NOTICE_TEMPLATE: 'T1',
      SMS_CODE_TEMPLATE: 'T2',
      SMS_ENDPOINT: sms.url,
    };
    world = await ChannelWorld.open(backend, 'rest', { SMTP_URL: `${mail.url}?patience=0.3`, MAIL_FROM: 'zhihe@example.cn', ...texts });
    await world.reach('mail', 'ok@example.cn');
    await world.reach('sms', '13800000001');
    await world.tell();
    await world.worked();
  });
  afterAll(async () => {
    await world.close();
    await sms.stop();
    await mail.stop();
  });

  it('delays neither the other channel nor the mails behind: three try, the channel rests, and the rest is neither lost nor counted', async () => {
    expect(await world.states()).toEqual({ ok: 'sent', 13_800_000_001: 'sent' });
    mail.hang(true);
    const before = mail.connections;
    await world.repeat('mail', MAILS);
    await world.repeat('sms', TEXTS);
    await world.worked();
    expect(sms.asked).toHaveLength(1 + TEXTS);
    expect(mail.connections - before).toBe(3);
    expect(await mails()).toEqual([
      { state: 'sent', attempts: 0, n: 1 },
      { state: 'waiting', attempts: 0, n: MAILS - 3 },
      { state: 'waiting', attempts: 1, n: 3 },
    ]);
    expect(await channel('mail')).toMatchObject({ resting: { reason: expect.stringMatching(/\w/) }, oldestDue: expect.stringMatching(/^20/), parked: 0 });
    expect(await channel('sms')).toEqual({ channel: 'sms', resting: null, oldestDue: null, parked: 0 });
    const code = await world.cast.applicant.request('POST', '/contacts', { channel: 'mail', value: 'new@example.cn' });
    expect({ status: code.status, body: code.body, asked: mail.connections - before }).toMatchObject({ status: 503, body: { code: 'code_not_sent' }, asked: 3 });
  });

  it('one message tries whether it is back; as it is not, the rest is longer, and no message has lost a try', async () => {
    const [before, first] = [mail.connections, await channel('mail')];
    await world.hurry();
    await world.probeDue();
    await world.worked();
    expect(mail.connections - before).toBe(1);
    const after = await channel('mail');
    expect(after?.resting?.since).toBe(first?.resting?.since);
    const seconds = await world.rows<{ rest: number }>(`select extract(epoch from until - clock_timestamp())::float8 as rest from queue_rest`);
    expect(seconds[0]?.rest).toBeGreaterThan(31);
    expect((await mails()).map(({ attempts, n }) => attempts * n).reduce((sum, one) => sum + one, 0)).toBe(3);
  });

  it('when it is back, one message finds out and all the others follow', async () => {
    mail.hang(false);
    await world.hurry();
    await world.probeDue();
    await world.worked();
    expect((await mails()).every(({ state }) => state === 'sent')).toBe(true);
    expect(mail.takenBy('ok')).toBe(1 + MAILS);
    expect(await channel('mail')).toEqual({ channel: 'mail', resting: null, oldestDue: null, parked: 0 });
  });
});
