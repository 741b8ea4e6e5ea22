import type { ReceiptView } from '@contract';
import { type Cast, castFor, completeDraft, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { act as actAtDesk, openCase, openTab, signInAtDesk } from './desk';
import { expectAtField, expectDisabled, expectFitsScreen, expectNotOnScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { enterCode } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“山城雾”商标侵权纠纷';
const OURS = '重庆山城雾茶业有限公司';
const THEIRS = '重庆雾里商贸有限公司';

/** Everything is performed; who the parties are has not been shown yet, and the respondent's number isn't known. */
describe('closing the file', () => {
  let stage: Stage;
  let receipt: ReceiptView;
  let cast: Cast;
  let clerk: Person;
  let respondent: Person;

  beforeAll(async () => {
    stage = await setStage('browser_case_file');
    const [applicant, other] = completeDraft().parties ?? [];
    receipt = await fileDispute(stage.house, completeDraft({ parties: [applicant, { ...other, identifier: undefined }] as never }));
    cast = await castFor(stage.house, receipt);
    await walkTo(stage.house, receipt.disputeId, cast, { to: 'in effect' });
    const { mediation } = await cast.mediator.proceeding(receipt.disputeId, 'RM');
    for (const { id } of mediation?.obligations ?? []) await cast.mediator.act(receipt.disputeId, 'RM', 'mark-performed', { obligationId: id, doneOn: '2026-11-23' });
    [clerk, respondent] = await Promise.all([stage.atDesk('clerk'), stage.onPhone('respondent')]);
  });

  afterAll(() => stage?.close());

  step('the clerk can’t archive, and reads who is still to show what', async () => {
    await signInAtDesk(clerk, 'clerk');
    await openCase(clerk, TITLE, '人民调解');
    await expectDisabled(clerk, '归档', `卷宗还缺：当事人身份证明（${OURS}、${THEIRS}）。`, '人民调解法第27条');
    await openTab(clerk, '文书');
    await expectOnScreen(clerk, '卷宗目录', '缺必备材料 1 项，补齐后才能归档', `${OURS}、${THEIRS}`);
    await picture(clerk, 'desk-case-file');
  });

  step('the respondent sends a picture of its licence from the phone, and the number the filing left open', async () => {
    await respondent.open('/notice');
    await enterCode(respondent, receipt.accessCodes.find(({ side }) => side === 'B')?.code ?? '');
    await respondent.unfold('人民调解 · 已履行');
    await respondent.press('提交身份证明');
    await respondent.press('确认提交');
    await expectAtField(respondent, '身份证、营业执照等证件的照片或者扫描件（对方看不到）', '请填写此项。');
    await respondent.page.locator('input[type=file]').setInputFiles({ name: '营业执照.png', mimeType: 'image/png', buffer: onePixel });
    await expectOnScreen(respondent, /营业执照\.png/);
    await respondent.fill('证件号码', '91500103MA5U00001G');
    await expectFitsScreen(respondent);
    await checkAccess(respondent);
    await picture(respondent, 'prove-identity');
    await respondent.press('确认提交');
    await expectOnScreen(respondent, '已完成：提交身份证明');
    await expectNotOnScreen(respondent, '尚未提交');
    expect(await respondent.page.getByRole('link', { name: '提交身份证明', exact: true }).count()).toBe(0);
  });

  step('the clerk has seen the other’s original, and closes the file', async () => {
    await clerk.page.reload();
    await actAtDesk(clerk, '登记身份证明', async (form) => {
      await form.getByRole('radio', { name: new RegExp(`^${OURS}`) }).check();
      await form.getByRole('radio', { name: '核对过原件' }).check();
    });
    await openTab(clerk, '当事人');
    await expectOnScreen(clerk, '核对过原件', '留存复印件', '营业执照.png', '91500103MA5U00001G');
    await picture(clerk, 'desk-identities');
    await openTab(clerk, '文书');
    await expectOnScreen(clerk, '必备材料齐全，可以归档');
    await actAtDesk(clerk, '归档');
    await expectOnScreen(clerk, '已归档');
  });

  it('no page has thrown, complained or shut anybody out meanwhile', () => {
    expect(stage.faults()).toEqual([]);
  });
});

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
