import type { ContactsView, LocalMessageView, Page } from '@contract';
import { SmsGateway } from '../faults/sms-gateway';
import { Client } from '../support/client';
import { walkTo } from '../support/walk';
import { ChannelWorld } from './channel-world';
import { backends } from './job-world';

const SECRET = 'a-secret-of-the-test';

describe.each(backends)('contacts, and the local mailbox while there is no gateway, on %s', (backend) => {
  let world: ChannelWorld;
  beforeAll(async () => {
    world = await ChannelWorld.open(backend, 'channels_local', { LOCAL_MAILBOX: 'true' });
  });
  afterAll(() => world.close());

  const mailbox = async () => (await Client.nobody(world.house).get<Page<LocalMessageView>>('/local-messages')).items;
  const codeIn = (message?: LocalMessageView) => /验证码是 (\d{6})/.exec(message?.body ?? '')?.[1] ?? '';
  const contactOf = async (who: Client) => (await who.get<ContactsView>('/contacts')).contacts[0];

  it('proves an address by a code through the channel itself; a wrong one is refused, five lock the code', async () => {
    for (const value of ['nobody', 'a@b', 'x@example.cn\r\nBcc: y@example.cn', '12345']) {
      const { status, body } = await world.cast.applicant.request('POST', '/contacts', { channel: 'mail', value });
      expect({ status, body }).toMatchObject({ status: 400, body: { code: 'contact_malformed' } });
    }
    await world.cast.applicant.must('POST', '/contacts', { channel: 'mail', value: 'He@Example.cn' });
    const added = await contactOf(world.cast.applicant);
    expect(added).toMatchObject({ value: 'he@example.cn', verifiedAt: null });
    const code = codeIn((await mailbox())[0]);
    const verify = (who: Client, text: string) => who.request('POST', `/contacts/${added?.id}/verification`, { code: text });
    expect((await world.cast.applicant.request('POST', `/contacts/${added?.id}/code`, {})).status).toBe(429);
    expect((await verify(world.cast.respondent, code)).status).toBe(404);
    for (let attempt = 0; attempt < 5; attempt++) expect((await verify(world.cast.applicant, 'abcdef')).status).toBe(409);
    expect((await verify(world.cast.applicant, code)).status).toBe(409);
    await world.rows(`update contact set code_sent_at = code_sent_at - interval '61 seconds'`);
    await world.cast.applicant.must('POST', `/contacts/${added?.id}/code`, {});
    const stored = await world.rows<{ code_hash: string }>('select code_hash from contact');
    const second = codeIn((await mailbox())[0]);
    expect(stored[0]?.code_hash).not.toContain(second);
    await world.rows(`update contact set code_expires_at = now() - interval '1 second'`);
    expect((await verify(world.cast.applicant, second)).status).toBe(409);
    await world.rows(`update contact set code_expires_at = now() + interval '1 minute'`);
    expect((await verify(world.cast.applicant, second)).status).toBe(204);
    expect((await contactOf(world.cast.applicant))?.verifiedAt).not.toBeNull();
  });

  it('one code a minute and ten a day, whether asked again, by another address or by one that was taken away; a day later ten more', async () => {
    const { mediator } = world.cast;
    const add = (value: string) => mediator.request<{ code?: string }>('POST', '/contacts', { channel: 'mail', value });
    const minutePasses = () => world.rows(`update contact set code_sent_at = code_sent_at - interval '61 seconds'`);
    const taken = () => world.rows(`select 1 from local_message where sent_to like 'day%'`).then((rows) => rows.length);
    expect((await add('day@example.cn')).status).toBe(200);
    await mediator.request('DELETE', `/contacts/${(await contactOf(mediator))?.id}`);
    expect((await add('day@example.cn')).status).toBe(429);
    for (let code = 2; code <= 10; code++) {
      await minutePasses();
      expect((await add(code < 6 ? 'day@example.cn' : 'day2@example.cn')).status).toBe(200);
    }
    await minutePasses();
    for (const value of ['day@example.cn', 'day2@example.cn', 'day3@example.cn']) expect((await add(value)).status).toBe(429);
    expect(await taken()).toBe(10);
    await world.rows(`update contact set code_sent_at = code_sent_at - interval '25 hours'`);
    for (let code = 1; code <= 10; code++) {
      expect((await add('day@example.cn')).status).toBe(200);
      await minutePasses();
    }
    expect((await add('day@example.cn')).status).toBe(429);
    expect(await taken()).toBe(20);
  });

  it('a party that has only its code proves a number too; nobody else sees it', async () => {
    await world.cast.respondent.must('POST', '/contacts', { channel: 'sms', value: '+86 138 0000 0002' });
    const added = await contactOf(world.cast.respondent);
    expect(added?.value).toBe('13800000002');
    expect((await world.cast.respondent.request('POST', `/contacts/${added?.id}/verification`, { code: codeIn((await mailbox())[0]) })).status).toBe(204);
    expect((await world.cast.clerk.get<ContactsView>('/contacts')).contacts).toEqual([]);
  });

  it('one e-mail a day where wanted: everything that waits, in one message; nothing to an address that was removed', async () => {
    const preference = { wanted: { deadline: ['mail'], action: ['mail'], news: ['mail'] }, quietFrom: null, quietUntil: null, digest: true };
    await world.cast.applicant.must('PUT', '/contacts/preference', preference);
    await walkTo(world.house, world.receipt.disputeId, world.cast, { to: 'mediating', after: 'offered' });
    await world.worked();
    const waiting = await world.rows<object>(`select d.batch, d.state from delivery d where d.channel = 'mail'`);
    expect(waiting.length).toBeGreaterThan(1);
    expect(new Set(waiting.map((row) => JSON.stringify(row))).size).toBe(1);
    const before = await mailbox();
    await world.rows(`update work set due_at = now() where job = 'send-mail' and done_at is null`);
    await world.worked();
    const after = await mailbox();
    const mails = after.slice(0, after.length - before.length).filter(({ channel }) => channel === 'mail');
    expect(mails.map(({ subject }) => subject)).toEqual([`知和：您有 ${waiting.length} 条消息`]);
    expect(mails[0]?.body).toMatch(/验真 \/ verify: http:\/\/.*\/verify#[A-Z0-9]{8}/);
    expect(await world.rows(`select distinct state from delivery where channel = 'mail'`)).toEqual([{ state: 'sent' }]);

    await world.cast.applicant.must('PUT', '/contacts/preference', { ...preference, digest: false });
    await world.cast.applicant.request('DELETE', `/contacts/${(await contactOf(world.cast.applicant))?.id}`);
    await walkTo(world.house, world.receipt.disputeId, world.cast, { to: 'drafted', after: 'mediating' });
    await world.worked();
    expect((await mailbox()).filter(({ channel }) => channel === 'mail')).toHaveLength(after.filter(({ channel }) => channel === 'mail').length);
  });
});

const providers = {
  aliyun: {
    accepted: { Code: 'OK', BizId: 'biz-1' },
    refused: { Code: 'isv.MOBILE_NUMBER_ILLEGAL', Message: 'no such number' },
    report: [{ biz_id: 'biz-1', success: true, err_code: 'DELIVERED' }],
    authorization: /^ACS3-HMAC-SHA256 Credential=key,/,
  },
  tencent: {
    accepted: { Response: { SendStatusSet: [{ Code: 'Ok', SerialNo: 'biz-1', Message: 'send success' }] } },
    refused: { Response: { SendStatusSet: [{ Code: 'InvalidParameterValue.IncorrectPhoneNumber', Message: 'wrong', SerialNo: '' }] } },
    report: [{ sid: 'biz-1', report_status: 'SUCCESS', errmsg: 'DELIVRD' }],
    authorization: /^TC3-HMAC-SHA256 Credential=key\//,
  },
};

const both = backends.flatMap((backend) => (['aliyun', 'tencent'] as const).map((provider) => [provider, backend] as const));

describe.each(both)('SMS by %s over real HTTP, on %s', (provider, backend) => {
  let gateway: SmsGateway;
  let world: ChannelWorld;
  const { accepted, refused, report, authorization } = providers[provider];

  beforeAll(async () => {
    gateway = await SmsGateway.start(({ url, body }) => {
      const asked = url.search + body;
      return asked.includes('13800000001') ? accepted : asked.includes('13800000002') ? refused : 'cut';
    });
    const key = { SMS_KEY_ID: 'key', SMS_KEY_SECRET: 'secret', SMS_SIGN_NAME: '知和', SMS_NOTICE_TEMPLATE: 'T1', SMS_CODE_TEMPLATE: 'T2', SMS_APP_ID: '1400' };
    world = await ChannelWorld.open(backend, `channels_${provider}`, { ...key, SMS_PROVIDER: provider, SMS_ENDPOINT: gateway.url, CHANNEL_SECRET: SECRET });
  });
  afterAll(async () => {
    await world.close();
    await gateway.stop();
  });

  it('accepted → sent → delivered; a number that is none → bounced; cut → unknown: each asked once, a task for what did not arrive', async () => {
    await world.reach('sms', '13800000001', '13800000002', '13800000003');
    await world.tell();
    await world.worked();
    const states = async () => Object.values(await world.states());
    expect(await states()).toEqual(['sent', 'bounced', 'unknown']);
    expect(gateway.asked).toHaveLength(3);
    for (const { headers } of gateway.asked) expect(headers.authorization).toMatch(authorization);
    const path = `/channels/sms-reports/${provider}`;
    const post = (query: string, headers: Record<string, string> = {}) => Client.nobody(world.house).request('POST', `${path}${query}`, report, headers);
    for (const query of ['', '?secret=wrong', '?secret=']) expect((await post(query)).status).toBe(404);
    expect((await post(`?secret=${SECRET}&secret=${SECRET}`)).status).toBe(422);
    expect((await post(`?secret=${SECRET}`, { 'x-channel-secret': 'wrong' })).status).toBe(404);
    expect(await states()).toEqual(['sent', 'bounced', 'unknown']);
    expect((await post('', { 'x-channel-secret': SECRET })).status).toBe(200);
    expect(await states()).toEqual(['delivered', 'bounced', 'unknown']);
    expect((await post(`?secret=${SECRET}`)).status).toBe(200);
    expect((await world.rows<{ reason: string }>('select reason from contact_task order by reason')).map(({ reason }) => reason)).toEqual(['bounced', 'unknown']);
    expect((await Client.nobody(world.house).request('GET', '/local-messages')).status).toBe(404);
  });

  it('a report that breaks something is logged without the secret in its address', async () => {
    const printed: string[] = [];
    const outputs = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0));
    await world.rows('alter table delivery rename to gone');
    const { status, body } = await Client.nobody(world.house).request('POST', `/channels/sms-reports/${provider}?secret=${SECRET}`, report);
    await world.rows('alter table gone rename to delivery');
    for (const output of outputs) output.mockRestore();
    expect(status).toBe(500);
    expect(printed.join('')).toContain(`/channels/sms-reports/${provider}`);
    expect(printed.join('') + JSON.stringify(body)).not.toContain(SECRET);
  });
});
