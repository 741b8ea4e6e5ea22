import { readFile } from 'node:fs/promises';
import { castFor, completeDraft, fileDispute, walkTo } from '../support/walk';
import { demonstrationPeople } from '../../apps/ops/src/seed-people';
import { checkAccess } from './accessibility';
import { signInAtDesk } from './desk';
import { expectFitsScreen, expectOnScreen, expectValue, type Person } from './person';
import { setStage, type Stage, step } from './stage';

const titles = ['“嘉陵雾”商标侵权纠纷', '“朝天门”商标侵权纠纷', '“磁器口”商标侵权纠纷'] as const;

/** Many cases at once, at the desk: what a manager and a mediator do with a morning's list. */
describe('the lists of the desk', () => {
  let stage: Stage;
  let manager: Person;
  let mediator: Person;

  beforeAll(async () => {
    stage = await setStage('browser_lists');
    for (const [index, title] of titles.entries()) {
      const receipt = await fileDispute(stage.house, completeDraft({ title }));
      await stage.house.settle();
      if (index === 2) await walkTo(stage.house, receipt.disputeId, await castFor(stage.house, receipt), { to: 'accepted', after: 'offered' });
    }
    manager = await stage.atDesk('manager');
    mediator = await stage.atDesk('mediator');
  });

  afterAll(async () => {
    await stage?.close();
  });

  const table = (person: Person, name: string) => person.page.getByRole('table', { name });
  const select = (person: Person, title: string) => person.page.getByRole('checkbox', { name: `选中：${title}` }).check();
  const dialog = (person: Person) => person.page.getByRole('dialog');

  step('the manager sees what waits, and accepts two offers in one go', async () => {
    await signInAtDesk(manager, 'manager');
    await expectOnScreen(manager, '轮到您', '有 2 件新分派等待接收。', '选定或者指定调解员');
    await checkAccess(manager);
    await manager.press('去接收');
    await table(manager, '待接收').waitFor();
    await select(manager, titles[0]);
    await select(manager, titles[1]);
    await checkAccess(manager);
    await manager.press('接收（2）');
    await checkAccess(manager);
    await manager.press('接收 2 件', dialog(manager));
    await expectOnScreen(manager, '成功 2 件，未成功 0 件', '✓ 已办理，现为“已接收”');
    await checkAccess(manager);
    await manager.press('完成', dialog(manager));
    await expectOnScreen(manager, '没有等待接收的案件。');
    await stage.house.settle();
  });

  step('and appoints a mediator from the list', async () => {
    await manager.open('/desk/cases?filter=mine');
    await select(manager, titles[2]);
    await manager.press('指定调解员（1）');
    await manager.choose('调解员', '沈知和');
    await manager.press('指定调解员 1 件', dialog(manager));
    await expectOnScreen(manager, '成功 1 件，未成功 0 件', '✓ 已办理，现为“已指派调解员”');
    await manager.press('完成', dialog(manager));
  });

  step('cases are given to a colleague, who finds them by the filter', async () => {
    await manager.open('/desk/cases?filter=all&procedure=RM&open=true');
    await select(manager, titles[0]);
    await select(manager, titles[1]);
    await manager.press('交给同事（2）');
    await manager.choose('经办人', '简一帆');
    await manager.press('交给同事 2 件', dialog(manager));
    await expectOnScreen(manager, '成功 2 件，未成功 0 件');
    await manager.press('完成', dialog(manager));
    const clerk = await stage.atDesk('clerk');
    await signInAtDesk(clerk, 'clerk');
    await clerk.open('/desk/cases?filter=all&procedure=RM&open=true');
    await clerk.page.getByRole('combobox', { name: '经办人' }).selectOption({ label: '简一帆' });
    await expectOnScreen(clerk, titles[0], titles[1]);
    expect(new URL(clerk.page.url()).searchParams.get('holder')).toBeTruthy();
    await clerk.page.close();
  });

  step('a view is saved for the colleagues, and a colleague follows it', async () => {
    await manager.open('/desk/cases?filter=all&procedure=RM&open=true&sort=stuck');
    await manager.press('保存为视图');
    await dialog(manager).getByLabel('视图名称').fill('最久未动的人民调解');
    await manager.tick('与重庆市知识产权纠纷人民调解委员会的同事共享', dialog(manager));
    await checkAccess(manager);
    await dialog(manager).getByRole('button', { name: '保存', exact: true }).click();
    await dialog(manager).waitFor({ state: 'hidden' });

    await signInAtDesk(mediator, 'mediator');
    await mediator.open('/desk/cases');
    await mediator.page.getByRole('navigation', { name: '保存的视图' }).getByRole('link', { name: '最久未动的人民调解' }).click();
    await mediator.page.waitForURL(/procedure=RM/);
    await expectValue(mediator.page.getByRole('combobox', { name: '全部程序' }), 'RM');
    await table(mediator, '全部').getByRole('link', { name: titles[2] }).waitFor();
  });

  step('the list as it stands is a file', async () => {
    await manager.open(`/desk/cases?filter=all&procedure=RM&q=${encodeURIComponent('磁器口')}`);
    await table(manager, '全部').waitFor();
    await manager.press('导出 ▾');
    const [download] = await Promise.all([manager.page.waitForEvent('download'), manager.page.getByRole('link', { name: 'CSV' }).click()]);
    const text = await readFile((await download.path()) as string, 'utf8');
    const [head, row, ...more] = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(text.charCodeAt(0)).toBe(0xfe_ff);
    expect(head).toBe('编号,案件,状态,等谁,等待自,下一期限,期限事项,承办人');
    expect(row).toContain('磁器口');
    expect(row).toContain('沈知和');
    expect(row).toContain('2026-12-23');
    expect(more).toEqual([]);
  });

  step('columns are chosen and are still there after signing in elsewhere', async () => {
    await manager.open('/desk/cases?filter=all');
    await manager.press('列');
    // The column is there at once; the server has it when it has answered.
    const kept = manager.page.waitForResponse((response) => response.url().endsWith('/work/columns') && response.ok());
    await manager.page.getByRole('checkbox', { name: '被申请人' }).check();
    await kept;
    await table(manager, '全部').getByRole('columnheader', { name: '被申请人' }).waitFor();
    await checkAccess(manager);
    const elsewhere = await stage.atDesk('manager elsewhere');
    await signInAtDesk(elsewhere, 'manager');
    await elsewhere.open('/desk/cases?filter=all');
    await table(elsewhere, '全部').getByRole('columnheader', { name: '被申请人' }).waitFor();
    await elsewhere.page.close();
  });

  step('a mediator’s morning without a mouse', async () => {
    const typist = await stage.atDesk('typist');
    const { keyboard } = typist.page;
    const focused = () => typist.page.evaluate<string>('document.activeElement.textContent');
    await typist.open('/desk/');
    await typist.page.getByLabel('用户名').waitFor();
    await keyboard.type('mediator');
    await keyboard.press('Tab');
    await keyboard.type(demonstrationPeople.password);
    await keyboard.press('Enter');
    await table(typist, '轮到您').waitFor();
    await keyboard.press('Tab');
    expect(await focused()).toBe('跳到正文');
    await keyboard.press('Enter');
    await keyboard.press('j');
    expect(await focused()).toBe(titles[2]);
    await keyboard.press('Enter');
    await typist.page.getByRole('heading', { name: titles[2], level: 1 }).waitFor();
    await keyboard.press('w');
    await table(typist, '轮到您').waitFor();
    await keyboard.press('/');
    await keyboard.type('磁器口');
    await table(typist, '全部').waitFor();
    await keyboard.press('Escape');
    await keyboard.press('j');
    await keyboard.press('x');
    await expectOnScreen(typist, '已选 1 件');
    await keyboard.press('?');
    await expectOnScreen(typist, '选中当前一件');
    await keyboard.press('Escape');
    await typist.page.close();
  });

  step('every page can be read in the dark and at twice the size', async () => {
    const reader = await stage.atDesk('reader in the dark');
    await signInAtDesk(reader, 'manager');
    await reader.press('外观 ▾');
    await reader.page.getByRole('menuitem', { name: '深色' }).click();
    const pages = ['/desk/work', '/desk/cases?filter=all', '/desk/organisations', '/desk/procedures'];
    for (const path of pages) {
      await reader.open(path);
      await reader.page.waitForLoadState('networkidle');
      expect(await reader.page.evaluate('document.documentElement.style.colorScheme')).toBe('dark');
      await checkAccess(reader);
    }
    await reader.page.emulateMedia({ media: 'print' });
    await reader.page.locator('html[style*="color-scheme: light"]').waitFor();
    await reader.page.emulateMedia({ media: null });
    await reader.page.locator('html[style*="color-scheme: dark"]').waitFor();
    await reader.page.setViewportSize({ width: 720, height: 450 });
    for (const path of pages.slice(0, 2)) {
      await reader.open(path);
      await reader.page.waitForLoadState('networkidle');
      await expectFitsScreen(reader);
    }
  });

  step('the page that is offline says so and keeps what it shows', async () => {
    await manager.open('/desk/work');
    await table(manager, '轮到您').or(manager.page.getByText('您名下没有在办的案件。')).first().waitFor();
    await manager.page.context().setOffline(true);
    await expectOnScreen(manager, /网络已断开/);
    await manager.page.context().setOffline(false);
    await manager.page.getByText(/网络已断开/).waitFor({ state: 'hidden' });
  });

  step('and nothing was wrong inside any page', async () => expect(stage.faults()).toEqual([]));
});
