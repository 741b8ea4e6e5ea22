import { type Department, decidedCase, departmentOf } from '../support/decided-case';
import { checkAccess } from './accessibility';
import { signInAtDesk } from './desk';
import { expectFitsScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { setStage, type Stage } from './stage';

const REASONS = '被请求人经理吴里（电话13812345678）承认销售。被诉侵权设计与授权外观设计的整体视觉效果无实质性差异。';

/** From the desk's two columns to a page that anybody reads. */
describe('a decision goes public', () => {
  let stage: Stage;
  let department: Department;
  let id: string;
  let somebody: Person;

  beforeAll(async () => {
    stage = await setStage('browser_decisions');
    department = await departmentOf(stage.house);
    id = await decidedCase(stage.house, department, { reasons: REASONS });
    somebody = await stage.onPhone('somebody');
  });

  afterAll(() => stage?.close());

  it('the handler sees both texts and prepares, the chief confirms, the handler publishes', async () => {
    const { id: proceeding } = await department.handler.proceeding(id, 'AD');
    const handler = await stage.atDesk('宋明理');
    await signInAtDesk(handler, 'handler');
    await handler.open(`/desk/proceedings/${proceeding}/publication`);
    await expectOnScreen(handler, '裁决原文', '公开文本', /尚未准备，右边按系统建议遮盖/, '吴某', '（电话略）');
    await checkAccess(handler);
    await handler.page.getByRole('button', { name: '+ 准备公开文本' }).click();
    await handler.fill('另外遮盖（每行一处，照抄原文）', '承认销售');
    await checkAccess(handler);
    await picture(handler, 'publication-prepare');
    await handler.page.getByRole('button', { name: '准备公开文本', exact: true }).click();
    await expectOnScreen(handler, /合议组组长或者负责人确认/, '另外遮盖');
    await handler.open(`/desk/proceedings/${proceeding}/marks`);
    await expectOnScreen(handler, '繁简分流', '在先裁决', '回避检索', /立案组成合议组/);
    await checkAccess(handler);
    await picture(handler, 'marks');
    await department.chief.act(id, 'AD', 'confirm-publication');
    await handler.open(`/desk/proceedings/${proceeding}/publication`);
    await handler.page.getByRole('button', { name: '+ 公开裁决' }).click();
    await handler.page.getByRole('button', { name: '公开裁决', exact: true }).click();
    await handler.page.getByRole('link', { name: '查看公开页面' }).waitFor();
    await checkAccess(handler);
    await picture(handler, 'publication-public');
  });

  it('anybody comes from the landing page, finds it by its number in any brackets, and reads it', async () => {
    await somebody.open('/');
    await somebody.page.getByRole('main').getByRole('link', { name: '行政裁决公开' }).click();
    await expectOnScreen(somebody, '行政裁决公开', '渝知法裁〔2026〕1号');
    await somebody.fill('关键词、裁决文号或者专利号', '没有这个词');
    await somebody.press('查询');
    await expectOnScreen(somebody, '没有找到公开的裁决');
    await checkAccess(somebody);
    await somebody.fill('关键词、裁决文号或者专利号', '渝知法裁[2026]1号');
    await somebody.select('裁决结果', '侵权成立');
    await somebody.press('查询');
    await expectOnScreen(somebody, '已显示 1 件');
    await expectFitsScreen(somebody);
    await checkAccess(somebody);
    await picture(somebody, 'decision-search');
    await somebody.page.getByRole('link', { name: '渝知法裁〔2026〕1号' }).click();
    await expectOnScreen(somebody, /整体视觉效果无实质性差异/, /责令重庆雾里商贸有限公司/, /个人信息和秘密依法遮盖/);
    const text = await somebody.page.locator('main').innerText();
    for (const hidden of ['吴里', '何清源', '13812345678', '承认销售']) expect(text).not.toContain(hidden);
    await expectFitsScreen(somebody);
    await checkAccess(somebody);
    await picture(somebody, 'decision');
  });

  it('says first, on paper too, that a court annulled it', async () => {
    const [party] = (await department.handler.proceeding(id, 'AD')).choices.parties ?? [];
    await department.handler.act(id, 'AD', 'serve-decision', { party: party?.value, servedOn: '2026-11-23' });
    await department.handler.act(id, 'AD', 'record-suit', { party: party?.value, suedOn: '2026-11-23', courtNumber: '（2026）渝01行初1号' });
    await department.handler.act(id, 'AD', 'judgment-annuls', { courtNumber: '（2026）渝01行初1号', finalOn: '2026-11-23', result: '撤销。' });
    await department.handler.act(id, 'AD', 'publish-change', { kind: 'annulled', changedOn: '2026-11-23', text: '（2026）渝01行初1号判决撤销本裁决。' });
    await somebody.page.reload();
    await expectOnScreen(somebody, '本裁决已撤销', /2026年11月23日起以此为准/);
    await somebody.page.emulateMedia({ media: 'print' });
    await picture(somebody, 'decision-on-paper');
    expect(await somebody.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    await somebody.page.emulateMedia({ media: 'screen' });
    await checkAccess(somebody);
    await somebody.open('/decisions');
    await expectOnScreen(somebody, '2026年11月23日 已撤销');
    await checkAccess(somebody);
    expect(stage.faults()).toEqual([]);
  });
});
