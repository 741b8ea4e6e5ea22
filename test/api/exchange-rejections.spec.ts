import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ExchangeRejectionLine, Page, PeerView, ProtocolView } from '@contract';
import { newId, systemActor } from '@kernel';
import { newKeyFile, readKeyFile } from '../../libs/exchange/src/protocol/identity';
import type { Message, SignedText } from '../../libs/exchange/src/protocol/message';
import { Client } from '../support/client';
import { caseAt, type ExchangingHouse, introduce, messageFrom, post, SAMPLE_TYPE, signedBy, startExchanging } from '../support/exchange-houses';

let here: ExchangingHouse;
let there: ExchangingHouse;
let peerHere: string;
let peerThere: string;
let adminThere: Client;

beforeAll(async () => {
  here = await startExchanging('rejections_here');
  there = await startExchanging('rejections_there');
  peerHere = await introduce(there, here, { suites: ['jws', 'sm2'] });
  peerThere = await introduce(here, there);
  adminThere = await Client.signedIn(there, 'admin');
}, 120_000);

afterAll(async () => {
  await here?.stop();
  await there?.stop();
});

const rejections = async () => (await adminThere.get<Page<ExchangeRejectionLine>>('/exchange/rejections')).items;

const stranger = (): ExchangingHouse => ({ ...here, identity: { ...readKeyFile(newKeyFile()), source: 'urn:zhihe:nobody' } });
const withKeysOf = (identity: ExchangingHouse['identity']): ExchangingHouse => ({ ...here, identity: { ...identity, source: here.identity.source } });

const sha256 = (message: string) => createHash('sha256').update(message).digest('hex');

const good = (more: Partial<Message> & { note?: string } = {}) => messageFrom(here, there, more);

async function altered(): Promise<SignedText> {
  const line = await signedBy(here, good());
  return { ...line, text: line.text.replace('"step":{"note":"step"}', '"step":{"note":"stop"}') };
}

const refusedOnes: [string, () => Promise<SignedText>, { reason: string; verified: boolean }][] = [
  ['an altered byte', altered, { reason: 'altered', verified: false }],
  ['a signature under somebody else’s name', () => signedBy(stranger(), { ...good(), source: here.identity.source }), { reason: 'unknown_key', verified: false }],
  [
    'a forged key under a known name',
    () => {
      const { keys } = readKeyFile(newKeyFile());
      return signedBy(withKeysOf({ source: '', keys: keys.map((key, index) => ({ ...key, kid: here.identity.keys[index]?.kid ?? '' })) }), good());
    },
    { reason: 'altered', verified: false },
  ],
  ['an agency nobody has registered', () => signedBy(stranger(), { ...good(), source: 'urn:zhihe:nobody' }), { reason: 'unknown_peer', verified: false }],
  ['another recipient', () => signedBy(here, good({ recipient: 'urn:zhihe:test:third' })), { reason: 'not_for_us', verified: true }],
  ['another version of CloudEvents', () => signedBy(here, { ...good(), specversion: '2.0' }), { reason: 'unknown_version', verified: true }],
  ['a later version of a type we know', () => signedBy(here, good({ type: SAMPLE_TYPE.replace('v1', 'v2') })), { reason: 'unknown_version', verified: true }],
  ['another schema of a type we know', () => signedBy(here, good({ dataschema: 'urn:zhihe:exchange:schema:other' })), { reason: 'unknown_version', verified: true }],
  ['a type we do not know', () => signedBy(here, good({ type: 'cn.zhihe.weather.report.v1' })), { reason: 'unknown_type', verified: true }],
  ['a step its schema does not describe', () => signedBy(here, { ...good(), data: { step: { note: 7 }, files: [] } }), { reason: 'schema', verified: true }],
  ['a property nobody has named', () => signedBy(here, { ...good(), more: 1 }), { reason: 'schema', verified: true }],
  ['version 0 of a case', () => signedBy(here, good({ caseversion: '0' })), { reason: 'schema', verified: true }],
  ['what PostgreSQL can’t keep', () => signedBy(here, good({ note: 'a\0b' })), { reason: 'malformed', verified: true }],
  ['a message over 1 MiB', () => signedBy(here, good({ note: 'x'.repeat(1024 * 1024) })), { reason: 'too_large', verified: false }],
];

