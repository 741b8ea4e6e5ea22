import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newId } from '@kernel';
import { type Config, instantOf } from '@platform';
import { type KeyOf, type OwnKey, readPublicKey, type Suite, suiteOf, thumbprint } from './keys';
import { newSm2Key } from './sm2';

/** Who we are to others, with the keys that say so. */
export interface OwnIdentity {
  /** Our URN. */
  source: string;
  keys: readonly OwnKey[];
}

interface KeyFile {
  source: string;
  keys: (KeyOf & { kid: string; d: string; validFrom?: string; validTo?: string })[];
}

const named = ({ publicKey, d }: { publicKey: KeyOf; d: string }) => ({ kid: thumbprint(publicKey).slice(0, 16), ...publicKey, d });

function newP256Key(): { publicKey: KeyOf; d: string } {
  const { kty = '', crv = '', x = '', y = '', d = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return { publicKey: { kty, crv, x, y }, d };
}

/** The content of a key file: a key of each suite. */
export const newKeyFile = (source = `urn:uuid:${newId()}`): string => JSON.stringify({ source, keys: [named(newP256Key()), named(newSm2Key())] } satisfies KeyFile, null, 2);

/** @throws Error that names the fault, so that a wrong file stops at start. */
export function readKeyFile(content: string): OwnIdentity {
  const { source, keys } = JSON.parse(content) as KeyFile;
  if (!/^urn:\S{3,}$/.test(source)) throw new Error('密钥文件的 source 应为 URN / the key file’s source must be a URN');
  return {
    source,
    keys: keys.map(({ kid, d, validFrom, validTo, ...rest }) => {
      const read = readPublicKey(rest);
      if (!read || typeof kid !== 'string' || typeof d !== 'string') throw new Error(`密钥文件中有不能读的密钥 / the key file has a key that can't be read: ${kid}`);
      return { kid, d, ...read, validFrom: instantOf(validFrom ?? '2000-01-01T00:00:00Z'), validTo: validTo === undefined ? null : instantOf(validTo) };
    }),
  };
}

/**
 * Our keys stand in a file of the deployment and in no database.
 * @returns null without one: then this installation exchanges nothing. @throws Error when the file that was named isn't there or can't be read.
 */
export function loadIdentity(keys: Config['exchangeKeys']): OwnIdentity | null {
  if (!keys) return null;
  if (keys.mayCreate && !existsSync(keys.file)) {
    mkdirSync(dirname(keys.file), { recursive: true });
    writeFileSync(keys.file, newKeyFile(), { mode: 0o600, flag: 'wx' });
  }
  return readKeyFile(readFileSync(keys.file, 'utf8'));
}

/** The key to sign with for a peer that takes these suites, the first one first; null: we have none. */
export function keyFor({ keys }: OwnIdentity, suites: readonly Suite[], now: Date): OwnKey | null {
  const inForce = keys.filter(({ validFrom, validTo }) => validFrom <= now && (validTo === null || validTo > now));
  return suites.flatMap((suite) => inForce.find(({ alg }) => suiteOf(alg) === suite) ?? [])[0] ?? null;
}
