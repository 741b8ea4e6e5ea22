import { createHash } from 'node:crypto';

/** Two suites behind the same two functions: RFC 7518/8037 through jose, and SM2 with SM3 (GM/T 0003, GM/T 0009 user id). */
export const suites = ['jws', 'sm2'] as const;
export type Suite = (typeof suites)[number];

export const algorithms = ['ES256', 'EdDSA', 'SM2-SM3'] as const;
export type Algorithm = (typeof algorithms)[number];

export const suiteOf = (alg: Algorithm): Suite => (alg === 'SM2-SM3' ? 'sm2' : 'jws');

/** RFC 7517; for SM2 `crv` is `SM2`. Public unless it says otherwise. */
export interface KeyOf {
  kty: string;
  crv: string;
  x: string;
  y?: string;
}

/** A key of somebody else, as the peer's row has it. Instants. */
export interface PeerKey {
  kid: string;
  alg: Algorithm;
  publicKey: KeyOf;
  validFrom: Date;
  validTo: Date | null;
  revokedAt: Date | null;
}

/** A key of ours, out of the file that only this process reads. */
export interface OwnKey {
  kid: string;
  alg: Algorithm;
  publicKey: KeyOf;
  /** The secret number, base64url. */
  d: string;
  validFrom: Date;
  validTo: Date | null;
}

const shapes: Readonly<Record<Algorithm, { kty: string; crv: string; hasY: boolean }>> = {
  ES256: { kty: 'EC', crv: 'P-256', hasY: true },
  EdDSA: { kty: 'OKP', crv: 'Ed25519', hasY: false },
  'SM2-SM3': { kty: 'EC', crv: 'SM2', hasY: true },
};
const NUMBER = /^[A-Za-z0-9_-]{43}$/;

/** The algorithm a public key is for; null: it is none of ours. Never lets a private part through. */
export function readPublicKey(value: unknown): { alg: Algorithm; publicKey: KeyOf } | null {
  const { kty, crv, x, y, d } = Object(value) as Record<string, unknown>;
  const alg = algorithms.find((one) => shapes[one].kty === kty && shapes[one].crv === crv);
  if (!alg || d !== undefined || typeof x !== 'string' || !NUMBER.test(x)) return null;
  const { hasY } = shapes[alg];
  if (hasY !== (y !== undefined) || (hasY && (typeof y !== 'string' || !NUMBER.test(y)))) return null;
  return { alg, publicKey: { kty: String(kty), crv: String(crv), x, ...(hasY && { y: String(y) }) } };
}

/** RFC 7638: the hash people compare over the telephone before they trust a key. */
export function thumbprint({ kty, crv, x, y }: KeyOf): string {
  const members = { crv, kty, x, ...(y !== undefined && { y }) };
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url');
}
