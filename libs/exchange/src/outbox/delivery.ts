import type { Clock, FileStorage, OutsideEnd, OutsideTogetherHandler, Tx } from '@platform';
import { findPeer, type KnownPeer, withKeys } from '../peers/peer.store';
import { keyFor, type OwnIdentity } from '../protocol/identity';
import type { OwnKey } from '../protocol/keys';
import { limits, type Message, type NamedFile, type SignedText } from '../protocol/message';
import type { Protocol } from '../protocol/protocol';
import { sign } from '../protocol/signature';
import type { HttpTransport, Posted } from '../transport/http-transport';
import * as store from './outbox.store';
import { hashOf, readReceipts, signOutgoing } from './signed-lines';

interface Outgoing {
  id: string;
  signed: SignedText;
  files: readonly NamedFile[];
  /** The same for all of a queue. */
  to: { peer: KnownPeer; key: OwnKey };
}

type Answered = store.Answered[];

/** Carries what waits for a peer, many messages a call. The peer knows each by its id, so sending again is harmless. */
export class Delivery {
  constructor(
    private readonly identity: OwnIdentity | null,
    private readonly protocol: Protocol,
    private readonly outside: { storage: FileStorage; transport: HttpTransport },
    private readonly clock: Clock,
  ) {}

  readonly handler: OutsideTogetherHandler<Outgoing, Answered> = {
    most: limits.batchBytes,
    // At least so much that no call has more messages than the protocol allows.
    weightOf: ({ bytes }) => Math.max(Number(bytes ?? 0), limits.batchBytes / limits.batchMessages),
    prepare: (tx, payloads) =>
      this.prepare(
        tx,
        payloads.map(({ outboxId = '' }) => outboxId),
      ),
    call: (messages) => this.call(messages),
    settle: async (tx, ended) => {
      const [first] = ended;
      const answers = ended.flatMap(({ end }) => (end.again ? [] : end.outcome));
      if (first && answers.length > 0) await store.saveReceipts(tx, first.message.to.peer.id, answers, this.clock.now());
    },
  };

  /** What was answered meanwhile, or goes by bundle now, needs no call. @throws Error without a key that the peer takes. */
  private async prepare(tx: Tx, ids: readonly string[]): Promise<(Outgoing | null)[]> {
    const rows = new Map((await store.lockOutgoing(tx, ids)).map((row) => [row.id, row]));
    const peerId = [...rows.values()][0]?.peerId;
    const found = peerId === undefined ? null : await findPeer(tx, peerId);
    if (!this.identity || !found?.baseUrl || found.state !== 'active') return ids.map(() => null);
    const [peer] = (await withKeys(tx, [found])) as [KnownPeer];
    const key = keyFor(this.identity, peer.suites, this.clock.now());
    if (!key) throw new Error(`no key of ours is in force that ${peer.source} takes`);
    const open = [...rows.values()].filter(({ state }) => state !== 'applied');
    const signed = await signOutgoing(tx, open, key);
    return ids.map((id) => {
      const message = signed.get(id);
      return message ? { id, signed: message, files: (JSON.parse(message.text) as Message).data.files, to: { peer, key } } : null;
    });
  }

  private async call(messages: readonly Outgoing[]): Promise<{ ends: OutsideEnd<Answered>[]; away?: string }> {
    const [first] = messages as [Outgoing];
    const { peer } = first.to;
    const lacking = await this.sendFiles(messages, first.to);
    const whole = messages.filter(({ files }) => !files.some(({ sha256 }) => lacking.has(sha256)));
    const posted: Posted<{ receipts: SignedText[] }> =
      whole.length === 0
        ? { ok: true, value: { receipts: [] } }
        : await this.outside.transport.post(
            peer.baseUrl ?? '',
            whole.map(({ signed }) => signed),
          );
    if (!posted.ok) return { ends: messages.map(() => ({ again: true, reason: posted.reason })), ...(posted.away && { away: posted.reason }) };
    const hashes = new Map(whole.map(({ id, signed }) => [id, hashOf(signed.text)]));
    const answers = await readReceipts(posted.value.receipts, { protocol: this.protocol, ourselves: this.identity?.source ?? '', peer, hashes, now: this.clock.now() });
    const sent = new Set(messages.map(({ id }) => id));
    // What was waiting there and was let go by one of these is told along with the first of them.
    const released = answers.filter(({ id }) => !sent.has(id));
    const told = new Set(answers.map(({ id }) => id));
    const teller = messages.find(({ id }) => told.has(id))?.id;
    const ends = messages.map(({ id, files }): OutsideEnd<Answered> => {
      const file = files.find(({ sha256 }) => lacking.has(sha256));
      const own = answers.filter((answer) => answer.id === id);
      if (own.length > 0) return { again: false, outcome: id === teller ? [...own, ...released] : own };
      return { again: true, reason: file ? `file ${file.sha256}: ${lacking.get(file.sha256)}` : 'no valid receipt came back' };
    });
    return { ends };
  }

  /** @returns why, for each file that isn't there. One after the other: they are large, and the line is one. */
  private async sendFiles(messages: readonly Outgoing[], { peer, key }: Outgoing['to']): Promise<ReadonlyMap<string, string>> {
    const files = new Map(messages.flatMap((message) => message.files).map((file) => [file.sha256, file]));
    const lacking = new Map<string, string>();
    for (const file of files.values()) {
      const content = await this.outside.storage.openFile(file.sha256).catch(() => null);
      if (!content) {
        lacking.set(file.sha256, 'not in our storage');
        continue;
      }
      const text = JSON.stringify({ source: this.identity?.source, recipient: peer.source, file });
      const put = await this.outside.transport.putFile(peer.baseUrl ?? '', file, { text, jws: await sign(Buffer.from(text), key) }, content);
      if (!put.ok) lacking.set(file.sha256, put.reason);
      // A line that is gone for one file is gone for all.
      if (!put.ok && put.away) return new Map([...files.keys()].map((sha256) => [sha256, put.reason]));
    }
    return lacking;
  }
}
