import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DisputeView, OrganisationView } from '@contract';
import { Client } from '../support/client';
import { completeDraft, fileDispute } from '../support/walk';
import { workbook } from '../support/workbook';
import { checkAccess } from './accessibility';
import { signInAtDesk } from './desk';
import { expectFitsScreen, expectNotOnScreen, expectOnScreen, type Person } from './person';
import { setStage, type Stage, step } from './stage';

const COMMITTEE = '渝中版权纠纷人民调解委员会';
const folder = process.env.ZHIHE_SCREENSHOTS ?? '';

const organisationSheet = (districts: string) => [
  ['名称', '类型', '调解渠道', '是否收费', '受理的权利类型', '服务区县', '联系电话', '工作时间'],
  [COMMITTEE, '人民调解委员会', '人民调解', '否', '商标、著作权', districts, '023-63000001', '工作日 9:00–17:00'],
];
const peopleSheet = (rights: string) => [
  ['用户名', '姓名', '组织', '角色', '任期自', '任期至', '擅长的权利类型', '培训学时'],
  ['yzmediator', '山月明', COMMITTEE, '调解员', '2026-01-01', '2028-12-31', rights, 48],
  ['yzmanager', '石见川', COMMITTEE, '负责人', '2026-01-01', '', '', ''],
];

/** A dispute over a work, left to the rules: near the new committee, and in its field. */
const illustration = () => completeDraft({ causeCode: '164.2', rights: [{ kind: 'CR', title: '山城夜航', holder: '重庆山城雾茶业有限公司' }], preferredOrganisationId: undefined });

