import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import type { ExchangeRejectionLine, InboxLine, OutboxLine, Page, PeerView } from '@contract';
import type { NamedFile } from '@exchange';
import { newId, systemActor } from '@kernel';
import { Client } from '../support/client';
import { caseAt, type ExchangingHouse, introduce, messageFrom, post, putFile, SAMPLE_TYPE, signedBy, SLOW_LOCK, startExchanging } from '../support/exchange-houses';
import { eventually } from '../jobs/job-world';
import { newKeyFile, readKeyFile } from '../../libs/exchange/src/protocol/identity';

let here: ExchangingHouse;
let there: ExchangingHouse;
let peerThere: string;

beforeAll(async () => {
  here = await startExchanging('exchange_here');
  there = await startExchanging('exchange_there');
  peerThere = await introduce(here, there);
  await introduce(there, here);
}, 120_000);

afterAll(async () => {
  await here?.stop();
  await there?.stop();
});

const send = (caseId: string, versions: readonly number[], more: { note?: string; files?: NamedFile[]; peerId?: string } = {}) =>
  here.db.write(systemActor, async (tx) => {
    const { note = 'step', files = [], peerId = peerThere } = more;
    for (const caseVersion of versions) await here.services.outbox.send(tx, { peerId, caseId, caseVersion, type: SAMPLE_TYPE, data: { step: { note }, files } });
  });

const sentOf = (caseId: string) =>
  here.sql<{ version: number; state: string; reason: string | null }>(`select case_version as version, state, reason from exchange_outbox where case_id = $1 order by 1`, [caseId]);

const effectsOf = (caseId: string) => there.sql('select 1 from sample_effect where case_id = $1', [caseId]);

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the ordinary way', () => {
  it('two hundred steps of twenty cases go over, each once, and both sides agree', async () => {
    const cases = upTo(20).map(() => newId());
    for (const caseId of cases) await send(caseId, upTo(10));
    await here.settle();
    expect(await there.sql('select count(*)::int as cases, min(version) as least, sum(notes)::int as notes from sample_case')).toEqual([{ cases: 20, least: 10, notes: 200 }]);
    expect(await here.sql('select state, reason, count(*)::int as n from exchange_outbox group by 1, 2')).toEqual([{ state: 'applied', reason: null, n: 200 }]);
    const hashOf = (table: string) => `select md5(string_agg(concat(id, case_id, case_version, body), '' order by id)) as hash from ${table}`;
    expect(await here.sql(hashOf('exchange_outbox'))).toEqual(await there.sql(hashOf('exchange_inbox')));
  });

  it('the receipt that the sender keeps is signed by the other side, about these very bytes', async () => {
    const [row] = await here.sql<{ receipt: string; receipt_jws: string; body: string }>('select receipt, receipt_jws, body from exchange_outbox limit 1');
    expect(JSON.parse(row?.receipt ?? '')).toMatchObject({ source: there.identity.source, recipient: here.identity.source, status: 'applied' });
    expect(JSON.parse(row?.receipt ?? '').bodyhash).toBe(
      createHash('sha256')
        .update(row?.body ?? '')
        .digest('hex'),
    );
    expect(row?.receipt_jws).toMatch(/^[\w-]+\.\.[\w-]+$/);
  });

  it('a step that is taken back sends nothing', async () => {
    const caseId = newId();
    const taken = here.db.write(systemActor, async (tx) => {
      await here.services.outbox.send(tx, { peerId: peerThere, caseId, caseVersion: 1, type: SAMPLE_TYPE, data: { step: { note: 'x' }, files: [] } });
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    expect(await sentOf(caseId)).toEqual([]);
  });

  it('one message for a peer, a case and a version: a second one is refused, and so is what the type does not describe', async () => {
    const caseId = newId();
    await send(caseId, [1]);
    await expect(send(caseId, [1])).rejects.toThrow(/exchange_outbox/);
    const wrong = here.db.write(systemActor, (tx) =>
      here.services.outbox.send(tx, { peerId: peerThere, caseId, caseVersion: 2, type: SAMPLE_TYPE, data: { step: { other: 1 }, files: [] } }),
    );
    await expect(wrong).rejects.toThrow(/schema/);
  });
});

