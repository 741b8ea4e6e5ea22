import { createReadStream } from 'node:fs';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { RefusalError, refusal } from '@kernel';

export interface VirusScanner {
  /** @throws RefusalError file_infected with the name of what was found; scanner_unavailable when nobody can tell. */
  check(path: string): Promise<void>;
}

/** A deployment without a scanner: nothing is looked through. */
const noScanner: VirusScanner = { check: async () => undefined };

/** A large film at a busy scanner; longer than this, and it hangs. */
const PATIENCE_MS = 120_000;

/**
 * ClamAV's daemon, by its stream protocol: `zINSTREAM`, pieces behind their length, an empty piece, and one line back.
 * Whatever isn't a plain "OK" keeps the file out: a scanner that is down, or too small for the file, lets nothing pass.
 */
class ClamdScanner implements VirusScanner {
  private readonly where: NetConnectOpts;

  /** @param address `host:port`, or the absolute path of its socket. */
  constructor(address: string) {
    const [, host, port] = /^(.+):(\d{1,5})$/.exec(address) ?? [];
    this.where = host && port ? { host, port: Number(port) } : { path: address };
  }

  async check(path: string): Promise<void> {
    const answer = await this.ask(path).catch(() => '');
    const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
    if (found) throw new RefusalError(refusal('file_infected', { found }));
    if (answer !== 'stream: OK') throw new RefusalError(refusal('scanner_unavailable'));
  }

  private async ask(path: string): Promise<string> {
    const socket = connect(this.where);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the scanner does not answer')));
    try {
      const answer = lineFrom(socket);
      // A scanner that has read enough answers and hangs up: then its answer counts, not our broken pipe.
      await Promise.race([pipeline(createReadStream(path), framed, socket, { end: false }), answer.catch(() => undefined)]).catch(() => undefined);
      return await answer;
    } finally {
      socket.destroy();
    }
  }
}

async function* framed(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of content) yield Buffer.concat([lengthOf(piece), piece]);
  yield lengthOf(Buffer.alloc(0));
}

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

const lineFrom = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let line = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      line += text;
      if (line.includes('\0')) resolve(line.split('\0')[0] ?? '');
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the scanner hung up')));
  });

export const virusScanner = (address: string | null): VirusScanner => (address ? new ClamdScanner(address) : noScanner);
