import type { NoticeView, Page } from '@contract';
import { AdjudicationCase, FIRST, SECOND } from '../support/adjudication';
import { type RunningHouse, startHouse } from '../support/running-house';

/** The house's clock is set to Monday 16 March 2026, so that vector F04 is the case without anything in between. */
describe('the times of an adjudication', () => {
  let house: RunningHouse;
  let one: AdjudicationCase;

  beforeAll(async () => {
    house = await startHouse('adjudication-times');
    house.clock.set('2026-03-16T10:00');
    one = await AdjudicationCase.asked(house);
    await one.fileWithPanel();
    await one.serveOnAll('2026-03-16');
  }, 60_000);
  afterAll(() => house.stop());

  it('closes in three months, and more time for evidence that a party asked for takes its days out once', async () => {
    const { chief } = one.people;
    // Filed on 16 March: 16 June, a Tuesday (vector F04).
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-06-16', 'running']]);
    // Served on 16 March: 31 March is day 15.
    expect(await one.clock('AD-EVID-15D')).toEqual([
      [FIRST, '2026-03-31', 'running'],
      [SECOND, '2026-03-31', 'running'],
    ]);
    expect(await one.refused(chief, 'extend-evidence', { party: await one.option('respondents', FIRST), until: '2026-03-31', reason: '无' })).toBe('day_not_later');
    await one.act(chief, 'extend-evidence', { party: await one.option('respondents', FIRST), until: '2026-04-10', reason: '域外证据需办理公证。' });
    // 1 to 10 April are ten days: 16 June and ten is 26 June, a Friday.
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-06-26', 'running']]);
    // The second asks for 1 to 15 April: ten of those days are out already, five more: 1 July, a Wednesday.
    await one.act(chief, 'extend-evidence', { party: await one.option('respondents', SECOND), until: '2026-04-15', reason: '等待检测报告。' });
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-07-01', 'running']]);
    expect(await one.clock('AD-EVID-15D')).toEqual([
      [FIRST, '2026-04-10', 'running'],
      [SECOND, '2026-04-15', 'running'],
    ]);
  });

  it('tells each respondent its own last days, and both sides of more time', async () => {
    await house.settle();
    const heard = async (index: number) =>
      ((await one.respondents[index]?.get<Page<NoticeView>>('/notices'))?.items ?? [])
        .map(({ title, body }) => `${title.zh} ${body.zh}`)
        .filter((text) => text.includes(one.receipt.receiptNumber) || text.includes('渝知法裁'));
    const [first, second] = [await heard(0), await heard(1)];
    // 16 March and 15 days; Monday to Thursday, three working days.
    expect(first.filter((text) => text.startsWith('请答辩并举证'))).toEqual([expect.stringMatching(/答辩书，最后一日为 2026-03-31；.*回避，最后一日为 2026-03-19/)]);
    expect(second.filter((text) => text.startsWith('请答辩并举证'))).toHaveLength(1);
    expect(first.filter((text) => text.startsWith('举证期限已延长'))).toHaveLength(2);
  });

  it('takes nothing out for more time to answer, nor for a period the parties agreed on', async () => {
    const { chief, handler } = one.people;
    await one.act(chief, 'extend-answer', { party: await one.option('respondents', SECOND), until: '2026-04-07', reason: '法定代表人住院。' });
    expect(await one.clock('AD-ANSWER-15D')).toContainEqual([SECOND, '2026-04-07', 'running']);
    await one.act(handler, 'serve-filing-notice', { party: (await one.view()).choices.requesters?.[0]?.value, servedOn: '2026-03-16' });
    const requester = (await one.view()).choices.requesters?.[0];
    expect(await one.clock('AD-EVID-15D')).toContainEqual([requester?.label.zh, '2026-03-31', 'running']);
    await one.act(chief, 'agree-evidence', { party: requester?.value, agreedUntil: '2026-03-25' });
    expect(await one.clock('AD-EVID-15D-AGREED')).toEqual([[requester?.label.zh, '2026-03-25', 'running']]);
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-07-01', 'running']]);
  });

  it('does not add days to a suspension that fall inside it', async () => {
    house.clock.set('2026-04-13T10:00');
    await one.act(one.people.chief, 'suspend', { ground: 'invalidity', reason: '国家知识产权局已受理无效宣告请求。' });
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-07-01', 'paused']]);
    house.clock.set('2026-05-13T10:00');
    await one.act(one.people.chief, 'resume', { reason: '维持有效的决定已经作出。' });
    // Out: 1 to 15 April and 13 April to 12 May are together 1 April to 12 May, 42 days: 16 June and 42 is 28 July, a Tuesday.
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-07-28', 'running']]);
  });

  it('is extended by the head by a month, then by the department above by two, each once, to the day that was named', async () => {
    const { head, handler } = one.people;
    const above = { approvedBy: '国家知识产权局', number: '国知发保函〔2026〕88号', approvedOn: '2026-05-13', reason: '案情特别复杂。' };
    expect(await one.refused(handler, 'extend-closing', { until: '2026-08-20', reason: '复杂' })).toBe('not_your_action');
    expect(await one.refused(head, 'extend-closing-above', { ...above, until: '2026-09-20' })).toBe('first_extension_missing');
    // One month from 16 June is 16 July, and the 42 days: 27 August.
    expect(await one.refused(head, 'extend-closing', { until: '2026-08-28', reason: '复杂' })).toBe('extension_too_long');
    await one.act(head, 'extend-closing', { until: '2026-08-20', reason: '涉及多项设计特征，案情复杂。' });
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-08-20', 'running']]);
    expect(await one.refused(head, 'extend-closing', { until: '2026-08-25', reason: '再延长' })).toBe('extended_before');
    // 20 August less the 42 days is 9 July; two months on is 9 September, and the 42 days: 21 October.
    expect(await one.refused(head, 'extend-closing-above', { ...above, until: '2026-10-22' })).toBe('extension_too_long');
    await one.act(head, 'extend-closing-above', { ...above, until: '2026-10-21' });
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-10-21', 'running']]);
    expect((await one.view()).deadlines.find(({ ruleId }) => ruleId === 'AD-CLOSE-3M')?.moves.map(({ cause }) => cause)).toEqual([
      'exclusion',
      'exclusion',
      'resumption',
      'extension',
      'extension',
    ]);
  });

  it('stops for none of the demands on the way, and revokes for a limit missed only when it was set and is over', async () => {
    const { handler, chief } = one.people;
    expect(await one.refused(chief, 'revoke', { ground: 'identity_not_supplied', reason: '未补充' })).toBe('limit_never_set');
    await one.act(handler, 'demand-identity', { items: '经认证的主体资格证明。', servedOn: '2026-05-13' });
    // Served on 13 May: 28 May is day 15 (product default).
    expect(await one.clock('AD-ID-SUPPLEMENT')).toEqual([[null, '2026-05-28', 'running']]);
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-10-21', 'running']]);
    expect(await one.refused(chief, 'revoke', { ground: 'identity_not_supplied', reason: '未补充' })).toBe('limit_still_runs');
    await one.act(handler, 'accept-identity', { remark: '已提交认证文件。' });
    await one.act(chief, 'clarify-claims', { explanation: '请写明主张哪些设计视图。', toldOn: '2026-05-13' });
    // Wednesday 13 May: 14, 15, 18, 19, 20.
    expect(await one.clock('AD-CLAIM-CLARIFY')).toEqual([[null, '2026-05-20', 'running']]);
    await one.act(one.applicant, 'name-claims', { claims: '主视图、立体图' });
    expect((await one.view()).adjudication?.request?.claims).toBe('主视图、立体图');
    await one.act(handler, 'ask-assistance', { office: '陕西省知识产权局', request: '调取工商登记及生产现场照片。' });
    // Fifteen working days from 14 May: 14, 15, 18–22, 25–29 May, 1–3 June.
    expect(await one.clock('AD-ASSIST-OUT')).toEqual([[null, '2026-06-03', 'running']]);
    await one.act(handler, 'record-obstruction', { facts: '拒绝执法人员进入。', proof: '全程录像。', crime: false });
    expect((await one.clock('AD-OBSTRUCT')).map(([, dueOn]) => dueOn)).toEqual(['2026-05-14']);
    await one.act(handler, 'register-evidence', { registeredOn: '2026-05-13', items: '模具一套。', whySampling: '单件，无法抽样。' });
    expect(await one.clock('AD-REG-7D')).toEqual([[null, '2026-05-20', 'running']]);
    await one.act(one.respondents[0] as never, 'object-to-translation', { objection: '附件三第二页译文有误。' });
    expect(await one.clock('AD-TRANSLATION')).toEqual([[null, '2026-05-20', 'running']]);
    expect(await one.clock('AD-CLOSE-3M')).toEqual([[null, '2026-10-21', 'running']]);
  });

  it('tells the requester before the lead is sent on, when it has no jurisdiction', async () => {
    const { chief } = one.people;
    expect(await one.refused(chief, 'revoke', { ground: 'not_competent', reason: '侵权行为地及被请求人住所地均在外省。' })).toBe('required');
    await one.act(chief, 'revoke', { ground: 'not_competent', reason: '侵权行为地及被请求人住所地均在外省。', toldOn: '2026-05-13', leadTo: '陕西省知识产权局' });
    expect((await one.view()).state).toBe('AD_REVOKED');
  });
});
