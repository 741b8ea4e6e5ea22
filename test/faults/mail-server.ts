import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the mail server does with a message, by the local part of its recipient. */
const refusals: Record<string, { responseCode: number }> = { later: { responseCode: 451 }, nobody: { responseCode: 550 } };

/** A real SMTP conversation partner: takes, refuses for now, refuses for good, never answers, cuts the line after the text. */
export class MailServer {
  readonly taken: { to: string; text: string }[] = [];
  readonly asked: Record<string, number> = {};
  private readonly server: SMTPServer;

  private constructor() {
    const sockets = new Map<string, Socket>();
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
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
          this.taken.push({ to, text: Buffer.concat(chunks).toString() });
          if (to.startsWith('cut@')) sockets.get(session.id)?.destroy();
          else answer();
        });
      },
      onConnect: (session, answer) => {
        const connection = [...(this.server as unknown as { connections: Set<{ id: string; _socket: Socket }> }).connections].find(({ id }) => id === session.id);
        if (connection) sockets.set(session.id, connection['_socket']);
        answer();
      },
    });
    this.server.on('error', () => undefined);
  }

  private patient = false;

  /** From now on `later@` is taken. */
  becomePatient(): void {
    this.patient = true;
  }

  private refuses(name: string): { responseCode: number } | undefined {
    return name === 'later' && this.patient ? undefined : refusals[name];
  }

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    mail.server.listen(0, '127.0.0.1');
    await once(mail.server.server, 'listening');
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  takenBy = (name: string): number => this.taken.filter(({ to }) => to.startsWith(`${name}@`)).length;

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
