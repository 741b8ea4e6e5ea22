import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { castFor, fileDispute, walkTo } from '../support/walk';
import { openCase, openForm, openTab, signInAtDesk } from './desk';
import type { Person } from './person';
import { openDispute, signIn } from './portal';
import { setStage, type Stage } from './stage';

const TITLE = '“山城雾”商标侵权纠纷';
const folder = process.env.ZHIHE_SCREENSHOTS ?? '';

/** Left out unless ZHIHE_SCREENSHOTS names a folder: pictures are for the eyes of a person, who looks when the design changes. */
(folder ? describe : describe.skip)('pictures of the main pages', () => {
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
});
