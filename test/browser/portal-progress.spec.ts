import type { ReceiptView } from '@contract';
import { castFor, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { expectFitsScreen, expectNotOnScreen, expectOnScreen, expectValue } from './person';
import { picture } from './pictures';
import { setStage, type Stage } from './stage';

/** 查进度 on a phone, from the picture on the receipt: nobody signs in. */
describe('progress by number and code', () => {
  let stage: Stage;
  let receipt: ReceiptView;

  beforeAll(async () => {
    stage = await setStage('browser_progress');
    receipt = await fileDispute(stage.house);
    await walkTo(stage.house, receipt.disputeId, await castFor(stage.house, receipt), { to: 'consent' });
  });

  afterAll(() => stage?.close());

  it('the receipt’s picture fills in the number; with the code the page says who must act by when, and names nobody', async () => {
    const person = await stage.onPhone('holder of the receipt');
    await person.open('/progress#2026-1');
    await expectValue(person.page.getByLabel('编号', { exact: true }), '渝知受〔2026〕1号');
    await checkAccess(person);
    await picture(person, 'progress-form');
    await person.fill('查询码', 'ABCDEFGHJK');
    await person.press('查询');
    await expectOnScreen(person, '编号和查询码对不上。请照回执或者通知书核对后再试。');
    await checkAccess(person);
    await person.fill('查询码', receipt.progressCode.toLowerCase());
    await person.press('查询');
    await expectOnScreen(person, '等被申请人一方', '最迟 2026年11月30日', '征询对方意愿', '已受理');
    await expectNotOnScreen(person, '山城雾');
    await expectFitsScreen(person);
    await checkAccess(person);
    await picture(person, 'progress-found');
    await person.page.getByRole('button', { name: '大字版' }).click();
    await expectFitsScreen(person);
    await picture(person, 'progress-found-large');
    await person.page.getByRole('button', { name: 'English' }).first().click();
    await picture(person, 'progress-found-english');
    expect(stage.faults()).toEqual([]);
  });
});
