import { castFor, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { signInAtDesk } from './desk';
import { expectAtField, expectFitsScreen, expectNotOnScreen, expectOnScreen, type Person } from './person';
import { act, codeUnder, enterCode, fillInLeast, look, saveAndGoOn, submitFiling } from './portal';
import { setStage, type Stage, step } from './stage';

const NAME = '陈港生';
const RESPONDENT = '重庆雾里商贸有限公司';

/** Somebody comes to the committee and tells; the clerk writes it down, and hands over a paper with a code. */
describe('at the counter', () => {
  let stage: Stage;
  let clerk: Person;
  let applicant: Person;
  let disputeId = '';
  const codes = { A: '', B: '' };

  beforeAll(async () => {
    stage = await setStage('browser_counter');
    clerk = await stage.atDesk('clerk');
    applicant = await stage.onPhone('applicant');
  });

  afterAll(async () => {
    await stage?.close();
  });

  step('the clerk writes down what somebody says, and is nobody’s agent', async () => {
    await signInAtDesk(clerk, 'clerk');
    await clerk.press('窗口登记申请');
    await expectOnScreen(clerk, /您正在代当事人登记/);
    expect(new URL(clerk.page.url()).search).toBe('?onBehalf=1');
    await checkAccess(clerk);
    await clerk.press('开始填写');
    await fillInLeast(clerk);
    await clerk.press('当事人');
    await clerk.press('添加申请人');
    await clerk.fill('姓名', NAME);
    await clerk.select('证件类型', '港澳居民来往内地通行证');
    await clerk.fill('证件号码', 'H1234567');
    await clerk.fill('电话', '13800000001');
    await clerk.press('添加代理人');
    await expectNotOnScreen(clerk, '这位代理人就是我');
    await clerk.press('删去代理人 1');
    await clerk.press('保存并继续');
    await expectAtField(clerk, '证件号码', '港澳居民来往内地通行证号码应为 H 或 M 加 8 位或 10 位数字，例如 H12345678。');
    await clerk.fill('证件号码', 'H12345678');
    await saveAndGoOn(clerk, '当事人');
    await clerk.press('添加被申请人');
    await clerk.fill('名称', RESPONDENT);
    await clerk.fill('电话', '023-60000002');
    await saveAndGoOn(clerk, '当事人');
    await saveAndGoOn(clerk, '调解申请');
    await submitFiling(clerk);
  });

  step('the receipt and a slip with the code are printed for the applicant; the other side’s code is not on them', async () => {
    await expectOnScreen(clerk, '给申请人本人的查询码', '给对方的查询码', NAME, RESPONDENT);
    await checkAccess(clerk);
    codes.A = await codeUnder(clerk, '给申请人本人的查询码');
    codes.B = await codeUnder(clerk, '给对方的查询码');
    disputeId = /receipts\/([0-9a-f-]{36})/.exec(clerk.page.url())?.[1] ?? '';
    expect(await printed(clerk)).toEqual({ own: true, other: false });

    await clerk.press(`打印给${NAME}的查询单`);
    await expectOnScreen(clerk, '办理进度查询单', `您与${RESPONDENT}之间的知识产权纠纷`);
    await checkAccess(clerk);
    expect(await printed(clerk)).toEqual({ own: true, other: false });
    await clerk.page.evaluate('window.print = () => { document.title = "printed" }');
    await clerk.press('打印');
    expect(await clerk.page.title()).toBe('printed');
    await clerk.press('返回回执');
    await clerk.press(`打印给${RESPONDENT}的通知书`);
    await expectOnScreen(clerk, '调解邀请通知书', `${NAME}就与您之间的知识产权纠纷`);
    expect(await printed(clerk)).toEqual({ own: false, other: true });
  });

  /** Whose code stands on the paper that this page would make. */
  async function printed({ page }: Person): Promise<{ own: boolean; other: boolean }> {
    await page.emulateMedia({ media: 'print' });
    const paper = (await page.locator('body').innerText()).replace(/\s/g, '');
    await page.emulateMedia({ media: 'screen' });
    return { own: paper.includes(codes.A), other: paper.includes(codes.B) };
  }

  step('the applicant follows the dispute on the phone with nothing but that code', async () => {
    await applicant.open('/');
    await applicant.press('查进度');
    await checkAccess(applicant);
    await applicant.fill('编号', '2026-1');
    await applicant.fill('查询码', codes.A.toLowerCase());
    await applicant.press('查询');
    await applicant.press('我要答复或者补充材料');
    await enterCode(applicant, codes.A.toLowerCase());
    await expectOnScreen(applicant, `${NAME}与${RESPONDENT}知识产权纠纷`, '渝知受〔2026〕1号');
    await applicant.unfold('当事人');
    await expectOnScreen(applicant, 'H12345678', '已加入');
    await expectFitsScreen(applicant);
    await checkAccess(applicant);

    const cast = await castFor(stage.house, { accessCodes: [{ side: 'B', code: codes.B, partyId: '', partyName: RESPONDENT }] });
    await walkTo(stage.house, disputeId, cast, { to: 'offered' });
    await look(applicant);
    await expectOnScreen(applicant, '待组织接收', '2026年11月26日周四');
    await walkTo(stage.house, disputeId, cast, { to: 'accepted', after: 'offered' });
    await look(applicant);
    await expectOnScreen(applicant, '人民调解', '（2026）渝知人调字第1号', '2026年12月23日周三');
    await expectFitsScreen(applicant);
    await act(applicant, '选择调解员', async () => undefined);
    await applicant.unfold('经过');
    await expectOnScreen(applicant, '当事人凭查询码加入');
  });

  it('no page has thrown, complained or shut anybody out meanwhile', () => {
    expect(stage.faults()).toEqual([]);
  });
});
