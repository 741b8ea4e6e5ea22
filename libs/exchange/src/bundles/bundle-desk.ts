import { Readable } from 'node:stream';
import type { BundleOutcome, BundleRead, BundleView } from '@contract';
import { type Actor, isId, newId, principalOf, RefusalError, refusal, systemActor } from '@kernel';
import type { Clock, Database, FileStorage } from '@platform';
import type { FileIntake } from '../inbox/file-intake';
import type { Inbox } from '../inbox/inbox';
import { saveReceipts } from '../outbox/outbox.store';
import { readReceipts, signOutgoing } from '../outbox/signed-lines';
import { findPeer, type KnownPeer, peersBySource } from '../peers/peer.store';
import { keyFor, type OwnIdentity } from '../protocol/identity';
import type { OwnKey } from '../protocol/keys';
import { limits, type Receipt, type SignedText } from '../protocol/message';
import type { Protocol } from '../protocol/protocol';
import { verify } from '../protocol/signature';
import { type BundleEnd, bundleLimits, type FileLine, linesIn, objectIn, readEnd } from './bundle-format';
import * as store from './bundle.store';
import { bundleBytes } from './bundle-writer';

const PAGE = 200;

/**
 * 离线包: the same messages for networks that are physically separated, carried by hand as a file out, a file in and a file of receipts back. What goes
 * wrong with a file is mended by carrying it again: a message has its effect once, and what has no receipt is in the next bundle too.
 */
