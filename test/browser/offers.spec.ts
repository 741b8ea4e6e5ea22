import type { ReceiptView } from '@contract';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { act as actAtDesk, openCase, openForm, openTab, signInAtDesk } from './desk';
import { expectDisabled, expectFitsScreen, expectNotOnScreen, expectOnScreen, expectValue, type Person } from './person';
import { picture } from './pictures';
import { act, enterCode, look, openDispute, signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“山城雾”商标侵权纠纷';

/** Two phones and the mediator's desk: an offer, a counter-offer, one that lapses, one in confidence, and the draft after the acceptance. */
describe('offers', () => {
  let stage: Stage;
  let receipt: ReceiptView;
  let cast: Cast;
  let applicant: Person;
  let respondent: Person;
  let mediator: Person;

  beforeAll(async () => {
    stage = await setStage('browser_offers');
    receipt = await fileDispute(stage.house);
    cast = await castFor(stage.house, receipt);
    await walkTo(stage.house, receipt.disputeId, cast, { to: 'mediating' });
    applicant = await stage.onPhone('applicant');
    respondent = await stage.onPhone('respondent');
    mediator = await stage.atDesk('mediator');
  });

  afterAll(() => stage?.close());

  const checkPhone = async (person: Person, name: string) => {
    await expectFitsScreen(person);
    await checkAccess(person);
    await picture(person, name);
  };

  step('the respondent offers a sum, a day and what it will do, open until a time', async () => {
    await respondent.open('/notice');
    await enterCode(respondent, receipt.accessCodes.find(({ side }) => side === 'B')?.code ?? '');
    await act(respondent, '提出方案', async () => {
      await respondent.choose('先只给调解员看', '否');
      await respondent.fill('金额（元）', '20000');
      await respondent.fill('付款日期', '2026-12-15');
      await respondent.choose('要做的事', '停止侵权');
      await respondent.fill('方案说明', '一次付清，不再销售。');
      await respondent.fill('有效至（北京时间）', '2026-11-24T18:00');
      await picture(respondent, 'portal-offer-form');
    });
    await expectOnScreen(respondent, '方案往来', '¥20,000.00', '被申请人付给申请人', '付款日期：2026年12月15日', '停止侵权', /有效至 2026年11月24日 18:00/, '撤回方案');
    await expectOnScreen(respondent, '接受方案还不是调解协议：调解员据此拟定协议，各方签署后才生效。');
    await checkPhone(respondent, 'portal-offer-made');
  });

  step('the applicant answers with an offer of its own', async () => {
    await applicant.open('/sign-in');
    await signIn(applicant, 'applicant');
    await openDispute(applicant, TITLE);
    await expectOnScreen(applicant, '¥20,000.00', '接受方案', '另提方案', '不接受');
    await checkPhone(applicant, 'portal-offer-to-answer');
    await act(applicant, '另提方案', async () => {
      await expectOnScreen(applicant, '¥20,000.00', '一次付清，不再销售。');
      await applicant.fill('金额（元）', '35000');
      await applicant.fill('付款日期', '2026-12-31');
      await applicant.choose('要做的事', '停止侵权');
      await applicant.choose('要做的事', '销毁库存');
      await applicant.fill('方案说明', '含合理开支。');
      await applicant.fill('有效至（北京时间）', '2026-11-25T18:00');
      await picture(applicant, 'portal-counter-form');
    });
    await expectOnScreen(applicant, '¥35,000.00', '已另提方案', /回应 2026年11月23日 09:00 的方案/);
    await checkPhone(applicant, 'portal-thread');
  });

  step('after its time the answer is no longer possible, and the button says why', async () => {
    await stage.at('2026-11-25T18:00');
    await look(respondent);
    await expectOnScreen(respondent, '已过有效期');
    for (const button of ['接受方案', '另提方案', '不接受']) await expectDisabled(respondent, button, '有效期已于 2026-11-25 18:00（北京时间）届满');
    await checkPhone(respondent, 'portal-offer-lapsed');
  });

  step('an offer in confidence is on one phone and at the desk; the mediator passes it on', async () => {
    await act(respondent, '提出方案', async () => {
      await respondent.choose('先只给调解员看', '是');
      await respondent.fill('金额（元）', '30000');
      await respondent.fill('方案说明', '底线，请先不要告诉对方。');
    });
    await look(applicant);
    await expectOnScreen(applicant, '已过有效期');
    await expectNotOnScreen(applicant, '30,000.00');
    await signInAtDesk(mediator, 'mediator');
    await openCase(mediator, TITLE, '人民调解', '我的');
    await openTab(mediator, '调解');
    await expectOnScreen(mediator, '¥30,000.00', '底线，请先不要告诉对方。');
    await picture(mediator, 'desk-offers');
    await mediator.page.getByRole('listitem').filter({ hasText: '¥30,000.00' }).getByRole('button', { name: '把方案转给对方' }).click();
    await mediator.choose('提出方同意让对方看到这个方案', '是');
    await checkAccess(mediator);
    await mediator.page.getByRole('form', { name: '把方案转给对方' }).getByRole('button', { name: '把方案转给对方', exact: true }).click();
    await expectOnScreen(mediator, '已完成：把方案转给对方');
  });

  step('the mediator puts an offer to both; what one side accepts the other does not read', async () => {
    await actAtDesk(mediator, '提出调解方案', async (form) => {
      await mediator.choose('向谁提出', '双方');
      await mediator.tick('停止侵权', form);
      await mediator.fill('金额（元）', '32000', form);
      await mediator.fill('付款日期', '2026-12-31', form);
      await mediator.fill('方案说明', '各让一步。', form);
    });
    await look(applicant);
    const newest = (person: Person) => person.page.getByRole('listitem').filter({ hasText: '¥32,000.00' });
    await newest(applicant).waitFor();
    await applicant.press('接受方案', newest(applicant));
    await applicant.page.getByRole('heading', { name: '接受方案', level: 1 }).waitFor();
    await expectOnScreen(applicant, '¥32,000.00', '接受方案还不是调解协议：调解员据此拟定协议，各方签署后才生效。');
    await checkPhone(applicant, 'portal-accept');
    await applicant.press('确认提交');
    await expectOnScreen(applicant, '已完成：接受方案', '您这一方已经接受，正在等待另一方答复。');
    await checkPhone(applicant, 'portal-half-accepted');
    await look(respondent);
    await newest(respondent).waitFor();
    await expectNotOnScreen(respondent, '申请人一方接受');
    await respondent.press('接受方案', newest(respondent));
    await respondent.press('确认提交');
    await expectOnScreen(respondent, '已完成：接受方案', /申请人一方接受/, /被申请人一方接受/);
    await checkPhone(respondent, 'portal-accepted');
  });

  step('the draft starts from it and can be changed; an accepted offer is not called an agreement', async () => {
    await look(mediator);
    await openTab(mediator, '调解');
    await picture(mediator, 'desk-offers-accepted');
    await openTab(mediator, '协议');
    await expectOnScreen(mediator, /双方已于 2026年11月25日 18:00 接受方案.*各方签署后才生效。/);
    await openForm(mediator, '拟定协议');
    const pay = mediator.page.getByRole('group', { name: /^第 2 条 支付款项/ });
    await expectValue(pay.getByLabel('总金额'), '32000');
    await mediator.fill('总金额', '31000', pay);
    await mediator.page.getByRole('group', { name: /^第 1 条 停止侵权/ }).waitFor();
    await expectOnScreen(mediator, '¥31,000.00');
    await checkAccess(mediator);
    await picture(mediator, 'desk-draft-from-offer');
    expect(stage.faults()).toEqual([]);
  });
});
