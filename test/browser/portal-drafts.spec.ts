import type { DraftView } from '@contract';
import { Client } from '../support/client';
import { fileDispute } from '../support/walk';
import { checkAccess } from './accessibility';
import { expectOnScreen, expectValue, type Person } from './person';
import { picture } from './pictures';
import { enterPassword, signIn } from './portal';
import { setStage, type Stage, step } from './stage';

/** R1: the line goes, the session ends, two tabs write, the browser dies: not one character is lost. */
describe('a draft loses nothing', () => {
  let stage: Stage;
  let person: Person;
  let applicant: Client;
  let draftId: string;

  beforeAll(async () => {
    stage = await setStage('browser_drafts');
    applicant = await Client.signedIn(stage.house, 'applicant');
    draftId = (await applicant.must<DraftView>('POST', '/drafts', { data: {} })).id;
    person = await stage.onPhone('applicant');
    await person.open(`/sign-in?next=/file/${draftId}/matter`);
    await signIn(person, 'applicant');
    await expectOnScreen(person, '纠纷与诉求');
  });

  afterAll(() => stage?.close());

  const kept = async () => (await applicant.get<DraftView>(`/drafts/${draftId}`)).data;
  const saved = async (who: Person) => expectOnScreen(who, /^已保存 \d\d:\d\d$/);
  step('is saved while it is typed, and says when', async () => {
    await person.page.getByLabel('事实经过').fill('第一句。');
    await saved(person);
    expect((await kept()).summary).toBe('第一句。');
    await checkAccess(person);
  });

  step('without a connection the text stays on the phone, the page says so, and it is sent when the line is back', async () => {
    await person.page.context().setOffline(true);
    await person.page.getByLabel('事实经过').fill('第一句。没有网络时写的第二句。');
    await expectOnScreen(person, /内容已留在这台设备上/, '网络断开了。您可以继续填写，恢复后自动保存。');
    await checkAccess(person);
    await picture(person, 'draft-offline');
    await person.page.context().setOffline(false);
    await saved(person);
    expect((await kept()).summary).toBe('第一句。没有网络时写的第二句。');
  });

  step('the session ends: the text stays, and signing in again brings it to the server', async () => {
    await stage.house.db.write((await import('@kernel')).systemActor, (tx) => tx.query('update user_session set ended_at = now() where ended_at is null'));
    applicant = await Client.signedIn(stage.house, 'applicant');
    await person.page.getByLabel('事实经过').fill('第一句。第二句。会话到期后写的第三句。');
    await expectOnScreen(person, '重新登录');
    await picture(person, 'draft-session-ended');
    await person.press('重新登录');
    await enterPassword(person, 'applicant');
    await expectOnScreen(person, '纠纷与诉求');
    await expectValue(person.page.getByLabel('事实经过'), '第一句。第二句。会话到期后写的第三句。');
    await saved(person);
    expect((await kept()).summary).toBe('第一句。第二句。会话到期后写的第三句。');
  });

  step('two tabs: different fields are merged; of the same field both texts stay readable', async () => {
    const other = await stage.anotherTab(person);
    await other.open(`/file/${draftId}/matter`);
    await expectOnScreen(other, '纠纷与诉求');
    await other.page.getByLabel('纠纷名称').fill('另一个窗口起的名称');
    await saved(other);
    await person.page.getByLabel('事实经过').fill('这个窗口改的事实。');
    await saved(person);
    expect(await kept()).toMatchObject({ title: '另一个窗口起的名称', summary: '这个窗口改的事实。' });
    await other.page.getByLabel('事实经过').fill('另一个窗口也改了事实。');
    await expectOnScreen(other, /另一个窗口也改过同一项/, '这个窗口改的事实。');
    expect((await kept()).summary).toBe('另一个窗口也改了事实。');
    await checkAccess(other);
    await picture(other, 'draft-two-tabs');
    await other.page.close();
  });

  step('the browser dies while the line is away: the next start finds every character', async () => {
    await person.page.reload();
    await expectOnScreen(person, '纠纷与诉求');
    await person.page.context().setOffline(true);
    await person.page.getByLabel('事实经过').fill('浏览器关掉之前最后写的一句。');
    const next = await stage.anotherTab(person);
    await person.page.close({ runBeforeUnload: false });
    await next.page.context().setOffline(false);
    await next.open(`/file/${draftId}/matter`);
    await expectOnScreen(next, '纠纷与诉求');
    await expectValue(next.page.getByLabel('事实经过'), '浏览器关掉之前最后写的一句。');
    await saved(next);
    expect((await kept()).summary).toBe('浏览器关掉之前最后写的一句。');
  });

  step('a second device goes on, and the page says that it is an earlier draft', async () => {
    const second = await stage.onPhone('applicant on another phone');
    await second.open('/sign-in?next=/file');
    await signIn(second, 'applicant');
    await second.page.getByRole('link', { name: '另一个窗口起的名称' }).click();
    await expectOnScreen(second, /这是您 .* 保存过的草稿/);
    await checkAccess(second);
    await picture(second, 'draft-second-device');
    await second.press('纠纷与诉求');
    await second.page.getByRole('heading', { name: '纠纷与诉求', level: 1 }).waitFor();
    await expectValue(second.page.getByLabel('事实经过'), '浏览器关掉之前最后写的一句。');
    expect(stage.faults()).toEqual([]);
  });

  step('who has filed before chooses its own name and right instead of typing them again', async () => {
    await fileDispute(stage.house);
    const next = await applicant.must<DraftView>('POST', '/drafts', { data: { parties: [{ side: 'A', kind: 'person', name: '' }] } });
    const again = await stage.onPhone('applicant who files again');
    await again.open(`/sign-in?next=/file/${next.id}/parties/0`);
    await signIn(again, 'applicant');
    await again.select('用以前申请时填过的当事人', '重庆山城雾茶业有限公司');
    await expectValue(again.page.getByLabel('证件号码'), '91500105MA5U00000A');
    await saved(again);
    await checkAccess(again);
    await picture(again, 'filing-earlier-party');
    await again.open(`/file/${next.id}/rights`);
    await again.select('用以前申请时填过的权利', '商标 · 山城雾 · 160922');
    await expectValue(again.page.getByLabel('登记号、专利号或注册号'), '160922');
    await saved(again);
    const { data } = await applicant.get<DraftView>(`/drafts/${next.id}`);
    expect([data.parties?.[0]?.address, data.rights?.[0]?.holder]).toEqual(['重庆市两江新区金渝大道1号', '重庆山城雾茶业有限公司']);
    expect(stage.faults()).toEqual([]);
  });
});
