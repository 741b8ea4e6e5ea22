import { RefusalError, refusal, systemActor } from '@kernel';
import type { Clock, Database, Tx } from '@platform';
import { peersBySource } from '../peers/peer.store';
import { keyFor, type OwnIdentity } from '../protocol/identity';
import type { Message, Receipt, ReceiptStatus, Rejection, SignedText } from '../protocol/message';
import type { Protocol } from '../protocol/protocol';
import { sign } from '../protocol/signature';
import { applyHeld, toldReason } from './apply-cases';
import { type Arrival, type Checked, checkArrival, readArrival, textAt } from './arrival';
import * as store from './inbox.store';

/** What goes back for a request or a bundle. */
export interface Answer {
  /** One for each message that could be read, and for each that was waiting and no longer is. */
  receipts: SignedText[];
  /** Lines that aren't even a message with an id: nobody can be told about them by name. */
  unreadable: { line: number; reason: Rejection }[];
}

interface Good {
  arrival: Arrival;
  peer: Extract<Checked, { message: Message }>['peer'];
  message: Message;
}

/** What became of a message by now. */
interface Outcome {
  peerId: string;
  id: string;
  hash: string;
  recipient: string;
  status: ReceiptStatus;
  state: store.InboxState;
  reason: string | null;
}

interface Rejected extends Pick<Outcome, 'reason'> {
  arrival: Arrival;
  peerId: string | null;
  verified: boolean;
  detail: string;
}

/** So many messages have their effect in one commit, whole cases together. */
const TOGETHER = 50;
/** PostgreSQL's int. */
const MOST_TOLD = 2 ** 31 - 1;
const KEPT_VERIFIED = 65_536;
const KEPT_UNVERIFIED = 8192;

/** Messages in: verified, kept once, put in the order of their case, applied, and answered for after the commit. Over whatever line they come. */
export class Inbox {
  constructor(
    private readonly db: Database,
    private readonly identity: OwnIdentity | null,
    private readonly protocol: Protocol,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the lines of a request or of a bundle. Safe to repeat: a message has its effect once. What can't be decided now (PostgreSQL
   * is away, a fault of ours) gets no receipt and is to be sent again.
   * @throws RefusalError exchange_closed.
   */
  async take(lines: readonly Buffer[]): Promise<Answer> {
    const { source: ourselves } = this.ourselves();
    const now = this.clock.now();
    const arrivals = lines.map((line) => readArrival(line, this.protocol));
    const sources = [...new Set(arrivals.flatMap((arrival) => textAt(arrival, 'source') ?? []))];
    const peers = await this.db.read(systemActor, (reader) => peersBySource(reader, sources));
    const checked = await Promise.all(arrivals.map(async (arrival) => ({ arrival, ...(await checkArrival(arrival, { protocol: this.protocol, peers, ourselves, now })) })));
    const good = checked.filter((one): one is Good => 'message' in one);
    const outcomes = await this.applyInChunks(good, now);
    const refused = checked.flatMap((one): Rejected[] => ('message' in one ? [] : [{ ...one, peerId: one.peer?.id ?? null }]));
    await this.record([...refused, ...refusedLater(good, outcomes)], now);
    const suites = new Map(peers.map((peer) => [peer.source, peer.suites]));
    const told = [...refused.flatMap((one) => outcomeOf(one)), ...outcomes];
    const receipts = await Promise.all(told.map((outcome) => this.receiptFor(outcome, suites.get(outcome.recipient) ?? ['jws'], now)));
    return { receipts: receipts.flatMap((one) => one ?? []), unreadable: unreadableLines(arrivals) };
  }

  /** Tries again what waits in these cases: a file came, or a step was made here. */
  async retry(caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    await this.db.write(systemActor, async (tx) => {
      await store.lockCases(tx, caseIds);
      await applyHeld(tx, this.protocol, caseIds, this.clock.now());
    });
  }

