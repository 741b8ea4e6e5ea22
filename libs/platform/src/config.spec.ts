import { readConfig } from './config';

const sms = { SMS_PROVIDER: 'aliyun', SMS_KEY_ID: 'id', SMS_KEY_SECRET: 'secret', SMS_SIGN_NAME: '知和', SMS_NOTICE_TEMPLATE: 'T1', SMS_CODE_TEMPLATE: 'T2' };
const mail = { SMTP_URL: 'smtp://user:p%40ss@mail.example.cn:587?patience=5', MAIL_FROM: '知和 <zhihe@example.cn>' };

describe('settings of mail and SMS', () => {
  it('are taken as they are meant', () => {
    expect(readConfig({ ...mail, ...sms, CHANNEL_SECRET: '0123456789abcdef' })).toMatchObject({
      smtpUrl: mail.SMTP_URL,
      mailFrom: mail.MAIL_FROM,
      channelSecret: '0123456789abcdef',
      localMailbox: false,
      sms: { provider: 'aliyun', key: { id: 'id', secret: 'secret' }, region: 'ap-guangzhou', endpoint: null },
    });
    expect(readConfig({ ...sms, SMS_PROVIDER: 'tencent', SMS_APP_ID: '1400', SMS_ENDPOINT: 'http://127.0.0.1:1' }).sms).toMatchObject({ provider: 'tencent', appId: '1400' });
    expect(readConfig({})).toMatchObject({ smtpUrl: null, sms: null, channelSecret: null, localMailbox: true });
    expect(readConfig({ LOCAL_MAILBOX: 'false' }).localMailbox).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgres://db' }).localMailbox).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgres://db', LOCAL_MAILBOX: 'true' }).localMailbox).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ['SMTP_URL', { ...mail, SMTP_URL: 'mail.example.cn:587' }],
    ['SMTP_URL', { ...mail, SMTP_URL: 'http://mail.example.cn' }],
    ['SMTP_URL', { ...mail, SMTP_URL: 'smtp://mail.example.cn?patience=soon' }],
    ['MAIL_FROM', { SMTP_URL: mail.SMTP_URL }],
    ['MAIL_FROM', { ...mail, MAIL_FROM: '知和' }],
    ['MAIL_FROM', { ...mail, MAIL_FROM: 'a@b.cn\r\nBcc: x@y.cn' }],
    ['CHANNEL_SECRET', { CHANNEL_SECRET: 'short' }],
    ['LOCAL_MAILBOX', { LOCAL_MAILBOX: 'yes' }],
    ['LOCAL_MAILBOX', { ...mail, LOCAL_MAILBOX: 'true' }],
    ['SMS_PROVIDER', { ...sms, SMS_PROVIDER: 'somebody' }],
    ['SMS_PROVIDER', { ...sms, SMS_PROVIDER: '' }],
    ['SMS_KEY_ID', { ...sms, SMS_KEY_ID: '' }],
    ['SMS_KEY_SECRET', { ...sms, SMS_KEY_SECRET: '' }],
    ['SMS_SIGN_NAME', { ...sms, SMS_SIGN_NAME: '' }],
    ['SMS_NOTICE_TEMPLATE', { ...sms, SMS_NOTICE_TEMPLATE: '' }],
    ['SMS_CODE_TEMPLATE', { ...sms, SMS_CODE_TEMPLATE: '' }],
    ['SMS_APP_ID', { ...sms, SMS_PROVIDER: 'tencent' }],
    ['SMS_ENDPOINT', { ...sms, SMS_ENDPOINT: 'sms.example.cn' }],
  ])('%s is named when it is wrong: %j', (name, env) => {
    let said = '';
    try {
      readConfig(env);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toContain(name);
    expect(said).not.toContain('\n');
    expect(said).not.toContain('p%40ss');
  });
});
