import type { ActionResultView, DraftView, ReceiptView } from '@contract';
import { FIRST, patentDispute, request, SECOND } from '../support/adjudication';
import { Client } from '../support/client';
import { codeOf, fileDispute } from '../support/walk';
import { checkAccess } from './accessibility';
import { act as actAtDesk, openCase, openTab, signInAtDesk } from './desk';
import { expectFitsScreen, expectNotOnScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { enterCode, openDispute, signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“护坡砖”外观设计专利侵权纠纷';

/** A phone and two desks: the applicant asks through the guided screens, the handler examines, the head files with a panel. */
describe('asking for an adjudication', () => {
  let stage: Stage;
  let receipt: ReceiptView;
  let applicant: Person;
  let handler: Person;
  let head: Person;

  beforeAll(async () => {
    stage = await setStage('browser_request');
    receipt = await fileDispute(stage.house, patentDispute({ way: 'adjudication' }));
    applicant = await stage.onPhone('applicant');
    handler = await stage.atDesk('handler');
    head = await stage.atDesk('head');
  });

  afterAll(() => stage?.close());

  const checkPhone = async (person: Person, name: string) => {
    await expectFitsScreen(person);
    await checkAccess(person);
    await picture(person, name);
  };
  const wideToo = async (person: Person, name: string) => {
    await person.page.setViewportSize({ width: 1280, height: 900 });
    await picture(person, `${name}-wide`);
    await person.page.setViewportSize({ width: 390, height: 844 });
  };
  const page = (title: string) => applicant.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  const goOn = async (next: string, name: string) => {
    await checkPhone(applicant, name);
    await wideToo(applicant, name);
    await applicant.press('继续');
    await page(next);
  };

  step('at the filing of a patent dispute mediation and adjudication are both explained, mediation chosen', async () => {
    const client = await Client.signedIn(stage.house, 'applicant');
    const draft = await client.must<DraftView>('POST', '/drafts', { data: patentDispute({ title: '另一件' }) });
    await applicant.open('/sign-in');
    await signIn(applicant, 'applicant');
    await applicant.open(`/file/${draft.id}/wishes`);
    await expectOnScreen(applicant, '请求怎样处理', /由知识产权管理部门裁决是否侵犯专利权/, '希望由哪个调解组织办理');
    expect(await applicant.page.getByRole('radio', { name: /^调解/ }).isChecked()).toBe(true);
    await checkPhone(applicant, 'portal-filing-way');
    await applicant.choose('请求怎样处理', '行政裁决');
    await expectOnScreen(applicant, /提交之后，请接着填写处理请求/);
    await expectNotOnScreen(applicant, '希望由哪个调解组织办理');
    await checkPhone(applicant, 'portal-filing-way-adjudication');
    await wideToo(applicant, 'portal-filing-way-adjudication');
    await applicant.press('保存并继续');
    await applicant.page.waitForURL(`**/file/${draft.id}`);
  });

  step('the dispute’s page leads to it, and says what it is', async () => {
    await openDispute(applicant, TITLE);
    await expectOnScreen(applicant, '您选择了行政裁决：提交处理请求后，这里会显示进展。', '改为申请调解');
    await checkPhone(applicant, 'portal-adjudication-ask');
    await applicant.press('请求行政裁决');
    await page('请求行政裁决');
    await expectOnScreen(applicant, '专利登记簿副本（证明专利权有效）');
    await checkPhone(applicant, 'portal-request-0-introduction');
    await wideToo(applicant, 'portal-request-0-introduction');
    await applicant.press('开始填写');
    await page('您是谁');
  });

  step('each answer is explained at once, and what is missing holds the person', async () => {
    await applicant.press('继续');
    await expectOnScreen(applicant, '有 1 处需要更正');
    await applicant.choose('请求人身份', '排他实施许可');
    await applicant.choose('专利权人自己请求行政裁决', '是');
    await expectOnScreen(applicant, '专利权人自己请求的，排他实施许可的被许可人不能单独请求。', '不符合的不能提交', /办法第12条第1款第1项/);
    await checkPhone(applicant, 'portal-request-1-standing-refused');
    await applicant.choose('请求人身份', '专利权人');
    await expectOnScreen(applicant, '专利权人可以单独请求。');
    await goOn('专利', 'portal-request-1-standing');
  });

  step('a design is asked for its evaluation report, and not for claims', async () => {
    await applicant.choose('已附专利登记簿副本', '是');
    await applicant.choose('附专利权评价报告（实用新型、外观设计）', '否');
    await expectOnScreen(applicant, /部门可以要求提交专利权评价报告/, '可以提交，由部门审查');
    await expectNotOnScreen(applicant, '两项以上权利要求');
    await goOn('身份证明', 'portal-request-2-patent');
    await applicant.choose('请求人来自', '内地');
    await goOn('被请求人和管辖', 'portal-request-3-identity');
    await applicant.choose('与本地的联系', '被请求人住所地在本市');
    await expectOnScreen(applicant, new RegExp(`被请求人明确：${FIRST}、${SECOND}`));
    await goOn('时间', 'portal-request-4-place');
  });

  step('past three years the request must be taken on while the act goes on and the patent lives', async () => {
    await applicant.fill('得知侵权行为和侵权人之日', '2023-10-12');
    await applicant.choose('侵权行为仍在继续', '是');
    await applicant.choose('专利权仍然有效', '是');
    await expectOnScreen(applicant, /侵权行为仍在继续且专利权有效的，应当受理/);
    await goOn('诉讼和约定', 'portal-request-5-time');
    await applicant.choose('就该纠纷没有向人民法院起诉，也没有约定其他解决方式', '是');
    await goOn('请求、事实和理由', 'portal-request-6-suits');
  });

  step('everything stands once more before it is sent, and the receipt says until when it is answered', async () => {
    await applicant.fill('请求事项', '责令停止制造、销售侵权产品。');
    await applicant.page.reload();
    await page('请求、事实和理由');
    await applicant.fill('事实和理由', '被请求人未经许可制造、销售与授权外观设计相同的护坡砖。');
    await goOn('核对后提交', 'portal-request-7-facts');
    await expectOnScreen(applicant, '专利权人', '2023年10月12日', '责令停止制造、销售侵权产品。');
    await checkPhone(applicant, 'portal-request-8-review');
    await wideToo(applicant, 'portal-request-8-review');
    await applicant.press('提交请求');
    await page('请求已提交');
    // Monday 23 November and five working days.
    await expectOnScreen(applicant, '2026年11月30日');
    await checkPhone(applicant, 'portal-request-9-sent');
    await applicant.press('查看办理情况');
    await expectOnScreen(applicant, '已提交', '各方和各自的期限', SECOND);
    await expectNotOnScreen(applicant, '改为申请调解');
    await checkPhone(applicant, 'portal-adjudication-submitted');
  });

  step('the handler sees each condition with its article and the answer, and enters what was found', async () => {
    await signInAtDesk(handler, 'handler');
    await openCase(handler, TITLE, '行政裁决', '我的');
    await openTab(handler, '受理审查');
    const report = handler.page.getByRole('article', { name: '专利权评价报告' });
    await report.getByRole('radio', { name: '需要补正' }).check();
    await report.getByLabel('说明（可不填）').fill('请补交评价报告。');
    await report
      .getByRole('button', { name: '登 记' })
      .or(report.getByRole('button', { name: '登记' }))
      .click();
    await expectOnScreen(handler, '审查：需要补正', '请补交评价报告。', /已审查 1 \/ \d+ 项/);
    await picture(handler, 'desk-acceptance');
    await handler.press('通知补正（1 项）');
    const form = handler.page.getByRole('form', { name: '通知补正' });
    await form.waitFor();
    expect(await form.getByRole('textbox').first().inputValue()).toBe('1. 专利权评价报告：请补交评价报告。');
    await checkAccess(handler);
    await picture(handler, 'desk-acceptance-correction');
  });

  step('the ground of a refusal is the condition that failed', async () => {
    const place = handler.page.getByRole('article', { name: '属于受案和管辖范围' });
    await place.getByRole('radio', { name: '不符合' }).check();
    await place
      .getByRole('button', { name: '登 记' })
      .or(place.getByRole('button', { name: '登记' }))
      .click();
    await place.getByRole('button', { name: '以此为由不予立案' }).click();
    const form = handler.page.getByRole('form', { name: '不予立案' });
    await form.waitFor();
    await expectOnScreen(handler, '不属于本部门受案和管辖范围');
    await checkAccess(handler);
    await picture(handler, 'desk-acceptance-refusal');
  });

  step('the head files with a panel, and the case shows who sits with which certificate', async () => {
    await signInAtDesk(head, 'head');
    await openCase(head, TITLE, '行政裁决');
    await openTab(head, '裁决');
    await expectOnScreen(head, '尚未组成合议组。');
    await picture(head, 'desk-adjudication-before');
    await actAtDesk(head, '立案并组成合议组', async (form) => {
      await form.getByRole('radio', { name: '梁允中' }).check();
      for (const member of ['宋明理', '纪衡']) await form.getByRole('checkbox', { name: member }).check();
      await picture(head, 'desk-adjudication-file');
    });
    await expectOnScreen(head, '梁允中', '组长', /办案资质证件/, SECOND);
    await checkAccess(head);
    await picture(head, 'desk-adjudication-filed');
  });

  step('a respondent reads its own days, and its steps are buttons', async () => {
    const filed = await Client.signedIn(stage.house, 'handler');
    const { choices } = await filed.proceeding(receipt.disputeId, 'AD');
    for (const { value } of choices.respondents ?? []) await filed.act(receipt.disputeId, 'AD', 'serve', { party: value, servedOn: '2026-11-23', abroad: false });
    const respondent = await stage.onPhone('respondent');
    await respondent.open('/notice');
    await enterCode(respondent, codeOf(receipt, 'B'));
    await expectOnScreen(respondent, '答辩期', '提交答辩书', '提出管辖异议', '申请回避', /被请求人 · 您/);
    await checkPhone(respondent, 'portal-adjudication-respondent');
    await respondent.page.setViewportSize({ width: 1280, height: 900 });
    await picture(respondent, 'portal-adjudication-respondent-wide');
    await openDispute(applicant, TITLE);
    await checkPhone(applicant, 'portal-adjudication-applicant');
  });

  step('refused at the intake, mediation is a press away', async () => {
    const second = await fileDispute(stage.house, patentDispute({ title: '不予立案的一件', way: 'adjudication' }));
    const client = await Client.signedIn(stage.house, 'applicant');
    const opened = await client.must<ActionResultView>('POST', `/disputes/${second.disputeId}/adjudications`, {});
    await client.must('POST', `/proceedings/${opened.proceedingId}/actions/submit`, { expectedVersion: opened.version, input: request });
    const clerk = await Client.signedIn(stage.house, 'handler');
    await clerk.act(second.disputeId, 'AD', 'refuse-filing', { ground: 'no_report', reason: '无正当理由不提交评价报告。' });
    await openDispute(applicant, '不予立案的一件');
    await expectOnScreen(applicant, '不予立案', '行政裁决没有继续。您可以改为申请调解：平台会把纠纷分派给调解组织，不必重新填写。');
    await checkPhone(applicant, 'portal-adjudication-refused');
    await applicant.press('改为申请调解');
    await expectOnScreen(applicant, '已改为申请调解，平台正在分派。');
    await checkPhone(applicant, 'portal-adjudication-mediation-asked');
  });

  step('the department’s mediation and its certificate are found on the same page', async () => {
    await openDispute(applicant, '不予立案的一件');
    await applicant.unfold('知识产权局的其他办理事项');
    await checkPhone(applicant, 'portal-department');
    await applicant.press('请求行政调解');
    await expectOnScreen(applicant, '请求调解什么', '侵犯专利权的赔偿数额');
    await checkPhone(applicant, 'portal-administrative-mediation');
    await applicant.press('返回纠纷');
    await applicant.unfold('知识产权局的其他办理事项');
    await applicant.press('申请重大影响情形证明');
    await expectOnScreen(applicant, '重大影响情形证明', '申请出具证明');
    await checkPhone(applicant, 'portal-certificate');
  });

  it('nobody met a fault', () => expect(stage.faults()).toEqual([]));
});
