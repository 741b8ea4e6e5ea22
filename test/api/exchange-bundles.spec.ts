import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { BundleRead, BundleView, PeerView, Problem } from '@contract';
import type { NamedFile } from '@exchange';
import { newId, systemActor } from '@kernel';
import { Client } from '../support/client';
import { caseAt, type ExchangingHouse, introduce, SAMPLE_TYPE, startExchanging } from '../support/exchange-houses';

/** Two installations without a line between them: a file out, a file in, a file of receipts back. */
describe('bundles', () => {
  let here: ExchangingHouse;
  let there: ExchangingHouse;
  let [peerThere, peerHere] = ['', ''];
  let [admin, adminThere]: Client[] = [];

  beforeAll(async () => {
    here = await startExchanging('bundle_here');
    there = await startExchanging('bundle_there');
    peerThere = await introduce(here, there);
    peerHere = await introduce(there, here);
    admin = await Client.signedIn(here, 'admin');
    adminThere = await Client.signedIn(there, 'admin');
    // No address: nothing goes but by hand.
    for (const [house, who] of [
      [here, admin],
      [there, adminThere],
    ] as const) {
      const [peer] = await (who as Client).get<PeerView[]>('/exchange/peers');
      const { name, organisationId, suites, state, version } = peer as PeerView;
      await (who as Client).must('PUT', `/exchange/peers/${peer?.id}`, { name, organisationId, baseUrl: null, suites, state, expectedVersion: version });
      expect(await house.sql('select base_url from exchange_peer')).toEqual([{ base_url: null }]);
    }
  }, 120_000);
  afterAll(async () => {
    await here?.stop();
    await there?.stop();
  });

  const send = (caseId: string, versions: readonly number[], files: NamedFile[] = []) =>
    here.db.write(systemActor, async (tx) => {
      for (const caseVersion of versions)
        await here.services.outbox.send(tx, { peerId: peerThere, caseId, caseVersion, type: SAMPLE_TYPE, data: { step: { note: 'step' }, files } });
    });
  const make = async (): Promise<Buffer> => {
    const { id } = await (admin as Client).must<{ id: string }>('POST', `/exchange/peers/${peerThere}/bundles`);
    return (admin as Client).download(`/exchange/peers/${peerThere}/bundles/${id}`);
  };
  const read = async (house: ExchangingHouse, content: Buffer): Promise<{ status: number; body: BundleRead & Problem }> => {
    const who = house === here ? admin : adminThere;
    return (who as Client).request<BundleRead & Problem>('POST', '/exchange/bundles', content as never, { 'content-type': 'application/x-ndjson' });
  };
  const receiptsOf = (id: string): Promise<Buffer> => (adminThere as Client).download(`/exchange/peers/${peerHere}/bundles/${id}`);
  const statesHere = (caseId: string) => here.sql(`select case_version as v, state from exchange_outbox where case_id = $1 order by 1`, [caseId]);

  it('carry cases over with their files, and the receipts back: both sides then agree', async () => {
    const content = Buffer.from('查获物品清单（演示）\n');
    const { sha256, bytes } = await here.services.storage.store({ name: '清单.txt', content: Readable.from([content]) });
    const caseId = newId();
    await send(caseId, [1, 2], [{ sha256, bytes, name: '清单.txt', mediaType: 'text/plain' }]);
    await send(caseId, [3]);
    await here.settle();
    expect(await statesHere(caseId)).toEqual([1, 2, 3].map((v) => ({ v, state: 'waiting' })));
    const taken = await read(there, await make());
    expect(taken).toMatchObject({ status: 200, body: { kind: 'messages', messages: 3, outcome: { applied: 3, held: 0, duplicate: 0, rejected: 0, unreadable: 0 } } });
    expect(await caseAt(there, caseId)).toEqual([{ version: 3, notes: 3, effects: 3 }]);
    expect(await there.services.storage.exists(createHash('sha256').update(content).digest('hex'), bytes)).toBe(true);
    const back = await read(here, await receiptsOf(taken.body.id));
    expect(back).toMatchObject({ status: 200, body: { kind: 'receipts', messages: 3 } });
    expect(await statesHere(caseId)).toEqual([1, 2, 3].map((v) => ({ v, state: 'applied' })));
    const [listed] = await (admin as Client).get<BundleView[]>('/exchange/bundles');
    expect(listed).toMatchObject({ id: taken.body.id, direction: 'out', messages: 3, answered: 3 });
    expect((await (admin as Client).request<Problem>('POST', `/exchange/peers/${peerThere}/bundles`)).body.code).toBe('bundle_nothing_waiting');
  });

  it('imported twice have no second effect, and answer with what has become of each', async () => {
    const caseId = newId();
    await send(caseId, [1, 2]);
    const bundle = await make();
    expect((await read(there, bundle)).body.outcome).toMatchObject({ applied: 2, duplicate: 0 });
    expect((await read(there, bundle)).body.outcome).toMatchObject({ applied: 0, duplicate: 2 });
    expect(await caseAt(there, caseId)).toEqual([{ version: 2, notes: 2, effects: 2 }]);
    const [row] = await (adminThere as Client).get<BundleView[]>('/exchange/bundles');
    expect(row).toMatchObject({ direction: 'in', times: 2 });
    await read(here, await receiptsOf(row?.id ?? ''));
    expect((await statesHere(caseId)).map((one) => (one as { state: string }).state)).toEqual(['applied', 'applied']);
  });

  it('out of order wait for what comes before; a lost one is in the next', async () => {
    const caseId = newId();
    await send(caseId, [1]);
    const first = await make();
    await here.sql(`update exchange_outbox set state = 'held' where case_id = $1`, [caseId]);
    await send(caseId, [2]);
    const second = await make();
    expect((await read(there, second)).body.outcome).toMatchObject({ held: 1, applied: 0 });
    expect(await caseAt(there, caseId)).toEqual([]);
    // Both lines have an effect: the first is applied, and lets the second go.
    expect((await read(there, first)).body.outcome).toMatchObject({ applied: 2, held: 0 });
    expect(await caseAt(there, caseId)).toEqual([{ version: 2, notes: 2, effects: 2 }]);
  });

  it('half of one, an altered one, one for somebody else or of an unknown maker: nothing of it is used, and the reason is said', async () => {
    const caseId = newId();
    await send(caseId, [1, 2, 3]);
    const bundle = await make();
    const lines = bundle.toString('utf8').trimEnd().split('\n');
    const refusedWith = async (content: string | Buffer, house = there) => {
      const { status, body } = await read(house, Buffer.from(content));
      return [status, body.code, /（(.+?)）|：(\w+)/.exec(body.message.zh)?.slice(1).find(Boolean)];
    };
    expect(await refusedWith(lines.slice(0, 2).join('\n'))).toEqual([400, 'bundle_broken', 'no signed last line']);
    expect(await refusedWith(bundle.subarray(0, bundle.length - 40))).toEqual([400, 'bundle_broken', 'no signed last line']);
    expect(await refusedWith(lines.filter((_line, index) => index !== 1).join('\n'))).toEqual([400, 'bundle_broken', 'not the bytes that were signed']);
    expect(await refusedWith([lines[1], lines[0], ...lines.slice(2)].join('\n'))).toEqual([400, 'bundle_broken', 'not the bytes that were signed']);
    expect(await refusedWith('nonsense')).toEqual([400, 'bundle_broken', 'no signed last line']);
    expect(await refusedWith(bundle, here)).toEqual([403, 'bundle_refused', 'unknown_peer']);
    const end = JSON.parse(lines.at(-1) ?? '') as { end: { text: string; jws: string } };
    const forged = JSON.stringify({ end: { ...end.end, text: end.end.text.replace('"kind":"messages"', '"kind":"receipts"') } });
    expect(await refusedWith([...lines.slice(0, -1), forged].join('\n'))).toEqual([403, 'bundle_refused', 'altered']);
    await (adminThere as Client).must('POST', `/exchange/peers/${peerHere}/keys/${here.identity.keys[0]?.kid}/revocation`);
    there.clock.set('2026-11-23T09:05');
    expect(await refusedWith(bundle)).toEqual([403, 'bundle_refused', 'revoked_key']);
    expect(await caseAt(there, caseId)).toEqual([]);
  });
});
