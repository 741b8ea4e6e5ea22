import type { DisputeDraftData, DisputeView, DraftCheck, DraftView, ExhibitView, FileView, Page, Problem, ReceiptView } from '@contract';
import { newId } from '@kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { makeDisputeApi, signIn } from './dispute-api';
import { application, type DisputeWorld, makeDisputeWorld } from './dispute-world';

let world: DisputeWorld;
let app: NestFastifyApplication;
beforeAll(async () => {
  world = await makeDisputeWorld('disputes_api');
  app = await makeDisputeApi(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const fieldsOf = (problem: Problem) => problem.fields?.map((field) => `${field.field}: ${field.code}`);

describe('from the first field to the receipt', () => {
  it('uploads, drafts, checks, submits, reads, adds', async () => {
    const { call, upload } = await signIn(app, world);
    const draft = await call<DraftView>('POST', '/drafts', { data: { title: '装置专利被侵害' } });
    expect(draft).toMatchObject({ status: 201, body: { version: 1, data: { title: '装置专利被侵害' }, files: [] } });
    const path = `/drafts/${draft.body.id}`;
    const before = await call<DraftCheck>('GET', `${path}/check`);
    expect(before.body.problems.map((problem) => problem.field)).toContain('summary');

    const file = await upload<FileView>('购买凭证.txt', '收据');
    expect(file).toMatchObject({ status: 201, body: { name: '购买凭证.txt', mime: 'text/plain', bytes: 6 } });
    const patched = await call<DraftView>('PATCH', path, { baseVersion: 1, data: application({ exhibits: [{ fileId: file.body.id, title: '收据' }] }) });
    expect(patched).toMatchObject({ status: 200, body: { version: 2, data: { title: '装置专利被侵害', causeCode: '167.3' }, files: [{ id: file.body.id }] } });
    expect((await call<DraftCheck>('GET', `${path}/check`)).body).toEqual({ problems: [], doubleFilings: [] });

    const receipt = await call<ReceiptView>('POST', `${path}/submission`, {});
    expect(receipt).toMatchObject({ status: 201, body: { receiptNumber: '渝知受〔2026〕1号', accessCodes: [{ partyName: '李四' }], files: [{ id: file.body.id }] } });
    const view = await call<DisputeView>('GET', `/disputes/${receipt.body.disputeId}`);
    expect(view.body).toMatchObject({ title: '装置专利被侵害', proceedings: [], relations: ['applicant'], exhibits: [{ title: '收据' }] });
    expect((await call<Page<unknown>>('GET', '/disputes')).body.items).toHaveLength(1);

    const more = await upload<FileView>('补充.txt', '补充');
    const exhibit = await call<ExhibitView>('POST', `/disputes/${receipt.body.disputeId}/exhibits`, { fileId: more.body.id, title: '补充', audience: 'joint' });
    expect(exhibit).toMatchObject({ status: 201, body: { side: 'A', audience: 'joint' } });
  });

  it('deletes a draft', async () => {
    const { call } = await signIn(app, world);
    const { body } = await call<DraftView>('POST', '/drafts', { data: {} });
    expect((await call('DELETE', `/drafts/${body.id}`)).status).toBe(204);
    expect((await call('GET', `/drafts/${body.id}`)).status).toBe(404);
  });
});

describe('the shape of a draft', () => {
  const refused = async (data: unknown) => {
    const { call } = await signIn(app, world);
    const answer = await call<Problem>('POST', '/drafts', { data });
    expect(answer.status).toBe(422);
    return fieldsOf(answer.body);
  };
  const many = (count: number, item: unknown) => Array.from({ length: count }, () => item);

  it.each<[string, unknown, string]>([
    ['a number as text', { amountFen: '5000' }, 'amountFen: not_number'],
    ['text as a number', { title: 5 }, 'title: not_text'],
    ['a text that is too long', { title: '长'.repeat(201) }, 'title: too_long'],
    ['an unknown property', { filedBy: 'x' }, 'filedBy: unknown_property'],
    ['a nested number', { parties: [{ side: 'A', name: 7 }] }, 'parties.0.name: not_text'],
    ['a nested unknown property', { parties: [{ userId: 'x' }] }, 'parties.0.userId: unknown_property'],
    ['a wrong side', { parties: [{ side: 'C' }] }, 'parties.0.side: unknown_choice'],
    ['a file that is no id', { exhibits: [{ fileId: '../x', title: 'x' }] }, 'exhibits.0.fileId: malformed_id'],
    ['51 parties', { parties: many(51, { side: 'A' }) }, 'parties: too_many_items'],
    ['51 rights', { rights: many(51, { kind: 'TM' }) }, 'rights: too_many_items'],
    ['101 exhibits', { exhibits: many(101, { fileId: newId(), title: 'x' }) }, 'exhibits: too_many_items'],
    ['51 claims', { claims: many(51, 'x') }, 'claims: too_many_items'],
    ['claims that are no texts', { claims: [1] }, 'claims: not_text'],
    ['a NUL, which no database keeps', { summary: 'a\u0000b' }, 'summary: malformed_value'],
    ['half a character', { summary: '\ud800' }, 'summary: malformed_value'],
  ])('%s', async (_, data, complaint) => expect(await refused(data)).toEqual([complaint]));

  it('takes a blank in every field that the form marks as optional, and files it', async () => {
    const { call } = await signIn(app, world);
    const unknown = { identifier: '', legalRepresentative: '', phone: '', email: '', division: '', address: '' };
    const data: DisputeDraftData = {
      title: '',
      disputeType: '',
      causeCode: '',
      division: '',
      amountFen: null,
      preferredOrganisationId: null,
      preferredMediatorId: null,
      tags: [],
      exhibits: [],
      summary: '对方在网店销售与我方产品相同的产品。',
      claims: ['停止销售'],
      parties: [
        { ...unknown, side: 'A', kind: 'company', name: '渝中创新有限公司', identifier: '91500103MA5U00001G', phone: '023-60000001', agents: [] },
        { ...unknown, side: 'B', kind: 'company', name: '某公司', agents: [{ name: '张律师', authority: 'general', phone: '', identifier: '' }] },
      ],
      rights: [{ kind: 'TS', title: '', number: '', holder: '' }],
      truthConfirmed: true,
    };
    const draft = await call<DraftView>('POST', '/drafts', { data });
    const saved = await call<DraftView>('PATCH', `/drafts/${draft.body.id}`, { baseVersion: draft.body.version, data });
    expect([draft.status, saved.status]).toEqual([201, 200]);
    expect((await call<DraftCheck>('GET', `/drafts/${draft.body.id}/check`)).body.problems).toEqual([]);
    expect((await call('POST', `/drafts/${draft.body.id}/submission`, {})).status).toBe(201);
  });

  it('takes half-filled parts and nulls', async () => {
    const { call } = await signIn(app, world);
    const answer = await call<DraftView>('POST', '/drafts', { data: { parties: [{ side: 'A' }], rights: [{}], amountFen: null, title: null, preferredMediatorId: null } });
    expect(answer).toMatchObject({ status: 201, body: { data: { parties: [{ side: 'A' }], rights: [{}] } } });
    expect((await call<DraftCheck>('GET', `/drafts/${answer.body.id}/check`)).status).toBe(200);
  });
});

describe('files over the wire', () => {
  it('tells each wrong file its own reason', async () => {
    const { call, upload } = await signIn(app, world);
    expect(await upload<Problem>('空.pdf', '')).toMatchObject({ status: 400, body: { code: 'file_empty' } });
    expect(await upload<Problem>('改名.pdf', '这不是 PDF')).toMatchObject({ status: 400, body: { code: 'file_renamed' } });
    expect(await upload<Problem>('程序.exe', 'MZ\0\0')).toMatchObject({ status: 400, body: { code: 'file_type_not_accepted' } });
    expect(await upload<Problem>('大.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'))).toMatchObject({ status: 413, body: { code: 'file_too_large' } });
    expect((await call<Problem>('POST', '/files', { file: 'x' })).status).toBe(415);
  });

  it('takes exactly 50 MB', async () => {
    const { upload } = await signIn(app, world);
    expect(await upload<FileView>('满.txt', Buffer.alloc(50 * 1024 * 1024, 'a'))).toMatchObject({ status: 201, body: { bytes: 52_428_800 } });
  });

  it('gives a file back under its name, never to be run', async () => {
    const { call, upload } = await signIn(app, world);
    const { body } = await upload<FileView>('证据（一）.txt', '<script>alert(1)</script>');
    const answer = await call('GET', `/files/${body.id}?inline=1`);
    expect(answer.text).toBe('<script>alert(1)</script>');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="_____.txt"; filename*=UTF-8''%E8%AF%81%E6%8D%AE%EF%BC%88%E4%B8%80%EF%BC%89.txt`,
    });
  });

  it('shows a recording in the window and answers a player with the part it asks for', async () => {
    const { call, upload } = await signIn(app, world);
    const wav = Buffer.concat([
      Buffer.from('RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\x08\0data', 'latin1'),
      Buffer.from([8, 0, 0, 0]),
      Buffer.from('abcdefgh'),
    ]);
    const { body } = await upload<FileView>('现场录音.wav', wav);
    const listen = (range: string) => call('GET', `/files/${body.id}?inline=1`, undefined, { range });
    const part = await listen(`bytes=${wav.length - 6}-${wav.length - 3}`);
    expect(part).toMatchObject({ status: 206, text: 'cdef' });
    expect(part.headers).toMatchObject({
      'content-range': `bytes ${wav.length - 6}-${wav.length - 3}/${wav.length}`,
      'content-length': '4',
      'accept-ranges': 'bytes',
      'content-disposition': expect.stringMatching(/^inline;/),
    });
    expect(await listen('bytes=-2')).toMatchObject({ status: 206, text: 'gh' });
    // What can't be met, and several parts at once: the whole.
    for (const range of ['bytes=9999-', 'bytes=0-1,5-6', 'lines=1-2', 'nonsense']) expect((await listen(range)).headers['content-length']).toBe(String(wav.length));
  });

  it('answers a repeated upload with the first file', async () => {
    const { upload } = await signIn(app, world);
    const key = { 'idempotency-key': newId() };
    const first = await upload<FileView>('a.txt', 'a', key);
    expect((await upload<FileView>('a.txt', 'a', key)).body).toEqual(first.body);
  });

  it('is found again on its draft when the answer was lost', async () => {
    const { call, upload } = await signIn(app, world);
    const draft = await call<DraftView>('POST', '/drafts', { data: {} });
    const file = await upload<FileView>('a.txt', 'a', {}, `?draft=${draft.body.id}`);
    expect((await call<DraftView>('GET', `/drafts/${draft.body.id}`)).body.files).toEqual([file.body]);
  });
});

describe('another person', () => {
  it('finds no draft, file, or dispute of somebody else', async () => {
    const owner = await signIn(app, world);
    const other = await signIn(app, world);
    const file = await owner.upload<FileView>('a.txt', 'a');
    const draft = await owner.call<DraftView>('POST', '/drafts', { data: application({ exhibits: [] }) });
    const filed = await owner.call<DraftView>('POST', '/drafts', { data: application({ exhibits: [] }) });
    const receipt = await owner.call<ReceiptView>('POST', `/drafts/${filed.body.id}/submission`, {});
    const path = `/drafts/${draft.body.id}`;
    const exhibit = { fileId: file.body.id, title: 'x', audience: 'joint' };
    const answers = [
      await other.call<Problem>('GET', path),
      await other.call<Problem>('PATCH', path, { data: { title: 'x' } }),
      await other.call<Problem>('DELETE', path),
      await other.call<Problem>('GET', `${path}/check`),
      await other.call<Problem>('POST', `${path}/submission`, {}),
      await other.call<Problem>('GET', `/files/${file.body.id}`),
      await other.call<Problem>('GET', `/disputes/${receipt.body.disputeId}`),
      await other.call<Problem>('POST', `/disputes/${receipt.body.disputeId}/exhibits`, exhibit),
      await other.call<Problem>('GET', '/disputes/nonsense'),
      await other.call<Problem>('GET', '/drafts/nonsense'),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it.each(['/drafts', '/disputes', '/files/x'])('without a session %s is refused', async (url) => {
    expect((await app.inject({ url: `/api${url}` })).statusCode).toBe(401);
  });
});

describe('reference lists', () => {
  it('are public, and of the day that is asked for', async () => {
    const get = async (url: string) => app.inject({ url: `/api/reference/${url}` });
    const codes = async (url: string) => ((await get(url)).json() as { code: string }[]).map((item) => item.code);
    expect(await codes('divisions?on=2025-11-05')).toContain('500105');
    expect(await codes('divisions')).not.toContain('500105');
    expect((await get('clause-kinds')).json()).toContainEqual(expect.objectContaining({ kind: 'pay', name: { zh: '支付款项', en: 'Pay' }, fields: expect.any(Array) }));
    expect((await get('nonsense')).statusCode).toBe(404);
    expect((await get('causes?on=tomorrow')).json()).toMatchObject({ code: 'impossible_date' });
  });
});

it('a write without an idempotency key is refused', async () => {
  const { call } = await signIn(app, world);
  expect(await call<Problem>('POST', '/drafts', { data: {} }, { 'idempotency-key': '' })).toMatchObject({ status: 400, body: { code: 'idempotency_key_required' } });
});