describe('disorder', () => {
  it('doubled, shuffled and at the same time: each step has its effect once', async () => {
    const caseId = newId();
    const lines = await Promise.all(upTo(20).map((version) => signedBy(here, messageFrom(here, there, { subject: caseId, caseversion: String(version) }))));
    const shuffled = [...lines, ...lines].sort((a, b) => (a.jws < b.jws ? -1 : 1));
    const answers = await Promise.all([post(there, shuffled), post(there, shuffled.toReversed()), post(there, lines)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await caseAt(there, caseId)).toEqual([{ version: 20, notes: 20, effects: 20 }]);
    const again = await post(there, lines);
    expect(new Set(again.receipts.map(({ status, state }) => `${status} ${state}`))).toEqual(new Set(['duplicate applied']));
  });

  it('what comes early is held, leaves nothing behind, and is let go by what comes before it', async () => {
    const caseId = newId();
    const [first, second, third] = await Promise.all([1, 2, 3].map((version) => signedBy(here, messageFrom(here, there, { subject: caseId, caseversion: String(version) }))));
    if (!first || !second || !third) throw new Error('three lines');
    expect((await post(there, [third])).receipts).toMatchObject([{ status: 'held', reason: 'early' }]);
    expect((await post(there, [second])).receipts).toMatchObject([{ status: 'held', reason: 'early' }]);
    expect(await effectsOf(caseId)).toEqual([]);
    const { receipts } = await post(there, [first]);
    expect(receipts.map(({ id, status }) => [id, status])).toEqual([first, second, third].map(({ text }) => [JSON.parse(text).id, 'applied']));
    expect(await caseAt(there, caseId)).toEqual([{ version: 3, notes: 3, effects: 3 }]);
  });

  it('three hundred early ones, some of them large, are let go in order by the one they wait for', async () => {
    const caseId = newId();
    const lines = await Promise.all(
      upTo(300).map((version) => signedBy(here, messageFrom(here, there, { subject: caseId, caseversion: String(version), note: 'x'.repeat(version % 100 === 0 ? 900_000 : 10) }))),
    );
    const held = [...(await post(there, lines.slice(1, 150))).receipts, ...(await post(there, lines.slice(150))).receipts];
    expect(new Set(held.map(({ status }) => status))).toEqual(new Set(['held']));
    expect((await post(there, lines.slice(0, 1))).receipts.map(({ status }) => status)).toEqual(Array(300).fill('applied'));
    expect(await caseAt(there, caseId)).toEqual([{ version: 300, notes: 300, effects: 300 }]);
  });

  it('what comes while the step before it is under way waits for it, and is not forgotten', async () => {
    const caseId = newId();
    const [slow, next] = await Promise.all([
      signedBy(here, messageFrom(here, there, { subject: caseId, note: 'slow' })),
      signedBy(here, messageFrom(here, there, { subject: caseId, caseversion: '2' })),
    ]);
    const waiting = (count: number) => async () =>
      (await there.sql(`select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`))
        .length === count;
    await there.sql('select pg_advisory_lock($1)', [SLOW_LOCK]);
    const first = post(there, [slow]);
    await eventually('the first is under way', waiting(1));
    let isAnswered = false;
    const second = post(there, [next]).finally(() => {
      isAnswered = true;
    });
    await eventually('the second waits, or is answered', async () => isAnswered || (await waiting(2)()));
    await there.sql('select pg_advisory_unlock($1)', [SLOW_LOCK]);
    expect([(await first).receipts, (await second).receipts]).toMatchObject([[{ status: 'applied' }], [{ status: 'applied' }]]);
    expect(await caseAt(there, caseId)).toEqual([{ version: 2, notes: 2, effects: 2 }]);
  });

  it('the sender learns of what was let go, and asks again about what it never heard of', async () => {
    const caseId = newId();
    await send(caseId, [2]);
    await here.settle();
    expect(await sentOf(caseId)).toEqual([{ version: 2, state: 'held', reason: 'early' }]);
    await send(caseId, [1]);
    await here.settle();
    expect((await sentOf(caseId)).map(({ state }) => state)).toEqual(['applied', 'applied']);
    await here.sql(`update exchange_outbox set state = 'held', answered_at = answered_at - interval '11 minutes' where case_id = $1 and case_version = 2`, [caseId]);
    expect(await here.services.exchangeDesk.askAgain(systemActor, 10)).toBe(1);
    await here.settle();
    expect((await sentOf(caseId)).map(({ state }) => state)).toEqual(['applied', 'applied']);
    expect(await caseAt(there, caseId)).toEqual([{ version: 2, notes: 2, effects: 2 }]);
  });
});

describe('what the body type says no to', () => {
  it('is rejected with its reason, seen on both sides, and judged again when an operator sends it again', async () => {
    const caseId = newId();
    await there.sql('insert into sample_ban values ($1)', [caseId]);
    await send(caseId, [1], { note: 'refuse' });
    await here.settle();
    expect(await sentOf(caseId)).toEqual([{ version: 1, state: 'rejected', reason: 'not_wanted' }]);
    expect(await caseAt(there, caseId)).toEqual([]);
    const admin = await Client.signedIn(here, 'admin');
    const { items } = await admin.get<Page<OutboxLine>>('/exchange/outbox?state=rejected');
    const line = items.find((one) => one.caseId === caseId);
    const replay = async () => {
      await admin.must('POST', `/exchange/outbox/${line?.id}/replay`);
      await here.settle();
    };
    await replay();
    const { items: refused } = await (await Client.signedIn(there, 'admin')).get<Page<ExchangeRejectionLine>>('/exchange/rejections');
    expect(refused.find((one) => one.messageId === line?.id)).toMatchObject({ reason: 'not_wanted', verified: true, times: 2, caseId });
    await there.sql('delete from sample_ban where case_id = $1', [caseId]);
    await replay();
    expect(await sentOf(caseId)).toEqual([{ version: 1, state: 'applied', reason: null }]);
    expect(await caseAt(there, caseId)).toEqual([{ version: 1, notes: 1, effects: 1 }]);
  });

  it('a refusal of the house rejects it with its code', async () => {
    const message = messageFrom(here, there, { note: 'forbid' });
    expect((await post(there, [await signedBy(here, message)])).receipts).toMatchObject([{ status: 'rejected', reason: 'stale_version' }]);
    expect(await effectsOf(message.subject)).toEqual([]);
  });

  it.each([
    ['break', 'this step is broken'],
    ['break in SQL', 'division by zero'],
  ])('a fault of ours (%s) waits, leaves nothing behind, harms nothing beside it, and tells the other side nothing of it', async (note, fault) => {
    const [broken, whole] = [messageFrom(here, there, { note }), messageFrom(here, there)];
    const { receipts } = await post(there, await Promise.all([broken, whole].map((message) => signedBy(here, message))));
    expect(receipts).toMatchObject([
      { id: broken.id, status: 'held', reason: 'failed' },
      { id: whole.id, status: 'applied', reason: null },
    ]);
    expect(await effectsOf(broken.subject)).toEqual([]);
    expect(await caseAt(there, whole.subject)).toEqual([{ version: 1, notes: 1, effects: 1 }]);
    const { items } = await (await Client.signedIn(there, 'admin')).get<Page<InboxLine>>('/exchange/inbox');
    expect(items.find((one) => one.id === broken.id)).toMatchObject({ state: 'held', reason: `failed: ${fault}` });
  });
});

describe('files', () => {
  const content = Buffer.from('检验报告（演示）');
  const file: NamedFile = { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length, name: '检验报告.txt', mediaType: 'text/plain' };

  it('go before the message that names them', async () => {
    await here.services.storage.store({ name: file.name, content: Readable.from([content]) });
    const caseId = newId();
    await send(caseId, [1], { files: [file] });
    await here.settle();
    expect((await sentOf(caseId)).map(({ state }) => state)).toEqual(['applied']);
    expect(await there.services.storage.isIntact(file.sha256, file.bytes)).toBe(true);
  });

  it('a message waits until its file is there', async () => {
    const other = Buffer.from('鉴定意见（演示）');
    const named = { ...file, sha256: createHash('sha256').update(other).digest('hex'), bytes: other.length, name: '鉴定意见.txt' };
    const message = messageFrom(here, there, { files: [named] });
    const line = await signedBy(here, message);
    expect((await post(there, [line])).receipts).toMatchObject([{ status: 'held', reason: 'file_missing' }]);
    expect(await putFile(here, there, { ...named, bytes: named.bytes + 1 }, other)).toBe(400);
    expect(await caseAt(there, message.subject)).toEqual([]);
    expect(await putFile(here, there, named, other)).toBe(204);
    expect(await putFile(here, there, named, other)).toBe(204);
    expect(await caseAt(there, message.subject)).toEqual([{ version: 1, notes: 1, effects: 1 }]);
    expect((await post(there, [line])).receipts).toMatchObject([{ status: 'duplicate', state: 'applied', reason: null }]);
  });

  it('nobody else’s are taken, nor other bytes under a name', async () => {
    expect(await putFile({ ...here, identity: { ...here.identity, source: 'urn:zhihe:stranger' } }, there, file, content)).toBe(403);
    const forger = { ...here, identity: { ...readKeyFile(newKeyFile()), source: here.identity.source } };
    const theirs = Buffer.from('另一份（演示）');
    const planted = { ...file, sha256: createHash('sha256').update(theirs).digest('hex'), bytes: theirs.length };
    expect(await putFile(forger, there, planted, theirs)).toBe(403);
    expect(await there.services.storage.exists(planted.sha256, planted.bytes)).toBe(false);
    const named = { ...file, sha256: 'a'.repeat(64) };
    expect(await putFile(here, there, named, content)).toBe(400);
    expect(await there.sql('select 1 from exchange_file where sha256 = $1', [named.sha256])).toEqual([]);
  });
});

describe('a line that breaks after the other side has heard', () => {
  it('asks again, and what was applied then is applied once', async () => {
    const caseId = newId();
    let passed = 0;
    const cutting = createServer((request, response) => {
      const pass = async () => {
        await fetch(`${there.baseUrl}${request.url}`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: await textOf(request) });
        passed += 1;
        response.destroy();
      };
      void pass();
    });
    await new Promise<void>((resolve) => cutting.listen(0, '127.0.0.1', resolve));
    const lead = (baseUrl: string) => here.sql('update exchange_peer set base_url = $1 where id = $2', [baseUrl, peerThere]);
    await lead(`http://127.0.0.1:${(cutting.address() as AddressInfo).port}`);
    await send(caseId, [1, 2, 3]);
    await here.settle();
    cutting.close();
    expect(passed).toBeGreaterThan(0);
    expect((await sentOf(caseId)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    await lead(there.baseUrl);
    await here.sql(`update work set due_at = now() where queue = $1 and done_at is null`, [`exchange-${peerThere}`]);
    await here.settle();
    expect((await sentOf(caseId)).map(({ state }) => state)).toEqual(['applied', 'applied', 'applied']);
    expect(await caseAt(there, caseId)).toEqual([{ version: 3, notes: 3, effects: 3 }]);
    expect(await here.sql('select distinct receipt::jsonb ->> $2 as status from exchange_outbox where case_id = $1', [caseId, 'status'])).toEqual([{ status: 'duplicate' }]);
  });
});

describe('a peer that is away', () => {
  it('holds up no other, and its messages are parked after twelve attempts, where an operator sees them', async () => {
    const admin = await Client.signedIn(here, 'admin');
    const lost = { source: 'urn:zhihe:test:away', name: '不在线的机关', organisationId: (await admin.get<PeerView[]>('/exchange/peers'))[0]?.organisationId, suites: ['jws'] };
    const { id } = await admin.must<{ id: string }>('POST', '/exchange/peers', { ...lost, baseUrl: 'http://127.0.0.1:1/api' });
    const [away, near] = [newId(), newId()];
    await send(away, [1], { peerId: id });
    await send(near, [1]);
    await here.settle();
    expect((await sentOf(near)).map(({ state }) => state)).toEqual(['applied']);
    expect((await sentOf(away)).map(({ state }) => state)).toEqual(['waiting']);
    await here.settle();
    const seen = (await admin.get<PeerView[]>('/exchange/peers')).find((one) => one.id === id);
    expect(seen).toMatchObject({ open: 1, resting: null });
    await here.sql(`update work set attempts = 11, due_at = now() where queue = $1`, [`exchange-${id}`]);
    await here.settle();
    const parked = await admin.get<Page<{ id: string; queue: string; error: string }>>('/parked-work');
    expect(parked.items.map(({ queue }) => queue)).toEqual([`exchange-${id}`]);
    expect(parked.items[0]?.error).toMatch(/fetch failed/);
    await send(newId(), [1], { peerId: id });
    await here.settle();
    expect((await admin.get<PeerView[]>('/exchange/peers')).find((one) => one.id === id)).toMatchObject({ open: 2, resting: { reason: expect.stringMatching(/fetch failed/) } });
  });

  it('offline: its messages wait for a bundle, and go by themselves once there is an address', async () => {
    const admin = await Client.signedIn(here, 'admin');
    const peer = async () => (await admin.get<PeerView[]>('/exchange/peers')).find(({ id }) => id === peerThere) as PeerView;
    const edit = async (more: object) => {
      const { name, organisationId, suites, baseUrl, state, version } = await peer();
      await admin.must('PUT', `/exchange/peers/${peerThere}`, { name, organisationId, suites, baseUrl, state, expectedVersion: version, ...more });
    };
    await edit({ baseUrl: null });
    const caseId = newId();
    await send(caseId, [1]);
    await here.settle();
    expect((await sentOf(caseId)).map(({ state }) => state)).toEqual(['waiting']);
    expect(await here.sql(`select from work w join exchange_outbox o on w.dedup_key = 'exchange:' || o.id where o.case_id = $1`, [caseId])).toEqual([]);
    await edit({ baseUrl: there.baseUrl });
    await here.settle();
    expect((await sentOf(caseId)).map(({ state }) => state)).toEqual(['applied']);
  });
});

describe('who sees it', () => {
  it('staff of the organisation that a peer stands for, administrators, and nobody else', async () => {
    const own = await Client.signedIn(there, 'clerk');
    expect((await own.get<PeerView[]>('/exchange/peers')).length).toBe(1);
    expect((await own.get<Page<InboxLine>>('/exchange/inbox?state=applied')).items.length).toBe(50);
    const other = await Client.signedIn(there, 'hmanager');
    expect(await other.get<PeerView[]>('/exchange/peers')).toEqual([]);
    for (const list of ['inbox?state=applied', 'outbox?state=applied', 'rejections']) expect((await other.get<Page<object>>(`/exchange/${list}`)).items).toEqual([]);
    expect((await own.request('POST', '/exchange/peers', {})).status).toBe(403);
  });
});
