import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { ended, type Gateway, type Outgoing, reasonOf, tryAgain } from './gateway';

const CONNECT_MS = 8_000;
const PATIENCE_SECONDS = 15;
/** All steps together: less than a worker's outside call may take. */
const TOTAL_MS = 40_000;

interface SmtpError extends Error {
  responseCode?: number;
  command?: string;
}

/** Read only once the server has answered DATA with 354: from then on it may have the message, whatever the line does. */
class Letter {
  handedOver = false;

  constructor(private readonly bytes: Buffer) {}

  stream(): Readable {
    const mark = () => {
      this.handedOver = true;
    };
    const bytes = this.bytes;
    return Readable.from(
      (function* () {
        mark();
        yield bytes;
      })(),
      { objectMode: false },
    );
  }
}

/**
 * SMTP has no idempotency: a message the server may have is never sent again. What surely was not accepted (no connection, 4xx, cut
 * before the text) is tried again; a refused recipient has bounced; silence after the text is `unknown`.
 * @param url `smtp://user:password@host:587` or `smtps://…:465`; `?patience=5` waits so many seconds for each answer instead of fifteen.
 */
export const smtpGateway =
  (url: string, from: string): Gateway =>
  async (message) => {
    const letter = new Letter(await compose(message, from));
    try {
      await converse(new URL(url), { from: addressIn(from), to: message.to }, letter);
      return ended({ state: 'sent', providerId: null });
    } catch (error) {
      return judge(error as SmtpError, letter.handedOver);
    }
  };

function judge(error: SmtpError, handedOver: boolean) {
  const { responseCode = 0, command } = error;
  const reason = reasonOf(error);
  if (responseCode >= 500 && command === 'RCPT TO') return ended({ state: 'bounced', reason });
  if (responseCode >= 500 && command === 'DATA') return ended({ state: 'failed', reason });
  // An answer to the text is a decision; its absence is none.
  if (handedOver && !(responseCode >= 400 && command === 'DATA')) return ended({ state: 'unknown', reason });
  return tryAgain(reason);
}

/** The bare address of `知和 <zhihe@example.cn>`. */
export const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

function converse(url: URL, envelope: { from: string; to: string }, letter: Letter): Promise<string> {
  const connection = new SMTPConnection({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    // A password travels over TLS or not at all.
    requireTLS: url.protocol === 'smtp:' && url.username !== '',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: (Number(url.searchParams.get('patience')) || PATIENCE_SECONDS) * 1000,
  });
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the mail server took too long')), TOTAL_MS);
    const settled =
      <T>(finish: (value: T) => void) =>
      (value: T) => {
        clearTimeout(timer);
        finish(value);
      };
    const [done, fail] = [settled(resolve), settled(reject)];
    connection.once('error', fail);
    connection.once('end', () => fail(new Error('the mail server closed the connection')));
    const send = () =>
      connection.send(envelope, letter.stream(), (error, info) => {
        if (error) return fail(error);
        done(info?.response ?? '');
      });
    connection.connect((error) => {
      if (error) return fail(error);
      if (!url.username) return send();
      connection.login({ credentials: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }, (refused) => (refused ? fail(refused) : send()));
    });
  }).finally(() => connection.close());
}

const compose = ({ reference, to, subject, text, html, attachments }: Outgoing, from: string): Promise<Buffer> =>
  new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${reference}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: attachments.map(({ name, mediaType, content }) => ({ filename: name, contentType: mediaType, content })),
  })
    .compile()
    .build();
