import { randomUUID } from 'node:crypto';
import { type SmsConfig, systemClock } from '@platform';
import { ended, type Gateway, type Outgoing, reasonOf, tryAgain } from './gateway';
import { acs3Headers, canonicalQuery, tc3Headers } from './sms-signatures';

const PATIENCE_MS = 20_000;

interface Request {
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** What a provider's answer says, in our words. */
type Verdict = { accepted: string } | { refused: string; again: boolean };

const e164 = (number: string): string => (number.startsWith('+') ? number : `+86${number}`);

/** 阿里云短信 SendSms, 2017-05-25. `OutId` comes back in the delivery report. */
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

function aliyunVerdict(answer: { Code?: string; Message?: string; BizId?: string }): Verdict {
  if (answer.Code === 'OK') return { accepted: answer.BizId ?? '' };
  return { refused: `${answer.Code}: ${answer.Message}`, again: /LIMIT_CONTROL|Throttling|AMOUNT_NOT_ENOUGH|InternalError|ServiceUnavailable/.test(answer.Code ?? '') };
}

/** 腾讯云 SendSms, 2021-01-11. Template values go by position. */
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

function tencentVerdict({ Response: response }: TencentAnswer): Verdict {
  const status = response?.SendStatusSet?.[0];
  if (status?.Code === 'Ok') return { accepted: status.SerialNo };
  const { Code = 'unreadable', Message = '' } = response?.Error ?? status ?? {};
  return { refused: `${Code}: ${Message}`, again: /LimitExceeded|RequestLimit|InternalError|InsufficientBalance/.test(Code) };
}

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
      const verdict = config.provider === 'aliyun' ? aliyunVerdict(answer) : tencentVerdict(answer);
      if ('accepted' in verdict) return ended({ state: 'sent', providerId: verdict.accepted || null });
      return verdict.again ? tryAgain(verdict.refused) : ended({ state: 'failed', reason: verdict.refused });
    } catch (error) {
      const cause = (error as { cause?: { code?: string } }).cause?.code ?? '';
      return /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT/.test(cause) ? tryAgain(cause) : ended({ state: 'unknown', reason: reasonOf(error) });
    }
  };
