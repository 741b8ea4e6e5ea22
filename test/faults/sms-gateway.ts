import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The other end of both providers over real HTTP: answers as they do, or cuts the line after it has taken the message. */
export class SmsGateway {
  readonly asked: Asked[] = [];

  private constructor(private readonly server: Server) {}

  static async start(answer: (asked: Asked) => object | 'cut'): Promise<SmsGateway> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const asked = { url: new URL(request.url ?? '/', 'http://gateway'), headers: request.headers, body: Buffer.concat(chunks).toString() };
        gateway.asked.push(asked);
        const said = answer(asked);
        if (said === 'cut') return request.socket.destroy();
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
      });
    });
    const gateway = new SmsGateway(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
