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

function readSms(env: NodeJS.ProcessEnv): SmsConfig | null {
  if (!env.SMS_PROVIDER) return null;
  const provider = SMS_PROVIDERS.find((one) => one === env.SMS_PROVIDER);
  if (!provider) throw new Error('SMS_PROVIDER 应为 aliyun 或者 tencent / SMS_PROVIDER must be aliyun or tencent');
  const needed = ['SMS_KEY_ID', 'SMS_KEY_SECRET', 'SMS_SIGN_NAME', 'SMS_NOTICE_TEMPLATE', 'SMS_CODE_TEMPLATE', ...(provider === 'tencent' ? ['SMS_APP_ID'] : [])];
  const missing = needed.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`请设置 / set ${missing.join(', ')}`);
  const text = (name: string): string => env[name] ?? '';
  return {
    provider,
    key: { id: text('SMS_KEY_ID'), secret: text('SMS_KEY_SECRET') },
    signName: text('SMS_SIGN_NAME'),
    noticeTemplate: text('SMS_NOTICE_TEMPLATE'),
    codeTemplate: text('SMS_CODE_TEMPLATE'),
    appId: text('SMS_APP_ID'),
    region: env.SMS_REGION || 'ap-guangzhou',
    endpoint: env.SMS_ENDPOINT || null,
  };
}

const portOf = (name: string, text: string | undefined, otherwise: number): number => {
  const port = Number(text ?? otherwise);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${name} 应为 0–65535 的整数，现在是“${text}” / ${name} must be an integer from 0 to 65535`);
  return port;
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
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM || '知和 <no-reply@localhost>',
    sms: readSms(env),
    channelSecret: env.CHANNEL_SECRET || null,
    localMailbox: !env.SMTP_URL && !env.SMS_PROVIDER && (!env.DATABASE_URL || env.LOCAL_MAILBOX === 'true'),
  });
}
