import { resolve } from 'node:path';

/** Everything a deployment may set. Read once at start and frozen; nothing else reads the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where a worker of its own answers its health check. */
  readonly workerPort: number;
  readonly dataDir: string;
  /** The app role's connection; null: the embedded server is started. */
  readonly databaseUrl: string | null;
  /** The owner's connection, for migrations; falls back to `databaseUrl`. */
  readonly databaseOwnerUrl: string | null;
  readonly redisUrl: string | null;
  /** Cookies are marked Secure when the service stands behind TLS. */
  readonly secureCookies: boolean;
  /** Licensed 方正小标宋 and 仿宋, when the deployment has them; else the free fonts that come along. */
  readonly fontDir: string | null;
  /** ClamAV’s daemon, `host:port` or the path of its socket: every upload is looked through before it is kept. Null: none is. */
  readonly clamdAddress: string | null;
  /** A proxy of ours stands in front and says who calls (`X-Forwarded-For`). */
  readonly trustProxy: boolean;
  /** The address people reach the service under: QR codes and messages point here. */
  readonly publicUrl: string;
  /** `smtp://user:password@host:587`; null: no e-mail goes out. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly sms: SmsConfig | null;
  /** Whoever reports bounces and deliveries shows it in `X-Channel-Secret`; null: nobody may. */
  readonly channelSecret: string | null;
  /** Our keys for the exchange with other agencies; null: nothing is exchanged. On a machine of one's own the file is made at the first start. */
  readonly exchangeKeys: { readonly file: string; readonly mayCreate: boolean } | null;
  /** Messages land on a page of ours that everybody can read: on a machine of one's own without any gateway. */
  readonly localMailbox: boolean;
}

export interface SmsConfig {
  readonly provider: 'aliyun' | 'tencent';
  readonly key: { readonly id: string; readonly secret: string };
  readonly signName: string;
  /** Registered texts: one with `number` and `code` (a message), one with `code` (proof of the number). */
  readonly noticeTemplate: string;
  readonly codeTemplate: string;
  /** 腾讯云 SmsSdkAppId. */
  readonly appId: string;
  readonly region: string;
  /** Another address than the provider's public one. */
  readonly endpoint: string | null;
}

const SMS_PROVIDERS = ['aliyun', 'tencent'] as const;

/** @throws Error */
function wrong(name: string, zh: string, en: string): never {
  throw new Error(`${name} ${zh} / ${name} ${en}`);
}

function addressOf(name: string, text: string, protocols: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname || !protocols.includes(url.protocol))
    return wrong(name, `应为 ${protocols.join('//… 或者 ')}//… 的地址`, `must be an address that begins with ${protocols.join('// or ')}//`);
  return url;
}

function readSms(env: NodeJS.ProcessEnv): SmsConfig | null {
  const needed = {
    SMS_KEY_ID: env.SMS_KEY_ID,
    SMS_KEY_SECRET: env.SMS_KEY_SECRET,
    SMS_SIGN_NAME: env.SMS_SIGN_NAME,
    SMS_NOTICE_TEMPLATE: env.SMS_NOTICE_TEMPLATE,
    SMS_CODE_TEMPLATE: env.SMS_CODE_TEMPLATE,
    ...(env.SMS_PROVIDER !== 'aliyun' && { SMS_APP_ID: env.SMS_APP_ID }),
  };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]));
  if (!env.SMS_PROVIDER) {
    if (missing.length < Object.keys(needed).length) wrong('SMS_PROVIDER', '没有设置，而其他短信设置有值', 'is not set, and other settings for SMS are');
    return null;
  }
  const provider = SMS_PROVIDERS.find((one) => one === env.SMS_PROVIDER) ?? wrong('SMS_PROVIDER', '应为 aliyun 或者 tencent', 'must be aliyun or tencent');
  if (missing.length > 0) throw new Error(`请设置 / set ${missing.join(', ')}`);
  if (env.SMS_ENDPOINT) addressOf('SMS_ENDPOINT', env.SMS_ENDPOINT, ['http:', 'https:']);
  return {
    provider,
    key: { id: env.SMS_KEY_ID ?? '', secret: env.SMS_KEY_SECRET ?? '' },
    signName: env.SMS_SIGN_NAME ?? '',
    noticeTemplate: env.SMS_NOTICE_TEMPLATE ?? '',
    codeTemplate: env.SMS_CODE_TEMPLATE ?? '',
    appId: env.SMS_APP_ID ?? '',
    region: env.SMS_REGION || 'ap-guangzhou',
    endpoint: env.SMS_ENDPOINT || null,
  };
}

