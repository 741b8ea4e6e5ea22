import { randomUUID } from 'node:crypto';
import type { ActionResultView, DeadlineView, DisputeDraftData, Problem, ProceedingView, ReceiptView } from '@contract';
import { systemActor } from '@kernel';
import { seedPeople } from '../../apps/ops/src/seed-people';
import { Client } from '../support/client';
import { fillComparisonSheet } from '../support/comparison-sheet';
import { type RunningHouse, startHouse } from '../support/running-house';
import { completeDraft, fileDispute } from '../support/walk';

/** One case from the request to its effect, with two respondents who answer, are served and may sue on different days. */
const patentDispute = (more: Partial<DisputeDraftData> = {}): DisputeDraftData => {
  const [applicant, respondent] = completeDraft().parties ?? [];
  if (!applicant || !respondent) throw new Error('the draft has two parties');
  return completeDraft({
    title: '“护坡砖”外观设计专利侵权纠纷',
    causeCode: '167.3',
    parties: [applicant, respondent, { ...respondent, name: '重庆鸿泰景观有限公司', identifier: '91500103MA5U00002K', legalRepresentative: '洪泰', phone: '023-60000003' }],
    rights: [{ kind: 'PAT-D', number: 'ZL201430187159.X', title: '联锁生态护坡砖', holder: '重庆山城雾茶业有限公司' }],
    ...more,
  });
};

const userId = (username: string) => seedPeople.find((one) => one.username === username)?.id;

const request = {
  standing: 'patentee',
  request: '责令停止制造、销售侵权产品。',
  facts: '被请求人未经许可制造、销售与授权外观设计相同的护坡砖。',
  knownOn: '2026-10-12',
  stillGoingOn: true,
  hasReport: true,
  nobodySued: true,
};

