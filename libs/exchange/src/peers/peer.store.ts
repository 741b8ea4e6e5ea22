import type { Reader, Tx } from '@platform';
import type { PeerKey, Suite } from '../protocol/keys';

export interface Peer {
  id: string;
  source: string;
  name: string;
  organisationId: string;
  /** Null: offline, by bundle only. */
  baseUrl: string | null;
  suites: readonly Suite[];
  state: 'active' | 'suspended';
  confirmedAt: Date | null;
  version: number;
}

export interface KnownPeer extends Peer {
  keys: readonly PeerKey[];
}

const COLUMNS = `p.id, p.source, p.name, p.organisation_id as "organisationId", p.base_url as "baseUrl", p.suites, p.state, p.confirmed_at as "confirmedAt", p.version`;

const rowsOf = (reader: Reader, sql: string, params: unknown[]): Promise<Peer[]> => reader.query(`select ${COLUMNS} from exchange_peer p ${sql}`, params) as Promise<Peer[]>;

interface KeyRow extends PeerKey {
  peerId: string;
}

export async function withKeys(reader: Reader, peers: readonly Peer[]): Promise<KnownPeer[]> {
  const keys = (await reader.query(
    `select peer_id as "peerId", kid, alg, public_key as "publicKey", valid_from as "validFrom", valid_to as "validTo", revoked_at as "revokedAt"
     from exchange_peer_key where peer_id = any($1) order by peer_id, valid_from, kid`,
    [peers.map(({ id }) => id)],
  )) as KeyRow[];
  return peers.map((peer) => ({ ...peer, keys: keys.filter(({ peerId }) => peerId === peer.id) }));
}

/** Whoever these URNs name. */
export const peersBySource = async (reader: Reader, sources: readonly string[]): Promise<KnownPeer[]> =>
  withKeys(reader, await rowsOf(reader, 'where p.source = any($1)', [[...sources]]));

export async function findPeer(reader: Reader, id: string): Promise<Peer | null> {
  const [peer] = await rowsOf(reader, 'where p.id = $1', [id]);
  return peer ?? null;
}

export async function lockPeer(tx: Tx, id: string): Promise<Peer | null> {
  const [peer] = await rowsOf(tx, 'where p.id = $1 for update', [id]);
  return peer ?? null;
}

/** Every peer the reader may see, by name: there are as many as there are agencies. */
export const listPeers = (reader: Reader): Promise<Peer[]> => rowsOf(reader, 'order by p.name, p.id limit 500', []);

export async function isOrganisation(reader: Reader, id: string): Promise<boolean> {
  const rows = (await reader.query('select 1 from organisation where id = $1', [id])) as unknown[];
  return rows.length > 0;
}

export async function insertPeer(tx: Tx, peer: Omit<Peer, 'state' | 'confirmedAt' | 'version'>): Promise<void> {
  await tx.query(`insert into exchange_peer (id, source, name, organisation_id, base_url, suites) values ($1, $2, $3, $4, $5, $6)`, [
    peer.id,
    peer.source,
    peer.name,
    peer.organisationId,
    peer.baseUrl,
    peer.suites,
  ]);
}

export const updatePeer = (tx: Tx, peer: Omit<Peer, 'source' | 'version'>): Promise<unknown> =>
  tx.query(`update exchange_peer set name = $2, organisation_id = $3, base_url = $4, suites = $5, state = $6, confirmed_at = $7, version = version + 1 where id = $1`, [
    peer.id,
    peer.name,
    peer.organisationId,
    peer.baseUrl,
    peer.suites,
    peer.state,
    peer.confirmedAt,
  ]);

export const insertPeerKey = (tx: Tx, peerId: string, key: Omit<PeerKey, 'revokedAt'>): Promise<unknown> =>
  tx.query(`insert into exchange_peer_key (peer_id, kid, alg, public_key, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)`, [
    peerId,
    key.kid,
    key.alg,
    JSON.stringify(key.publicKey),
    key.validFrom,
    key.validTo,
  ]);

/** @returns whether there was such a key; one that is revoked already keeps its moment. */
export async function revokePeerKey(tx: Tx, peerId: string, kid: string, at: Date): Promise<boolean> {
  const rows = (await tx.query(
    `with revoked as (update exchange_peer_key set revoked_at = coalesce(revoked_at, $3) where peer_id = $1 and kid = $2 returning kid) select kid from revoked`,
    [peerId, kid, at],
  )) as unknown[];
  return rows.length > 0;
}
