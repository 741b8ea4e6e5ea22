import type { DraftView } from '@contract';
import { Client } from '../support/client';
import { seriesDraft, sellers, sheet, shop } from '../support/sellers';
import { checkAccess } from './accessibility';
import { addClause, signInAtDesk } from './desk';
import { expectFitsScreen, expectOnScreen, expectValue, type Person } from './person';
import { picture } from './pictures';
import { signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const csv = (rows: readonly string[]) => ({ name: '被申请人名单.csv', mimeType: 'text/csv', buffer: sheet(rows) });

/** The published matter of 25 sellers: filed from a phone with one sheet, settled at the desk with one text. */
describe('a series on the screen', () => {
  let stage: Stage;
  let applicant: Person;
  let mediator: Person;
  let seriesId = '';

  beforeAll(async () => {
    stage = await setStage('browser_series');
    applicant = await stage.onPhone('applicant');
    mediator = await stage.atDesk('mediator');
  });

  afterAll(async () => {
    await stage?.close();
  });

  step('a sheet with slips shows each at its row and column, and nothing is filed', async () => {
    const api = await Client.signedIn(stage.house, 'applicant');
    const draft = await api.must<DraftView>('POST', '/drafts', { data: seriesDraft });
    await applicant.open(`/sign-in?next=${encodeURIComponent(`/file/${draft.id}/parties`)}`);
    await signIn(applicant, 'applicant');
    await applicant.press('上传被申请人名单');
    await applicant.page.getByLabel('上传名单').setInputFiles(csv([shop(1, 100), ',,,,,,,,100,', '丁公司,公社,,,abc,,,,一百,']));
    await expectOnScreen(applicant, '名单里有 4 处需要更正', '第 3 行 · 名称', '第 4 行 · 类型', '第 4 行 · 请求金额（元）', '第 4 行 · 电话');
    await checkAccess(applicant);
    await expectFitsScreen(applicant);
    await picture(applicant, 'phone-series-errors');
  });

  step('the right sheet becomes 25 disputes with one press', async () => {
    await applicant.page.getByLabel('上传名单').setInputFiles(csv(sellers));
    await expectOnScreen(applicant, /共 25 名被申请人，请求金额合计 .*844,500/);
    await applicant.tick('我');
    await applicant.press('提交 25 件申请');
    await expectOnScreen(applicant, '已提交 25 件');
    seriesId = applicant.page.url().split('/').at(-1) ?? '';
    await checkAccess(applicant);
    await expectFitsScreen(applicant);
    await picture(applicant, 'phone-series-filed');
    await applicant.press('打印全部告知信（25 页）');
    await applicant.page.getByRole('article').nth(24).waitFor();
    expect(await applicant.page.getByRole('article').count()).toBe(25);
    const first = await applicant.page.getByRole('article').first().innerText();
    expect([first.includes('滁州南谯某电动车经营部1'), first.includes('滁州南谯某电动车经营部2')]).toEqual([true, false]);
  });

  step('the mediator gives 25 respondents one text, each with its name and its sum', async () => {
    await mediateAll(stage, seriesId);
    await signInAtDesk(mediator, 'mediator');
    await mediator.open(`/desk/series/${seriesId}`);
    await expectOnScreen(mediator, '超威电池商标侵权系列纠纷');
    await mediator.fill('主要事实、争议事项和责任', '{被申请人}销售被诉侵权电池，双方对事实无争议。');
    const card = await addClause(mediator, '支付款项');
    await card.getByLabel('付款人').fill('{被申请人}');
    await card.getByLabel('收款人').fill('重庆山城雾茶业有限公司');
    await card.getByLabel(/^总金额/).fill('1');
    await card.getByLabel(/^一次付清/).fill('2026-12-31');
    await checkAccess(mediator);
    await picture(mediator, 'desk-series');
    // R1: what was typed for all of them outlives the page.
    await mediator.page.reload();
    await expectValue(mediator.page.getByLabel('主要事实、争议事项和责任'), '{被申请人}销售被诉侵权电池，双方对事实无争议。');
    await expectValue(card.getByLabel('收款人'), '重庆山城雾茶业有限公司');
    await mediator.press('为选中的 25 件拟定协议');
    await expectOnScreen(mediator, '已拟定，待签署');
    const series = await (await Client.signedIn(stage.house, 'mediator')).get<{ agreedFen: number; disputes: { agreedFen: number | null }[] }>(`/series/${seriesId}`);
    expect([series.disputes.filter((one) => one.agreedFen !== null).length, series.agreedFen]).toEqual([25, 84_450_000]);
    expect(stage.faults()).toEqual([]);
  });
});

/** Takes every dispute of the series to the mediator's table, as manager, clerk and mediator would one by one. */
async function mediateAll({ house }: Stage, seriesId: string): Promise<void> {
  await house.settle();
  const [applicant, manager, clerk, mediator] = await Promise.all(['applicant', 'manager', 'clerk', 'mediator'].map((one) => Client.signedIn(house, one)));
  if (!applicant || !manager || !clerk || !mediator) throw new Error('four people signed in');
  const { disputes } = await applicant.get<{ disputes: { disputeId: string }[] }>(`/series/${seriesId}`);
  for (const { disputeId } of disputes) await manager.act(disputeId, 'RT', 'accept');
  await house.settle();
  for (const { disputeId } of disputes) {
    await clerk.act(disputeId, 'RM', 'inquire');
    const partyId = (await clerk.proceeding(disputeId, 'RM')).mediation?.consents.find((one) => one.side === 'B')?.partyId;
    await clerk.act(disputeId, 'RM', 'record-consent', { partyId, willing: true, how: 'telephone' });
    await clerk.act(disputeId, 'RM', 'accept');
    await manager.act(disputeId, 'RM', 'appoint', { mediatorId: (await manager.proceeding(disputeId, 'RM')).choices.mediators?.[0]?.value });
    await mediator.act(disputeId, 'RM', 'plan-session', { startsAt: '2026-11-25T09:30', place: '一号调解室', duration: 15 });
    const { choices, mediation } = await mediator.proceeding(disputeId, 'RM');
    const present = mediation?.consents.map((one) => one.partyId);
    await mediator.act(disputeId, 'RM', 'hold-session', { sessionId: choices.plannedSessions?.[0]?.value, rightsTold: true, present, record: '双方到场。' });
  }
}