type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'channelSecret' | 'localMailbox'>;

const MAILBOX = /^(?:[^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/;
/** It stands in an address that others keep, and whoever has it may end contacts. */
const SECRET_LENGTH = 16;

function readMail(env: NodeJS.ProcessEnv): MailConfig {
  if (env.SMTP_URL) {
    const patience = addressOf('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:']).searchParams.get('patience');
    if (patience !== null && !(Number(patience) > 0)) wrong('SMTP_URL', '的 patience 应为大于零的秒数', 'has a patience that is no number of seconds');
    if (!env.MAIL_FROM) wrong('MAIL_FROM', '没有设置，而 SMTP_URL 有值', 'is not set, and SMTP_URL is');
  }
  if (env.MAIL_FROM && !MAILBOX.test(env.MAIL_FROM)) wrong('MAIL_FROM', '应为邮箱地址，如“知和 <zhihe@example.cn>”', 'must be a mailbox, like “Zhihe <zhihe@example.cn>”');
  if (env.CHANNEL_SECRET && env.CHANNEL_SECRET.length < SECRET_LENGTH) wrong('CHANNEL_SECRET', `至少 ${SECRET_LENGTH} 个字符`, `needs at least ${SECRET_LENGTH} characters`);
  if (env.LOCAL_MAILBOX && !['true', 'false'].includes(env.LOCAL_MAILBOX)) wrong('LOCAL_MAILBOX', '应为 true 或者 false', 'must be true or false');
  const hasGateway = Boolean(env.SMTP_URL || env.SMS_PROVIDER);
  if (env.LOCAL_MAILBOX === 'true' && hasGateway) wrong('LOCAL_MAILBOX', '不能与 SMTP_URL、SMS_PROVIDER 同时使用', 'excludes SMTP_URL and SMS_PROVIDER');
  return {
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM || '知和 <no-reply@localhost>',
    channelSecret: env.CHANNEL_SECRET || null,
    localMailbox: !hasGateway && env.LOCAL_MAILBOX !== 'false' && (!env.DATABASE_URL || env.LOCAL_MAILBOX === 'true'),
  };
}

const portOf = (name: string, text: string | undefined, otherwise: number): number => {
  const port = Number(text ?? otherwise);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${name} 应为 0–65535 的整数，现在是“${text}” / ${name} must be an integer from 0 to 65535`);
  return port;
};

/** Beside a database of others' several processes would each make their own. */
const readExchangeKeys = (env: NodeJS.ProcessEnv): Config['exchangeKeys'] => {
  if (env.EXCHANGE_KEY_FILE) return { file: resolve(env.EXCHANGE_KEY_FILE), mayCreate: false };
  return env.DATABASE_URL ? null : { file: resolve(env.DATA_DIR ?? '.data', 'exchange-keys.json'), mayCreate: true };
};

/** @throws Error that names the variable, so a wrong deployment stops at start. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = portOf('PORT', env.PORT, 8080);
  return Object.freeze({
    port,
    host: env.HOST ?? '127.0.0.1',
    workerPort: portOf('WORKER_PORT', env.WORKER_PORT, 8081),
    dataDir: resolve(env.DATA_DIR ?? '.data'),
    databaseUrl: env.DATABASE_URL || null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || env.DATABASE_URL || null,
    redisUrl: env.REDIS_URL || null,
    secureCookies: env.SECURE_COOKIES === 'true',
    fontDir: env.FONT_DIR || null,
    clamdAddress: env.CLAMD_ADDRESS || null,
    trustProxy: env.TRUST_PROXY === 'true',
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
    ...readMail(env),
    sms: readSms(env),
    exchangeKeys: readExchangeKeys(env),
  });
}
