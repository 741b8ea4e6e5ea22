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
