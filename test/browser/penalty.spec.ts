import type { Locator } from 'playwright-core';
import { suspected } from '../support/transfer';
import { checkAccess } from './accessibility';
import { act, openForm, openTab, signInAtDesk, submit } from './desk';
import { expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { setStage, type Stage, step } from './stage';

const DAY = '2026-11-23';
const people = { officer: 'enforcer', unit: 'unithead' } as const;
type Role = keyof typeof people;

const filling = (values: Readonly<Record<string, string>>) => async (form: Locator) => {
  for (const [label, value] of Object.entries(values)) await form.getByLabel(label).first().fill(value);
};

/** A penalty case of the agency, up to where it meets the criminal law (rule book 7, 8.1, 8.3). */
describe('a lead becomes a penalty case, and its amounts a suspicion', () => {
  let stage: Stage;
  let at: Record<Role, Person>;
  let address = '';

  const open = async (role: Role): Promise<Person> => {
    await at[role].open(address);
    await at[role].page.getByRole('heading', { name: suspected.title, level: 1 }).waitFor();
    return at[role];
  };
  const does = async (role: Role, action: string, fillIn?: (form: Locator) => Promise<void>) => act(await open(role), action, fillIn);

  beforeAll(async () => {
    stage = await setStage('browser_penalty');
    await stage.at(`${DAY}T09:40`);
    at = { officer: await stage.atDesk('officer'), unit: await stage.atDesk('unit') };
    for (const role of ['officer', 'unit'] as const) await signInAtDesk(at[role], people[role]);
  }, 120_000);
  afterAll(() => stage?.close());

  step('the officer enters a lead and verifies it; the head appoints two and files the case', async () => {
    const { officer } = at;
    await officer.press('登记执法线索');
    await officer.fill('案件名称', suspected.title);
    await officer.fill('已查明的事实', suspected.summary);
    await officer.page
      .getByLabel('名称', { exact: true })
      .first()
      .fill(suspected.parties[0]?.name ?? '');
    await officer.press('登记');
    await officer.page.getByRole('heading', { name: suspected.title, level: 1 }).waitFor();
    address = new URL(officer.page.url()).pathname;
    await does('officer', '登记线索，开始核查', async (form) => {
      await form.getByRole('radio', { name: '投诉', exact: true }).check();
      await form.getByRole('group', { name: '有实名举报人' }).getByRole('radio', { name: '否' }).check();
      await filling({ 发现线索或者收到材料之日: DAY, 线索内容: '权利人投诉库存侵权礼盒。' })(form);
    });
    // The button says why it can't be pressed yet.
    await open('unit');
    await expectOnScreen(at.unit, '请先由负责人指派 2 名以上执法人员。');
    await does('unit', '指派执法人员', async (form) => {
      for (const index of [0, 1]) await form.getByRole('checkbox').nth(index).check();
    });
    await does('unit', '立案', filling({ 案由: '侵犯注册商标专用权', 决定之日: DAY }));
    await does('officer', '开始调查', filling({ 调查安排: '现场检查，清点库存。' }));
  });

  step('amounts stand beside the thresholds with their arithmetic, and no case ends on a touched line without a decision', async () => {
    const officer = await open('officer');
    await openTab(officer, '追诉标准');
    await expectOnScreen(officer, '还没有登记涉案数额。');
    const form = await openForm(officer, '登记涉案数额');
    await form.getByRole('checkbox', { name: /第213条/ }).check();
    await filling({ '涉及的注册商标、专利等权利数': '1' })(form);
    await form.getByRole('button', { name: '添加：行为和数额' }).click();
    const row = form.getByRole('group', { name: '第 1 行' });
    await filling({ 行为之日: '2026-06-01' })(row);
    await row.getByRole('radio', { name: '商品', exact: true }).check();
    await row.getByRole('combobox', { name: '数额种类' }).fill('非法经营数额');
    await officer.page.keyboard.press('Enter');
    await submit(officer, '登记涉案数额');
    await expectOnScreen(officer, '行为和数额 · 1 · 金额');
    await checkAccess(officer);
    await picture(officer, 'desk-penalty-amounts');
    await filling({ '金额（元）': '60000' })(row);
    await submit(officer, '登记涉案数额');
    await expectOnScreen(officer, '已完成：登记涉案数额');
    await openTab(officer, '追诉标准');
    await expectOnScreen(officer, '已登记的数额达到追诉标准。');
    await expectOnScreen(officer, '非法经营数额60,000元（2026-06-01），标准50,000元，为120%，达到');
    await expectOnScreen(officer, '本提示仅供参考。');
    await picture(officer, 'desk-penalty-thresholds');
    await open('unit');
    await expectOnScreen(at.unit, '请先启动移送，或者由负责人记录不移送的决定和理由。');
  });

  step('the officer suspects a crime: the transfer is begun from the case, each leads to the other, and no fine is decided meanwhile', async () => {
    await does(
      'officer',
      '发现涉嫌犯罪，启动移送',
      filling({ 发现时间: `${DAY}T09:30`, 涉嫌犯罪事实: '库存侵权商品。', 涉嫌罪名: '假冒注册商标罪', 涉嫌犯罪的理由: '达到追诉标准。' }),
    );
    const officer = await open('officer');
    await expectOnScreen(officer, '涉嫌犯罪已移送处理');
    await picture(officer, 'desk-penalty-transferred');
    await openTab(officer, '追诉标准');
    await officer.page
      .getByRole('main')
      .getByRole('link', { name: /渝知执/ })
      .click();
    await expectOnScreen(officer, '立即成立专案组');
    await openTab(officer, '文书往来');
    await officer.page
      .getByRole('main')
      .getByRole('link', { name: /渝知执/ })
      .click();
    await expectOnScreen(officer, '涉嫌犯罪已移送处理');
    await does('officer', '调查终结，送审', filling({ 材料送达法制机构之日: DAY, 调查终结报告: '事实清楚。' }));
    await does('unit', '审核通过', filling({ '审核人员（法制机构）': '法制科', 审核意见: '同意。' }));
    await does('officer', '送达行政处罚告知书', async (form) => {
      await filling({ 文号: '告1号', 送达之日: DAY, '拟作出的处罚、事实、理由和依据': '拟罚款五万元。' })(form);
      await form.getByRole('radio', { name: '否' }).check();
    });
    const unit = await open('unit');
    const form = await openForm(unit, '作出行政处罚决定');
    await filling({ 文号: '处1号', 决定之日: DAY, '罚款（元）': '50000', 处罚内容: '罚款五万元。' })(form);
    await form.getByRole('checkbox', { name: '罚款' }).check();
    await submit(unit, '作出行政处罚决定');
    await expectOnScreen(unit, '案件移送期间，不得就同一事实作出罚款决定。');
    await picture(unit, 'desk-penalty-no-fine');
    // What isn't a fine may be decided.
    await form.getByRole('checkbox', { name: '罚款' }).uncheck();
    await form.getByRole('checkbox', { name: /没收/ }).check();
    await filling({ '罚款（元）': '' })(form);
    await submit(unit, '作出行政处罚决定');
    await expectOnScreen(unit, '已完成：作出行政处罚决定');
  });
});
