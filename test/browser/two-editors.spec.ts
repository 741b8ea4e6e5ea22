import type { ProceedingView, ReceiptView } from '@contract';
import { systemActor } from '@kernel';
import { demonstrationPeople } from '../../apps/ops/src/seed-people';
import { castFor, type Cast, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { addClause, openCase, openForm, signInAtDesk, submit } from './desk';
import { expectNotOnScreen, expectOnScreen, expectValue, type Person } from './person';
import { picture } from './pictures';
import { enterPassword } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“山城雾”商标侵权纠纷';
const FACTS = '纠纷主要事实、争议事项和各方责任';
const CAUCUS = '被申请人私下说：底线三万元，不能让对方知道';

/** R1: reload, death of the browser, end of the session, no network, a colleague who was faster: not one character is lost. */
describe('what is typed at the desk', () => {
  let stage: Stage;
  let cast: Cast;
  let receipt: ReceiptView;
  let disputeId: string;
  let mediator: Person;
  let atHome: Person;

  beforeAll(async () => {
    stage = await setStage('browser_two_editors');
    receipt = await fileDispute(stage.house);
    disputeId = receipt.disputeId;
    cast = await castFor(stage.house, receipt);
    await walkTo(stage.house, disputeId, cast, { to: 'mediating' });
    mediator = await stage.atDesk('mediator');
    await signInAtDesk(mediator, 'mediator');
    await openCase(mediator, TITLE, '人民调解');
  });

  afterAll(() => stage?.close());

  const mediation = (): Promise<ProceedingView> => cast.mediator.proceeding(disputeId, 'RM');
  const notes = async () => (await mediation()).mediation?.notes.map((note) => note.text) ?? [];
  const agreement = async () => (await mediation()).mediation?.agreement;
  const formOf = (person: Person, action: string) => person.page.getByRole('form', { name: action });
  const text = (person: Person) => formOf(person, '写笔记').getByRole('textbox', { name: '内容' });
  const done = (person: Person, action: string) => expectOnScreen(person, `已完成：${action}`);
  const endSessions = async () => {
    await stage.house.db.write(systemActor, (tx) => tx.query('update user_session set ended_at = now() where ended_at is null'));
    cast = await castFor(stage.house, receipt);
  };

  step('is there after a reload', async () => {
    await openForm(mediator, '写笔记');
    await mediator.choose('谁能看到', '仅被申请人一方和调解员可见');
    await text(mediator).fill(CAUCUS);
    await mediator.page.reload();
    await expectValue(text(mediator), CAUCUS);
    expect(await mediator.page.getByRole('radio', { name: '仅被申请人一方和调解员可见' }).isChecked()).toBe(true);
    await expectOnScreen(mediator, '内容已存在这台电脑上，提交后删除');
    await checkAccess(mediator);
  });

  step('and after the browser died: the first page leads to it', async () => {
    const next = await stage.anotherTab(mediator);
    await mediator.page.close({ runBeforeUnload: false });
    mediator = next;
    await mediator.open('/desk/');
    await expectOnScreen(mediator, '未提交的文字');
    await checkAccess(mediator);
    await mediator.press(`${TITLE} · 写笔记`);
    await expectValue(text(mediator), CAUCUS);
  });

  step('without a network the page says so, keeps it, and sends it when the line is back', async () => {
    await mediator.page.context().setOffline(true);
    await submit(mediator, '写笔记');
    await expectOnScreen(mediator, '没有连上服务器。请检查网络后重试。', /您填写的内容还在/);
    await expectValue(text(mediator), CAUCUS);
    await checkAccess(mediator);
    await mediator.page.context().setOffline(false);
    await submit(mediator, '写笔记');
    await done(mediator, '写笔记');
    expect(await notes()).toEqual([CAUCUS]);
  });

  step('an answer that was lost on the way: sent again after a reload, it stands there once', async () => {
    await openForm(mediator, '写笔记');
    await mediator.choose('谁能看到', '仅调解员本人可见');
    await text(mediator).fill('答复丢失的一条');
    await mediator.page.route('**/actions/note', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await submit(mediator, '写笔记');
    await expectOnScreen(mediator, '没有连上服务器。请检查网络后重试。');
    await mediator.page.unroute('**/actions/note');
    await mediator.page.reload();
    await expectValue(text(mediator), '答复丢失的一条');
    await submit(mediator, '写笔记');
    await done(mediator, '写笔记');
    expect((await notes()).filter((note) => note === '答复丢失的一条')).toHaveLength(1);
  });

  step('the session ends under the hands: after signing in the text is there, with and without a reload', async () => {
    await openForm(mediator, '写笔记');
    await mediator.choose('谁能看到', '仅被申请人一方和调解员可见');
    await text(mediator).fill('会话到期前写的');
    await endSessions();
    await submit(mediator, '写笔记');
    const dialog = mediator.page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByLabel('密码').fill(demonstrationPeople.password);
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expectValue(text(mediator), '会话到期前写的');
    await text(mediator).fill('会话到期前写的，又加了一句');
    await endSessions();
    await mediator.page.reload();
    await enterPassword(mediator, 'mediator');
    await expectValue(text(mediator), '会话到期前写的，又加了一句');
  });

  step('two windows of one person: each takes over what the other wrote; of one field both texts stay', async () => {
    const window2 = await stage.anotherTab(mediator);
    await window2.open(mediator.page.url());
    await expectValue(text(window2), '会话到期前写的，又加了一句');
    await text(mediator).fill('第一个窗口写的');
    await expectValue(text(window2), '第一个窗口写的');
    await text(window2).fill('第二个窗口写的');
    await expectOnScreen(mediator, '有 1 项两边都改过', '您在另一个窗口写的', '第二个窗口写的');
    await expectValue(text(mediator), '第一个窗口写的');
    await checkAccess(mediator);
    await window2.page.close({ runBeforeUnload: false });
    await mediator.press('用您写的：内容');
    await submit(mediator, '写笔记');
    await done(mediator, '写笔记');
    expect(await notes()).toContain('第一个窗口写的');
  });

  const factsOf = (person: Person) => formOf(person, '拟定协议').getByRole('textbox', { name: FACTS });

  step('two people change different parts of the agreement: both stand in it', async () => {
    await walkTo(stage.house, disputeId, cast, { to: 'drafted', after: 'mediating' });
    await openCase(mediator, TITLE, '人民调解');
    atHome = await stage.atDesk('mediator at home');
    await signInAtDesk(atHome, 'mediator');
    await openCase(atHome, TITLE, '人民调解');
    await openForm(mediator, '拟定协议');
    await factsOf(mediator).fill('办公室写的事实。');
    await openForm(atHome, '拟定协议');
    await atHome.page.getByRole('group', { name: '第 2 条 申请司法确认', exact: true }).waitFor();
    const clause = await addClause(atHome, '其他约定');
    await clause.getByRole('textbox').fill('家里加的一条。');
    await submit(atHome, '拟定协议');
    await done(atHome, '拟定协议');
    await submit(mediator, '拟定协议');
    await expectOnScreen(mediator, '这件事刚刚被别人更新过，请查看最新内容后再操作。', /您填写期间这件案件有更新/, '沈知和');
    await expectValue(factsOf(mediator), '办公室写的事实。');
    await expectValue(mediator.page.getByRole('group', { name: '第 3 条 其他约定', exact: true }).getByRole('textbox'), '家里加的一条。');
    await checkAccess(mediator);
    await picture(mediator, 'desk-changed-meanwhile');
    await submit(mediator, '拟定协议');
    await done(mediator, '拟定协议');
    expect(await agreement()).toMatchObject({ facts: '办公室写的事实。', clauses: [{ kind: 'pay' }, { kind: 'confirmation' }, { kind: 'other', text: '家里加的一条。' }] });
  });

  step('of the same field both texts are shown whole, nothing is sent before one is picked', async () => {
    await mediator.page.reload();
    await openForm(mediator, '拟定协议');
    await factsOf(mediator).fill('办公室的第二稿。');
    await atHome.page.reload();
    await openForm(atHome, '拟定协议');
    await factsOf(atHome).fill('家里的第二稿。');
    await submit(atHome, '拟定协议');
    await done(atHome, '拟定协议');
    await submit(mediator, '拟定协议');
    await expectOnScreen(mediator, '有 1 项两边都改过', '对方已保存的', '家里的第二稿。');
    await expectValue(factsOf(mediator), '办公室的第二稿。');
    expect(await formOf(mediator, '拟定协议').getByRole('button', { name: '拟定协议', exact: true }).isDisabled()).toBe(true);
    await checkAccess(mediator);
    await picture(mediator, 'desk-two-texts');
    expect((await agreement())?.facts).toBe('家里的第二稿。');
    await mediator.press(`用这一份：${FACTS}`);
    await expectValue(factsOf(mediator), '家里的第二稿。');
    await factsOf(mediator).fill('家里的第二稿。办公室补一句。');
    await submit(mediator, '拟定协议');
    await done(mediator, '拟定协议');
    expect((await agreement())?.facts).toBe('家里的第二稿。办公室补一句。');
  });

  step('when a colleague made it impossible, the page says why not and hands the text out', async () => {
    await openForm(mediator, '拟定协议');
    await factsOf(mediator).fill('来不及提交的一稿。');
    await walkTo(stage.house, disputeId, cast, { to: 'in effect', after: 'drafted' });
    await submit(mediator, '拟定协议');
    await expectOnScreen(mediator, /按最新情况，现在不能办理“拟定协议”/, '加盖印章');
    await expectValue(mediator.page.getByLabel('您写的文字'), '来不及提交的一稿。');
    await mediator.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await mediator.press('复制全部文字');
    await expectOnScreen(mediator, '已复制。');
    expect(await mediator.page.evaluate('navigator.clipboard.readText()')).toBe('来不及提交的一稿。');
    await checkAccess(mediator);
    await picture(mediator, 'desk-text-left');
    await mediator.page.reload();
    await expectValue(mediator.page.getByLabel('您写的文字'), '来不及提交的一稿。');
  });

  step('the next person at a shared computer sees none of it, and signing out leaves nothing behind', async () => {
    await endSessions();
    await mediator.open('/desk/');
    await enterPassword(mediator, 'clerk');
    await mediator.page.getByRole('heading', { name: '我的工作' }).waitFor();
    await openCase(mediator, TITLE, '人民调解');
    await expectNotOnScreen(mediator, '未提交');
    await leave(mediator, '简一帆');
    await enterPassword(mediator, 'mediator');
    await expectOnScreen(mediator, `${TITLE} · 拟定协议`);
    await mediator.press('沈知和 ▾');
    await mediator.page.getByRole('menuitem', { name: '退出登录' }).click();
    await expectOnScreen(mediator, '您还有 1 处未提交的文字。退出登录会把它们从这台电脑上删除。');
    await checkAccess(mediator);
    await mediator.press('删除并退出');
    await mediator.page.getByLabel('用户名').waitFor();
    expect(await mediator.page.evaluate('JSON.stringify(localStorage)')).not.toContain('来不及提交');
    await enterPassword(mediator, 'mediator');
    await mediator.page.getByRole('heading', { name: '我的工作' }).waitFor();
    await expectNotOnScreen(mediator, '未提交');
  });

  step('two people change one person’s record: different fields merge, the same field shows both', async () => {
    const admin = await stage.atDesk('admin');
    const manager = await stage.atDesk('manager');
    for (const person of [admin, manager]) {
      await signInAtDesk(person, person.name);
      await person.open('/desk/registers/people');
      await person.page.getByRole('link', { name: '沈知和' }).click();
      await person.page.getByRole('form', { name: '登记表' }).waitFor();
    }
    await admin.fill('简介', '管理员写的简介');
    await admin.fill('培训学时', '120');
    await manager.fill('从事调解年数', '9');
    await manager.fill('培训学时', '90');
    await manager.press('保存');
    await expectOnScreen(manager, '已保存。');
    await admin.press('保存');
    await expectOnScreen(admin, '有 1 项两边都改过', '对方已保存的', '90');
    await expectValue(admin.page.getByRole('spinbutton', { name: /^从事调解年数/ }), '9');
    await checkAccess(admin);
    await admin.press('用您写的：培训学时');
    await admin.press('保存');
    await expectOnScreen(admin, '已保存。');
    await manager.page.reload();
    await expectValue(manager.page.getByRole('textbox', { name: /^简介/ }), '管理员写的简介');
    await expectValue(manager.page.getByRole('spinbutton', { name: /^培训学时/ }), '120');
    await expectValue(manager.page.getByRole('spinbutton', { name: /^从事调解年数/ }), '9');
  });

  step('and nothing was wrong inside any page', async () => expect(stage.faults()).toEqual([]));

  async function leave(person: Person, name: string): Promise<void> {
    await person.press(`${name} ▾`);
    await person.page.getByRole('menuitem', { name: '退出登录' }).click();
    await person.page.getByLabel('用户名').waitFor();
  }
});
