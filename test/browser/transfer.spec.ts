import type { Locator } from 'playwright-core';
import { POLICE, PROCURATORATE, suspected, TransferCase } from '../support/transfer';
import { checkAccess } from './accessibility';
import { act, openTab, signInAtDesk } from './desk';
import { expectNotOnScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { setStage, type Stage, step } from './stage';

const DAY = '2026-11-23';
const people = { officer: 'enforcer', unit: 'unithead', chief: 'agencychief', police: 'police', procurator: 'procurator' } as const;
type Role = keyof typeof people;

/** By label, each exactly or followed by “选填”. */
const filling = (values: Readonly<Record<string, string>>) => async (form: Locator) => {
  for (const [label, value] of Object.entries(values)) await form.getByLabel(label).first().fill(value);
};

/** Enforcement, police and procuratorate, each at a desk of its own (rule book 8.4). */
describe('a case goes from enforcement to the police', () => {
  let stage: Stage;
  let at: Record<Role, Person>;
  let address = '';

  /** To the page of the case, as it is now. */
  const open = async (role: Role): Promise<Person> => {
    await at[role].open(address);
    await at[role].page.getByRole('heading', { name: suspected.title, level: 1 }).waitFor();
    return at[role];
  };
  const does = async (role: Role, action: string, fillIn?: (form: Locator) => Promise<void>) => act(await open(role), action, fillIn);
  const signsFor = (role: Role, paper: string, receivedAt: string) =>
    does(role, '签收文书', async (form) => {
      await form.getByRole('radio', { name: new RegExp(`^${paper}`) }).check();
      await filling({ 收到时间: receivedAt, 签收人: '收发室' })(form);
    });

  beforeAll(async () => {
    stage = await setStage('browser_transfer');
    await stage.at(`${DAY}T09:40`);
    const entries = [];
    for (const [role, username] of Object.entries(people)) {
      const person = await stage.atDesk(role);
      await signInAtDesk(person, username);
      entries.push([role, person] as const);
    }
    at = Object.fromEntries(entries) as Record<Role, Person>;
  }, 120_000);
  afterAll(() => stage?.close());

  step('the officer enters the case; what is missing is said at its field', async () => {
    const { officer } = at;
    await officer.press('移送涉嫌犯罪案件');
    await officer.press('登记');
    await expectOnScreen(officer, '请填写此项。');
    await checkAccess(officer);
    await officer.fill('案件名称', suspected.title);
    await officer.fill('已查明的事实', suspected.summary);
    await officer.page
      .getByLabel('名称', { exact: true })
      .first()
      .fill(suspected.parties[0]?.name ?? '');
    await picture(officer, 'desk-transfer-begin');
    await officer.press('登记');
    await officer.page.getByRole('heading', { name: suspected.title, level: 1 }).waitFor();
    address = new URL(officer.page.url()).pathname;
    await picture(officer, 'desk-transfer-begun');
  });

  step('suspicion, team of two, report and the chief’s approval', async () => {
    await does(
      'officer',
      '登记涉嫌犯罪线索',
      filling({ 发现时间: `${DAY}T09:00`, 涉嫌犯罪事实: '库存侵权商品货值约八万元。', 涉嫌罪名: '假冒注册商标罪', 理由: '货值达到追诉标准。' }),
    );
    await does('unit', '成立专案组', async (form) => {
      const members = form.getByRole('checkbox');
      await members.nth(0).check();
      await members.nth(1).check();
      await filling({ 理由: '首办人员。' })(form);
    });
    await does(
      'officer',
      '提出移送的书面报告',
      filling({ 涉嫌犯罪事实: '事实清楚。', 涉嫌罪名: '假冒注册商标罪', 核实情况和证据: '现场笔录、照片。', 书面报告送达负责人的时间: `${DAY}T09:10` }),
    );
    await does('chief', '批准移送', async (form) => {
      await form.getByRole('radio', { name: '正职负责人' }).check();
      await filling({ 批准时间: `${DAY}T09:20`, 审批意见: '同意移送。' })(form);
    });
  });

  step('it is sent with the five documents, the goods and two senders; a line without its quantity is said', async () => {
    const officer = await open('officer');
    await officer.page.getByRole('complementary', { name: '操作' }).getByRole('button', { name: '移送并抄送检察院', exact: true }).click();
    const form = officer.page.getByRole('form', { name: '移送并抄送检察院' });
    await filling({
      文号: '渝两江市监移〔2026〕1号',
      发出时间: `${DAY}T09:30`,
      涉嫌罪名: '假冒注册商标罪',
      涉嫌犯罪事实: '未经许可使用“山城雾”商标。',
      法律依据: '刑法第二百一十三条',
    })(form);
    for (const name of [POLICE, PROCURATORATE]) await form.getByRole('radio', { name }).check();
    for (const document of ['涉嫌犯罪案件移送书', '涉嫌犯罪案件情况的调查报告', '涉案物品清单', '其他有关涉嫌犯罪的材料'])
      await filling({ 份数: '1', 页数: '3' })(form.getByRole('group', { name: document, exact: true }));
    const inspection = form.getByRole('group', { name: '检验报告或者鉴定结论', exact: true });
    await inspection.getByRole('radio', { name: '是' }).check();
    await filling({ 没有的原因: '尚未送检。' })(inspection);
    await form.getByRole('button', { name: '添加：涉案物品清单' }).click();
    await form.getByLabel('名称', { exact: true }).fill('茶叶礼盒');
    for (const index of [0, 1]) {
      await form.getByRole('button', { name: '添加：移送人（执法证件号）' }).click();
      await form
        .getByLabel('姓名', { exact: true })
        .nth(index)
        .fill(`执法${index + 1}`);
      await form
        .getByLabel('执法证件号', { exact: true })
        .nth(index)
        .fill(`演示执法证${index + 1}`);
    }
    await form.getByRole('button', { name: '移送并抄送检察院', exact: true }).click();
    await expectOnScreen(officer, '涉案物品清单 · 1 · 数量');
    await picture(officer, 'desk-transfer-send');
    await form.getByLabel('数量', { exact: true }).scrollIntoViewIfNeeded();
    await picture(officer, 'desk-transfer-lists');
    await checkAccess(officer);
    await form.getByLabel('数量', { exact: true }).fill('320 盒');
    await form.getByRole('button', { name: '移送并抄送检察院', exact: true }).click();
    await expectOnScreen(officer, '已完成：移送并抄送检察院');
  });

  step('the police sign for it and file the case; they read nothing of what the agency wrote for itself', async () => {
    await does('police', '签收移送（回执）', async (form) => {
      await filling({ 接收时间: `${DAY}T09:35`, 接收人: '值班民警', 对方案号: '两江公受〔2026〕1号' })(form);
      await form.getByRole('group', { name: '材料齐全' }).getByRole('radio', { name: '是' }).check();
    });
    // The agency's own person reads it in the same place, so its absence says something.
    await openTab(await open('officer'), '动态');
    await expectOnScreen(at.officer, '提出移送的书面报告');
    await openTab(await open('police'), '动态');
    await expectOnScreen(at.police, '移送并抄送检察院');
    await expectOnScreen(at.police, '执法机关、公安、检察');
    await expectNotOnScreen(at.police, '提出移送的书面报告');
    await does('police', '开始立案审查');
    await stage.at('2026-11-25T10:00');
    await does('police', '立案', filling({ 文号: '两江公立〔2026〕1号', 对方案号: 'A5001', 决定之日: '2026-11-25', 批准人: '关山', 发出时间: '2026-11-25T09:30' }));
    await openTab(await open('officer'), '文书往来');
    await expectOnScreen(at.officer, '立案通知书');
    await expectOnScreen(at.officer, '未签收');
    await picture(at.officer, 'desk-transfer-papers');
  });

  step('the goods are handed over item by item, and both have signed the list', async () => {
    await stage.at('2026-11-26T10:00');
    await signsFor('officer', '立案通知书', '2026-11-26T09:00');
    await does('officer', '移交涉案物品和材料', async (form) => {
      await form.getByRole('group', { name: '茶叶礼盒' }).getByRole('radio', { name: '是' }).check();
      await filling({ 文号: '移交1号', 随案移交的其他材料: '案卷一册', 移交人: '执法1', 发出时间: '2026-11-26T09:30' })(form);
    });
    await picture(at.officer, 'desk-transfer-handed');
    await does('police', '核对并接收物品', filling({ 接收时间: '2026-11-26T09:40', 接收人: '值班民警' }));
    await openTab(await open('procurator'), '文书往来');
    const list = at.procurator.page.getByRole('table', { name: '文书往来' }).getByRole('row').filter({ hasText: '涉案物品移交清单' });
    await list.filter({ hasText: '2026-11-26 09:40 · 值班民警' }).waitFor();
    await checkAccess(at.procurator);
  });

  step('another one isn’t filed: reconsidered, upheld, supervised, and filed on notice', async () => {
    await stage.at(`${DAY}T09:40`);
    const second = await TransferCase.begun(stage.house);
    await second.approved(DAY);
    await second.send(DAY);
    address = `/desk/proceedings/${(await second.view()).id}`;
    await does('police', '签收移送（回执）', async (form) => {
      await filling({ 接收时间: `${DAY}T09:35`, 接收人: '值班民警', 对方案号: '两江公受〔2026〕2号' })(form);
      await form.getByRole('group', { name: '材料齐全' }).getByRole('radio', { name: '是' }).check();
    });
    await does('police', '开始立案审查');
    await stage.at('2026-11-25T10:00');
    await does(
      'police',
      '不予立案',
      filling({ 文号: '两江公不立〔2026〕1号', 决定之日: '2026-11-25', 批准人: '关山', 不予立案的理由: '证据不足。', 退回的案卷材料: '案卷一册', 发出时间: '2026-11-25T09:30' }),
    );
    await signsFor('officer', '不予立案通知书', '2026-11-25T09:50');
    await does('officer', '提请复议', filling({ 文号: '提请复议1号', 理由: '货值已达标准。', 复议请求: '撤销不予立案决定。', 发出时间: '2026-11-25T09:55' }));
    await signsFor('police', '提请复议书', '2026-11-25T09:56');
    await does('police', '复议维持不予立案', filling({ 文号: '复议1号', 决定之日: '2026-11-25', 批准人: '关山', 理由: '维持原决定。', 发出时间: '2026-11-25T09:57' }));
    await signsFor('officer', '复议决定书（维持不予立案）', '2026-11-25T09:58');
    await does('officer', '建议检察机关立案监督', filling({ 文号: '建议1号', 理由: '应当立案。', 附送的案卷材料: '案卷一册', 发出时间: '2026-11-25T09:59' }));
    await signsFor('procurator', '建议立案监督函', '2026-11-25T10:00');
    await picture(at.procurator, 'desk-transfer-supervision');
    await does('procurator', '要求公安机关说明不立案理由', filling({ 文号: '要求说明1号', 发出时间: '2026-11-25T10:00' }));
    await signsFor('police', '要求说明不立案理由通知书', '2026-11-25T10:00');
    await does('police', '说明不立案理由', filling({ 文号: '说明1号', 理由: '证据不足。', 发出时间: '2026-11-25T10:00' }));
    await signsFor('procurator', '不立案理由说明书', '2026-11-25T10:00');
    await does('procurator', '通知公安机关立案', filling({ 文号: '通知立案1号', 决定之日: '2026-11-25', 理由: '已达追诉标准。', 发出时间: '2026-11-25T10:00' }));
    await signsFor('police', '通知立案书', '2026-11-25T10:00');
    await does('police', '监督后立案', filling({ 文号: '两江公立〔2026〕2号', 对方案号: 'A5002', 决定之日: '2026-11-25', 批准人: '关山', 发出时间: '2026-11-25T10:00' }));
    await picture(at.police, 'desk-transfer-filed-under-supervision');
  });

  step('no page failed behind anybody’s back', () => Promise.resolve(expect(stage.faults()).toEqual([])));
});
