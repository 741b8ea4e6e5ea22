import type { Page, DisputeSummary, DraftView, ProceedingView, SeriesAgreementResult, SeriesCheck, SeriesReceipt, SeriesView } from '@contract';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { sellers, seriesDraft, sheet, shop } from '../../support/sellers';

describe('a series: one right, one sheet, many respondents', () => {
  let house: RunningHouse;
  let applicant: Client;
  const data = seriesDraft;

  beforeAll(async () => {
    house = await startHouse('series');
    applicant = await Client.signedIn(house, 'applicant');
  });

  afterAll(() => house.stop());

  const drafted = async (rows: readonly string[]) => {
    const draft = await applicant.must<DraftView>('POST', '/drafts', { data });
    const file = await applicant.upload('被申请人名单.csv', sheet(rows));
    return { draftId: draft.id, fileId: file.id };
  };

  const disputeCount = async () => (await applicant.get<Page<DisputeSummary>>('/disputes')).items.length;

  it('shows each row that needs correction at its line and column, and files nothing', async () => {
    const wrong = [shop(1, 100), ',,,,,,,,100,', '丙公司,法人,91500105MA5U00000B,,,,,,100,', '丁公司,公社,,,abc,,,,一百,', shop(1, 100), '戊公司,,,,,,无此区,,,'];
    const { draftId, fileId } = await drafted(wrong);
    const check = await applicant.must<SeriesCheck>('POST', `/drafts/${draftId}/series-check`, { fileId });
    expect(check.problems).toEqual([]);
    expect(check.rows.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, '名称', 'required'],
      [4, '证件号码', 'social_credit_code_check'],
      [5, '类型', 'unknown_choice'],
      [5, '请求金额（元）', 'not_number'],
      [5, '电话', 'phone_format'],
      [6, '名称', 'respondent_twice'],
      [7, '行政区划', 'unknown_choice'],
    ]);
    const before = await disputeCount();
    const refused = await applicant.request<{ code: string }>('POST', `/drafts/${draftId}/series`, { fileId });
    expect([refused.status, refused.body.code]).toEqual([400, 'series_refused']);
    expect(await disputeCount()).toBe(before);
  });

  it('asks for the columns it needs, and for a sheet at all', async () => {
    const draft = await applicant.must<DraftView>('POST', '/drafts', { data });
    const file = await applicant.upload('名单.csv', Buffer.from('单位,电话\n甲公司,023-60000000'));
    const check = await applicant.must<SeriesCheck>('POST', `/drafts/${draft.id}/series-check`, { fileId: file.id });
    expect(check.rows.map(({ line, column, code }) => [line, column, code])).toEqual([[1, '名称', 'sheet_column_missing']]);
    const picture = await applicant.upload('名单.txt', Buffer.from('"'));
    expect((await applicant.request<{ code: string }>('POST', `/drafts/${draft.id}/series-check`, { fileId: picture.id })).body.code).toBe('sheet_unreadable');
    const stranger = await Client.signedIn(house, 'agent');
    expect((await stranger.request('POST', `/drafts/${draft.id}/series`, { fileId: file.id })).status).toBe(404);
  });

  it('files 25 disputes of 844,500 yuan in one commit, each with its own number and code; pressed again it is the same', async () => {
    const { draftId, fileId } = await drafted(sellers);
    const check = await applicant.must<SeriesCheck>('POST', `/drafts/${draftId}/series-check`, { fileId });
    expect([check.respondents.length, check.totalFen, check.rows, check.problems]).toEqual([25, 84_450_000, [], []]);
    const key = { 'idempotency-key': 'series-of-25' };
    const filed = await applicant.must<SeriesReceipt>('POST', `/drafts/${draftId}/series`, { fileId }, key);
    expect(new Set(filed.receipts.map((one) => one.receiptNumber)).size).toBe(25);
    expect(new Set(filed.receipts.flatMap((one) => one.accessCodes.map(({ code }) => code))).size).toBe(25);
    expect(await applicant.must<SeriesReceipt>('POST', `/drafts/${draftId}/series`, { fileId }, key)).toEqual(filed);
    const secondWindow = await applicant.must<SeriesReceipt>('POST', `/drafts/${draftId}/series`, { fileId });
    expect(secondWindow.receipts.map((one) => one.receiptNumber)).toEqual(filed.receipts.map((one) => one.receiptNumber));
    const series = await applicant.get<SeriesView>(`/series/${filed.seriesId}`);
    expect([series.title, series.disputes.length, series.claimedFen, series.staffFacts]).toEqual(['超威电池商标侵权系列纠纷', 25, 84_450_000, null]);
    const again = await drafted(sellers.slice(0, 1));
    const warned = await applicant.must<SeriesCheck>('POST', `/drafts/${again.draftId}/series-check`, { fileId: again.fileId });
    expect(warned.respondents[0]?.earlier).toBe(filed.receipts[0]?.receiptNumber);
  });

  it('a respondent sees its own dispute and nothing of the series', async () => {
    const { draftId, fileId } = await drafted(sellers.slice(0, 2));
    const filed = await applicant.must<SeriesReceipt>('POST', `/drafts/${draftId}/series`, { fileId });
    const [first, second] = filed.receipts;
    const respondent = await Client.withCode(house, first?.accessCodes[0]?.code ?? '');
    expect((await respondent.request('GET', `/disputes/${first?.disputeId}`)).status).toBe(200);
    expect((await respondent.request('GET', `/disputes/${second?.disputeId}`)).status).toBe(404);
    expect((await respondent.request('GET', `/series/${filed.seriesId}`)).status).toBe(404);
  });

  it('one text becomes an agreement for each respondent that mediates, with its own name and sum; the refusing one holds up nobody', async () => {
    const { draftId, fileId } = await drafted(sellers.slice(22));
    const filed = await applicant.must<SeriesReceipt>('POST', `/drafts/${draftId}/series`, { fileId });
    await house.settle();
    const [manager, clerk, mediator] = [await Client.signedIn(house, 'manager'), await Client.signedIn(house, 'clerk'), await Client.signedIn(house, 'mediator')];
    for (const { disputeId, accessCodes } of filed.receipts) {
      const respondent = await Client.withCode(house, accessCodes[0]?.code ?? '');
      await manager.act(disputeId, 'RT', 'accept');
      await house.settle();
      await clerk.act(disputeId, 'RM', 'inquire');
      await respondent.act(disputeId, 'RM', 'consent', { willing: true });
      await clerk.act(disputeId, 'RM', 'accept');
      const mediatorId =
        (await manager.proceeding(disputeId, 'RM')).choices.mediators?.find(({ label }) => label.zh.includes('林'))?.value ??
        (await manager.proceeding(disputeId, 'RM')).choices.mediators?.[0]?.value;
      await manager.act(disputeId, 'RM', 'appoint', { mediatorId });
      await mediator.act(disputeId, 'RM', 'plan-session', { startsAt: '2026-11-25T09:30', place: '一号调解室', duration: 15 });
      const { choices, mediation } = await mediator.proceeding(disputeId, 'RM');
      const present = mediation?.consents.map((one) => one.partyId);
      await mediator.act(disputeId, 'RM', 'hold-session', { sessionId: choices.plannedSessions?.[0]?.value, rightsTold: true, present, record: '双方到场。' });
    }
    const leaving = await Client.withCode(house, filed.receipts[1]?.accessCodes[0]?.code ?? '');
    await leaving.act(filed.receipts[1]?.disputeId ?? '', 'RM', 'leave-mediation', {});
    const before = await mediator.get<SeriesView>(`/series/${filed.seriesId}`);
    expect(before.staffFacts).not.toBeNull();
    const rows = before.disputes.map(({ proceeding, claimedFen }) => ({ proceedingId: proceeding?.id, expectedVersion: proceeding?.version, amountFen: claimedFen }));
    const clauses = [
      { kind: 'stop', obligor: '{被申请人}', acts: ['销售'], product: '被诉侵权电池', right: '第160922号商标专用权' },
      { kind: 'pay', obligor: '{被申请人}', payee: '重庆山城雾茶业有限公司', amountFen: 1, dueOn: '2026-12-31' },
    ];
    const body = { facts: '{被申请人}销售被诉侵权商品，双方无争议。', clauses, rows };
    const key = { 'idempotency-key': 'series-text' };
    const result = await mediator.must<SeriesAgreementResult>('POST', `/series/${filed.seriesId}/agreements`, body, key);
    expect(result.rows.map((row) => row.refusal?.code ?? null)).toEqual([null, 'wrong_state', null]);
    expect(await mediator.must<SeriesAgreementResult>('POST', `/series/${filed.seriesId}/agreements`, body, key)).toEqual(result);
    const after = await mediator.get<SeriesView>(`/series/${filed.seriesId}`);
    expect(after.disputes.map((one) => one.agreedFen)).toEqual([3_300_000, null, 5_250_000]);
    const last = await mediator.get<ProceedingView>(`/proceedings/${rows[2]?.proceedingId}`);
    expect(last.mediation?.agreement?.facts).toBe('滁州南谯某电动车经营部25销售被诉侵权商品，双方无争议。');
    expect(last.mediation?.agreement?.text.map(({ zh }) => zh).join('')).toContain('滁州南谯某电动车经营部25');
    expect((await applicant.request('POST', `/series/${filed.seriesId}/agreements`, body)).status).toBe(403);
  }, 60_000);
});
