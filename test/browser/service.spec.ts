import { readFileSync } from 'node:fs';
import type { ReceiptView } from '@contract';
import ICAL from 'ical.js';
import type { Locator } from 'playwright-core';
import { type Cast, castFor, codeOf, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { openCase, openTab, signInAtDesk } from './desk';
import { expectFitsScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { enterCode } from './portal';
import { setStage, type Stage, step } from './stage';

/** One of a list of the desk's own. */
async function choice(part: Locator, label: string, option: string): Promise<void> {
  await part.getByRole('combobox', { name: label }).click();
  await part.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: option }).click();
}

const TITLE = '“山城雾”商标侵权纠纷';

describe('serving a paper through the portal', () => {
  let stage: Stage;
  let receipt: ReceiptView;
  let cast: Cast;
  let clerk: Person;
  let respondent: Person;

  beforeAll(async () => {
    stage = await setStage('browser_service');
    receipt = await fileDispute(stage.house);
    cast = await castFor(stage.house, receipt);
    await walkTo(stage.house, receipt.disputeId, cast, { to: 'assigned' });
    await cast.mediator.act(receipt.disputeId, 'RM', 'plan-session', { startsAt: '2026-11-25T09:30', place: '一号调解室' });
    await stage.house.settle();
    clerk = await stage.atDesk('clerk');
    respondent = await stage.onPhone('respondent');
  });

  afterAll(() => stage?.close());

  step('the party confirms where it wants its papers, and that it may be served here', async () => {
    await respondent.open('/notice');
    await enterCode(respondent, codeOf(receipt, 'B'));
    await respondent.page.getByRole('heading', { name: '人民调解' }).waitFor();
    await expectOnScreen(respondent, '送达地址');
    await respondent.unfold('送达地址');
    await respondent.fill('送达地址 · 重庆雾里商贸有限公司', '重庆市渝中区民生路2号');
    await respondent.tick('我同意通过本平台电子送达');
    await respondent.press('确认送达地址');
    await expectOnScreen(respondent, '（同意电子送达）');
    await expectFitsScreen(respondent);
    await checkAccess(respondent);
    await picture(respondent, 'service-address');
  });

  step('the clerk serves a paper; the page says since when it counts and why', async () => {
    await signInAtDesk(clerk, 'clerk');
    await openCase(clerk, TITLE, '人民调解');
    await openTab(clerk, '送达');
    await clerk.page.getByRole('combobox', { name: '受送达人' }).click();
    await clerk.page.locator('.ant-select-item-option').filter({ hasText: '重庆雾里商贸有限公司' }).click();
    await clerk.page.getByRole('button', { name: '登记送达' }).click();
    await expectOnScreen(clerk, '建议下一步：电子送达');
    await checkAccess(clerk);
    await picture(clerk, 'service-begun');
    await clerk.page.getByRole('button', { name: '电子送达' }).click();
    await expectOnScreen(clerk, '2026年11月23日 送达', '尚未打开', '不作推定');
    await checkAccess(clerk);
  });

  step('the party opens it, and the desk knows', async () => {
    await stage.at('2026-11-24T09:30');
    await respondent.page.reload();
    const section = respondent.page.getByRole('region', { name: '送达给您的文书' });
    const href = (await section.getByRole('link', { name: /^打开：/ }).getAttribute('href')) ?? '';
    const fetched = await respondent.page.context().request.get(new URL(href, respondent.page.url()).href);
    expect([fetched.status(), (await fetched.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await respondent.page.reload();
    await expectOnScreen(respondent, '您在 2026年11月24日', '送达凭证（PDF）');
    await checkAccess(respondent);
    await picture(respondent, 'service-opened');
    await clerk.page.reload();
    await expectOnScreen(clerk, '2026年11月23日 送达', /2026年11月24日.*打开/);
    await picture(clerk, 'service-opened-at-desk');
  });

  step('what goes by post waits for its receipt, which is put beside it; the certificate is there', async () => {
    await clerk.page
      .getByLabel('文件')
      .first()
      .setInputFiles({ name: '补充材料通知.txt', mimeType: 'text/plain', buffer: Buffer.from('请补充材料。') });
    await expectOnScreen(clerk, '补充材料通知.txt');
    await clerk.page.getByRole('combobox', { name: '受送达人' }).click();
    await clerk.page.locator('.ant-select-item-option').filter({ hasText: '重庆雾里商贸有限公司' }).click();
    await clerk.page.getByRole('button', { name: '登记送达' }).click();
    const paper = clerk.page.locator('section.section').filter({ has: clerk.page.getByRole('heading', { name: /补充材料通知/ }) });
    await choice(paper, '方式', '邮寄送达');
    await choice(paper, '结果', '已寄出，待回执');
    await paper.getByRole('button', { name: '记录一次送达' }).click();
    await expectOnScreen(clerk, '已经寄出，等待回执');
    const outcome = paper.getByRole('form', { name: '登记结果' });
    await outcome.getByLabel('收到日期').fill('2026-11-24');
    await outcome.locator('input[type=file]').setInputFiles({ name: '邮件回执.txt', mimeType: 'text/plain', buffer: Buffer.from('已签收') });
    await expectOnScreen(clerk, '邮件回执.txt');
    await checkAccess(clerk);
    await picture(clerk, 'service-outcome');
    await outcome.getByRole('button', { name: '登记结果' }).click();
    await expectOnScreen(clerk, '2026年11月24日 送达');
    const href = (await paper.getByRole('link', { name: '送达回证' }).getAttribute('href')) ?? '';
    const fetched = await clerk.page.context().request.get(new URL(href, clerk.page.url()).href);
    expect((await fetched.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await checkAccess(clerk);
    await picture(clerk, 'service-certificate');
  });

  step('the notice of a session goes into a calendar', async () => {
    await respondent.open('/disputes');
    await respondent.page.getByText(/^还有 \d+ 条$/).click();
    const [download] = await Promise.all([respondent.page.waitForEvent('download'), respondent.page.getByRole('link', { name: '加入日历' }).first().click()]);
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('sequence')).toBe(0);
    await checkAccess(respondent);
    await picture(respondent, 'service-invitation');
    expect(stage.faults()).toEqual([]);
  });
});
