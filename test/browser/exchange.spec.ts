import { castFor, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { openCase, openTab, signInAtDesk } from './desk';
import { expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { setStage, type Stage, step } from './stage';

/** U24: a clerk enters a case in a second system without typing a word of it again. */
describe('carrying a case over at the desk', () => {
  let stage: Stage;
  let clerk: Person;

  beforeAll(async () => {
    stage = await setStage('browser_exchange');
    clerk = await stage.atDesk('clerk');
    await clerk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  afterAll(async () => {
    await stage?.close();
  });

  step('each press copies the next field of the other system and marks it; the rest goes as a file', async () => {
    const receipt = await fileDispute(stage.house);
    await walkTo(stage.house, receipt.disputeId, await castFor(stage.house, receipt), { to: 'accepted' });
    await signInAtDesk(clerk, 'clerk');
    await openCase(clerk, '“山城雾”商标侵权纠纷', '人民调解');
    await openTab(clerk, '对外录入');
    const court = clerk.page.locator('section', { has: clerk.page.getByRole('heading', { name: '人民法院调解平台' }) }).last();
    await clerk.press('复制下一项：申请人1 · 姓名或者名称', court);
    await expectOnScreen(clerk, '已复制：申请人1 · 姓名或者名称');
    expect(await clerk.page.evaluate('navigator.clipboard.readText()')).toBe('重庆山城雾茶业有限公司');
    await clerk.press('复制下一项：申请人1 · 证件号码', court);
    await expectOnScreen(clerk, '已录入 2/18');
    expect(await clerk.page.evaluate('navigator.clipboard.readText()')).toBe('91500105MA5U00000A');
    await checkAccess(clerk);
    await picture(clerk, 'desk-exchange');
    const download = clerk.page.waitForEvent('download');
    await clerk.press('导出文件', court);
    expect((await download).suggestedFilename()).toMatch(/^人民法院调解平台 .*\.csv$/);
    await expectOnScreen(clerk, '已录入 18/18', '全部已录入');
    expect(stage.faults()).toEqual([]);
  });
});
