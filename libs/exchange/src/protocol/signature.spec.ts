import { generateKeyPairSync } from 'node:crypto';
import { keyFor, newKeyFile, readKeyFile } from './identity';
import type { OwnKey, PeerKey, Suite } from './keys';
import { readPublicKey, suiteOf, thumbprint } from './keys';
import { sign, type Signer, verify } from './signature';
import { verifySm2 } from './sm2';

const now = new Date('2026-11-23T09:00:00+08:00');
const bytes = Buffer.from(JSON.stringify({ step: '移送涉嫌犯罪案件' }));

function ed25519Key(): OwnKey {
  const { kty = '', crv = '', x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kid: 'ed', alg: 'EdDSA', publicKey: { kty, crv, x }, d, validFrom: new Date(0), validTo: null };
}

const own = readKeyFile(newKeyFile('urn:zhihe:test'));
const keys: Record<string, OwnKey> = { ES256: own.keys[0] as OwnKey, EdDSA: ed25519Key(), 'SM2-SM3': own.keys[1] as OwnKey };

const asPeer = ({ kid, alg, publicKey }: OwnKey, more: Partial<PeerKey> = {}): PeerKey => ({
  kid,
  alg,
  publicKey,
  validFrom: new Date(0),
  validTo: null,
  revokedAt: null,
  ...more,
});
const signer = (key: OwnKey, more: Partial<PeerKey> = {}, suites: Suite[] = [suiteOf(key.alg)]): Signer => ({ suites, keys: [asPeer(key, more)] });

const headerOf = (jws: string) => JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString());
const withHeader = (jws: string, header: object) => `${Buffer.from(JSON.stringify(header)).toString('base64url')}..${jws.split('.')[2]}`;

describe.each(['ES256', 'EdDSA', 'SM2-SM3'])('%s', (alg) => {
  const key = keys[alg] as OwnKey;
  let jws: string;

  beforeAll(async () => {
    jws = await sign(bytes, key);
  });

  const verdict = (by: Signer, text: Uint8Array = bytes, signature = jws) => verify({ text, jws: signature }, by, now);

  it('is a detached JWS over the bytes as they are, and verifies', async () => {
    expect(headerOf(jws)).toEqual({ alg, kid: key.kid, b64: false, crit: ['b64'] });
    expect(jws.split('.')[1]).toBe('');
    expect(await verdict(signer(key))).toBeNull();
  });

  it('one altered byte is found, in the text and in the signature', async () => {
    for (const at of [0, bytes.length - 1]) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await verdict(signer(key), altered)).toBe('altered');
    }
    const [header, , signature = ''] = jws.split('.');
    const broken = Buffer.from(signature, 'base64url');
    broken[5] = (broken[5] ?? 0) ^ 1;
    expect(await verdict(signer(key), bytes, `${header}..${broken.toString('base64url')}`)).toBe('altered');
  });

  it.each([['0'.repeat(128)], ['f'.repeat(128)], [''], ['00']])('a signature of impossible numbers (%.8s) is none', async (hex) => {
    const [header] = jws.split('.');
    expect(await verdict(signer(key), bytes, `${header}..${Buffer.from(hex, 'hex').toString('base64url')}`)).toBe('altered');
  });

  it('another’s key under the same name does not do', async () => {
    const other = readKeyFile(newKeyFile()).keys.find((one) => one.alg === alg) ?? ed25519Key();
    expect(await verdict(signer({ ...other, kid: key.kid }))).toBe('altered');
  });

  it('an unknown, revoked, ended or coming key is told as that', async () => {
    expect(await verdict(signer(key, { kid: 'another' }))).toBe('unknown_key');
    expect(await verdict(signer(key, { revokedAt: now }))).toBe('revoked_key');
    expect(await verdict(signer(key, { validTo: now }))).toBe('key_not_in_force');
    expect(await verdict(signer(key, { validFrom: new Date(now.getTime() + 1) }))).toBe('key_not_in_force');
  });

  it('a suite that was not agreed with the peer is refused, however good the signature', async () => {
    expect(await verdict(signer(key, {}, [suiteOf(key.alg) === 'sm2' ? 'jws' : 'sm2']))).toBe('suite_not_allowed');
  });

  it('the header can’t turn the key to another algorithm', async () => {
    for (const other of ['ES256', 'EdDSA', 'SM2-SM3'].filter((one) => one !== alg))
      expect(await verdict(signer(key, {}, ['jws', 'sm2']), bytes, withHeader(jws, { ...headerOf(jws), alg: other }))).toBe('suite_not_allowed');
  });

  it.each([
    ['alg none', { alg: 'none' }],
    ['HMAC', { alg: 'HS256' }],
    ['bytes that are encoded first', { b64: true }],
    ['an extension we do not know', { crit: ['b64', 'exp'] }],
    ['a key that comes along', { jwk: { kty: 'EC' } }],
    ['no key', { kid: undefined }],
  ])('a header with %s is malformed', async (_what, change) => {
    expect(await verdict(signer(key), bytes, withHeader(jws, { ...headerOf(jws), ...change }))).toBe('malformed_signature');
  });

  it.each([[''], ['..'], ['a.b'], ['not base64..x'], ['e30..e30.e30']])('%j is no signature', async (signature) => {
    expect(await verdict(signer(key), bytes, signature)).toBe('malformed_signature');
  });
});

/** GM/T 0003.5-2012 (GB/T 32918.5), appendix A.2: ID 1234567812345678, M “message digest”. */
describe('the published example of SM2', () => {
  const number = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');
  const key = {
    kty: 'EC',
    crv: 'SM2',
    x: number('09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020'),
    y: number('CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13'),
  };
  const signature = Buffer.from('F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA', 'hex');

  it('verifies', () => expect(verifySm2(Buffer.from('message digest'), signature, key)).toBe(true));

  it('and nothing else does', () => {
    expect(verifySm2(Buffer.from('message digesu'), signature, key)).toBe(false);
    expect(verifySm2(Buffer.from('message digest'), signature.subarray(1), key)).toBe(false);
    expect(verifySm2(Buffer.from('message digest'), signature, { ...key, y: key.x })).toBe(false);
  });
});

describe('keys', () => {
  it('the private part of a key is never taken for a public one', () => {
    expect(readPublicKey({ ...keys.ES256?.publicKey, d: keys.ES256?.d })).toBeNull();
    expect(readPublicKey({ kty: 'EC', crv: 'P-384', x: 'a', y: 'b' })).toBeNull();
    expect(readPublicKey(null)).toBeNull();
    expect(readPublicKey(keys.EdDSA?.publicKey)).toMatchObject({ alg: 'EdDSA' });
  });

  it('has the thumbprint of RFC 7638 (the example of RFC 8037, A.3)', () => {
    expect(thumbprint({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' })).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('we sign in the suite a peer prefers, with a key that is in force', () => {
    expect(keyFor(own, ['sm2', 'jws'], now)?.alg).toBe('SM2-SM3');
    expect(keyFor(own, ['jws'], now)?.alg).toBe('ES256');
    const ended = { ...own, keys: own.keys.map((key) => ({ ...key, validTo: now })) };
    expect(keyFor(ended, ['jws', 'sm2'], now)).toBeNull();
  });
});
