import { randomUUID } from 'node:crypto';
import { type OutsideEnd, type SmsConfig, systemClock } from '@platform';
import { away, ended, fellSilent, type Gateway, type Outgoing, reasonOf, type SendOutcome } from './gateway';
import { acs3Headers, canonicalQuery, tc3Headers } from './sms-signatures';
import { judgeRefusal } from './sms-verdicts';

const PATIENCE_MS = 20_000;

interface Request {
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

type End = OutsideEnd<SendOutcome>;

const accepted = (id: string): End => ended({ state: 'sent', providerId: id || null });

const e164 = (number: string): string => (number.startsWith('+') ? number : `+86${number}`);

/** 阿里云短信 SendSms, 2017-05-25 (help.aliyun.com/document_detail/55284, which also says that it knows no idempotency). `OutId` comes back in the report. */
function aliyunRequest(config: SmsConfig, { to, reference, template }: Outgoing): Request {
  const query = {
    PhoneNumbers: to.replace(/^\+86/, ''),
    SignName: config.signName,
    TemplateCode: template.name === 'code' ? config.codeTemplate : config.noticeTemplate,
    TemplateParam: JSON.stringify(Object.fromEntries(template.values.map(({ name, value }) => [name, value]))),
    OutId: reference,
  };
  const { host, origin } = new URL(config.endpoint ?? 'https://dysmsapi.aliyuncs.com');
  const date = systemClock
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  const { host: _, ...headers } = acs3Headers(config.key, { host, action: 'SendSms', version: '2017-05-25', query, date, nonce: randomUUID() });
  return { url: `${origin}/?${canonicalQuery(query)}`, headers, body: undefined };
}

const readAliyun = ({ Code = '', Message = '', BizId = '' }: { Code?: string; Message?: string; BizId?: string }): End =>
  Code === 'OK' ? accepted(BizId) : judgeRefusal('aliyun', Code, Message);

/** 腾讯云 SendSms, 2021-01-11 (cloud.tencent.com/document/api/382/55981). Template values go by position. */
function tencentRequest(config: SmsConfig, { to, reference, template }: Outgoing): Request {
  const payload = JSON.stringify({
    SmsSdkAppId: config.appId,
    SignName: config.signName,
    TemplateId: template.name === 'code' ? config.codeTemplate : config.noticeTemplate,
    TemplateParamSet: template.values.map(({ value }) => value),
    PhoneNumberSet: [e164(to)],
    SessionContext: reference,
  });
  const { host, origin } = new URL(config.endpoint ?? 'https://sms.tencentcloudapi.com');
  const now = systemClock.now();
  const call = { host, service: 'sms', action: 'SendSms', version: '2021-01-11', region: config.region, timestamp: Math.floor(now.getTime() / 1000) };
  const { host: _, ...headers } = tc3Headers(config.key, { ...call, day: now.toISOString().slice(0, 10), payload });
  return { url: origin, headers, body: payload };
}

interface TencentAnswer {
  Response?: { Error?: { Code: string; Message: string }; SendStatusSet?: { Code: string; Message: string; SerialNo: string }[] };
}

function readTencent({ Response: response }: TencentAnswer): End {
  const status = response?.SendStatusSet?.[0];
  if (status?.Code === 'Ok') return accepted(status.SerialNo);
  const { Code = '', Message = '' } = response?.Error ?? status ?? {};
  return judgeRefusal('tencent', Code, Message);
}

/** Before any byte of the request was sent. */
const NO_CONNECTION = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT/;

/**
 * Neither provider takes a message id that would make a second call harmless, so an answer that doesn't come is `unknown`. Only a
 * connection that never stood, or a refusal for the moment, is tried again.
 */
export const smsGateway =
  (config: SmsConfig): Gateway =>
  async (message) => {
    const { url, headers, body } = config.provider === 'aliyun' ? aliyunRequest(config, message) : tencentRequest(config, message);
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
      const answer = (await response.json()) as object;
      return config.provider === 'aliyun' ? readAliyun(answer) : readTencent(answer);
    } catch (error) {
      const cause = (error as { cause?: { code?: string } }).cause?.code ?? '';
      return NO_CONNECTION.test(cause) ? away(cause) : fellSilent(reasonOf(error));
    }
  };
