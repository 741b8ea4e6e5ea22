import type { PeerKeyView, PeerView } from '@contract';
import { type Actor, newId, RefusalError, type RefusalCode, refusal, refusalOfFields, fieldRefusal } from '@kernel';
import { type Clock, type Database, instantOf, isUniqueViolation, listRests, recordChanges, type Tx } from '@platform';
import { leaveDeliveries, openByPeer, queueOf, waitingFor } from '../outbox/outbox.store';
import type { OwnIdentity } from '../protocol/identity';
import { readPublicKey, type Suite, thumbprint } from '../protocol/keys';
import * as store from './peer.store';

export interface PeerEntry {
  name: string;
  organisationId: string;
  /** Up to `/exchange`; null: offline bundles only. */
  baseUrl: string | null;
  suites: readonly Suite[];
}

export interface KeyEntry {
  kid: string;
  publicKey: object;
  /** ISO instants; from now on, and without an end, when they aren't said. */
  validFrom?: string;
  validTo?: string;
}

const REGISTER = 'exchange_peer';
const CARRIED_AT_ONCE = 5000;

/** The agencies cases are exchanged with. An administrator looks after it; every change stands in `register_change`. */
export class PeerRegister {
  constructor(
    private readonly db: Database,
    private readonly identity: OwnIdentity | null,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<PeerView[]> {
    return this.db.read(actor, async (reader) => {
      const peers = await store.withKeys(reader, await store.listPeers(reader));
      const open = await openByPeer(reader);
      const rests = await listRests(
        reader,
        peers.map(({ id }) => queueOf(id)),
      );
      return peers.map((peer) => {
        const rest = rests.find(({ queue }) => queue === queueOf(peer.id));
        return { ...viewOf(peer), resting: rest ? { since: rest.since, reason: rest.reason } : null, open: open.get(peer.id) ?? 0 };
      });
    });
  }

  /** Who we are to them: what an administrator over there enters. Null: this installation exchanges nothing. */
  ourselves(): { source: string; keys: PeerKeyView[] } | null {
    if (!this.identity) return null;
    return { source: this.identity.source, keys: this.identity.keys.map(({ d: _secret, ...key }) => keyViewOf({ ...key, revokedAt: null })) };
  }

  /** @throws RefusalError peer_known_already, peer_is_ourselves, invalid_input. */
  async add(actor: Actor, { source, ...entry }: PeerEntry & { source: string }): Promise<{ id: string }> {
    if (source === this.identity?.source) throw fieldError('source', 'peer_is_ourselves');
    checkAddress(entry.baseUrl);
    const id = newId();
    return this.write(actor, async (tx) => {
      await checkOrganisation(tx, entry.organisationId);
      await store.insertPeer(tx, { id, source, ...entry });
      await this.note(tx, actor, { id, version: 1, what: 'added', after: { source, ...entry } });
      return { id };
    });
  }

  /** What waited while it was offline or suspended goes on its way. @throws RefusalError not_found, stale_version, invalid_input. */
  async update(actor: Actor, id: string, { expectedVersion, state, ...entry }: PeerEntry & { state: store.Peer['state']; expectedVersion: number }): Promise<void> {
    checkAddress(entry.baseUrl);
    await this.write(actor, async (tx) => {
      const before = await locked(tx, id);
      if (before.version !== expectedVersion) throw new RefusalError(refusal('stale_version'));
      await checkOrganisation(tx, entry.organisationId);
      await store.updatePeer(tx, { ...before, ...entry, state });
      await this.note(tx, actor, { id, version: before.version + 1, what: 'changed', before, after: { ...entry, state } });
      await leaveDeliveries(tx, await waitingFor(tx, id, CARRIED_AT_ONCE));
    });
  }

  /** Somebody has made sure, by another way than this line, that the keys are theirs. @throws RefusalError not_found. */
  async confirm(actor: Actor, id: string): Promise<void> {
    await this.write(actor, async (tx) => {
      const before = await locked(tx, id);
      const confirmedAt = this.clock.now();
      await store.updatePeer(tx, { ...before, confirmedAt });
      await this.note(tx, actor, { id, version: before.version + 1, what: 'confirmed', after: { confirmedAt } });
    });
  }

  /** @throws RefusalError not_found, peer_key_known_already, invalid_input. */
  async addKey(actor: Actor, id: string, entry: KeyEntry): Promise<void> {
    const read = readPublicKey(entry.publicKey);
    if (!read) throw fieldError('publicKey', 'peer_key_unreadable');
    const validFrom = entry.validFrom === undefined ? this.clock.now() : instantOf(entry.validFrom);
    const validTo = entry.validTo === undefined ? null : instantOf(entry.validTo);
    if (validTo !== null && validTo <= validFrom) throw fieldError('validTo', 'key_ends_before_start');
    await this.changeKey(actor, id, 'key-added', async (tx) => {
      await store.insertPeerKey(tx, id, { kid: entry.kid, ...read, validFrom, validTo });
      return { kid: entry.kid, thumbprint: thumbprint(read.publicKey) };
    });
  }

  /** From now on nothing signed with it is taken, whenever it was signed. Idempotent. @throws RefusalError not_found. */
  async revokeKey(actor: Actor, id: string, kid: string): Promise<void> {
    await this.changeKey(actor, id, 'key-revoked', async (tx) => {
      if (!(await store.revokePeerKey(tx, id, kid, this.clock.now()))) throw new RefusalError(refusal('not_found'));
      return { kid };
    });
  }

  private async changeKey(actor: Actor, id: string, what: string, change: (tx: Tx) => Promise<object>): Promise<void> {
    await this.write(actor, async (tx) => {
      const before = await locked(tx, id);
      const after = await change(tx);
      await store.updatePeer(tx, before);
      await this.note(tx, actor, { id, version: before.version + 1, what, after });
    });
  }

  private async write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.db.write(actor, work);
    } catch (error) {
      if (isUniqueViolation(error, 'exchange_peer_source_key')) throw fieldError('source', 'peer_known_already');
      if (isUniqueViolation(error, 'exchange_peer_key_pkey')) throw fieldError('kid', 'peer_key_known_already');
      throw error;
    }
  }

  private note(tx: Tx, actor: Actor, { id, before = null, ...change }: { id: string; version: number; what: string; before?: object | null; after: object }): Promise<unknown> {
    return recordChanges(tx, actor, this.clock.now(), [{ register: REGISTER, subject: id, before, ...change }]);
  }
}

