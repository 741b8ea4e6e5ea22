import type { ContactsView, LocalMessageView, Page, ReceiptView } from '@contract';
import { newId } from '@kernel';
import { Client as Postgres } from 'pg';
import { SmsGateway } from '../faults/sms-gateway';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

let house: RunningHouse;
let owner: Postgres;
let receipt: ReceiptView;
let cast: Cast;

async function open(name: string, env: Record<string, string>): Promise<void> {
  house = await startHouse(name, { env });
  owner = new Postgres({ connectionString: house.databaseUrl });
  await owner.connect();
  receipt = await fileDispute(house);
  cast = await castFor(house, receipt);
  await house.settle();
}

async function close(): Promise<void> {
  await owner.end();
  await house.stop();
}

describe('contacts, and the local mailbox while there is no gateway', () => {
  beforeAll(() => open('channels_local', { LOCAL_MAILBOX: 'true' }));
  afterAll(close);

  const mailbox = async () => (await Client.nobody(house).get<Page<LocalMessageView>>('/local-messages')).items;
  const codeIn = (message?: LocalMessageView) => /验证码是 (\d{6})/.exec(message?.body ?? '')?.[1] ?? '';
  const contactOf = async (who: Client) => (await who.get<ContactsView>('/contacts')).contacts[0];

  it('proves an address by a code through the channel itself; a wrong one is refused, five lock the code', async () => {
    for (const value of ['nobody', 'a@b', 'x@example.cn\r\nBcc: y@example.cn', '12345']) {
      const { status, body } = await cast.applicant.request('POST', '/contacts', { channel: 'mail', value });
      expect({ status, body }).toMatchObject({ status: 400, body: { code: 'contact_malformed' } });
    }
    await cast.applicant.must('POST', '/contacts', { channel: 'mail', value: 'He@Example.cn' });
    const added = await contactOf(cast.applicant);
    expect(added).toMatchObject({ value: 'he@example.cn', verifiedAt: null });
    const code = codeIn((await mailbox())[0]);
    const verify = (who: Client, text: string) => who.request('POST', `/contacts/${added?.id}/verification`, { code: text });
    expect((await cast.applicant.request('POST', `/contacts/${added?.id}/code`, {})).status).toBe(429);
    expect((await verify(cast.respondent, code)).status).toBe(404);
    for (let attempt = 0; attempt < 5; attempt++) expect((await verify(cast.applicant, 'abcdef')).status).toBe(409);
    expect((await verify(cast.applicant, code)).status).toBe(409);
    await owner.query(`update contact set code_sent_at = code_sent_at - interval '61 seconds'`);
    await cast.applicant.must('POST', `/contacts/${added?.id}/code`, {});
    const stored = await owner.query('select code_hash from contact');
    const second = codeIn((await mailbox())[0]);
    expect(stored.rows[0].code_hash).not.toContain(second);
    await owner.query(`update contact set code_expires_at = now() - interval '1 second'`);
    expect((await verify(cast.applicant, second)).status).toBe(409);
    await owner.query(`update contact set code_expires_at = now() + interval '1 minute'`);
    expect((await verify(cast.applicant, second)).status).toBe(204);
    expect((await contactOf(cast.applicant))?.verifiedAt).not.toBeNull();
  });

  it('a party that has only its code proves a number too; nobody else sees it', async () => {
    await cast.respondent.must('POST', '/contacts', { channel: 'sms', value: '+86 138 0000 0002' });
    const added = await contactOf(cast.respondent);
    expect(added?.value).toBe('13800000002');
    expect((await cast.respondent.request('POST', `/contacts/${added?.id}/verification`, { code: codeIn((await mailbox())[0]) })).status).toBe(204);
    expect((await cast.clerk.get<ContactsView>('/contacts')).contacts).toEqual([]);
  });

  it('one e-mail a day where wanted: everything that waits, in one message; nothing to an address that was removed', async () => {
    const preference = { wanted: { deadline: ['mail'], action: ['mail'], news: ['mail'] }, quietFrom: null, quietUntil: null, digest: true };
    await cast.applicant.must('PUT', '/contacts/preference', preference);
    await walkTo(house, receipt.disputeId, cast, { to: 'mediating', after: 'offered' });
    await house.settle();
    const waiting = await owner.query(`select d.batch, d.state from delivery d where d.channel = 'mail'`);
    expect(waiting.rows.length).toBeGreaterThan(1);
    expect(new Set(waiting.rows.map((row) => JSON.stringify(row))).size).toBe(1);
    const before = await mailbox();
    await owner.query(`update work set due_at = now() where job = 'send-mail' and done_at is null`);
    await house.settle();
    const after = await mailbox();
    const mails = after.slice(0, after.length - before.length).filter(({ channel }) => channel === 'mail');
    expect(mails.map(({ subject }) => subject)).toEqual([`知和：您有 ${waiting.rows.length} 条消息`]);
    expect(mails[0]?.body).toMatch(/验真 \/ verify: http:\/\/.*\/verify#[A-Z0-9]{8}/);
    expect((await owner.query(`select distinct state from delivery where channel = 'mail'`)).rows).toEqual([{ state: 'sent' }]);

    await cast.applicant.must('PUT', '/contacts/preference', { ...preference, digest: false });
    await cast.applicant.request('DELETE', `/contacts/${(await contactOf(cast.applicant))?.id}`);
    await walkTo(house, receipt.disputeId, cast, { to: 'drafted', after: 'mediating' });
    await house.settle();
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

describe.each(['aliyun', 'tencent'] as const)('SMS by %s over real HTTP', (provider) => {
  let gateway: SmsGateway;
  const { accepted, refused, report, authorization } = providers[provider];

  beforeAll(async () => {
    gateway = await SmsGateway.start(({ url, body }) => {
      const asked = url.search + body;
      return asked.includes('13800000001') ? accepted : asked.includes('13800000002') ? refused : 'cut';
    });
    const key = { SMS_KEY_ID: 'key', SMS_KEY_SECRET: 'secret', SMS_SIGN_NAME: '知和', SMS_NOTICE_TEMPLATE: 'T1', SMS_CODE_TEMPLATE: 'T2', SMS_APP_ID: '1400' };
    await open(`channels_${provider}`, { ...key, SMS_PROVIDER: provider, SMS_ENDPOINT: gateway.url, CHANNEL_SECRET: 's' });
  });
  afterAll(async () => {
    await close();
    await gateway.stop();
  });

  it('accepted → sent → delivered; refused → failed; cut → unknown: each asked once, a task for what did not arrive', async () => {
    const [{ id }] = (await owner.query(`select id from app_user where username = 'applicant'`)).rows as [{ id: string }];
    await owner.query(`insert into contact_preference (owner, wanted, digest) values ($1, '{"deadline":["sms"],"action":["sms"],"news":["sms"]}', false)`, [`user:${id}`]);
    for (const number of ['13800000001', '13800000002', '13800000003'])
      await owner.query(`insert into contact (id, owner, channel, value, created_at, verified_at) values ($1, $2, 'sms', $3, now(), now())`, [newId(), `user:${id}`, number]);
    await walkTo(house, receipt.disputeId, cast, { to: 'submitted', after: 'offered' });
    await house.settle();
    const states = async () => (await owner.query(`select d.state from delivery d join contact c on c.id = d.contact_id order by c.value`)).rows.map(({ state }) => state);
    expect(await states()).toEqual(['sent', 'failed', 'unknown']);
    expect(gateway.asked).toHaveLength(3);
    for (const { headers } of gateway.asked) expect(headers.authorization).toMatch(authorization);
    const path = `/channels/sms-reports/${provider}?secret=`;
    expect((await Client.nobody(house).request('POST', `${path}wrong`, report)).status).toBe(404);
    expect((await Client.nobody(house).request('POST', `${path}s`, report)).status).toBe(200);
    expect(await states()).toEqual(['delivered', 'failed', 'unknown']);
    expect((await owner.query('select reason from contact_task order by reason')).rows.map(({ reason }) => reason)).toEqual(['failed', 'unknown']);
    expect((await Client.nobody(house).request('GET', '/local-messages')).status).toBe(404);
  });
});