  /** Tries again what waits for this file of this peer. */
  async retryFor(peerId: string, sha256: string): Promise<void> {
    await this.retry(await this.db.read(systemActor, (reader) => store.casesWaitingFor(reader, peerId, sha256)));
  }

  /** A line too long to be read, or a body: what is known of it is its size. */
  async noteTooLarge(bytes: number, what: string): Promise<void> {
    const now = this.clock.now();
    const bodyHash = `unread:${what}`;
    const row = {
      peerId: null,
      verified: false,
      messageId: null,
      caseId: null,
      reason: 'too_large',
      detail: `${bytes} bytes`,
      bodyHash,
      bytes: Math.min(bytes, MOST_TOLD),
      body: null,
      times: 1,
    };
    await this.db.write(systemActor, (tx) => store.recordRejections(tx, [row], now));
  }

  private ourselves(): OwnIdentity {
    if (!this.identity) throw new RefusalError(refusal('exchange_closed'));
    return this.identity;
  }

  private async applyInChunks(good: readonly Good[], now: Date): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const chunk of inChunks(good)) outcomes.push(...(await this.applyOrHalve(chunk, now)));
    return outcomes;
  }

  /** A case that can't be committed holds up none of the others: what fails is halved until it stands alone, and then gets no receipt. */
  private async applyOrHalve(cases: readonly Good[][], now: Date): Promise<Outcome[]> {
    try {
      return await this.db.write(systemActor, (tx) => this.applyTogether(tx, cases.flat(), now));
    } catch (error) {
      if (error instanceof RefusalError) throw error;
      if (cases.length < 2) return [];
      const half = Math.ceil(cases.length / 2);
      return [...(await this.applyOrHalve(cases.slice(0, half), now)), ...(await this.applyOrHalve(cases.slice(half), now))];
    }
  }

  private async applyTogether(tx: Tx, good: readonly Good[], now: Date): Promise<Outcome[]> {
    const caseIds = [...new Set(good.map(({ message }) => message.subject))];
    const rows = good.map(rowOf);
    await store.lockCases(tx, caseIds);
    const inserted = await store.insertMessages(tx, rows, now);
    const repeated = rows.filter((row) => !inserted.has(store.inboxKeyOf(row)));
    if (repeated.length > 0) await store.reopenRejected(tx, repeated);
    const looked = await applyHeld(tx, this.protocol, caseIds, now);
    const known = new Map((await store.messagesById(tx, rows)).map((row) => [store.inboxKeyOf(row), row]));
    const fresh = new Set(inserted);
    const own = good.map((one) => outcomeFor(one, known, fresh));
    const asked = new Set(rows.map(store.inboxKeyOf));
    const sources = new Map(good.map(({ peer }) => [peer.id, peer.source]));
    const released = looked.filter((row) => row.state !== 'held' && !asked.has(store.inboxKeyOf(row)) && sources.has(row.peerId));
    return [
      ...own,
      ...released.map(({ peerId, id, bodyHash, state, reason }) => ({
        peerId,
        id,
        hash: bodyHash,
        recipient: sources.get(peerId) ?? '',
        status: state,
        state,
        reason: toldReason(reason),
      })),
    ];
  }

  private async receiptFor({ id, hash, recipient, status, state, reason }: Outcome, suites: Parameters<typeof keyFor>[1], now: Date): Promise<SignedText | null> {
    const identity = this.ourselves();
    const key = keyFor(identity, suites, now);
    const receipt: Receipt = { id, source: identity.source, recipient, bodyhash: hash, status, state, reason, time: now.toISOString() };
    if (!key || !this.protocol.is('receipt.v1', receipt)) return null;
    const text = JSON.stringify(receipt);
    return { text, jws: await sign(Buffer.from(text), key) };
  }

  private async record(rejected: readonly Rejected[], now: Date): Promise<void> {
    if (rejected.length === 0) return;
    const rows = new Map<string, store.NewRejection>();
    for (const one of rejected) {
      const row = rejectionOf(one);
      const times = (rows.get(`${row.bodyHash} ${row.reason}`)?.times ?? 0) + 1;
      rows.set(`${row.bodyHash} ${row.reason}`, { ...row, times });
    }
    await this.db.write(systemActor, (tx) => store.recordRejections(tx, [...rows.values()], now));
  }
}