describe('an administrative adjudication', () => {
  let house: RunningHouse;
  let receipt: ReceiptView;
  let applicant: Client;
  let first: Client;
  let second: Client;
  let chief: Client;
  let handler: Client;
  let head: Client;
  const id = () => receipt.disputeId;
  const view = (who = handler): Promise<ProceedingView> => who.proceeding(id(), 'AD');
  const option = async (list: string, name: string) => (await view()).choices[list]?.find(({ label }) => label.zh === name)?.value;
  const respondent = (name: string) => option('respondents', name);
  const clocks = async () =>
    (await view()).deadlines
      .filter(({ state }) => state === 'running' || state === 'paused')
      .map(({ ruleId, name, dueOn, state }: DeadlineView) => ({ ruleId, whose: /（([^（）]+)）$/.exec(name.zh)?.[1] ?? null, dueOn, state }));
  const clock = async (ruleId: string) => (await clocks()).filter((one) => one.ruleId === ruleId).map(({ whose, dueOn, state }) => [whose, dueOn, state]);
  const refusedTo = async (who: Client, action: string, input: object = {}): Promise<string | undefined> => {
    const { id: proceeding, version } = await view(who);
    const answer = await who.request<Problem>('POST', `/proceedings/${proceeding}/actions/${action}`, { expectedVersion: version, input });
    return answer.status < 300 ? undefined : (answer.body.fields?.[0]?.code ?? answer.body.code);
  };

  const FIRST = '重庆雾里商贸有限公司';
  const SECOND = '重庆鸿泰景观有限公司';

  beforeAll(async () => {
    house = await startHouse('adjudication');
    receipt = await fileDispute(house, patentDispute());
    applicant = await Client.signedIn(house, 'applicant');
    const codes = receipt.accessCodes.filter(({ side }) => side === 'B').map(({ code }) => code);
    first = await Client.withCode(house, codes[0] ?? '');
    second = await Client.withCode(house, codes[1] ?? '');
    chief = await Client.signedIn(house, 'chief');
    handler = await Client.signedIn(house, 'handler');
    head = await Client.signedIn(house, 'head');
  }, 60_000);
  afterAll(() => house.stop());

  it('is asked for by the applicant alone, once, over a patent', async () => {
    const ask = (who: Client, dispute = id()) => who.request<Problem & ActionResultView>('POST', `/disputes/${dispute}/adjudications`, {});
    expect((await ask(first)).status).toBe(403);
    expect((await ask(handler)).status).toBe(404);
    expect((await ask(applicant)).body.state).toBe('AD_DRAFT');
    expect((await ask(applicant)).body.code).toBe('adjudication_open');
    const trademark = await fileDispute(house, completeDraft({ title: '另一件商标纠纷' }));
    expect((await ask(applicant, trademark.disputeId)).body.code).toBe('not_a_patent_dispute');
  });

  it('stays the applicant’s draft until it is submitted, then five working days run', async () => {
    expect((await handler.request('GET', `/disputes/${id()}`)).status).toBe(404);
    expect(await refusedTo(applicant, 'submit', { ...request, nobodySued: false })).toBe('request_already_sued');
    await applicant.act(id(), 'AD', 'submit', request);
    // Monday 23 November: 24, 25, 26, 27, 30.
    expect(await clock('AD-FILE-5WD')).toEqual([[null, '2026-11-30', 'running']]);
    expect((await view()).adjudication).toMatchObject({ rightKind: 'PAT-D', patentNumber: expect.stringContaining('201430187159'), request: { standing: 'patentee' } });
  });

  it('shows its file to nobody who is to mediate the same dispute', async () => {
    await house.settle();
    const asked = await Promise.all(['manager', 'pmanager', 'smanager', 'hmanager'].map((username) => Client.signedIn(house, username)));
    const answers = await Promise.all(asked.map((one) => one.request('GET', `/disputes/${id()}`)));
    const offered = asked.filter((_one, index) => answers[index]?.status === 200);
    expect(offered).toHaveLength(1);
    for (const one of offered) expect((await view(one)).adjudication).toBeNull();
  });

  it('is corrected once, which starts the five days again, and extended by five by the head alone', async () => {
    await handler.act(id(), 'AD', 'ask-correction', { items: '写明请求停止的行为类型。' });
    expect(await clock('AD-FILE-5WD')).toEqual([[null, '2026-11-30', 'paused']]);
    house.clock.set('2026-11-25T10:00');
    await applicant.act(id(), 'AD', 'correct', { text: '请求停止制造、销售。' });
    // Wednesday 25: 26, 27, 30, 1, 2 December.
    expect(await clock('AD-FILE-5WD')).toEqual([[null, '2026-12-02', 'running']]);
    expect(await refusedTo(handler, 'extend-filing', { reason: '案情特别复杂。' })).toBe('not_your_action');
    await head.act(id(), 'AD', 'extend-filing', { reason: '涉及两个被请求人，案情特别复杂。' });
    expect(await clock('AD-FILE-5WD')).toEqual([[null, '2026-12-09', 'running']]);
  });

  it('is filed with a panel of three, odd, certified, none of whom mediated it', async () => {
    const [chiefId, handlerId, panelistId] = [await option('handlers', '梁允中'), await option('handlers', '宋明理'), await option('handlers', '纪衡')];
    expect((await view()).choices.handlers?.map(({ label }) => label.zh)).not.toContain('苗新');
    expect(await refusedTo(head, 'file', { chief: chiefId, panel: [handlerId] })).toBe('panel_not_odd');
    expect(await refusedTo(head, 'file', { chief: chiefId, panel: [handlerId, userId('newcomer')] })).toBe('handler_unfit');
    expect(await refusedTo(head, 'file', { chief: chiefId, panel: [handlerId, userId('mediator')] })).toBe('not_of_department');
    await head.act(id(), 'AD', 'file', { chief: chiefId, panel: [handlerId, panelistId] });
    const filed = await view();
    expect(filed.number).toBe('渝知法裁〔2026〕1号');
    expect(filed.adjudication?.panel).toEqual([{ name: '梁允中', isChief: true }, ...['宋明理', '纪衡'].map((name) => ({ name, isChief: false }))]);
    // Filed on Wednesday 25 November: serve by 2 December; three months end on 25 February 2027, whose calendar isn't published.
    expect(await clock('AD-SERVE-5WD')).toEqual([[null, '2026-12-02', 'running']]);
    expect(await clock('AD-CLOSE-3M')).toEqual([[null, '2027-02-25', 'running']]);
  });

  it('gives each respondent its own days from its own service', async () => {
    house.clock.set('2026-11-30T10:00');
    await handler.act(id(), 'AD', 'serve', { party: await respondent(FIRST), servedOn: '2026-11-26', abroad: false });
    expect((await view()).state).toBe('AD_FILED');
    const [later, stranger] = [
      { party: await respondent(SECOND), servedOn: '2026-12-01', abroad: true },
      { party: randomUUID(), servedOn: '2026-11-30', abroad: false },
    ];
    expect([await refusedTo(handler, 'serve', later), await refusedTo(handler, 'serve', stranger)]).toEqual(['day_to_come', 'unknown_choice']);
    expect(await refusedTo(first, 'ask-recusal', { member: userId('newcomer'), reason: '无' })).toBe('unknown_choice');
    expect((await view()).blocker?.what.zh).toContain(SECOND);
    await handler.act(id(), 'AD', 'serve', { party: await respondent(SECOND), servedOn: '2026-11-30', abroad: true });
    expect((await view()).state).toBe('AD_ANSWER');
    // 26 November + 15 = 11 December, a Friday. 30 November + 30 = 30 December, a Wednesday.
    expect(await clock('AD-ANSWER-15D')).toEqual([[FIRST, '2026-12-11', 'running']]);
    expect(await clock('AD-ANSWER-30D')).toEqual([[SECOND, '2026-12-30', 'running']]);
    expect(await clock('AD-RECUSE-3WD')).toEqual([
      [FIRST, '2026-12-01', 'running'],
      [SECOND, '2026-12-03', 'running'],
    ]);
    expect(await clock('AD-SERVE-5WD')).toEqual([]);
  });

  it('stops the three months while the second objects to jurisdiction, and for no longer', async () => {
    house.clock.set('2026-12-01T10:00');
    await second.act(id(), 'AD', 'object-to-jurisdiction', { reason: '侵权行为地不在重庆。' });
    expect(await clock('AD-CLOSE-3M')).toEqual([[null, '2027-02-25', 'paused']]);
    expect((await view()).parallel.map(({ name }) => name.zh)).toEqual(['管辖异议']);
    expect(await clock('AD-JURIS-DECIDE-5WD')).toEqual([[null, '2026-12-08', 'running']]);
    house.clock.set('2026-12-04T10:00');
    await head.act(id(), 'AD', 'reject-objection', { reason: '被请求人住所地在重庆。' });
    // 1, 2 and 3 December aren't counted: 25 + 3 = 28 February, a Sunday in a year without a notice: Monday 1 March.
    expect(await clock('AD-CLOSE-3M')).toEqual([[null, '2027-03-01', 'running']]);
    expect((await view()).parallel).toEqual([]);
  });

  it('a member whose recusal is granted leaves the panel at once, and somebody unbiased takes the seat', async () => {
    expect(await refusedTo(head, 'decide-recusal', { granted: true, reason: '无' })).toBe('no_recusal_open');
    const panelist = await Client.signedIn(house, 'panelist');
    const [biased, successor] = [await option('panel', '纪衡'), await option('handlers', '邵公权')];
    await first.act(id(), 'AD', 'ask-recusal', { member: biased, reason: '曾任该专利的代理人。' });
    expect((await view(panelist)).relations).toContain('panel');
    expect(await refusedTo(head, 'decide-recusal', { granted: true, successor: userId('newcomer'), reason: '属实。' })).toBe('handler_unfit');
    await head.act(id(), 'AD', 'decide-recusal', { granted: true, successor, reason: '属实。' });
    expect((await view()).adjudication?.panel.map(({ name }) => name).sort()).toEqual(['宋明理', '梁允中', '邵公权']);
    expect((await view(panelist)).relations).toEqual(['case_handler']);
    await second.act(id(), 'AD', 'ask-recusal', { member: await option('panel', '宋明理'), reason: '怀疑其不公正。' });
    await head.act(id(), 'AD', 'decide-recusal', { granted: false, reason: '没有事实依据。' });
    expect((await view()).adjudication?.panel).toHaveLength(3);
  });

  it('answers come from each, are read by both sides, and the time ends by itself for who is silent', async () => {
    await first.act(id(), 'AD', 'answer', { party: await respondent(FIRST), text: '被诉产品系现有设计。' });
    expect(await clock('AD-ANSWER-15D')).toEqual([]);
    expect(await clock('AD-ANSWER-COPY-5WD')).toEqual([[FIRST, '2026-12-11', 'running']]);
    expect((await view(second)).adjudication?.parties.map(({ answer }) => answer)).toContain('被诉产品系现有设计。');
    await handler.act(id(), 'AD', 'forward-answer', { party: await respondent(FIRST), servedOn: '2026-12-04' });
    expect(await clock('AD-ANSWER-COPY-5WD')).toEqual([]);
    house.clock.set('2026-12-30T23:00');
    await house.settle();
    expect((await view()).state).toBe('AD_ANSWER');
    house.clock.set('2026-12-31T00:00');
    await house.settle();
    expect((await view()).state).toBe('AD_EVIDENCE');
  });

  it('is suspended for an invalidity request against the design and goes on afterwards', async () => {
    house.clock.set('2027-01-04T10:00');
    expect(await refusedTo(handler, 'suspend', { ground: 'invalidity', reason: '已受理。' })).toBe('not_your_action');
    await chief.act(id(), 'AD', 'suspend', { ground: 'invalidity', reason: '国家知识产权局已受理无效宣告请求。' });
    expect(await refusedTo(chief, 'suspend', { ground: 'death', reason: '又' })).toBe('standing_already');
    house.clock.set('2027-02-03T10:00');
    await chief.act(id(), 'AD', 'resume', { reason: '专利权被维持有效。' });
    // 3 + 30 days (4 January to 2 February) aren't counted: 25 February + 33 = 30 March, a Tuesday.
    expect(await clock('AD-CLOSE-3M')).toEqual([[null, '2027-03-30', 'running']]);
  });

  it('is heard three clear working days after the notice at the earliest', async () => {
    expect(await refusedTo(chief, 'schedule-hearing', { at: '2027-02-08T09:30', mode: 'room', place: '第一审理庭', closed: false })).toBe('hearing_too_soon');
    await chief.act(id(), 'AD', 'schedule-hearing', { at: '2027-02-09T09:30', mode: 'room', place: '第一审理庭', closed: false });
    expect(await refusedTo(chief, 'hold-hearing', { record: '笔录' })).toBe('hearing_not_yet');
    house.clock.set('2027-02-09T09:30');
    expect(await refusedTo(chief, 'hold-hearing', { record: '笔录' })).toBe('hearing_notice_missing');
    await handler.act(id(), 'AD', 'notify-hearing', { noticedOn: '2027-02-03' });
    await chief.act(id(), 'AD', 'hold-hearing', { record: '双方到庭，逐项比对。' });
    await chief.act(id(), 'AD', 'deliberate');
    expect((await view()).state).toBe('AD_DELIBERATION');
  });

  it('is decided with an outcome for each respondent, and each party has its own time to sue', async () => {
    house.clock.set('2027-03-15T10:00');
    expect(await refusedTo(chief, 'decide', { decidedOn: '2027-03-15', infringers: [randomUUID()], reasons: '无' })).toBe('unknown_choice');
    expect(await refusedTo(chief, 'decide', { decidedOn: '2027-03-15', reasons: '无' })).toBe('comparison_missing');
    await fillComparisonSheet(handler, (await view()).id);
    await chief.act(id(), 'AD', 'decide', {
      decidedOn: '2027-03-15',
      infringers: [await respondent(FIRST)],
      stops: ['make', 'sell'],
      object: '护坡砖',
      reasons: '整体视觉效果无实质性差异。',
    });
    expect(await clock('AD-CLOSE-3M')).toEqual([]);
    const parties = Object.fromEntries(((await view()).choices.parties ?? []).map(({ value, label }) => [label.zh, value]));
    const served = { 重庆山城雾茶业有限公司: '2027-03-16', [FIRST]: '2027-03-17', [SECOND]: '2027-03-22' };
    house.clock.set('2027-03-22T15:00');
    expect(await refusedTo(handler, 'serve-decision', { party: randomUUID(), servedOn: '2027-03-16' })).toBe('unknown_choice');
    for (const [name, servedOn] of Object.entries(served)) await handler.act(id(), 'AD', 'serve-decision', { party: parties[name], servedOn });
    expect((await view()).state).toBe('AD_SUIT_PERIOD');
    expect(await refusedTo(handler, 'record-suit', { party: randomUUID(), suedOn: '2027-03-22', courtNumber: '（2027）渝01行初1号' })).toBe('unknown_choice');
    // 16 + 15 = 31 March, 17 + 15 = 1 April, 22 + 15 = 6 April, all working days by the week.
    expect((await clock('AD-SUE-15D')).map(([whose, dueOn]) => [whose, dueOn])).toEqual([
      ['重庆山城雾茶业有限公司', '2027-03-31'],
      [FIRST, '2027-04-01'],
      [SECOND, '2027-04-06'],
    ]);
  });

  it('takes effect when the last party’s day is over, and not with the first', async () => {
    house.clock.set('2027-04-02T00:00');
    await house.settle();
    expect((await view()).state).toBe('AD_SUIT_PERIOD');
    // Somebody's time that is over while another's runs is told and lapses: no work fails over it, and nobody is late.
    const failed = await house.db.read(systemActor, (reader) => reader.query('select job, last_error from work where attempts > 1 or last_error is not null'));
    expect(failed).toEqual([]);
    expect(
      (await view()).deadlines.filter(({ ruleId, state, dueOn }) => ['AD-SUE-15D', 'AD-EVID-15D', 'AD-RECUSE-3WD'].includes(ruleId) && state === 'running' && dueOn < '2027-04-02'),
    ).toEqual([]);
    house.clock.set('2027-04-07T00:00');
    await house.settle();
    expect((await view()).state).toBe('AD_EFFECTIVE');
    // Three months from 6 April: 6 July 2027, a Tuesday.
    expect(await clock('AD-ENF-3M')).toEqual([[null, '2027-07-06', 'running']]);
  });

  it('tells who mediates the same dispute that it moved, and nothing that anybody wrote', async () => {
    const rows = await house.db.read(systemActor, (reader) =>
      reader.query(`select payload::text as text from event_log where type like 'AD.%' and audience not in ('adjudication', 'panel')`),
    );
    const open = JSON.stringify(rows);
    for (const written of ['写明请求停止', '侵权行为地不在重庆', '已受理无效宣告请求', '专利权被维持', '属实', '护坡砖']) expect(open).not.toContain(written);
    expect((rows as unknown[]).length).toBeGreaterThan(5);
  });

  it('is enforced only after the urging letter’s ten working days', async () => {
    expect(await refusedTo(handler, 'apply-enforcement', { appliedOn: '2027-04-07', court: '重庆市渝中区人民法院' })).toBe('urging_missing');
    await handler.act(id(), 'AD', 'urge', { servedOn: '2027-04-07' });
    // 8, 9, 12–16, 19–21 April.
    expect(await clock('AD-URGE-10WD')).toEqual([[null, '2027-04-21', 'running']]);
    house.clock.set('2027-04-22T09:00');
    await handler.act(id(), 'AD', 'apply-enforcement', { appliedOn: '2027-04-22', court: '重庆市渝中区人民法院' });
    expect((await view()).state).toBe('AD_ENFORCING');
    await handler.act(id(), 'AD', 'record-performed', { doneOn: '2027-04-22' });
    await handler.act(id(), 'AD', 'archive');
    expect((await view()).closedAt).not.toBeNull();
  });
});
