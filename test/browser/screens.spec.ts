import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { castFor, fileDispute, walkTo } from '../support/walk';
import { openCase, openForm, openTab, signInAtDesk } from './desk';
import type { Person } from './person';
import { codeUnder, describeParty, fillInLeast, openDispute, saveAndGoOn, signIn, submitFiling } from './portal';
import { setStage, type Stage } from './stage';

const TITLE = '“山城雾”商标侵权纠纷';
const tea = {
  name: '重庆山城雾茶业有限公司',
  code: '91500105MA5U00000A',
  representative: '何清源',
  phone: '023-60000001',
  division: '两江新区',
  address: '重庆市两江新区金渝大道1号',
};
const shop = {
  name: '重庆雾里商贸有限公司',
  code: '91500103MA5U00001G',
  representative: '吴里',
  phone: '023-60000002',
  division: '渝中区',
  address: '重庆市渝中区民生路2号',
};
const folder = process.env.ZHIHE_SCREENSHOTS ?? '';

/** Left out unless ZHIHE_SCREENSHOTS names a folder: pictures are for the eyes of a person, who looks when the design changes. */
(folder ? describe : describe.skip)('pictures of the main pages (left out: ZHIHE_SCREENSHOTS names no folder for them)', () => {
  let stage: Stage;

  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    stage = await setStage('browser_screens');
  });

  afterAll(async () => {
    await stage?.close();
  });

  const take = async (person: Person, name: string): Promise<void> => {
    await person.page.waitForLoadState('networkidle');
    await person.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };

  it('are taken along the main line', async () => {
    const { house } = stage;
    const someone = await stage.onPhone('someone');
    await someone.open('/');
    await take(someone, 'phone-landing');
    await someone.open('/roster');
    await take(someone, 'phone-roster');

    const applicant = await stage.onPhone('applicant');
    await applicant.open('/sign-in?next=%2Ffile');
    await take(applicant, 'phone-sign-in');
    await signIn(applicant, 'applicant');
    await applicant.page.getByRole('button', { name: '开始填写' }).waitFor();
    await take(applicant, 'phone-before-filing');
    await applicant.press('开始填写');
    await applicant.page.getByRole('link', { name: '纠纷与诉求' }).waitFor();
    await take(applicant, 'phone-filing-hub');
    await applicant.press('纠纷与诉求');
    await applicant.press('保存并继续');
    await applicant.page.getByRole('alert').waitFor();
    await take(applicant, 'phone-filing-matter-errors');

    const receipt = await fileDispute(house);
    const cast = await castFor(house, receipt);
    const { disputeId } = receipt;
    await walkTo(house, disputeId, cast, { to: 'offered' });
    const manager = await stage.atDesk('manager');
    await signInAtDesk(manager, 'manager');
    await openCase(manager, TITLE, '分案');
    await openTab(manager, '分案');
    await take(manager, 'desk-routing');

    await walkTo(house, disputeId, cast, { to: 'consent', after: 'offered' });
    const respondent = await stage.onPhone('respondent');
    await respondent.open('/notice');
    await respondent.fill('查询码', receipt.accessCodes[0]?.code ?? '');
    await take(respondent, 'phone-notice');
    await respondent.press('查看');
    await respondent.page.getByText('有人申请和您调解').waitFor();
    await take(respondent, 'phone-first-page');

    await walkTo(house, disputeId, cast, { to: 'mediating', after: 'consent' });
    const mediator = await stage.atDesk('mediator');
    await signInAtDesk(mediator, 'mediator');
    await mediator.page.getByRole('link', { name: TITLE }).waitFor();
    await take(mediator, 'desk-my-work');
    await openCase(mediator, TITLE, '人民调解');
    await take(mediator, 'desk-overview');
    await cast.mediator.act(disputeId, 'RM', 'note', { audience: 'caucus_b', text: '被申请人底线三万元' });
    await walkTo(house, disputeId, cast, { to: 'drafted', after: 'mediating' });
    await openCase(mediator, TITLE, '人民调解');
    await openTab(mediator, '调解');
    await take(mediator, 'desk-mediation');
    await openTab(mediator, '协议');
    await take(mediator, 'desk-agreement');
    await openForm(mediator, '拟定协议');
    await take(mediator, 'desk-clause-editor');
    await mediator.press('收起');
    await openTab(mediator, '流程图');
    await take(mediator, 'desk-diagram');

    await openDispute(applicant, TITLE);
    await take(applicant, 'phone-dispute');
    await applicant.press('签署协议');
    await applicant.page.getByRole('button', { name: '确认签名' }).waitFor();
    await take(applicant, 'phone-signing');

    await walkTo(house, disputeId, cast, { to: 'joined', after: 'drafted' });
    const clerk = await stage.atDesk('clerk');
    await signInAtDesk(clerk, 'clerk');
    await openCase(clerk, TITLE, '司法确认');
    await openTab(clerk, '司法确认');
    await take(clerk, 'desk-confirmation');
    await openTab(clerk, '期限');
    await take(clerk, 'desk-deadlines');
    await openDispute(applicant, TITLE);
    await take(applicant, 'phone-confirmation');
    expect(stage.faults()).toEqual([]);
  });

  it('are taken where somebody files for another', async () => {
    const agent = await stage.onPhone('agent');
    await agent.open('/sign-in?next=%2Ffile');
    await signIn(agent, 'agent');
    await agent.press('开始填写');
    await fillInLeast(agent);
    await agent.press('当事人');
    await agent.press('添加申请人');
    await describeParty(agent, { ...tea, phone: '0'.repeat(41) });
    await agent.page.getByText('最多 40 个字。').waitFor();
    await agent.press('添加代理人');
    await agent.tick('这位代理人就是我');
    await agent.choose('授权范围', '一般授权');
    await take(agent, 'phone-filing-agent');
    await agent.page.getByLabel('电话').first().fill(tea.phone);
    await saveAndGoOn(agent, '当事人');
    await agent.press('添加被申请人');
    await describeParty(agent, shop);
    await saveAndGoOn(agent, '当事人');
    await saveAndGoOn(agent, '调解申请');
    await submitFiling(agent);
    await take(agent, 'phone-receipt-agent');
    const code = await codeUnder(agent, '给对方的查询码');
    await agent.press('查看这件纠纷');
    await agent.page.getByText('您代理').waitFor();
    const disputeId = /disputes\/([0-9a-f-]{36})/.exec(agent.page.url())?.[1] ?? '';
    const cast = await castFor(stage.house, { accessCodes: [{ side: 'B', code, partyId: '', partyName: '' }] });
    await walkTo(stage.house, disputeId, cast, { to: 'drafted' });
    await agent.page.reload();
    await agent.page.getByRole('button', { name: '签署协议' }).waitFor();
    await take(agent, 'phone-dispute-agent');

    const clerk = await stage.atDesk('clerk');
    await signInAtDesk(clerk, 'clerk');
    await clerk.press('窗口登记申请');
    await clerk.page.getByRole('button', { name: '开始填写' }).waitFor();
    await take(clerk, 'counter-before-filing');
    await clerk.press('开始填写');
    await fillInLeast(clerk);
    await clerk.press('当事人');
    await clerk.press('添加申请人');
    await describeParty(clerk, tea);
    await take(clerk, 'counter-party');
    await saveAndGoOn(clerk, '当事人');
    await clerk.press('添加被申请人');
    await describeParty(clerk, shop);
    await saveAndGoOn(clerk, '当事人');
    await saveAndGoOn(clerk, '调解申请');
    await submitFiling(clerk);
    await take(clerk, 'counter-receipt');
    await clerk.press(`打印给${tea.name}的查询单`);
    await take(clerk, 'counter-slip');

    const liaison = await stage.atDesk('liaison');
    await signInAtDesk(liaison, 'liaison');
    await liaison.press('委派 / 委托调解');
    await liaison.page.getByText('统一社会信用代码').first().waitFor();
    await take(liaison, 'desk-referral');
    expect(stage.faults()).toEqual([]);
  });
});
