import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerAuthentication } from 'smtp-server';

/** What the mail server does with a message, by the local part of its recipient. */
const refusals: Record<string, { responseCode: number }> = { later: { responseCode: 451 }, nobody: { responseCode: 550 } };

const certificates = join(__dirname, '../support/certificates');
/** Signed by nobody but itself, for 127.0.0.1. */
export const CERTIFICATE = join(certificates, 'mail-server.pem');

export interface MailAccount {
  user: string;
  password: string;
}

/** A real SMTP conversation partner: takes, refuses for now, refuses for good, never answers, cuts the line after the text; with an account, over STARTTLS only. */
export class MailServer {
  readonly taken: { to: string; text: string; secure: boolean; user: string | undefined }[] = [];
  readonly asked: Record<string, number> = {};
  connections = 0;
  private readonly server: SMTPServer;

  private constructor(private readonly account: MailAccount | null) {
    const sockets = new Map<string, Socket>();
    this.server = new SMTPServer({
      disableReverseLookup: true,
      ...(account
        ? { key: readFileSync(join(certificates, 'mail-server-key.pem')), cert: readFileSync(CERTIFICATE), onAuth: (auth, _session, answer) => this.admit(auth, answer) }
        : { authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] }),
      onRcptTo: ({ address }, _session, answer) => {
        const [name = ''] = address.split('@');
        this.asked[name] = (this.asked[name] ?? 0) + 1;
        const refusal = this.refuses(name);
        if (refusal) return answer(Object.assign(new Error('refused'), refusal));
        if (name !== 'silent') answer();
      },
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]?.address ?? '';
          this.taken.push({ to, text: Buffer.concat(chunks).toString(), secure: session.secure, user: session.user });
          if (to.startsWith('cut@')) sockets.get(session.id)?.destroy();
          else answer();
        });
      },
      onConnect: (session, answer) => {
        this.connections++;
        const connection = [...(this.server as unknown as { connections: Set<{ id: string; _socket: Socket }> }).connections].find(({ id }) => id === session.id);
        if (connection) sockets.set(session.id, connection['_socket']);
        // Taken by the machine and greeted by nobody: what a server that hangs looks like.
        if (!this.hangs) answer();
      },
    });
    this.server.on('error', () => undefined);
  }

  private patient = false;
  private hangs = false;

  /** From now on `later@` is taken. */
  becomePatient(): void {
    this.patient = true;
  }

  hang(hangs: boolean): void {
    this.hangs = hangs;
  }

  private admit(given: SMTPServerAuthentication, answer: (error: Error | null, response?: { user: string }) => void): void {
    const isIt = 'password' in given && given.username === this.account?.user && given.password === this.account?.password;
    if (isIt) answer(null, { user: given.username ?? '' });
    else answer(Object.assign(new Error('Invalid username or password'), { responseCode: 535 }));
  }

  private refuses(name: string): { responseCode: number } | undefined {
    return name === 'later' && this.patient ? undefined : refusals[name];
  }

  static async start(account: MailAccount | null = null): Promise<MailServer> {
    const mail = new MailServer(account);
    mail.server.listen(0, '127.0.0.1');
    await once(mail.server.server, 'listening');
    return mail;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `smtp://${this.host}`;
  }

  takenBy = (name: string): number => this.taken.filter(({ to }) => to.startsWith(`${name}@`)).length;

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
