import type { ClaimChartView, ExhibitView } from '@contract';
import { AdjudicationCase } from '../support/adjudication';
import { chartFeature, claimFinding, featureFinding } from '../support/comparison-sheet';
import { ONE_PAGE_PDF } from '../support/one-page-pdf';
import { codeOf } from '../support/walk';
import { checkAccess } from './accessibility';
import { openCase, openForm, openTab, signInAtDesk } from './desk';
import { expectFitsScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { enterCode } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“护坡砖”外观设计专利侵权纠纷';

describe('the claim chart at the desk and on a phone', () => {
  let stage: Stage;
  let one: AdjudicationCase;
  let handler: Person;
  let chief: Person;
  let respondent: Person;
  const pick = async (person: Person, label: string, option: string): Promise<void> => {
    await person.page.getByRole('combobox', { name: label, exact: true }).click();
    await person.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: option }).first().click();
  };

  beforeAll(async () => {
    stage = await setStage('browser_chart');
    one = await AdjudicationCase.asked(stage.house);
    await one.fileWithPanel();
    const file = await one.applicant.upload('公证书.pdf', ONE_PAGE_PDF);
    await one.applicant.must<ExhibitView>('POST', `/disputes/${one.id}/exhibits`, { fileId: file.id, title: '购买公证书', audience: 'adjudication' });
    handler = await stage.atDesk('handler');
    chief = await stage.atDesk('chief');
    respondent = await stage.onPhone('respondent');
  });

  afterAll(() => stage?.close());

  step('the handler sets the two columns side by side, each cell with its page', async () => {
    await signInAtDesk(handler, 'handler');
    await openCase(handler, TITLE, '行政裁决');
    await openTab(handler, '特征对比');
    await expectOnScreen(handler, '还没有列出特征。', '特征对比表尚未列入权利要求1的特征。');
    await handler.press('＋ 添加特征');
    await handler.page.getByRole('textbox', { name: '授权内容：1.1' }).fill('六边形砖体，侧面设有联锁凸起');
    await handler.page.getByRole('textbox', { name: '被诉内容：1.1' }).fill('六边形砖体，侧面设有联锁凸起，边角较圆');
    await handler.page.getByRole('button', { name: '被诉内容：1.1：引用证据' }).click();
    await pick(handler, '被诉内容：1.1：证据', '购买公证书');
    await handler.page.getByRole('button', { name: '被诉内容：1.1：引用', exact: true }).click();
    await checkAccess(handler);
    await handler.press('保存两列（双方可见）');
    await expectOnScreen(handler, '第 1 版，宋明理 保存于');
    const href = await handler.page.getByRole('link', { name: '购买公证书 第1页' }).getAttribute('href');
    expect(href).toMatch(/\?inline=1#page=1$/);
  });

  step('a party reads it on a phone and writes its note, its own until it submits it', async () => {
    await respondent.open('/notice');
    await enterCode(respondent, codeOf(one.receipt, 'B'));
    await respondent.page.getByRole('heading', { name: '专利侵权纠纷行政裁决' }).waitFor();
    await respondent.unfold('特征对比');
    await expectOnScreen(respondent, '六边形砖体，侧面设有联锁凸起，边角较圆', '外观设计，第 1 项');
    await respondent.fill('重庆雾里商贸有限公司对第 1 项的批注', '边角处理不同，整体视觉效果不同。');
    await respondent.press('保存草稿');
    await expectOnScreen(respondent, '草稿已保存，只有您能看到。');
    await expectFitsScreen(respondent);
    await checkAccess(respondent);
    await picture(respondent, 'claim-chart-portal');
    await handler.page.reload();
    await handler.page.getByRole('textbox', { name: '授权内容：1.1' }).waitFor();
    expect(await handler.page.getByText('边角处理不同').count()).toBe(0);
    await respondent.press('提交给合议组');
    await expectOnScreen(respondent, '已提交，办案人员和各方当事人都能看到。');
  });

  step('the panel finds, sees what its findings come to, and what is missing', async () => {
    await handler.page.reload();
    await expectOnScreen(handler, '边角处理不同，整体视觉效果不同。');
    await pick(handler, '认定：1.1', '近似');
    await pick(handler, '产品种类', '相同');
    await pick(handler, '整体视觉效果', '无实质性差异');
    await pick(handler, '重庆雾里商贸有限公司的行为', '共同实施');
    await checkAccess(handler);
    await handler.press('保存认定（仅合议组可见）');
    await expectOnScreen(handler, '落入保护范围', '重庆雾里商贸有限公司：构成侵权', '尚未列明重庆鸿泰景观有限公司的行为。');
    await checkAccess(handler);
    await picture(handler, 'claim-chart-desk');
  });

  step('two who edit at once don’t overwrite each other', async () => {
    await signInAtDesk(chief, 'chief');
    await chief.open(new URL(handler.page.url()).pathname);
    await chief.page.getByRole('textbox', { name: '授权内容：1.1' }).fill('六边形砖体（组长改）');
    await handler.page.getByRole('textbox', { name: '授权内容：1.1' }).fill('六边形砖体（办案人员改）');
    await chief.press('保存两列（双方可见）');
    await expectOnScreen(chief, '第 2 版，梁允中 保存于');
    await handler.press('保存两列（双方可见）');
    await expectOnScreen(handler, '这件事刚刚被别人更新过，请查看最新内容后再操作。');
    expect(await handler.page.getByRole('textbox', { name: '授权内容：1.1' }).inputValue()).toBe('六边形砖体（办案人员改）');
    await handler.press('载入最新版本');
    await expectOnScreen(handler, '第 2 版，梁允中 保存于');
    expect(await handler.page.getByRole('textbox', { name: '授权内容：1.1' }).inputValue()).toBe('六边形砖体（组长改）');
  });

  step('the decision’s reasons begin with the comparison', async () => {
    const id = (await one.view()).id;
    await stage.at('2026-11-24T10:00');
    await one.serveOnAll('2026-11-24');
    await stage.at('2026-12-10T10:00');
    await stage.house.settle();
    await one.act(one.people.chief, 'skip-hearing', { reason: '书面审理。' });
    const { chart, findings, respondents } = await one.people.chief.get<ClaimChartView>(`/proceedings/${id}/claim-chart`);
    const [claim] = chart.claims;
    await one.people.chief.must('PUT', `/proceedings/${id}/claim-chart/findings`, {
      expectedVersion: findings?.version,
      findings: {
        features: claim?.features.map((feature) => featureFinding(feature.id, { result: 'similar' })) ?? [featureFinding(chartFeature('', '').id)],
        claims: [claimFinding(1, { productClass: 'same', overall: 'similar' })],
        respondents: respondents.map(({ partyId }) => ({ partyId, part: 'joint', acts: '制造、销售' })),
      },
    });
    await chief.page.reload();
    await expectOnScreen(chief, '已填写完整。');
    const form = await openForm(chief, '作出行政裁决');
    // The comparison is on the page already, so the form opens with it.
    expect(await form.getByRole('textbox', { name: /^理由和依据/ }).inputValue()).toMatch(/^外观设计对比：\n1\. 授权外观设计：/);
    await checkAccess(chief);
    expect(stage.faults()).toEqual([]);
  });
});
