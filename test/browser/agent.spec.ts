import { castFor, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { expectAtField, expectDisabled, expectFitsScreen, expectNotOnScreen, expectOnScreen, expectValue, type Person } from './person';
import { act, codeUnder, describeParty, enterCode, fillInLeast, look, saveAndGoOn, signIn, submitFiling } from './portal';
import { setStage, type Stage, step } from './stage';

const APPLICANT = '重庆山城雾茶业有限公司';
const RESPONDENT = '重庆雾里商贸有限公司';

/** Filing, and what comes of it, on two phones: the agent's, and that of the company it acts for. */
describe('an agent with an account of its own', () => {
  let stage: Stage;
  let agent: Person;
  let applicant: Person;
  let disputeId = '';
  const codes = { A: '', B: '' };

  beforeAll(async () => {
    stage = await setStage('browser_agent');
    agent = await stage.onPhone('agent');
    applicant = await stage.onPhone('applicant');
  });

  afterAll(async () => {
    await stage?.close();
  });

  step('files for a company and says that it is its agent', async () => {
    await agent.open('/sign-in?next=%2Ffile');
    await signIn(agent, 'agent');
    await agent.press('开始填写');
    await fillInLeast(agent);
    await agent.press('当事人');
    await agent.press('添加申请人');
    await describeParty(agent, {
      name: APPLICANT,
      code: '91500105MA5U00000A',
      representative: '何清源',
      phone: '0'.repeat(41),
      division: '两江新区',
      address: '重庆市两江新区金渝大道1号',
    });
    // What can't even be kept is told at its field before anybody asks.
    await expectAtField(agent, '电话', '最多 40 个字。');
    await agent.fill('电话', '023-60000001');
    await agent.press('添加代理人');
    await agent.tick('这位代理人就是我');
    await expectValue(agent.page.getByLabel('代理人姓名'), '罗雨桐');
    await agent.choose('授权范围', '一般授权');
    await agent.press('添加代理人');
    await agent.page.getByRole('button', { name: '删去代理人 2' }).waitFor();
    expect(await agent.page.getByRole('checkbox', { name: /这位代理人就是我/ }).count()).toBe(1);
    await agent.press('删去代理人 2');
    await expectFitsScreen(agent);
    await saveAndGoOn(agent, '当事人');
    await agent.press('添加被申请人');
    await describeParty(agent, {
      name: RESPONDENT,
      code: '91500103MA5U00001G',
      representative: '吴里',
      phone: '023-60000002',
      division: '渝中区',
      address: '重庆市渝中区民生路2号',
    });
    await agent.press('添加代理人');
    await expectNotOnScreen(agent, '这位代理人就是我');
    await agent.press('删去代理人 1');
    await saveAndGoOn(agent, '当事人');
    await saveAndGoOn(agent, '调解申请');
    await agent.press('核对并提交');
    await expectOnScreen(agent, /代理人 罗雨桐 · 一般授权 · 就是我/);
    await agent.page.goBack();
    await submitFiling(agent);
  });

  step('gets a code for the company beside the one for the other side, and reads on the dispute page what it is', async () => {
    await expectOnScreen(agent, '给申请人本人的查询码', '给对方的查询码');
    await expectFitsScreen(agent);
    await checkAccess(agent);
    codes.A = await codeUnder(agent, '给申请人本人的查询码');
    codes.B = await codeUnder(agent, '给对方的查询码');
    await agent.press('查看这件纠纷');
    await expectOnScreen(agent, `您是${APPLICANT}的代理人（一般授权）`);
    await agent.unfold('当事人');
    await expectOnScreen(agent, '您代理 · 一般授权');
    await expectFitsScreen(agent);
    await checkAccess(agent);
    disputeId = /disputes\/([0-9a-f-]{36})/.exec(agent.page.url())?.[1] ?? '';
  });

  step('may not sign with a general authority, and is told why; the company itself signs by its code', async () => {
    const cast = await castFor(stage.house, { accessCodes: [{ side: 'B', code: codes.B, partyId: '', partyName: RESPONDENT }] });
    await walkTo(stage.house, disputeId, cast, { to: 'drafted' });
    await look(agent);
    await expectDisabled(agent, '签署协议', `您只有${APPLICANT}的一般授权。和解、签署调解协议，须由其本人或者有特别授权的代理人办理。`, '民诉法解释第89条、第147条');
    await checkAccess(agent);

    await applicant.open('/notice');
    await enterCode(applicant, codes.A);
    await expectOnScreen(applicant, APPLICANT);
    await expectNotOnScreen(applicant, '您代理');
    await act(applicant, '签署协议', () => applicant.tick('我已阅读全文，自愿签署'), '确认签名');
    await expectOnScreen(applicant, `${RESPONDENT}签署协议`);

    await look(agent);
    await expectOnScreen(agent, `${RESPONDENT}签署协议`);
    expect(await agent.page.getByRole('button', { name: '签署协议' }).count()).toBe(0);
  });

  it('no page has thrown, complained or shut anybody out meanwhile', () => {
    expect(stage.faults()).toEqual([]);
  });
});
