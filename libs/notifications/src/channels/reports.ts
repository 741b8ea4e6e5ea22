import type { Undelivered } from './delivery.store';

/** What the other side says about a message it took. `reference` is ours (Message-ID) or the one it gave. */
export interface Report {
  reference: string;
  end: 'delivered' | Undelivered;
  reason: string;
}

const field = (text: string, name: string): string | null => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(text)?.[1]?.trim() ?? null;

/** A delivery status notification (RFC 3464), whole as it came. Null: it is none, or says nothing final, or not about which message. */
export function readDsn(message: string): Report | null {
  const text = message.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  if (!/report-type="?delivery-status"?/i.test(text)) return null;
  const action = field(text, 'Action')?.toLowerCase();
  // The headers of the original come last; the notification's own Message-ID stands first.
  const original = [...text.matchAll(/^Message-ID:\s*<([^<>\s]+)>/gim)].at(-1)?.[1] ?? null;
  if (original === null || (action !== 'failed' && action !== 'delivered')) return null;
  const reason = [field(text, 'Status'), field(text, 'Diagnostic-Code')].filter(Boolean).join(' ').slice(0, 500);
  return { reference: original, end: action === 'delivered' ? 'delivered' : 'bounced', reason };
}

const textIn = (row: object, name: string): string => {
  const value = (row as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
};

const objectsIn = (body: unknown): object[] => (Array.isArray(body) ? body.filter((one): one is object => typeof one === 'object' && one !== null) : []);

/** A number that does not exist has bounced; a full inbox or a phone that is off has failed this once. */
const ended = (text: string): Undelivered => (/MOBILE_NOT_ON_SERVICE|MK:0001|空号|UNDELIV_EMPTY/i.test(text) ? 'bounced' : 'failed');

/** 阿里云 SmsReport over HTTP: a list of {biz_id, success, err_code, err_msg}. */
export const readAliyunReports = (body: unknown): Report[] =>
  objectsIn(body).map((row) => {
    const reason = `${textIn(row, 'err_code')} ${textIn(row, 'err_msg')}`.trim().slice(0, 500);
    return { reference: textIn(row, 'biz_id'), end: (row as { success?: unknown }).success === true ? 'delivered' : ended(reason), reason };
  });

/** 腾讯云 status callback: a list of {sid, report_status, errmsg, description}. */
export const readTencentReports = (body: unknown): Report[] =>
  objectsIn(body).map((row) => {
    const reason = `${textIn(row, 'errmsg')} ${textIn(row, 'description')}`.trim().slice(0, 500);
    return { reference: textIn(row, 'sid'), end: textIn(row, 'report_status') === 'SUCCESS' ? 'delivered' : ended(reason), reason };
  });