const rowOf = ({ arrival, peer, message }: Good): store.NewMessage => ({
  peerId: peer.id,
  id: message.id,
  bodyHash: arrival.hash,
  caseId: message.subject,
  caseVersion: Number(message.caseversion),
  type: message.type,
  body: arrival.text,
  jws: arrival.jws,
});

/** Whole cases, sorted by their id, so that two requests meet the cases in the same order. */
function inChunks(good: readonly Good[]): Good[][][] {
  const cases = new Map<string, Good[]>();
  for (const one of good) cases.set(one.message.subject, [...(cases.get(one.message.subject) ?? []), one]);
  const chunks: Good[][][] = [];
  let size = TOGETHER;
  for (const [, messages] of [...cases].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (size + messages.length > TOGETHER) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(messages);
    size += messages.length;
  }
  return chunks;
}

/** The first of equal messages is the one that is new; `fresh` is used up by it. */
function outcomeFor({ arrival, peer, message }: Good, known: ReadonlyMap<string, Omit<store.InboxRow, 'body'>>, fresh: Set<string>): Outcome {
  const key = store.inboxKeyOf({ peerId: peer.id, id: message.id });
  const row = known.get(key);
  const at = { peerId: peer.id, id: message.id, hash: arrival.hash, recipient: peer.source };
  if (!row) return { ...at, status: 'rejected', state: 'rejected', reason: 'version_taken' satisfies Rejection };
  if (row.bodyHash !== arrival.hash) return { ...at, status: 'rejected', state: 'rejected', reason: 'other_body' satisfies Rejection };
  const status = fresh.delete(key) || row.state === 'rejected' ? row.state : 'duplicate';
  return { ...at, status, state: row.state, reason: toldReason(row.reason) };
}

function outcomeOf({ arrival, peerId, reason }: Rejected): Outcome[] {
  const [id, source] = [textAt(arrival, 'id'), textAt(arrival, 'source')];
  return id === null || source === null ? [] : [{ peerId: peerId ?? '', id, hash: arrival.hash, recipient: source, status: 'rejected', state: 'rejected', reason }];
}

/** Verified and refused by the inbox itself, or by the type it belongs to. */
function refusedLater(good: readonly Good[], outcomes: readonly Outcome[]): Rejected[] {
  const arrivals = new Map(good.map((one) => [`${one.peer.id} ${one.message.id} ${one.arrival.hash}`, one.arrival]));
  return outcomes.flatMap(({ state, peerId, id, hash, reason }) => {
    const arrival = arrivals.get(`${peerId} ${id} ${hash}`);
    return state === 'rejected' && arrival ? [{ arrival, peerId, verified: true, reason, detail: '' }] : [];
  });
}

const storable = (text: string, most: number): string => text.slice(0, most).replace(/[\0\p{Cs}]/gu, '?');

const rejectionOf = ({ arrival, peerId, verified, reason, detail }: Rejected): store.NewRejection => ({
  peerId,
  verified,
  messageId: storable(textAt(arrival, 'id') ?? '', 100) || null,
  caseId: storable(textAt(arrival, 'subject') ?? '', 100) || null,
  reason: reason ?? '',
  detail: storable(detail, 300),
  bodyHash: arrival.hash,
  bytes: arrival.bytes.length,
  body: storable(arrival.text, verified ? KEPT_VERIFIED : KEPT_UNVERIFIED),
  times: 1,
});

const unreadableLines = (arrivals: readonly Arrival[]): Answer['unreadable'] =>
  arrivals.flatMap((arrival, index) => (textAt(arrival, 'id') === null ? [{ line: index + 1, reason: 'malformed' as const }] : []));