export class BundleDesk {
  constructor(
    private readonly db: Database,
    private readonly ours: { identity: OwnIdentity | null; protocol: Protocol; storage: FileStorage },
    private readonly into: { inbox: Inbox; files: FileIntake },
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<BundleView[]> {
    return this.db.read(actor, (reader) => store.listBundles(reader, PAGE));
  }

  /**
   * Puts what waits for the peer into a bundle; it goes on waiting until its receipts are read in. Not idempotent: a second one holds the same.
   * @throws RefusalError exchange_closed, not_found, bundle_nothing_waiting.
   */
  make(actor: Actor, peerId: string): Promise<{ id: string; messages: number }> {
    return this.db.write(actor, async (tx) => {
      const { key } = await this.signer(tx, peerId);
      const rows = await store.waitingRows(tx, peerId);
      if (rows.length === 0) throw new RefusalError(refusal('bundle_nothing_waiting'));
      await signOutgoing(tx, rows, key);
      const id = newId();
      await store.insertOut(
        tx,
        { peerId, id, at: this.clock.now(), by: principalOf(actor) },
        rows.map((row) => row.id),
      );
      return { id, messages: rows.length };
    });
  }

  /** The file of a bundle that goes out, or of the receipts for one that came in. @throws RefusalError not_found, exchange_closed. */
  async open(actor: Actor, peerId: string, id: string): Promise<Readable> {
    const { bundle, peer, key, source } = await this.db.read(actor, async (reader) => {
      const found = isId(id) && isId(peerId) ? await store.findBundle(reader, { peerId, id }) : null;
      if (!found || (found.direction === 'in' && found.receipts === null)) throw new RefusalError(refusal('not_found'));
      return { bundle: found, ...(await this.signer(reader, peerId)) };
    });
    const kind = bundle.direction === 'out' ? ('messages' as const) : ('receipts' as const);
    const head = { bundle: id, kind, source, recipient: peer.source, time: bundle.madeAt.toISOString() };
    const parts = bundle.receipts === null ? this.messagesOf(actor, id) : pages(bundle.receipts);
    return Readable.from(bundleBytes({ head, key }, parts, kind === 'messages' ? this.ours.storage : null));
  }

  /**
   * Reads a file in: messages of a peer, or its receipts for ours. All of it is there and signed, or nothing of it is used. Safe to repeat.
   * @throws RefusalError exchange_closed, bundle_broken, bundle_refused, and those of FileStorage.
   */
  async take(actor: Actor, content: Readable): Promise<BundleRead> {
    if (!this.ours.identity) throw new RefusalError(refusal('exchange_closed'));
    const { sha256 } = await this.ours.storage.store({ name: 'bundle.txt', content, maxBytes: bundleLimits.bytes });
    const { end, signed } = await readEnd(await this.ours.storage.openFile(sha256), this.ours.protocol);
    const peer = await this.verified(end, signed);
    const receipts: SignedText[] = [];
    let [messages, unreadable] = [0, 0];
    for await (const part of this.partsOf(await this.ours.storage.openFile(sha256))) {
      messages += part.length;
      if (end.kind === 'receipts') await this.takeReceipts(peer, part);
      else {
        const answer = await this.into.inbox.take(part);
        receipts.push(...answer.receipts);
        unreadable += answer.unreadable.length;
      }
    }
    const outcome = end.kind === 'receipts' ? outcomeOf([], 0) : outcomeOf(receipts, unreadable);
    const kept = end.kind === 'receipts' ? null : receipts.map((one) => JSON.stringify(one)).join('\n');
    // Receipts bear the id of our own bundle: its row tells already how many came back.
    if (kept !== null)
      await this.db.write(systemActor, (tx) =>
        store.recordIn(tx, { peerId: peer.id, id: end.bundle, at: this.clock.now(), by: principalOf(actor) }, { messages, outcome, receipts: kept }),
      );
    return { id: end.bundle, kind: end.kind, messages, outcome };
  }

  /** Files are kept as they come by; messages (or receipts) are handed on in parts the inbox takes. */
  private async *partsOf(content: Readable): AsyncGenerator<Buffer[]> {
    let [part, bytes]: [Buffer[], number] = [[], 0];
    for await (const line of linesIn(content)) {
      const value = objectIn(line);
      if ('end' in value) break;
      if ('file' in value) {
        const { file, base64 } = value as unknown as FileLine;
        await this.into.files.take(shaIn(file.text), file, Readable.from([Buffer.from(base64, 'base64')]));
        continue;
      }
      part.push(line);
      bytes += line.length;
      if (part.length === limits.batchMessages || bytes > limits.batchBytes) {
        yield part;
        [part, bytes] = [[], 0];
      }
    }
    if (part.length > 0) yield part;
  }

  private async takeReceipts(peer: KnownPeer, lines: readonly Buffer[]): Promise<void> {
    const { identity, protocol } = this.ours;
    const signed = lines.map((line) => objectIn(line) as unknown as SignedText).filter(({ text, jws }) => typeof text === 'string' && typeof jws === 'string');
    const now = this.clock.now();
    const answers = await readReceipts(signed, { protocol, ourselves: identity?.source ?? '', peer, hashes: new Map(), now });
    await this.db.write(systemActor, (tx) => saveReceipts(tx, peer.id, answers, now));
  }

  private async verified(end: BundleEnd, signed: SignedText): Promise<KnownPeer> {
    const [peer] = await this.db.read(systemActor, (reader) => peersBySource(reader, [end.source]));
    if (!peer) throw new RefusalError(refusal('bundle_refused', { reason: 'unknown_peer' }));
    const wrong = await verify({ text: Buffer.from(signed.text), jws: signed.jws }, peer, this.clock.now());
    const reason = wrong ?? (peer.state !== 'active' ? 'suspended_peer' : end.recipient !== this.ours.identity?.source ? 'not_for_us' : null);
    if (reason) throw new RefusalError(refusal('bundle_refused', { reason }));
    return peer;
  }

  private async signer(reader: Parameters<typeof findPeer>[0], peerId: string): Promise<{ peer: Awaited<ReturnType<typeof findPeer>> & object; key: OwnKey; source: string }> {
    const { identity } = this.ours;
    if (!identity) throw new RefusalError(refusal('exchange_closed'));
    const peer = isId(peerId) ? await findPeer(reader, peerId) : null;
    if (!peer) throw new RefusalError(refusal('not_found'));
    const key = keyFor(identity, peer.suites, this.clock.now());
    if (!key) throw new RefusalError(refusal('exchange_closed'));
    return { peer, key, source: identity.source };
  }

  private async *messagesOf(actor: Actor, id: string): AsyncGenerator<SignedText[]> {
    for (let after: string | null = null; ; ) {
      const last = after;
      const page: store.BundledMessage[] = await this.db.read(actor, (reader) => store.bundledMessages(reader, id, last, PAGE));
      if (page.length > 0) yield page.map(({ body, jws }) => ({ text: body, jws }));
      if (page.length < PAGE) return;
      after = page.at(-1)?.id ?? null;
    }
  }
}

const shaIn = (text: string): string => String((objectIn(Buffer.from(text)).file as { sha256?: unknown } | undefined)?.sha256);

async function* pages(receipts: string): AsyncGenerator<SignedText[]> {
  yield receipts
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SignedText);
}

function outcomeOf(receipts: readonly SignedText[], unreadable: number): BundleOutcome {
  const statuses = receipts.map(({ text }) => (JSON.parse(text) as Receipt).status);
  const count = (wanted: Receipt['status']) => statuses.filter((status) => status === wanted).length;
  return { applied: count('applied'), held: count('held'), duplicate: count('duplicate'), rejected: count('rejected'), unreadable };
}
