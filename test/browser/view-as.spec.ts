import { castFor, codeOf, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { openCase, openTab, signInAtDesk } from './desk';
import { expectFitsScreen, expectNotOnScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { enterCode } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“山城雾”商标侵权纠纷';
const THEIRS = '被申请人底线三万元。';
const OURS = '申请人可以接受分期付款。';

describe('the mediator looks as the respondent does', () => {
  let stage: Stage;
  let mediator: Person;
  let code = '';

  beforeAll(async () => {
    stage = await setStage('browser_view_as');
    const receipt = await fileDispute(stage.house);
    const cast = await castFor(stage.house, receipt);
    code = codeOf(receipt, 'B');
    await walkTo(stage.house, receipt.disputeId, cast, { to: 'mediating' });
    await cast.mediator.act(receipt.disputeId, 'RM', 'note', { audience: 'caucus_b', text: THEIRS });
    await cast.mediator.act(receipt.disputeId, 'RM', 'note', { audience: 'caucus_a', text: OURS });
    mediator = await stage.atDesk('mediator');
  });

  afterAll(async () => {
    await stage?.close();
  });

  step('both caucuses stand on its own page, with who can see them', async () => {
    await signInAtDesk(mediator, 'mediator');
    await openCase(mediator, TITLE, '人民调解');
    await openTab(mediator, '动态');
    await expectOnScreen(mediator, THEIRS, OURS, '仅申请人一方与调解员');
    await picture(mediator, 'desk-stream');
    await mediator.page.getByRole('combobox', { name: '谁能看到' }).selectOption('仅被申请人一方与调解员');
    await mediator.page.getByText(OURS).waitFor({ state: 'detached' });
    await expectOnScreen(mediator, THEIRS);
    await checkAccess(mediator);
  });

  step('through the respondent’s eyes there is its own caucus, nothing of the other, and no button', async () => {
    await openTab(mediator, '当事人');
    await mediator.press('以重庆雾里商贸有限公司的视角查看');
    await expectOnScreen(mediator, '正在以重庆雾里商贸有限公司的视角查看', /只读/);
    await mediator.press('调解');
    await expectOnScreen(mediator, THEIRS);
    await expectNotOnScreen(mediator, OURS);
    await checkAccess(mediator);
    await expectFitsScreen(mediator);
    await picture(mediator, 'desk-view-as');
    expect(await mediator.page.getByRole('complementary', { name: '操作' }).count()).toBe(0);
    for (const tab of ['概况', '当事人', '权利', '证据', '协议', '履行', '文书', '期限', '动态']) {
      await mediator.press(tab);
      await mediator.page.getByRole('region', { name: tab, exact: true }).first().waitFor();
      await expectNotOnScreen(mediator, OURS);
      await checkAccess(mediator);
    }
  });

  step('the respondent sees the same, and not that somebody looked', async () => {
    const respondent = await stage.onPhone('respondent');
    await respondent.open('/notice');
    await enterCode(respondent, code);
    await expectOnScreen(respondent, THEIRS);
    await expectNotOnScreen(respondent, OURS);
    await expectNotOnScreen(respondent, '视角');
    await mediator.press('退出，回到我的页面');
    await openTab(mediator, '动态');
    await expectOnScreen(mediator, '以当事人的视角查看');
    expect(stage.faults()).toEqual([]);
  });
});
