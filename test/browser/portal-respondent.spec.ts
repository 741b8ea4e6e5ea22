import type { ReceiptView } from '@contract';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { expectFitsScreen, expectOnScreen } from './person';
import { picture } from './pictures';
import { act } from './portal';
import { setStage, type Stage, step } from './stage';

/** The respondent's phone, from the letter's picture to the answer: no account, no password. */
describe('the respondent answers from the letter', () => {
  let stage: Stage;
  let receipt: ReceiptView;
  let cast: Cast;
  let respondent: Awaited<ReturnType<Stage['onPhone']>>;

  beforeAll(async () => {
    stage = await setStage('browser_respondent');
    receipt = await fileDispute(stage.house);
    cast = await castFor(stage.house, receipt);
    await walkTo(stage.house, receipt.disputeId, cast, { to: 'consent' });
    respondent = await stage.onPhone('respondent');
  });

  afterAll(() => stage?.close());

  step('the picture brings the code along; one press shows who claims what and the three answers', async () => {
    await respondent.open(`/notice#${receipt.accessCodes[0]?.code}`);
    await picture(respondent, 'notice-from-letter');
    await respondent.press('查看');
    await expectOnScreen(respondent, '有人申请和您调解', '重庆山城雾茶业有限公司', '停止销售并销毁库存', '人民调解不收取任何费用。', '大概要多久', '不答复会怎样');
    await expectOnScreen(respondent, '参加调解', '不参加', '需要时间考虑', /2026年11月30日/);
    await expectFitsScreen(respondent);
    await checkAccess(respondent);
    await picture(respondent, 'first-page');
  });

  step('time is asked for; the clerk gives it once, and the new last day stands where the old one stood', async () => {
    await act(respondent, '需要时间考虑', () => respondent.fill('为什么需要时间（可不填）', '要先问律师'));
    await expectOnScreen(respondent, '您已请求延长考虑时间');
    await checkAccess(respondent);
    await picture(respondent, 'first-page-time-asked');
    await cast.clerk.act(receipt.disputeId, 'RM', 'give-time');
    await respondent.page.reload();
    await expectOnScreen(respondent, /2026年12月3日/);
  });

  step('and the answer is two presses', async () => {
    await respondent.press('参加调解');
    await respondent.press('确认提交');
    await expectOnScreen(respondent, '已完成：表示是否愿意调解');
    expect((await cast.clerk.proceeding(receipt.disputeId, 'RM')).mediation?.consents.find((one) => one.side === 'B')?.willing).toBe(true);
    await expectFitsScreen(respondent);
    await checkAccess(respondent);
  });

  step('on paper the page shows what is folded on the phone, and no buttons', async () => {
    const claims = respondent.page.getByText('停止销售并销毁库存').filter({ visible: true });
    await respondent.page.reload();
    await respondent.page.getByRole('button', { name: '催办' }).or(respondent.page.getByText('纠纷内容')).first().waitFor();
    expect(await claims.count()).toBe(0);
    await respondent.page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await respondent.page.emulateMedia({ media: 'print' });
    await claims.first().waitFor();
    expect(await respondent.page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await respondent.page.emulateMedia({ media: null });
    await respondent.page.evaluate("dispatchEvent(new Event('afterprint'))");
    await claims.first().waitFor({ state: 'hidden' });
    expect(stage.faults()).toEqual([]);
  });
});
