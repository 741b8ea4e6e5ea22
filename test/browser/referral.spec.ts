import { checkAccess } from './accessibility';
import { act, openCase, openTab, signInAtDesk } from './desk';
import { expectOnScreen, expectValue, type Person } from './person';
import { picture } from './pictures';
import { enterCode } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“山城雾”侵害商标权纠纷';
const FORM = '委派 / 委托调解';

/** The court's morning: a case is sent to a committee, which signs for it; nothing is typed twice and nothing is lost (R1). */
describe('a court sends a case to mediation', () => {
  let stage: Stage;
  let liaison: Person;
  let manager: Person;

  beforeAll(async () => {
    stage = await setStage('browser_referral');
    [liaison, manager] = [await stage.atDesk('liaison'), await stage.atDesk('manager')];
    await signInAtDesk(liaison, 'liaison');
  });

  afterAll(() => stage?.close());

  const choose = async (label: string, option: string) => {
    const form = liaison.page.getByRole('form', { name: FORM });
    await form.getByLabel(label, { exact: true }).fill(option);
    await liaison.page.keyboard.press('Enter');
  };

  step('what is missing is said at its field', async () => {
    await liaison.press(FORM);
    await liaison.fill('案件名称', TITLE);
    await liaison.fill('案号', '（2026）渝0192民诉前调1234号');
    await liaison.press('移送调解');
    await expectOnScreen(liaison, '请填写此项。');
    await picture(liaison, 'desk-referral-errors');
    await checkAccess(liaison);
  });

  step('half a referral is there after a reload, and the first page leads to it', async () => {
    await liaison.fill('纠纷事实', '被告在其门店销售带有“山城雾”标识的茶叶。');
    await liaison.open('/desk/');
    await expectOnScreen(liaison, '未提交的文字');
    await liaison.page.getByRole('main').getByRole('link', { name: FORM }).click();
    await expectValue(liaison.page.getByLabel('案件名称'), TITLE);
    await expectValue(liaison.page.getByLabel('纠纷事实'), '被告在其门店销售带有“山城雾”标识的茶叶。');
  });

  step('it is sent, the committee finds it among what waits to be received, and signs for it', async () => {
    await liaison.tick('委派调解（登记立案前）');
    await choose('调解组织', '重庆市知识产权纠纷人民调解委员会');
    await choose('案由', '侵害商标权纠纷');
    const names = liaison.page.getByLabel('名称', { exact: true });
    await names.nth(0).fill('重庆山城雾茶业有限公司');
    await names.nth(1).fill('重庆雾里商贸有限公司');
    await liaison.page.getByLabel('诉讼请求（每行一项）').fill('停止侵权\n赔偿 40000 元');
    await picture(liaison, 'desk-referral-filled');
    await liaison.press('移送调解');
    await liaison.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await checkAccess(liaison);
    await liaison.open('/desk/referrals/new');
    await expectValue(liaison.page.getByLabel('案件名称'), '');

    await signInAtDesk(manager, 'manager');
    await openCase(manager, TITLE, '诉调对接', '我的');
    await act(manager, '签字接收');
    await expectOnScreen(manager, '已接收');
  });

  step('the parties have no letter yet: the committee gives each a code, and one of them comes in by phone', async () => {
    await openTab(manager, '当事人');
    await manager.press('换发查询码 重庆雾里商贸有限公司');
    await manager.page.getByRole('tooltip').getByRole('button', { name: '换发查询码', exact: true }).click();
    const slip = manager.page.getByRole('region', { name: '新的查询码' });
    await slip.waitFor();
    await checkAccess(manager);
    await picture(manager, 'desk-party-code');
    const code = (await slip.locator('.code').innerText()).replace(/\s/g, '');
    const party = await stage.onPhone('respondent');
    await party.open('/notice');
    await enterCode(party, code);
    await expectOnScreen(party, TITLE, '法院请您参加调解');
    await checkAccess(party);
  });

  it('no page has thrown, complained or shut anybody out meanwhile', () => {
    expect(stage.faults()).toEqual([]);
  });
});
