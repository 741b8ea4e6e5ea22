import { readFileSync } from 'node:fs';
import type { ReceiptView } from '@contract';
import ICAL from 'ical.js';
import { type Cast, castFor, codeOf, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { openCase, openTab, signInAtDesk } from './desk';
import { expectFitsScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { enterCode } from './portal';
import { setStage, type Stage, step } from './stage';

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
    await clerk.page.getByLabel('受送达人').selectOption({ label: '重庆雾里商贸有限公司' });
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
    await section.getByRole('link', { name: /^打开：/ }).click();
    await expectOnScreen(respondent, '您在 2026年11月24日');
    await checkAccess(respondent);
    await picture(respondent, 'service-opened');
    await clerk.page.reload();
    await expectOnScreen(clerk, '2026年11月23日 送达', /2026年11月24日.*打开/);
    await picture(clerk, 'service-opened-at-desk');
  });

  step('the notice of a session goes into a calendar', async () => {
    await respondent.open('/disputes');
    const [download] = await Promise.all([respondent.page.waitForEvent('download'), respondent.page.getByRole('link', { name: '加入日历' }).first().click()]);
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('sequence')).toBe(0);
    await checkAccess(respondent);
    await picture(respondent, 'service-invitation');
    expect(stage.faults()).toEqual([]);
  });
});
