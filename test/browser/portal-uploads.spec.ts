import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftView } from '@contract';
import type { CDPSession } from 'playwright-core';
import { Client } from '../support/client';
import { checkAccess } from './accessibility';
import { expectFitsScreen, expectNotOnScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const BYTES = 24 * 1024 * 1024;
const LINE_BYTES_PER_SECOND = 4 * 1024 * 1024;

/** A file from a phone over a line that comes and goes (R2). */
describe('a large file over a bad line', () => {
  let stage: Stage;
  let person: Person;
  let line: CDPSession;
  let folder: string;
  let file: string;
  let sha256: string;
  let draftId: string;

  beforeAll(async () => {
    stage = await setStage('browser_uploads');
    folder = await mkdtemp(join(tmpdir(), 'zhihe-big-'));
    file = join(folder, '现场记录.txt');
    const content = Buffer.from(randomBytes(BYTES / 2).toString('hex'));
    await writeFile(file, content);
    sha256 = createHash('sha256').update(content).digest('hex');
    const applicant = await Client.signedIn(stage.house, 'applicant');
    draftId = (await applicant.must<DraftView>('POST', '/drafts', { data: { title: '带大文件的纠纷' } })).id;
    person = await stage.onPhone('applicant');
    line = await person.page.context().newCDPSession(person.page);
    await person.open(`/sign-in?next=/file/${draftId}/exhibits`);
    await signIn(person, 'applicant');
    await expectOnScreen(person, '选择文件');
  });

  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const slow = (offline: boolean) =>
    line.send('Network.emulateNetworkConditions', { offline, latency: 20, downloadThroughput: LINE_BYTES_PER_SECOND, uploadThroughput: LINE_BYTES_PER_SECOND });
  const chooseFiles = (...paths: string[]) => person.page.locator('input[type=file]').setInputFiles(paths);
  const percent = async () => Number((await person.page.locator('progress').getAttribute('value')) ?? 0);
  const arrived = { '15 %': /已上传 (1[5-9]|[2-9]\d)%/, '35 %': /已上传 (3[5-9]|[4-9]\d)%/ };

  step('stops when the line breaks, says so, and goes on by itself when it is back', async () => {
    await line.send('Network.enable');
    await slow(false);
    await chooseFiles(file);
    await expectOnScreen(person, arrived['15 %']);
    await slow(true);
    await expectOnScreen(person, /网络断了，已传 \d+%/);
    await checkAccess(person);
    await expectFitsScreen(person);
    await picture(person, 'upload-offline');
    expect(await percent()).toBeGreaterThanOrEqual(8);
    await slow(false);
    await person.page.evaluate(`window.dispatchEvent(new Event('online'))`);
    await expectOnScreen(person, arrived['35 %']);
  });

  step('is paused by hand and survives a reload: the same file, chosen again, goes on where it stopped', async () => {
    await person.press('暂停');
    await expectOnScreen(person, /已暂停，已传 \d+%/);
    person.page.once('dialog', (dialog) => void dialog.accept());
    await person.page.reload();
    await expectOnScreen(person, '上次没有传完', '现场记录.txt');
    await checkAccess(person);
    await picture(person, 'upload-left');
    const asked: string[] = [];
    person.page.on('request', (request) => void (request.url().includes('/api/uploads') && asked.push(request.method())));
    await chooseFiles(file);
    await expectOnScreen(person, '证据 1');
    // No new upload was begun: how far it came was asked, and the rest was sent.
    expect(asked.filter((method) => method === 'POST')).toHaveLength(1);
    expect(asked[0]).toBe('HEAD');
    expect(asked.filter((method) => method === 'PATCH').length).toBeLessThan(BYTES / (2 * 1024 * 1024));
    const applicant = await Client.signedIn(stage.house, 'applicant');
    expect((await applicant.get<DraftView>(`/drafts/${draftId}`)).files).toEqual([expect.objectContaining({ name: '现场记录.txt', bytes: BYTES, sha256 })]);
  });

  step('a bad file is told its own reason and cure, beside the good ones', async () => {
    const bad = { 'empty.pdf': Buffer.alloc(0), 'renamed.pdf': Buffer.from('不是 PDF'), 'program.exe': Buffer.from('MZ') };
    for (const [name, content] of Object.entries(bad)) await writeFile(join(folder, name), content);
    await chooseFiles(...Object.keys(bad).map((name) => join(folder, name)));
    await expectOnScreen(person, /文件是空的，没有内容/, /文件内容不是 \.pdf 格式/, /不能接收这种文件/);
    await checkAccess(person);
    await picture(person, 'upload-reasons');
    await person.page.getByRole('button', { name: '移除', exact: true }).first().click();
    await expectNotOnScreen(person, '文件是空的，没有内容');
    expect(stage.faults()).toEqual([]);
  });
});
