import { patentDispute } from '../support/adjudication';
import { MediationCase, ownership } from '../support/administrative-mediation';
import type { Client } from '../support/client';
import { checkAccess } from './accessibility';
import { openTab, signInAtDesk } from './desk';
import { expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const PAY = '被请求人于2026年12月31日前向请求人支付赔偿金八万元。';
const invention = { rights: [{ kind: 'PAT-I', number: 'ZL202010123456.2', title: '护坡砖制造方法', holder: '重庆山城雾茶业有限公司' }] };

/** What a department mediated goes to court by the pages that a committee's agreement goes by. */
describe('judicial confirmation of what a department mediated', () => {
  let stage: Stage;
  let damages: MediationCase;
  let patent: MediationCase;
  let applicant: Person;

  async function agreed(action: string, input: object, terms: string): Promise<MediationCase> {
    const matter = await MediationCase.drafted(stage.house, { parties: patentDispute().parties?.slice(0, 2), ...invention });
    await matter.filed(action, input, { acceptanceNotice: '渝知受〔2026〕9号' });
    await matter.act(matter.people.handler, 'hold-mediation', { heldOn: '2026-11-23', record: '双方达成一致。' });
    const signers = await matter.everyParticipant();
    await matter.act(matter.people.handler, 'agree', { agreedOn: '2026-11-23', terms, signers, sealed: true, hasPayment: true, performBy: '2026-12-31', notarial: false });
    await stage.house.settle();
    return matter;
  }
  const page = async (matter: MediationCase) => `/desk/proceedings/${(await matter.applicant.proceeding(matter.id, 'SC')).id}/confirmation`;

  beforeAll(async () => {
    stage = await setStage('browser_administrative_confirmation');
    const found = { request: '赔偿八万元。', facts: '侵权已由行政裁决认定。', foundBy: 'department', decisionNumber: '渝知裁〔2026〕3号', claimed: 8_000_000 };
    damages = await agreed('request-damages', found, `一、${PAY}\n二、被请求人停止销售侵权产品。`);
    patent = await agreed('request-ownership', ownership, `一、涉案专利权由双方共有。\n二、${PAY}`);
  });
  afterAll(() => stage?.close());

  step('the applicant reads on its phone what was agreed, and applies', async () => {
    applicant = await stage.onPhone('applicant');
    await applicant.open('/sign-in');
    await signIn(applicant, 'applicant');
    await applicant.open(`/disputes/${damages.id}`);
    await expectOnScreen(applicant, '司法确认', PAY, '主持达成的调解协议', '12月23日');
    await checkAccess(applicant);
    await picture(applicant, 'phone-administrative-confirmation');
  });

  step('over who owns the patent, the page says which clause no court confirms and how to split it', async () => {
    await applicant.open(`/disputes/${patent.id}`);
    await expectOnScreen(applicant, '第1条涉及知识产权确权，法院不予确认。请拆出');
    await checkAccess(applicant);
    await picture(applicant, 'phone-administrative-confirmation-ownership');
  });

  step('the officer finds it at the desk beside the mediation, chooses the court and sends it', async () => {
    for (const who of [damages.applicant, damages.respondents[0] as Client]) await who.act(damages.id, 'SC', 'join', { truth: true });
    const officer = await stage.atDesk('handler');
    await signInAtDesk(officer, 'handler');
    await officer.open(await page(damages));
    await expectOnScreen(officer, '行政调解协议', PAY, '主持调解的证明', '重庆知识产权法庭');
    await checkAccess(officer);
    await picture(officer, 'desk-administrative-confirmation');
    await officer.open(`/desk/proceedings/${(await damages.view()).id}`);
    await openTab(officer, '司法确认');
    await officer.open(await page(patent));
    await expectOnScreen(officer, '第1条涉及知识产权确权，法院不予确认。请拆出');
    await checkAccess(officer);
    await picture(officer, 'desk-administrative-confirmation-ownership');
    await damages.people.handler.act(damages.id, 'SC', 'choose-court', { courtCode: '渝01/知产' });
    await damages.people.handler.act(damages.id, 'SC', 'send');
  });

  step('the court’s liaison reads the terms', async () => {
    const liaison = await stage.atDesk('liaison2');
    await signInAtDesk(liaison, 'liaison2');
    await liaison.open(await page(damages));
    await expectOnScreen(liaison, '行政调解协议', PAY);
    await checkAccess(liaison);
    await picture(liaison, 'desk-administrative-confirmation-court');
  });

  it('nothing went wrong inside the pages', () => expect(stage.faults()).toEqual([]));
});
