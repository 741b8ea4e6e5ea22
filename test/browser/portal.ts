import { demonstrationPeople } from '../../apps/ops/src/seed-people';
import { checkAccess } from './accessibility';
import { expectOnScreen, type Person } from './person';

export interface PartyWords {
  name: string;
  code: string;
  representative: string;
  phone: string;
  division: string;
  address: string;
}

/** The form is the same on the portal and at the desk. */
export async function enterPassword(person: Person, username: string): Promise<void> {
  await person.fill('用户名', username);
  await person.fill('密码', demonstrationPeople.password);
  await person.page.getByRole('button', { name: '登录', exact: true }).click();
}

export async function signIn(person: Person, username: string): Promise<void> {
  await enterPassword(person, username);
  await person.page.getByRole('button', { name: '退出' }).waitFor();
}

export async function enterCode(person: Person, code: string): Promise<void> {
  await person.fill('查询码', code);
  await person.press('查看');
}

/** The page of a section ends with this button; the hub or the list comes back when nothing is wrong. */
export async function saveAndGoOn(person: Person, next: string): Promise<void> {
  await checkAccess(person);
  await person.press('保存并继续');
  await person.page.getByRole('heading', { name: next, level: 1 }).waitFor();
}

export async function describeParty(person: Person, party: PartyWords): Promise<void> {
  await person.choose('身份', '法人');
  await person.fill('名称', party.name);
  await person.fill('证件号码', party.code);
  await person.fill('法定代表人或负责人', party.representative);
  await person.fill('电话', party.phone);
  await person.select('所在区县', party.division);
  await person.fill('详细地址', party.address);
}

/** What happened, which right and by whom, with nothing else that the form calls optional. */
export async function fillInLeast(person: Person): Promise<void> {
  await person.press('纠纷与诉求');
  await person.fill('事实经过', '被申请人在其门店销售带有“山城雾”标识的茶叶，未经许可。');
  await person.fill('第 1 项诉求', '停止销售并销毁库存');
  await saveAndGoOn(person, '调解申请');
  await person.press('权利');
  await person.select('权利类型', '商标');
  await person.tick('暂时不知道号码');
  await saveAndGoOn(person, '调解申请');
  await person.press('调解意愿与选择');
  await person.select('希望由哪个调解组织办理', '重庆市知识产权纠纷人民调解委员会');
  await saveAndGoOn(person, '调解申请');
}

export async function submitFiling(person: Person): Promise<void> {
  await person.press('核对并提交');
  await person.tick('我确认以上内容属实');
  await checkAccess(person);
  await person.press('提交申请');
  await expectOnScreen(person, /渝知受〔2026〕\d+号/);
}

/** The code that stands under this heading of the receipt. */
export async function codeUnder(person: Person, heading: string): Promise<string> {
  const section = person.page.locator('section', { has: person.page.getByRole('heading', { name: heading }) });
  return (await section.locator('.code').innerText()).replace(/\s/g, '');
}

/** From the start page, as after some days: the person's own disputes, and the one of this title. */
export async function openDispute(person: Person, title: string): Promise<void> {
  await person.open('/disputes');
  await person.page.getByRole('link', { name: title }).click();
  await person.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await person.page.getByText('正在读取').first().waitFor({ state: 'hidden' });
  await checkAccess(person);
}

/** Looks again at the page that stands open. */
export async function look(person: Person): Promise<void> {
  await person.page.reload();
}

/** A button of the dispute page, the form behind it, and back. */
export async function act(person: Person, action: string, fillIn: () => Promise<void>, submit = '确认提交'): Promise<void> {
  await person.press(action);
  await person.page.getByRole('heading', { name: action, level: 1 }).waitFor();
  await fillIn();
  await checkAccess(person);
  await person.press(submit);
  await expectOnScreen(person, `已完成：${action}`);
}