describe('what is not taken', () => {
  it.each(refusedOnes)('%s: a signed receipt says why, the row stays, nothing happens', async (_what, make, expected) => {
    const line = await make();
    const { id, subject } = JSON.parse(line.text) as Message;
    const { receipts } = await post(there, [line]);
    expect(receipts).toMatchObject([{ id, status: 'rejected', state: 'rejected', reason: expected.reason }]);
    expect((await rejections())[0]).toMatchObject({ messageId: id, caseId: subject, ...expected, times: 1 });
    expect(await there.sql('select 1 from exchange_inbox where id = $1', [id])).toEqual([]);
    expect(await caseAt(there, subject)).toEqual([]);
    await post(there, [line]);
    expect((await rejections())[0]).toMatchObject({ messageId: id, times: 2 });
  });

  it('what stands beside them is taken', async () => {
    const [bad, message] = [await altered(), good()];
    const { receipts } = await post(there, [bad, await signedBy(here, message), 'no line of ours', '{}', '']);
    expect(receipts.map(({ id, status }) => [id, status])).toEqual(
      expect.arrayContaining([
        [JSON.parse(bad.text).id, 'rejected'],
        [message.id, 'applied'],
      ]),
    );
    expect(await caseAt(there, message.subject)).toEqual([{ version: 1, notes: 1, effects: 1 }]);
  });

  it('lines that are nothing are told by their number', async () => {
    expect(await post(there, ['no line of ours', '[]', '{"text":"[]","jws":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}'])).toMatchObject({
      status: 200,
      receipts: [],
      unreadable: [1, 2, 3].map((line) => ({ line, reason: 'malformed' })),
    });
  });

  it('the same id with another body, and another message for a version that is taken', async () => {
    const message = good();
    await post(there, [await signedBy(here, message)]);
    const other = await post(there, [await signedBy(here, { ...message, data: { step: { note: 'another' }, files: [] } })]);
    expect(other.receipts).toMatchObject([{ id: message.id, status: 'rejected', reason: 'other_body' }]);
    const rival = await post(there, [await signedBy(here, { ...message, id: newId() })]);
    expect(rival.receipts).toMatchObject([{ status: 'rejected', reason: 'version_taken' }]);
    expect((await rejections()).slice(0, 2).map(({ reason, verified }) => [reason, verified])).toEqual([
      ['version_taken', true],
      ['other_body', true],
    ]);
    expect(await caseAt(there, message.subject)).toEqual([{ version: 1, notes: 1, effects: 1 }]);
  });

  it('what nobody has signed takes no id from whoever has', async () => {
    const message = good();
    const forged = await signedBy(withKeysOf(readKeyFile(newKeyFile())), message);
    expect((await post(there, [forged])).receipts).toMatchObject([{ status: 'rejected' }]);
    expect((await post(there, [await signedBy(here, message)])).receipts).toMatchObject([{ status: 'applied' }]);
  });
});

describe('too much', () => {
  const ask = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) =>
    fetch(`${there.baseUrl}/exchange/messages`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson', ...headers }, body, duplex: 'half' } as RequestInit);

  it('fifty megabytes are refused by what they say of themselves, and as soon as they turn out to be', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(120);
    const said = await ask(new Blob(Array.from({ length: 50 }, () => chunk)));
    expect(said.status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 50) controller.close();
        else controller.enqueue(chunk);
      },
    });
    expect((await ask(endless)).status).toBe(413);
    const rows = (await rejections()).filter(({ reason, messageId }) => reason === 'too_large' && messageId === null);
    expect(rows.map(({ bytes }) => bytes).sort((a, b) => b - a)[0]).toBe(50 * 1024 * 1024);
    expect(rows).toHaveLength(2);
  });

  it('more lines than the protocol allows, or another kind of body', async () => {
    expect((await ask('{}\n'.repeat(201))).status).toBe(400);
    expect((await ask('{}', { 'content-type': 'application/json' })).status).toBe(415);
  });
});

