import type { DraftView, ReceiptView } from '@contract';
import { Client } from '../support/client';
import { castFor, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { expectFitsScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { signIn } from './portal';
import { setStage, type Stage, step } from './stage';

interface Measured {
  body: number;
  largest: number;
  /** Text below 18 px, controls below their size: what they say, and how large they are. */
  smallText: string[];
  smallMain: string[];
  smallOther: string[];
}

/** Run in the page: 适老化 by the numbers of the rules (product.md 3.4). Links inside a sentence are exempt, as in WCAG 2.5.8. */
const MEASURE = `(() => {
  const px = (element) => parseFloat(getComputedStyle(element).fontSize);
  const isSeen = (element) => { const box = element.getBoundingClientRect(); return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== 'hidden'; };
  const texts = [...document.querySelectorAll('body *')].filter((one) => isSeen(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '') && !one.closest('.visually-hidden, .skip, select'));
  const sized = (selector, least) => [...document.querySelectorAll(selector)].filter(isSeen).filter((one) => !one.closest('.skip') && getComputedStyle(one).display !== 'inline')
    .map((one) => { const box = (one.closest('.file') ?? one.closest('label') ?? one).getBoundingClientRect(); return [one.textContent.trim().slice(0, 20) || one.name, Math.round(box.width), Math.round(box.height)]; })
    .filter(([, width, height]) => Math.min(width, height) < least).map((one) => one.join(' '));
  return {
    body: px(document.body), largest: Math.max(...texts.map(px)),
    smallText: texts.filter((one) => px(one) < 18).map((one) => one.textContent.trim().slice(0, 20) + ' ' + px(one)),
    smallMain: sized('.button--main, .door, .input', 60),
    smallOther: sized('a, button, summary, input:not([type=hidden])', 44),
  };
})()`;

describe('适老化 mode', () => {
  let stage: Stage;
  let receipt: ReceiptView;
  let draft: DraftView;
  let person: Person;

  beforeAll(async () => {
    stage = await setStage('browser_comfort');
    receipt = await fileDispute(stage.house);
    await walkTo(stage.house, receipt.disputeId, await castFor(stage.house, receipt), { to: 'consent' });
    draft = await (await Client.signedIn(stage.house, 'applicant')).must<DraftView>('POST', '/drafts', { data: {} });
    person = await stage.onPhone('elder');
  });

  afterAll(() => stage?.close());

  const measure = async (name: string) => {
    await person.page.waitForLoadState('networkidle');
    const found = await person.page.evaluate<Measured>(MEASURE);
    expect({ name, ...found }).toEqual({ name, body: expect.any(Number), largest: expect.any(Number), smallText: [], smallMain: [], smallOther: [] });
    expect(found.body).toBeGreaterThanOrEqual(18);
    expect(found.largest).toBeGreaterThanOrEqual(30);
    await expectFitsScreen(person);
    await checkAccess(person);
    await picture(person, `large-${name}`);
  };

  step('is chosen once, is remembered, and holds the numbers on the public pages', async () => {
    await person.open('/');
    await person.press('大字版');
    await measure('landing');
    for (const [name, path] of Object.entries({ file: '/file', notice: '/notice', progress: '/progress', 'sign-in': '/sign-in', register: '/register' })) {
      await person.open(path);
      await expectOnScreen(person, '标准字号', '人工协助：找就近的机构');
      await measure(name);
    }
  });

  step('and behind the sign-in; what needn’t be answered is one line', async () => {
    await person.open('/sign-in?next=/disputes');
    await signIn(person, 'applicant');
    await expectOnScreen(person, '“山城雾”商标侵权纠纷');
    await measure('list');
    await person.open(`/disputes/${receipt.disputeId}`);
    await expectOnScreen(person, '征询对方意愿');
    await measure('dispute');
    await person.open(`/file/${draft.id}`);
    await expectOnScreen(person, '纠纷与诉求');
    await measure('hub');
    await person.open(`/file/${draft.id}/matter`);
    await expectOnScreen(person, '事实经过');
    expect(await person.page.getByLabel('纠纷名称').isVisible()).toBe(false);
    await person.unfold('纠纷名称（选填）');
    await person.page.getByLabel('纠纷名称').fill('打开了才填');
    await measure('matter');
  });

  step('high contrast is one press more; at 200 % nothing runs off a small phone', async () => {
    await person.press('黑白分明');
    await person.open('/');
    expect(await person.page.evaluate(`getComputedStyle(document.body).color`)).toBe('rgb(0, 0, 0)');
    await checkAccess(person);
    await picture(person, 'large-contrast');
    await person.press('恢复原色');
    await person.press('标准字号');
    await person.page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['/', '/file', '/progress', `/disputes/${receipt.disputeId}`]) {
      await person.open(path);
      await person.page.waitForLoadState('networkidle');
      await expectFitsScreen(person);
    }
    expect(stage.faults()).toEqual([]);
  });

  step('the first page is small enough for a slow line, compressed by our own server', async () => {
    const visitor = await stage.onPhone('on 3G');
    const line = await visitor.page.context().newCDPSession(visitor.page);
    await line.send('Network.enable');
    // Slow 3G as browsers' tools have it: 400 kbit/s, 400 ms.
    await line.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
    let bytes = 0;
    line.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await visitor.open('/');
    await visitor.press('我要申请');
    await expectOnScreen(visitor, '登录', '注册账号');
    await visitor.page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(230_000);
  });
});
