import type { ReceiptView } from '@contract';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { openCase, openTab, signInAtDesk } from './desk';
import { expectAtField, expectFitsScreen, expectNotOnScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { enterCode, openDispute, signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“山城雾”商标侵权纠纷';

/** The record of a session on two phones and at the desk. */
describe('the record is checked', () => {
  let stage: Stage;
  let receipt: ReceiptView;
  let cast: Cast;
  let applicant: Person;
  let respondent: Person;
  let mediator: Person;

  beforeAll(async () => {
    stage = await setStage('browser_records');
    receipt = await fileDispute(stage.house);
    cast = await castFor(stage.house, receipt);
    await walkTo(stage.house, receipt.disputeId, cast, { to: 'mediating' });
    applicant = await stage.onPhone('applicant');
    respondent = await stage.onPhone('respondent');
    mediator = await stage.atDesk('mediator');
  });

  afterAll(() => stage?.close());

  step('the respondent reads it and has nothing against it', async () => {
    await respondent.open('/notice');
    await enterCode(respondent, receipt.accessCodes.find(({ side }) => side === 'B')?.code ?? '');
    await expectOnScreen(respondent, '重庆雾里商贸有限公司 · 还没有核对笔录', '看过，无异议', '有异议');
    await checkAccess(respondent);
    await respondent.press('看过，无异议');
    await expectOnScreen(respondent, '2026年11月25日 09:30 会议的笔录', '双方到场。');
    await expectNotOnScreen(respondent, '异议内容');
    await checkAccess(respondent);
    await picture(respondent, 'portal-record-agree');
    await respondent.press('确认提交');
    await expectOnScreen(respondent, '已完成：看过，无异议', /看过笔录，无异议。/);
    await expectFitsScreen(respondent);
    await checkAccess(respondent);
    await picture(respondent, 'portal-record-answered');
  });

  step('the applicant objects, and has to say to what', async () => {
    await applicant.open('/sign-in');
    await signIn(applicant, 'applicant');
    await openDispute(applicant, TITLE);
    await applicant.press('有异议');
    await applicant.press('确认提交');
    await expectAtField(applicant, '异议内容', '请填写此项。');
    await checkAccess(applicant);
    await applicant.fill('异议内容', '到场的还有我方技术人员。');
    await applicant.press('确认提交');
    await expectOnScreen(applicant, '已完成：有异议', /对笔录有异议：/, /到场的还有我方技术人员。/);
    await expectFitsScreen(applicant);
    await checkAccess(applicant);
  });

  step('the mediator sees both at the session', async () => {
    await signInAtDesk(mediator, 'mediator');
    await openCase(mediator, TITLE, '人民调解', '我的');
    await openTab(mediator, '调解');
    const checks = mediator.page.getByRole('list', { name: '笔录核对' });
    await checks.getByText('看过，无异议').waitFor();
    await checks.getByText('到场的还有我方技术人员。').waitFor();
    await checkAccess(mediator);
    await picture(mediator, 'desk-record-checks');
    expect(stage.faults()).toEqual([]);
  });
});
