import { sm2 } from 'sm-crypto-v2';
import type { KeyOf } from './keys';

const hexOf = (base64url: string): string => Buffer.from(base64url, 'base64url').toString('hex');
const pointOf = ({ x, y = '' }: KeyOf): string => `04${hexOf(x)}${hexOf(y)}`;

/** Over SM3(Z ‖ bytes) with the user id every national profile uses (GM/T 0009: 1234567812345678). @returns r ‖ s, 64 bytes. */
export function signSm2(bytes: Uint8Array, key: { publicKey: KeyOf; d: string }): Buffer {
  return Buffer.from(sm2.doSignature(bytes, hexOf(key.d), { hash: true, publicKey: pointOf(key.publicKey) }), 'hex');
}

export function verifySm2(bytes: Uint8Array, signature: Buffer, key: KeyOf): boolean {
  if (signature.length !== 64) return false;
  try {
    return sm2.doVerifySignature(bytes, signature.toString('hex'), pointOf(key), { hash: true });
  } catch {
    // The library throws for numbers outside the group and points off the curve.
    return false;
  }
}

export function newSm2Key(): { publicKey: KeyOf; d: string } {
  const { publicKey, privateKey } = sm2.generateKeyPairHex();
  const number = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');
  return { publicKey: { kty: 'EC', crv: 'SM2', x: number(publicKey.slice(2, 66)), y: number(publicKey.slice(66)) }, d: number(privateKey) };
}
