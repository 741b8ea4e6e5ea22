import type { Outgoing } from './gateway';

export interface Told {
  title: { zh: string; en: string };
  body: { zh: string; en: string };
  code: string;
  number: string;
  attachment: Outgoing['attachments'][number] | null;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** A line break in a subject would begin a header. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();

const verifyAt = (publicUrl: string, code: string): string => `${publicUrl}/verify#${code}`;

const asText = ({ title, body, code }: Told, publicUrl: string): string =>
  [title.zh, body.zh, '', title.en, body.en, '', `验真码 / verification code: ${code}`, `验真 / verify: ${verifyAt(publicUrl, code)}`].join('\n');

const asHtml = ({ title, body, code }: Told, publicUrl: string): string => {
  const link = escaped(verifyAt(publicUrl, code));
  return `<h2>${escaped(title.zh)}</h2><p>${escaped(body.zh)}</p><p lang="en"><strong>${escaped(title.en)}</strong><br>${escaped(body.en)}</p><p>验真码 / verification code: <strong>${escaped(code)}</strong><br><a href="${link}">${link}</a></p>`;
};

/** The words of one message or of a day's digest, for both channels; an SMS says that there is something, not what. */
export function compose(told: readonly [Told, ...Told[]], publicUrl: string): Pick<Outgoing, 'subject' | 'text' | 'html' | 'template' | 'attachments'> {
  const [first] = told;
  const several = told.length > 1;
  const subject = several ? `知和：您有 ${told.length} 条消息` : `知和：${first.title.zh}`;
  return {
    subject: oneLine(subject),
    text: told.map((one) => asText(one, publicUrl)).join('\n\n----------\n\n'),
    html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${told.map((one) => asHtml(one, publicUrl)).join('<hr>')}</body></html>`,
    template: {
      name: 'notice',
      values: [
        { name: 'number', value: first.number },
        { name: 'code', value: first.code },
      ],
    },
    attachments: told.flatMap(({ attachment }) => attachment ?? []),
  };
}

/** The text of an SMS where no gateway keeps a template: the local mailbox shows what a phone would. */
export const smsText = ({ number, code }: Told, publicUrl: string): string => `【知和】${number} 有新的消息，请登录查看。验真码 ${code}，验真：${verifyAt(publicUrl, code)}`;

/** Proof that an address is its owner's: a code that is valid for ten minutes. */
export function composeCode(code: string): Pick<Outgoing, 'subject' | 'text' | 'html' | 'template' | 'attachments'> {
  const text = `您的验证码是 ${code}，十分钟内有效。若非本人操作，请忽略。\nYour code is ${code}; it is valid for ten minutes. If you did not ask for it, ignore this message.`;
  return {
    subject: '知和：联系方式验证码',
    text,
    html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>验证码</title></head><body><p>${text.replace('\n', '<br>')}</p></body></html>`,
    template: { name: 'code', values: [{ name: 'code', value: code }] },
    attachments: [],
  };
}