describe('keys and suites', () => {
  it('SM2 both ways, and no way down from it', async () => {
    const { name, organisationId, baseUrl, state, version } = (await adminThere.get<PeerView[]>('/exchange/peers'))[0] as PeerView;
    const only = (suites: string[], expectedVersion: number) =>
      adminThere.must('PUT', `/exchange/peers/${peerHere}`, { name, organisationId, baseUrl, state, suites, expectedVersion });
    expect((await post(there, [await signedBy(here, good(), 'SM2-SM3')])).receipts).toMatchObject([{ status: 'applied' }]);
    await only(['sm2'], version);
    expect((await post(there, [await signedBy(here, good(), 'SM2-SM3')])).receipts).toMatchObject([{ status: 'applied' }]);
    expect((await post(there, [await signedBy(here, good(), 'ES256')])).receipts).toMatchObject([{ status: 'rejected', reason: 'suite_not_allowed' }]);
    await only(['jws', 'sm2'], version + 1);
  });

  it('a suspended peer is told so, and goes on where it was', async () => {
    const { name, organisationId, baseUrl, suites, version } = (await adminThere.get<PeerView[]>('/exchange/peers'))[0] as PeerView;
    const put = (state: string, expectedVersion: number) =>
      adminThere.must('PUT', `/exchange/peers/${peerHere}`, { name, organisationId, baseUrl, suites, state, expectedVersion });
    const line = await signedBy(here, good());
    await put('suspended', version);
    expect((await post(there, [line])).receipts).toMatchObject([{ status: 'rejected', reason: 'suspended_peer' }]);
    await put('active', version + 1);
    expect((await post(there, [line])).receipts).toMatchObject([{ status: 'applied' }]);
  });

  it('nothing signed with a revoked key is taken, and another key goes on', async () => {
    const line = await signedBy(here, good());
    const kid = here.identity.keys[0]?.kid;
    await adminThere.must('POST', `/exchange/peers/${peerHere}/keys/${kid}/revocation`);
    expect((await post(there, [line])).receipts).toMatchObject([{ status: 'rejected', reason: 'revoked_key' }]);
    expect((await rejections())[0]).toMatchObject({ reason: 'revoked_key', verified: false });
    expect((await post(there, [await signedBy(here, good(), 'SM2-SM3')])).receipts).toMatchObject([{ status: 'applied' }]);
    expect((await adminThere.request('POST', `/exchange/peers/${peerHere}/keys/none/revocation`)).status).toBe(404);
  });

  it('the register refuses what is no key, a name that is taken, ourselves, and an open line', async () => {
    const add = (body: object) => adminThere.request('POST', `/exchange/peers/${peerHere}/keys`, body);
    expect(await add({ kid: 'x', publicKey: { ...here.identity.keys[0]?.publicKey, d: 'secret' } })).toMatchObject({ status: 422 });
    expect(await add({ kid: here.identity.keys[0]?.kid, publicKey: here.identity.keys[0]?.publicKey })).toMatchObject({
      status: 422,
      body: { fields: [{ code: 'peer_key_known_already' }] },
    });
    const { organisationId } = (await adminThere.get<PeerView[]>('/exchange/peers'))[0] as PeerView;
    const peer = { name: '某机关', organisationId, suites: ['jws'], source: `urn:zhihe:${newId()}` };
    const answers = await Promise.all([
      adminThere.request('POST', '/exchange/peers', { ...peer, source: there.identity.source }),
      adminThere.request('POST', '/exchange/peers', { ...peer, source: here.identity.source }),
      adminThere.request('POST', '/exchange/peers', { ...peer, baseUrl: 'http://police.example/api' }),
      adminThere.request('POST', '/exchange/peers', { ...peer, organisationId: newId() }),
    ]);
    expect(answers.map(({ body }) => (body as { fields: { code: string }[] }).fields[0]?.code)).toEqual([
      'peer_is_ourselves',
      'peer_known_already',
      'peer_address_malformed',
      'not_found',
    ]);
  });
});

describe('an answer that the peer has not signed', () => {
  let pretender: Server;

  afterEach(() => pretender.close());

  it('is none: the message stays waiting', async () => {
    const caseId = newId();
    const receipt = (id: string, bodyhash = 'a'.repeat(64)) =>
      JSON.stringify({
        id,
        source: there.identity.source,
        recipient: here.identity.source,
        bodyhash,
        status: 'applied',
        state: 'applied',
        reason: null,
        time: '2026-11-23T01:00:00Z',
      });
    const answerTo = async (body: string): Promise<string> => {
      const texts = body.split('\n').map((line) => (JSON.parse(line) as SignedText).text);
      const ids = texts.map((message) => (JSON.parse(message) as Message).id);
      const forged = await Promise.all(texts.map((message, index) => signedBy(stranger(), JSON.parse(receipt(ids[index] ?? '', sha256(message))) as object)));
      const unsigned = [...forged, ...texts.map((message, index) => ({ text: receipt(ids[index] ?? '', sha256(message)), jws: 'e30..e30' }))];
      // Signed by the right agency, about other bytes.
      const other = await Promise.all(ids.map((id) => signedBy(there, JSON.parse(receipt(id)) as object)));
      return JSON.stringify({ receipts: [...unsigned, ...other], unreadable: [] });
    };
    pretender = createServer(
      (request, response) =>
        void text(request)
          .then(answerTo)
          .then((answer) => response.end(answer)),
    );
    await new Promise<void>((resolve) => pretender.listen(0, '127.0.0.1', resolve));
    await here.sql('update exchange_peer set base_url = $1 where id = $2', [`http://127.0.0.1:${(pretender.address() as AddressInfo).port}`, peerThere]);
    await here.db.write(systemActor, (tx) =>
      here.services.outbox.send(tx, { peerId: peerThere, caseId, caseVersion: 1, type: SAMPLE_TYPE, data: { step: { note: 'x' }, files: [] } }),
    );
    await here.settle();
    expect(await here.sql('select state, receipt from exchange_outbox where case_id = $1', [caseId])).toEqual([{ state: 'waiting', receipt: null }]);
    expect(await here.sql(`select attempts, last_error as why from work where queue = $1 and done_at is null`, [`exchange-${peerThere}`])).toEqual([
      { attempts: 1, why: 'no valid receipt came back' },
    ]);
  });
});

describe('the protocol', () => {
  it('is published, with our public keys and nothing private', async () => {
    const nobody = Client.nobody(there);
    const view = await nobody.get<ProtocolView>('/exchange/protocol');
    expect(view.ourselves?.source).toBe(there.identity.source);
    expect(JSON.stringify(view)).not.toContain(there.identity.keys[0]?.d ?? 'no key');
    for (const address of view.schemas) expect(await nobody.get(address.replace('/api', ''))).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect((await nobody.request('GET', '/exchange/protocol/nothing.json')).status).toBe(404);
  });
});