/** An administrator brings a new committee into the house by file, has it routed to, and the public reads it in the roster. */
describe('the bureau looks after its house', () => {
  let stage: Stage;
  let admin: Person;

  beforeAll(async () => {
    stage = await setStage('browser_administration');
    admin = await stage.atDesk('admin');
    if (folder) await mkdir(folder, { recursive: true });
  });
  afterAll(() => stage?.close());

  const look = async (person: Person, name: string): Promise<void> => {
    await checkAccess(person);
    if (!folder) return;
    await person.page.waitForLoadState('networkidle');
    await person.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
  const chooseFile = async (name: string, buffer: Buffer) =>
    admin.page.getByLabel('要导入的文件').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });

  step('a file with two bad lines is told line by line, and nothing of it goes in', async () => {
    await signInAtDesk(admin, 'admin');
    await admin.press('管理');
    await admin.page.getByRole('table', { name: '机构登记' }).waitFor();
    await look(admin, 'admin-organisations');
    await admin.press('批量导入');
    await chooseFile('机构人员.xlsx', await workbook({ 机构: organisationSheet('渝中区、江北区'), 人员: peopleSheet('火箭') }));
    await expectOnScreen(admin, '有 2 处错误，没有导入任何内容。请在表格中更正后重新选择。', '没有“江北区”这个选项。', '没有“火箭”这个选项。', '服务区县');
    expect(await admin.page.getByRole('button', { name: /^导入/ }).count()).toBe(0);
    await look(admin, 'admin-import-errors');
  });

  step('the mended file goes in, and tells the passwords of the new accounts once', async () => {
    await chooseFile('机构人员.xlsx', await workbook({ 机构: organisationSheet('渝中区'), 人员: peopleSheet('商标、著作权') }));
    await admin.press('导入 3 行');
    await expectOnScreen(admin, '已导入 3 行。', '新账号的一次性密码');
    await look(admin, 'admin-import-done');
  });

  step('the manager of the new committee sets a password of its own before anything else', async () => {
    const row = admin.page.getByRole('table', { name: '新账号的一次性密码' }).getByRole('row').filter({ hasText: 'yzmanager' });
    const password = await row.locator('code').last().innerText();
    const manager = await stage.atDesk('new manager');
    await manager.open('/desk/');
    await manager.fill('用户名', 'yzmanager');
    await manager.fill('密码', password);
    await manager.press('登录');
    await manager.page.getByRole('heading', { name: '设置新密码' }).waitFor();
    await look(manager, 'desk-new-password');
    await manager.fill('一次性密码', password);
    await manager.fill('新密码', '朝天门码头的第一班渡船');
    await manager.press('设置并继续');
    await expectOnScreen(manager, '新密码');
    await expectOnScreen(manager, '密码应为 12 至 128 个字符。');
    await manager.fill('新密码', '朝天门码头的第一班渡船很早');
    await manager.press('设置并继续');
    await manager.page.getByRole('heading', { name: '我的工作' }).waitFor();
    await manager.press('管理');
    await manager.page.getByRole('link', { name: '山月明' }).click();
    await manager.fill('从事调解年数', '7');
    await manager.press('保存');
    await expectOnScreen(manager, '已保存。', '修改记录');
    await look(manager, 'desk-person');
    await expectNotOnScreen(manager, '重置密码');
  });

  step('an organisation is changed on the screen, and its history says from what to what', async () => {
    await admin.press('机构登记');
    await admin.press(COMMITTEE);
    await admin.fill('联系电话', '023-63000009');
    await admin.press('保存');
    await expectOnScreen(admin, '已保存。', '023-63000001', '批量导入');
    await look(admin, 'admin-organisation');
    await admin.fill('终止日期', '2020-01-01');
    await admin.fill('设立日期', '2021-01-01');
    await admin.press('保存');
    await expectOnScreen(admin, '结束日期早于开始日期。');
    await look(admin, 'admin-organisation-errors');
  });

  step('a routing rule is tried on the disputes of the month before it is saved', async () => {
    await fileDispute(stage.house, illustration());
    await stage.house.settle();
    await admin.open('/desk/routing-rules');
    const weight = admin.page.getByRole('spinbutton', { name: '权重：区域匹配' });
    const trial = admin.page.getByRole('region', { name: '试算结果：区域匹配' });
    await weight.fill('0');
    await admin.press('试算：区域匹配');
    await trial.getByText('2026-10-23 至 2026-11-23 的 1 件纠纷中，有 1 件会改变。').waitFor();
    await trial.getByRole('row').filter({ hasText: COMMITTEE }).filter({ hasText: '重庆市知识产权纠纷人民调解委员会' }).waitFor();
    await look(admin, 'admin-rule-trial');
    await weight.fill('30');
    await admin.press('试算：区域匹配');
    await trial.getByText('分案结果都不变').waitFor();
    await admin.page.getByLabel('生效日期').fill('2026-11-23');
    await admin.press('保存：区域匹配');
    await trial.waitFor({ state: 'detached' });
    await expectOnScreen(admin, '自 2026-11-23 起');
  });

  step('a court gets a new name from a day on, when a second person has approved it', async () => {
    await admin.press('基础数据表');
    await admin.page.getByRole('navigation', { name: '数据表', exact: true }).getByRole('link', { name: '法院', exact: true }).click();
    await look(admin, 'admin-reference');
    await admin.press('改版 渝0103');
    await admin.fill('新版本生效日', '2026-12-01');
    await admin.fill('中文名称', '重庆市渝中区人民法院（新址）');
    await look(admin, 'admin-reference-form');
    await admin.press('提交审批');
    await expectOnScreen(admin, '已提交，等待另一人批准。', '等待批准（1）');
    await admin.press('批准 渝0103');
    await expectOnScreen(admin, '修改须由另一人批准。');

    const supervisor = await stage.atDesk('supervisor');
    await signInAtDesk(supervisor, 'supervisor');
    await supervisor.open('/desk/registers/reference/courts?on=2026-12-01');
    await supervisor.page.getByRole('button', { name: '批准 渝0103' }).waitFor();
    await look(supervisor, 'supervisor-reference');
    await supervisor.press('批准 渝0103');
    await supervisor.page.getByRole('region', { name: '数据表内容' }).getByText('重庆市渝中区人民法院（新址）').waitFor();
    expect(await supervisor.page.getByRole('region', { name: '数据表内容' }).getByText('重庆市渝中区人民法院', { exact: true }).count()).toBe(0);
  });

  step('the bureau sees the house at a glance, and every figure opens what it counts', async () => {
    const supervisor = await stage.atDesk('overseer');
    await signInAtDesk(supervisor, 'supervisor');
    await supervisor.press('概览');
    const figure = supervisor.page.getByRole('table', { name: '各机构在办' }).getByRole('link', { name: `${COMMITTEE} 在办 1` });
    await figure.waitFor();
    await supervisor.page.waitForFunction("[...document.querySelectorAll('canvas')].every((one) => one.width > 0)");
    await expectOnScreen(supervisor, '最早到期未办：', '最近扫描：');
    await look(supervisor, 'supervisor-overview');
    await figure.click();
    await expectOnScreen(supervisor, '待组织接收');
    expect(await supervisor.page.locator('table tbody tr').count()).toBe(1);
    await look(supervisor, 'supervisor-work-of');
  });

  step('the new committee stands in the public roster, and a case is routed to it', async () => {
    const visitor = await stage.onPhone('visitor');
    await visitor.open('/roster');
    await visitor.fill('按名称、区县或姓名查找', '渝中版权');
    await expectOnScreen(visitor, COMMITTEE, '023-63000009', /任期：2026-01-01 至 2028-12-31/, /培训 48 学时/);
    await expectFitsScreen(visitor);
    await look(visitor, 'phone-roster-found');

    const receipt = await fileDispute(stage.house, illustration());
    await stage.house.settle();
    const supervisor = await Client.signedIn(stage.house, 'supervisor');
    const [routing] = (await supervisor.get<DisputeView>(`/disputes/${receipt.disputeId}`)).proceedings;
    expect(routing?.organisationName).toBe(COMMITTEE);
    const roster = await supervisor.get<OrganisationView[]>('/organisations');
    expect(roster.map(({ name }) => name)).toContain(COMMITTEE);
  });

  it('left no fault on any page', () => expect(stage.faults()).toEqual([]));
});