async function locked(tx: Tx, id: string): Promise<store.Peer> {
  const peer = await store.lockPeer(tx, id);
  if (!peer) throw new RefusalError(refusal('not_found'));
  return peer;
}

async function checkOrganisation(tx: Tx, id: string): Promise<void> {
  if (!(await store.isOrganisation(tx, id))) throw fieldError('organisationId', 'not_found');
}

const fieldError = (field: string, code: RefusalCode): RefusalError => new RefusalError(refusalOfFields([fieldRefusal(field, code)]) ?? refusal(code));

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What is said there is signed, and still about people: in the open only on one machine. */
function checkAddress(baseUrl: string | null): void {
  if (baseUrl === null) return;
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.has(url.hostname));
  const isPlain = url?.search === '' && url.hash === '' && url.username === '' && url.password === '' && !baseUrl.endsWith('/');
  if (!isSafe || !isPlain) throw fieldError('baseUrl', 'peer_address_malformed');
}

const keyViewOf = ({ kid, alg, publicKey, validFrom, validTo, revokedAt }: store.KnownPeer['keys'][number]): PeerKeyView => ({
  kid,
  alg,
  publicKey: { ...publicKey },
  thumbprint: thumbprint(publicKey),
  validFrom: validFrom.toISOString(),
  validTo: validTo?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});

const viewOf = ({ keys, confirmedAt, suites, ...peer }: store.KnownPeer): Omit<PeerView, 'resting' | 'open'> => ({
  ...peer,
  suites: [...suites],
  confirmedAt: confirmedAt?.toISOString() ?? null,
  keys: keys.map(keyViewOf),
});
