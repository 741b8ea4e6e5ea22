import { setImmediate } from 'node:timers/promises';
import { FlattenedSign, flattenedVerify, importJWK } from 'jose';
import { algorithms, type Algorithm, type KeyOf, type OwnKey, type PeerKey, type Suite, suiteOf } from './keys';
import type { Rejection } from './message';
import { signSm2, verifySm2 } from './sm2';

/** RFC 7515 appendix F with RFC 7797: the bytes stand beside the signature, as they are. */
interface Header {
  alg: Algorithm;
  kid: string;
  b64: false;
  crit: ['b64'];
}

const headerOf = ({ alg, kid }: Pick<OwnKey, 'alg' | 'kid'>): Header => ({ alg, kid, b64: false, crit: ['b64'] });

const signingInput = (protectedHeader: string, bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from(`${protectedHeader}.`), bytes]);

const imported = new Map<string, ReturnType<typeof importJWK>>();
const MOST_IMPORTED = 1000;

/** Importing costs as much as verifying; the keys of peers are few. Forgotten all at once. */
function importedKey(jwk: KeyOf & { d?: string }, alg: Algorithm): ReturnType<typeof importJWK> {
  const name = `${alg} ${jwk.crv} ${jwk.x} ${jwk.y} ${jwk.d === undefined ? 'public' : 'own'}`;
  const known = imported.get(name);
  if (known) return known;
  if (imported.size >= MOST_IMPORTED) imported.clear();
  const key = importJWK({ ...jwk }, alg);
  imported.set(name, key);
  // A key that can't be read fails each time it is used, and never as a rejection nobody waits for.
  key.catch(() => imported.delete(name));
  return key;
}

/** Signs the bytes as they are. @returns `header..signature`. */
export async function sign(bytes: Uint8Array, key: OwnKey): Promise<string> {
  const header = headerOf(key);
  if (suiteOf(key.alg) === 'sm2') {
    const protectedHeader = Buffer.from(JSON.stringify(header)).toString('base64url');
    return `${protectedHeader}..${signSm2(signingInput(protectedHeader, bytes), key).toString('base64url')}`;
  }
  const secret = await importedKey({ ...key.publicKey, d: key.d }, key.alg);
  const jws = await new FlattenedSign(bytes).setProtectedHeader({ ...header }).sign(secret);
  return `${jws.protected}..${jws.signature}`;
}

function readHeader(protectedHeader: string): Header | null {
  try {
    const { alg, kid, b64, crit, ...more } = JSON.parse(Buffer.from(protectedHeader, 'base64url').toString()) as Record<string, unknown>;
    const known = algorithms.find((one) => one === alg);
    const isPlain = b64 === false && Array.isArray(crit) && crit.length === 1 && crit[0] === 'b64' && Object.keys(more).length === 0;
    return known && typeof kid === 'string' && isPlain ? headerOf({ alg: known, kid }) : null;
  } catch {
    return null;
  }
}

/** The key a signature names; null: it is none of ours. */
export const kidOf = (jws: string): string | null => readHeader(jws.split('.', 1)[0] ?? '')?.kid ?? null;

/** Whom the bytes are said to come from, as our register knows them. */
export interface Signer {
  suites: readonly Suite[];
  keys: readonly PeerKey[];
}

/**
 * Whether the signer has signed exactly these bytes, with a key that holds now and in a suite agreed with it: the header chooses the
 * key and never the rules. Null: yes.
 */
export async function verify({ text, jws }: { text: Uint8Array; jws: string }, signer: Signer, now: Date): Promise<Rejection | null> {
  const [protectedHeader = '', none, signature = '', ...more] = jws.split('.');
  const header = none === '' && more.length === 0 ? readHeader(protectedHeader) : null;
  if (!header) return 'malformed_signature';
  const key = signer.keys.find(({ kid }) => kid === header.kid);
  if (!key) return 'unknown_key';
  if (key.alg !== header.alg || !signer.suites.includes(suiteOf(key.alg))) return 'suite_not_allowed';
  if (key.revokedAt !== null && key.revokedAt <= now) return 'revoked_key';
  if (key.validFrom > now || (key.validTo !== null && key.validTo <= now)) return 'key_not_in_force';
  return (await isSigned(text, { protectedHeader, signature }, key)) ? null : 'altered';
}

async function isSigned(bytes: Uint8Array, { protectedHeader, signature }: { protectedHeader: string; signature: string }, { alg, publicKey }: PeerKey): Promise<boolean> {
  if (suiteOf(alg) === 'sm2') {
    // Some milliseconds each, in this thread: whoever else waits for it comes in between.
    await setImmediate();
    return verifySm2(signingInput(protectedHeader, bytes), Buffer.from(signature, 'base64url'), publicKey);
  }
  try {
    await flattenedVerify({ protected: protectedHeader, payload: bytes, signature }, await importedKey(publicKey, alg), { algorithms: [alg] });
    return true;
  } catch {
    return false;
  }
}
