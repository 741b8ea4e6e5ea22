import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { away, ended, fellSilent, type Gateway, type Outgoing, reasonOf, tryAgain } from './gateway';

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
 * @param url `smtp://user:password@host:587` or `smtps://…:465`; `?patience=5` waits so many seconds for each answer instead of fifteen,
 *   `?ca=/path.pem` also trusts servers whose certificate was signed by that one.
 * @throws Error at once, naming SMTP_URL, when there is no such file.
 */
export function smtpGateway(url: string, from: string): Gateway {
  const server = serverAt(new URL(url));
  return async (message) => {
    const letter = new Letter(await compose(message, from));
    try {
      await converse(server, { from: addressIn(from), to: message.to }, letter);
      return ended({ state: 'sent', providerId: null });
    } catch (error) {
      return judge(error as SmtpError, letter.handedOver);
    }
  };
}

/** 421: the server closes for everybody (RFC 5321 3.8). */
const CLOSING = 421;

function judge(error: SmtpError, handedOver: boolean) {
  const { responseCode = 0, command } = error;
  const reason = reasonOf(error);
  // An answer to recipient or text is a decision about this message. Whatever else goes wrong (no connection, no answer, TLS, password, sender) goes wrong for all.
  const decided = responseCode >= 400 && responseCode !== CLOSING && (command === 'RCPT TO' || command === 'DATA');
  if (!decided) return handedOver && responseCode !== CLOSING ? fellSilent(reason) : away(reason);
  if (responseCode < 500) return tryAgain(reason);
  return ended({ state: command === 'RCPT TO' ? 'bounced' : 'failed', reason });
}

/** The bare address of `知和 <zhihe@example.cn>`. */
export const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

interface MailServer {
  options: SMTPConnection.Options;
  credentials: { user: string; pass: string } | null;
}

function serverAt(url: URL): MailServer {
  const patience = (Number(url.searchParams.get('patience')) || PATIENCE_SECONDS) * 1000;
  const connecting = Math.min(CONNECT_MS, patience);
  const options = {
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    // A password travels over TLS or not at all.
    requireTLS: url.protocol === 'smtp:' && url.username !== '',
    connectionTimeout: connecting,
    greetingTimeout: connecting,
    dnsTimeout: connecting,
    socketTimeout: patience,
    tls: { ca: authoritiesOf(url.searchParams.get('ca')) },
  };
  return { options, credentials: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : null };
}

/** Undefined: those that Node.js trusts. */
function authoritiesOf(path: string | null): string[] | undefined {
  if (path === null) return undefined;
  try {
    return [...rootCertificates, readFileSync(path, 'utf8')];
  } catch (error) {
    throw new Error(`SMTP_URL: 读不到证书文件 / cannot read the certificate ${path}`, { cause: error });
  }
}

function converse({ options, credentials }: MailServer, envelope: { from: string; to: string }, letter: Letter): Promise<string> {
  const connection = new SMTPConnection(options);
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
      if (!credentials) return send();
      connection.login({ credentials }, (refused) => (refused ? fail(refused) : send()));
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
