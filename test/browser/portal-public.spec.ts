import type { NoticeView, Page } from '@contract';
import { Client } from '../support/client';
import { castFor, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { expectFitsScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { setStage, type Stage } from './stage';

/** The pages that need no account. */
describe('before anybody signs in', () => {
  let stage: Stage;
  let person: Person;

  beforeAll(async () => {
    stage = await setStage('browser_public');
    person = await stage.onPhone('somebody');
  });

  afterAll(() => stage?.close());

  it('a message is checked by its code alone', async () => {
    const receipt = await fileDispute(stage.house);
    await walkTo(stage.house, receipt.disputeId, await castFor(stage.house, receipt), { to: 'submitted' });
    const applicant = await Client.signedIn(stage.house, 'applicant');
    const [notice] = (await applicant.get<Page<NoticeView>>('/notices')).items;
    await person.open('/');
    await person.press('这条消息是真的吗？');
    await person.fill('验真码', 'AAAAAAAA');
    await person.press('查验');
    await expectOnScreen(person, /这条消息可能不是我们发的。请不要付款/);
    await checkAccess(person);
    await person.fill('验真码', notice?.code ?? '');
    await person.press('查验');
    await expectOnScreen(person, '是真的，由我们发出', /2026年11月23日/, /编号末位 1/);
    await expectFitsScreen(person);
    await checkAccess(person);
    await picture(person, 'verify');
  });

  it('the pre-check warns, names the other way, and the way to apply stays open', async () => {
    await person.open('/file');
    await expectOnScreen(person, /一般在一个月内调解完毕/);
    await person.unfold('先看看适不适合（可以不做）');
    await person.tick('我想让对方的专利或者商标无效');
    await expectOnScreen(person, /权利是否有效由国家知识产权局决定/, '上面的提示不影响申请，由调解组织审查后告诉您结果。');
    await expectFitsScreen(person);
    await checkAccess(person);
    await picture(person, 'pre-check');
    await person.press('注册账号');
    await person.page.getByRole('heading', { name: '注册账号', level: 1 }).waitFor();
    expect(stage.faults()).toEqual([]);
  });
});
