import type { Readable } from 'node:stream';
import { RefusalError, refusal, systemActor } from '@kernel';
import type { Clock, Database, FileStorage } from '@platform';
import { peersBySource } from '../peers/peer.store';
import type { OwnIdentity } from '../protocol/identity';
import { limits, type NamedFile, type SignedText } from '../protocol/message';
import type { Protocol } from '../protocol/protocol';
import { verify } from '../protocol/signature';
import type { Inbox } from './inbox';
import { filesThere, insertFile } from './inbox.store';

/** Files that messages name. Who sends which file to whom is signed; the bytes are known by their hash. */
export class FileIntake {
  constructor(
    private readonly db: Database,
    private readonly ours: { identity: OwnIdentity | null; protocol: Protocol; storage: FileStorage },
    private readonly inbox: Inbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a file and tries again what was waiting for it. Safe to repeat: one that is there isn't read again.
   * @throws RefusalError exchange_closed, exchange_file_refused for a signature or a name that doesn't hold, and those of FileStorage.
   */
  async take(sha256: string, signed: SignedText, content: Readable): Promise<void> {
    const { peerId, file } = await this.admit(sha256, signed);
    const there = await this.db.read(systemActor, (reader) => filesThere(reader, [{ peerId, sha256 }]));
    if (there.size > 0 && (await this.ours.storage.exists(sha256, file.bytes))) return;
    const stored = await this.ours.storage.store({ name: file.name, content, expectedSha256: sha256, maxBytes: Math.min(file.bytes, limits.fileBytes) });
    if (stored.bytes !== file.bytes) throw new RefusalError(refusal('file_damaged'));
    await this.db.write(systemActor, (tx) => insertFile(tx, peerId, file, this.clock.now()));
    await this.inbox.retryFor(peerId, sha256);
  }

  private async admit(sha256: string, signed: SignedText): Promise<{ peerId: string; file: NamedFile }> {
    const { identity, protocol } = this.ours;
    if (!identity) throw new RefusalError(refusal('exchange_closed'));
    const said = readSaid(signed.text);
    if (!protocol.is('file.v1', said)) throw refused('malformed');
    const { source, recipient, file } = said as { source: string; recipient: string; file: NamedFile };
    const [peer] = await this.db.read(systemActor, (reader) => peersBySource(reader, [source]));
    if (!peer) throw refused('unknown_peer');
    const wrong = await verify({ text: Buffer.from(signed.text), jws: signed.jws }, peer, this.clock.now());
    if (wrong) throw refused(wrong);
    if (peer.state !== 'active') throw refused('suspended_peer');
    if (recipient !== identity.source || file.sha256 !== sha256) throw refused('not_for_us');
    return { peerId: peer.id, file };
  }
}

const refused = (reason: string): RefusalError => new RefusalError(refusal('exchange_file_refused', { reason }));

function readSaid(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
