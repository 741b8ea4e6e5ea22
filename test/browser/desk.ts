import type { Locator } from 'playwright-core';
import { checkAccess } from './accessibility';
import { expectNotOnScreen, expectOnScreen, type Person } from './person';
import { enterPassword } from './portal';

export async function signInAtDesk(person: Person, username: string): Promise<void> {
  await person.open('/desk/');
  await enterPassword(person, username);
  await person.page.getByRole('heading', { name: '我的工作' }).waitFor();
}

/** From the list of work: the row of this title and procedure. */
export async function openCase(person: Person, title: string, procedure: string, list = '全部'): Promise<void> {
  await person.open('/desk/work');
  await person.page.getByRole('navigation', { name: '按紧急程度筛选' }).getByRole('link', { name: list }).click();
  await person.page.getByRole('table', { name: list }).waitFor();
  await checkAccess(person);
  await person.page.getByRole('table', { name: list }).getByRole('row').filter({ hasText: procedure }).getByRole('link', { name: title }).click();
  await person.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await checkAccess(person);
}

export async function openTab(person: Person, tab: string): Promise<void> {
  await person.page
    .getByRole('navigation', { name: '标签页' })
    .getByRole('link', { name: new RegExp(`^${tab}`) })
    .click();
  await person.page.getByRole('region', { name: tab, exact: true }).waitFor();
  await checkAccess(person);
}

/** Opens the form of an action in the right column. */
export async function openForm(person: Person, action: string): Promise<Locator> {
  await person.page.getByRole('complementary', { name: '操作' }).getByRole('button', { name: action, exact: true }).click();
  return person.page.getByRole('form', { name: action });
}

export async function submit(person: Person, action: string): Promise<void> {
  await person.page.getByRole('form', { name: action }).getByRole('button', { name: action, exact: true }).click();
}

export async function act(person: Person, action: string, fillIn: (form: Locator) => Promise<void> = async () => undefined): Promise<void> {
  const form = await openForm(person, action);
  await fillIn(form);
  await checkAccess(person);
  await submit(person, action);
  await expectOnScreen(person, `已完成：${action}`);
  // What was sent is no longer kept as unsent.
  await expectNotOnScreen(person, `现在不能办理“${action}”`);
}

/** Adds a clause of this kind at the end and gives the card to fill in. */
export async function addClause(person: Person, kind: string): Promise<Locator> {
  const cards = person.page.getByRole('group', { name: /^第 \d+ 条 / });
  const count = await cards.count();
  await person.page.getByRole('combobox', { name: '＋ 添加条款' }).fill(kind);
  await person.page.keyboard.press('Enter');
  const card = person.page.getByRole('group', { name: `第 ${count + 1} 条 ${kind}`, exact: true });
  await card.waitFor();
  return card;
}
