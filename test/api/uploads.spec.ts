import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DraftView, FileView, Problem, SessionView } from '@contract';
import { demonstrationPeople } from '../../apps/ops/src/seed-people';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Files over a line that breaks (R2): on a real port, since a broken line is what this is about. */
describe('resumable uploads', () => {
  let house: RunningHouse;
  let port: number;
  let draft: DraftView;
  let applicant: Client;
  const cookies: Record<string, Record<string, string>> = {};

  beforeAll(async () => {
    house = await startHouse('uploads', { port: true });
    ({ port } = house.app.getHttpServer().address() as AddressInfo);
    for (const name of ['applicant', 'clerk']) {
      const answer = await send(
        'POST',
        '/session',
        { 'content-type': 'application/json' },
        Buffer.from(JSON.stringify({ username: name, password: demonstrationPeople.password })),
      );
      cookies[name] = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': (JSON.parse(answer.body) as SessionView).csrfToken };
    }
    applicant = await Client.signedIn(house, 'applicant');
    draft = await applicant.must<DraftView>('POST', '/drafts', { data: {} });
  });

  afterAll(() => house.stop());

  /** @param cutAfter the line breaks after so many bytes: the promise is then rejected. */
  function send(method: string, path: string, headers: Record<string, string>, body = Buffer.alloc(0), cutAfter?: number): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const line = request({ port, host: '127.0.0.1', method, path: `/api${path}`, headers: { ...headers, 'content-length': body.length } }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += String(chunk)));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
      });
      line.on('error', reject);
      if (cutAfter === undefined) line.end(body);
      else line.write(body.subarray(0, cutAfter), () => setTimeout(() => line.destroy(new Error('the line broke')), 20));
    });
  }

  const as = (name: string, more: Record<string, string> = {}) => ({ ...cookies[name], 'tus-resumable': '1.0.0', ...more });
  const meta = (name: string) => `filename ${Buffer.from(name).toString('base64')},draft ${Buffer.from(draft.id).toString('base64')}`;
  const begin = (bytes: number, name = '录像.txt') => send('POST', '/uploads', as('applicant', { 'upload-length': String(bytes), 'upload-metadata': meta(name) }));
  const idOf = (reply: Reply) => String(reply.headers['location']).split('/').at(-1) ?? '';
  const arrived = async (id: string, who = 'applicant') => send('HEAD', `/uploads/${id}`, as(who));
  const bytesAt = (offset: number) => as('applicant', { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) });
  const keep = (id: string, body: object = { sha256: null }) =>
    send('POST', `/uploads/${id}/file`, { ...cookies['applicant'], 'content-type': 'application/json' }, Buffer.from(JSON.stringify(body)));

  it('60 MB over a line that is cut twice arrive whole, and the hash agrees', async () => {
    const content = Buffer.from(randomBytes(30 * 1024 * 1024).toString('hex'));
    const id = idOf(await begin(content.length));
    let offset = 0;
    for (const share of [0.3, 0.5]) {
      await expect(send('PATCH', `/uploads/${id}`, bytesAt(offset), content.subarray(offset), Math.floor(content.length * share))).rejects.toThrow('the line broke');
      const told = await arrived(id);
      expect(told.status).toBe(200);
      const reached = Number(told.headers['upload-offset']);
      expect(reached).toBeGreaterThan(offset);
      expect(reached).toBeLessThan(content.length);
      offset = reached;
    }
    expect(JSON.parse((await keep(id)).body)).toMatchObject({ code: 'upload_interrupted' });
    expect(await send('PATCH', `/uploads/${id}`, bytesAt(offset), content.subarray(offset))).toMatchObject({ status: 204 });
    const sha256 = createHash('sha256').update(content).digest('hex');
    const kept = await keep(id, { sha256 });
    expect(kept.status).toBe(201);
    const file = JSON.parse(kept.body) as FileView;
    expect(file).toMatchObject({ name: '录像.txt', bytes: content.length, sha256 });
    // The answer may be lost: asking again gives the same file, and it stands on its draft.
    expect(JSON.parse((await keep(id, { sha256 })).body)).toEqual(file);
    expect((await applicant.get<DraftView>(`/drafts/${draft.id}`)).files.map((one) => one.id)).toEqual([file.id]);
    expect((await arrived(id)).status).toBe(404);
  }, 60_000);

  it('one that somebody else began is not there for anybody else, whatever its metadata claims', async () => {
    const clerk = Buffer.from('user:nobody').toString('base64');
    const begun = await send('POST', '/uploads', as('applicant', { 'upload-length': '3', 'upload-metadata': `${meta('a.txt')},owner ${clerk}` }));
    const id = idOf(begun);
    expect((await arrived(id)).status).toBe(200);
    expect((await arrived(id, 'clerk')).status).toBe(404);
    expect((await send('DELETE', `/uploads/${id}`, as('clerk'))).status).toBe(404);
    expect((await send('DELETE', `/uploads/${id}`, as('applicant'))).status).toBe(204);
    expect((await arrived(id)).status).toBe(404);
  });

  it('too large is refused before the first byte; without the session’s token nothing begins', async () => {
    expect((await begin(200 * 1024 * 1024 + 1)).status).toBe(413);
    expect((await send('POST', '/uploads', { cookie: cookies['applicant']?.['cookie'] ?? '', 'tus-resumable': '1.0.0', 'upload-length': '3' })).status).toBe(403);
  });

  it.each([
    ['file_renamed', '照片.pdf', Buffer.from('这不是 PDF')],
    ['file_type_not_accepted', '程序.exe', Buffer.from('MZ')],
    ['file_damaged', '好.txt', Buffer.from('好的')],
  ])('%s: each bad file is told its own reason', async (code, name, content) => {
    const id = idOf(await begin(content.length, name));
    await send('PATCH', `/uploads/${id}`, bytesAt(0), content);
    const answer = await keep(id, { sha256: code === 'file_damaged' ? 'a'.repeat(64) : null });
    expect(JSON.parse(answer.body) as Problem).toMatchObject({ code });
  });

  it('the sweep throws away half uploads that waited too long and bytes that no row names, and nothing else', async () => {
    const files = join(house.config.dataDir, 'files');
    const { files: kept } = await applicant.get<DraftView>(`/drafts/${draft.id}`);
    const doomed = await applicant.upload('弃.txt', Buffer.from(`弃 ${randomUUID()}`));
    await house.db.write((await import('@kernel')).systemActor, (tx) => tx.query('delete from stored_file where id = $1', [doomed.id]));
    const pathOf = (sha256: string) => join(files, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const young = idOf(await begin(10));
    const old = idOf(await begin(10));
    await mkdir(join(files, 'incoming'), { recursive: true });
    await writeFile(join(files, 'incoming', 'crashed'), 'x');
    const longAgo = new Date(Date.now() - 80 * 3_600_000);
    const aged = [
      pathOf(doomed.sha256),
      ...kept.map((one) => pathOf(one.sha256)),
      join(files, 'incoming', 'crashed'),
      join(files, 'resumable', old),
      join(files, 'resumable', `${old}.json`),
    ];
    for (const path of aged) await utimes(path, longAgo, longAgo);
    expect(await house.services.files.sweep()).toBe(4);
    await expect(stat(pathOf(doomed.sha256))).rejects.toThrow('ENOENT');
    for (const one of kept) expect((await stat(pathOf(one.sha256))).size).toBe(one.bytes);
    expect((await arrived(young)).status).toBe(200);
    expect((await arrived(old)).status).toBe(404);
    expect(await readdir(join(files, 'incoming'))).toEqual([]);
  });
});
