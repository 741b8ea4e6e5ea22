import { checkAccess } from './accessibility';
import { act, openTab, signInAtDesk } from './desk';
import { expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { setStage, type Stage, step } from './stage';

const TITLE = '“联锁砖”外观设计侵权协助取证';
const FORM = '登记来函';

/** Another department's letter, from the post to the answer (办法 50), and CNIPA's designation (细则 96(2)). */
describe('the department enters a letter', () => {
  let stage: Stage;
  let handler: Person;

  beforeAll(async () => {
    stage = await setStage('browser_assistance');
    handler = await stage.atDesk('handler');
    await signInAtDesk(handler, 'handler');
  });

  afterAll(() => stage?.close());

  step('what is missing is said at its field', async () => {
    await handler.press(FORM);
    await handler.fill('案件名称', TITLE);
    await handler.press('登记');
    await expectOnScreen(handler, '请填写此项。');
    await picture(handler, 'desk-letter-errors');
    await checkAccess(handler);
  });

  step('the letter becomes a matter with its target, though only one side is known', async () => {
    await handler.tick('协助调查取证（办法第50条）');
    await handler.fill('来函单位', '成都市知识产权局');
    await handler.fill('来函文号', '成知法协〔2026〕12号');
    await handler.fill('收到之日', '2026-11-20');
    await handler.fill('需要协助的事项和案情', '请调取被请求人自2026年3月起的出库记录。');
    await handler.page.getByLabel('名称', { exact: true }).nth(1).fill('重庆雾里商贸有限公司');
    await picture(handler, 'desk-letter-filled');
    await handler.press('登记');
    await handler.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await expectOnScreen(handler, '成知法协〔2026〕12号');
    await expectOnScreen(handler, '渝知协〔2026〕1号');
    await picture(handler, 'desk-letter-matter');
    await checkAccess(handler);
    await openTab(handler, '期限');
    await expectOnScreen(handler, '协助其他部门取证');
  });

  step('it is taken in hand and answered, and the answer is a paper', async () => {
    await act(handler, '承办');
    await act(handler, '复函', async (form) => {
      await form.getByLabel('协助结果').fill('已调取出库单十二份。');
      await form.getByLabel('复函日期').fill('2026-11-23');
    });
    await openTab(handler, '文书');
    await expectOnScreen(handler, '协助事项复函');
  });

  step('a case that CNIPA designates shows the codes of its parties once', async () => {
    await handler.press(FORM);
    await handler.tick('指定我部门处理（细则第96条第2款）');
    await handler.fill('案件名称', '指定处理的外观设计侵权纠纷');
    const names = handler.page.getByLabel('名称', { exact: true });
    await names.nth(0).fill('重庆山城雾茶业有限公司');
    await names.nth(1).fill('重庆雾里商贸有限公司');
    await handler.press('添加权利');
    await handler.page.getByLabel('权利类型').click();
    await handler.page.getByTitle('外观设计').click();
    await handler.page.getByLabel('编号').fill('ZL201430187159.X');
    await handler.press('登记');
    await expectOnScreen(handler, '查询码只在这里显示一次');
    await picture(handler, 'desk-letter-codes');
    await checkAccess(handler);
    await handler.press('前往案件');
    await expectOnScreen(handler, '依据国家知识产权局移交的材料登记请求');
  });
});
