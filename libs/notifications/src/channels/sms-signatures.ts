import { createHash, createHmac } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export interface Secret {
  id: string;
  secret: string;
}

const rfc3986 = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Keys in the order of their code points, as ACS3 signs them. */
export const canonicalQuery = (query: Readonly<Record<string, string>>): string =>
  Object.keys(query)
    .sort()
    .map((key) => `${rfc3986(key)}=${rfc3986(query[key] ?? '')}`)
    .join('&');

/** 阿里云 V3, ACS3-HMAC-SHA256, RPC style: all parameters in the query, an empty body. `date` is `2026-11-23T01:00:00Z`. */
export function acs3Headers(
  { id, secret }: Secret,
  call: { host: string; action: string; version: string; query: Readonly<Record<string, string>>; date: string; nonce: string },
): Record<string, string> {
  const signed: Record<string, string> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': call.date,
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  };
  const names = Object.keys(signed).join(';');
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  const request = ['POST', '/', canonicalQuery(call.query), lines.join(''), names, sha256('')].join('\n');
  const signature = hmac(secret, `ACS3-HMAC-SHA256\n${sha256(request)}`).toString('hex');
  return { ...signed, authorization: `ACS3-HMAC-SHA256 Credential=${id},SignedHeaders=${names},Signature=${signature}` };
}

/** 腾讯云 TC3-HMAC-SHA256 over content type, host and action. `timestamp` in seconds, `day` its UTC day. */
export function tc3Headers(
  { id, secret }: Secret,
  call: { host: string; service: string; action: string; version: string; region: string; timestamp: number; day: string; payload: string },
): Record<string, string> {
  const type = 'application/json; charset=utf-8';
  const names = 'content-type;host;x-tc-action';
  const request = ['POST', '/', '', `content-type:${type}\nhost:${call.host}\nx-tc-action:${call.action.toLowerCase()}\n`, names, sha256(call.payload)].join('\n');
  const scope = `${call.day}/${call.service}/tc3_request`;
  const key = hmac(hmac(hmac(`TC3${secret}`, call.day), call.service), 'tc3_request');
  const signature = hmac(key, `TC3-HMAC-SHA256\n${call.timestamp}\n${scope}\n${sha256(request)}`).toString('hex');
  return {
    'content-type': type,
    host: call.host,
    'x-tc-action': call.action,
    'x-tc-version': call.version,
    'x-tc-region': call.region,
    'x-tc-timestamp': String(call.timestamp),
    authorization: `TC3-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}
