import type { AcceptanceCheckView, AcceptanceView, AdjudicationCourseView, ActionResultView, DisputeView, DraftView, Page, Problem, ReceiptView, WorkRow } from '@contract';
import { patentDispute, request } from '../support/adjudication';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { completeDraft, fileDispute } from '../support/walk';

/** Real published case 24 is a design: the guided screen prompts for the evaluation report. */
describe('asking for an adjudication', () => {
  let house: RunningHouse;
  let receipt: ReceiptView;
  let applicant: Client;
  let handler: Client;
  const check = (answers: object, who = applicant, dispute = receipt.disputeId) =>
    who.request<AcceptanceCheckView & Problem>('POST', `/disputes/${dispute}/adjudications/check`, { answers });
  const conditionOf = async (answers: object, id: string) => (await check(answers)).body.conditions.find((one) => one.id === id);
  const fieldsOf = async (answers: object) => (await check(answers)).body.groups.flatMap(({ fields }) => fields.map(({ name }) => name));

  beforeAll(async () => {
    house = await startHouse('acceptance');
    receipt = await fileDispute(house, patentDispute());
    applicant = await Client.signedIn(house, 'applicant');
    handler = await Client.signedIn(house, 'handler');
  }, 60_000);
  afterAll(() => house.stop());

  it('answers the applicant alone, over a patent, and keeps nothing', async () => {
    const code = receipt.accessCodes.find(({ side }) => side === 'B')?.code ?? '';
    expect((await check({}, await Client.withCode(house, code))).status).toBe(403);
    expect((await check({}, handler)).status).toBe(404);
    expect((await check({}, applicant, 'nonsense')).status).toBe(404);
    const trademark = await fileDispute(house, completeDraft({ title: '另一件商标纠纷' }));
    expect((await check({}, applicant, trademark.disputeId)).body.code).toBe('not_a_patent_dispute');
    const first = await check({});
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ rightKind: 'PAT-D', draft: null, ready: false });
    expect(first.body.groups.map(({ id }) => id)).toEqual(['standing', 'patent', 'identity', 'place', 'time', 'other-ways', 'request']);
  });

  it('refuses what is no answer by its field, and never breaks', async () => {
    for (const [answers, code] of [
      [{ standing: 'thief' }, 'unknown_choice'],
      [{ standing: 5 }, 'not_text'],
      [{ knownOn: '2026-02-30' }, 'impossible_date'],
      [{ nobodySued: 'yes' }, 'not_yes_or_no'],
      [{ colour: 'red' }, 'unknown_property'],
      [{ facts: '长'.repeat(4001) }, 'too_long'],
    ] as const) {
      const { status, body } = await check(answers);
      expect([status, body.fields?.[0]?.code]).toEqual([422, code]);
    }
    for (const body of [{}, { answers: 'x' }, { answers: null }, { answers: [] }]) {
      expect((await applicant.request('POST', `/disputes/${receipt.disputeId}/adjudications/check`, body)).status).toBe(422);
    }
  });

  it('asks on by what was answered, and prompts for the evaluation report of a design without blocking', async () => {
    expect(await fieldsOf({ standing: 'sole' })).toContain('patenteeAsks');
    expect(await fieldsOf({ standing: 'patentee' })).not.toContain('standingProof');
    expect(await conditionOf({ hasReport: false }, 'report')).toMatchObject({ state: 'open', blocks: false, why: { zh: expect.stringContaining('专利权评价报告') } });
    expect(await conditionOf({}, 'claims')).toBeUndefined();
  });

  it('counts the three years by the rule book', async () => {
    // Monday 23 November 2026: three years from 23 November 2023 end today, from the 22nd (a Wednesday) they ended on Sunday 22 November and roll to today; from 20 November 2023 they ended on Friday.
    expect(await conditionOf({ knownOn: '2023-11-23' }, 'limitation')).toMatchObject({ state: 'met' });
    expect(await conditionOf({ knownOn: '2023-11-20', stillGoingOn: false }, 'limitation')).toMatchObject({ state: 'not_met', blocks: false });
    expect(await conditionOf({ knownOn: '2023-11-20', stillGoingOn: true, patentAlive: true }, 'limitation')).toMatchObject({
      state: 'met',
      why: { zh: expect.stringContaining('应当受理') },
    });
    expect((await check({ knownOn: '2026-11-24' })).body.problems).toContainEqual(expect.objectContaining({ field: 'knownOn', code: 'day_to_come' }));
  });

  const whole = { ...request, hasReport: false, hasRegister: true, origin: 'mainland', place: 'domicile' };

  it('is submitted with its answers, once nothing stops it', async () => {
    expect((await check({ ...whole, standing: 'ordinary', licenceBasis: 'none', standingProof: true })).body).toMatchObject({ ready: false, problems: [] });
    expect((await check(whole)).body).toMatchObject({ ready: true, problems: [] });
    const opened = await applicant.request<ActionResultView>('POST', `/disputes/${receipt.disputeId}/adjudications`, {});
    expect((await check(whole)).body.draft).toEqual({ proceedingId: opened.body.proceedingId, version: opened.body.version });
    const submit = (input: object) =>
      applicant.request<Problem>('POST', `/proceedings/${opened.body.proceedingId}/actions/submit`, { expectedVersion: opened.body.version, input });
    expect((await submit({ ...whole, standing: 'sole', patenteeAsks: true })).body.code).toBe('acceptance_not_met');
    expect((await submit(whole)).status).toBe(200);
    expect((await check(whole)).body.code).toBe('adjudication_open');
  });

  it('shows the conditions to both sides, and what the department found to the department alone', async () => {
    const { id } = await handler.proceeding(receipt.disputeId, 'AD');
    const read = (who: Client) => who.request<AcceptanceView>('GET', `/proceedings/${id}/acceptance`);
    await handler.act(receipt.disputeId, 'AD', 'find-condition', { condition: 'report', found: 'open', remark: '请补交评价报告。' });
    await handler.act(receipt.disputeId, 'AD', 'find-condition', { condition: 'report', found: 'met' });
    const ofReport = async (who: Client) => (await read(who)).body.conditions.find((one) => one.id === 'report');
    expect(await ofReport(handler)).toMatchObject({ ground: 'no_report', state: 'open', answers: [{ value: false }], finding: { found: 'met', remark: null, by: '宋明理' } });
    expect(await ofReport(applicant)).toMatchObject({ state: 'open', finding: null });
    const stranger = await Client.signedIn(house, 'mediator');
    expect((await read(stranger)).status).toBe(404);
    expect((await handler.request('GET', '/proceedings/nonsense/acceptance')).status).toBe(404);
  });

  it('waits for the head once every condition was found met, and whenever there is something only the head decides', async () => {
    const head = await Client.signedIn(house, 'head');
    const blocker = async () => (await handler.proceeding(receipt.disputeId, 'AD')).blocker;
    const { id } = await handler.proceeding(receipt.disputeId, 'AD');
    const { conditions } = await handler.must<AcceptanceView>('GET', `/proceedings/${id}/acceptance`);
    expect((await blocker())?.who).toBe('case_handler');
    for (const one of conditions) await handler.act(receipt.disputeId, 'AD', 'find-condition', { condition: one.id, found: 'met' });
    expect(await blocker()).toMatchObject({ who: 'department_head', what: { zh: expect.stringContaining('立案并组成合议组') } });
    expect((await head.must<Page<WorkRow>>('GET', '/proceedings?filter=mine')).items.map((row) => row.id)).toContain(id);
    await handler.act(receipt.disputeId, 'AD', 'find-condition', { condition: 'report', found: 'open' });
    expect((await blocker())?.who).toBe('case_handler');
  });

  it('shows the department who sits with which certificate, and what stands beside the state since when', async () => {
    const { id } = await handler.proceeding(receipt.disputeId, 'AD');
    const head = await Client.signedIn(house, 'head');
    const { choices } = await handler.proceeding(receipt.disputeId, 'AD');
    const of = (name: string) => choices.handlers?.find(({ label }) => label.zh === name)?.value;
    await head.act(receipt.disputeId, 'AD', 'file', { chief: of('梁允中'), panel: [of('宋明理'), of('纪衡')] });
    await applicant.act(receipt.disputeId, 'AD', 'ask-recusal', { member: of('纪衡'), reason: '曾任该专利的代理人。' });
    expect((await handler.proceeding(receipt.disputeId, 'AD')).blocker).toMatchObject({ who: 'department_head', what: { zh: '决定回避申请' } });
    await handler.act(receipt.disputeId, 'AD', 'serve-by-notice', { party: choices.respondents?.[0]?.value, noticedOn: '2026-11-23' });
    const course = await head.must<AdjudicationCourseView>('GET', `/proceedings/${id}/course`);
    expect(course.panel[0]).toMatchObject({ name: '梁允中', isChief: true, certificate: expect.any(String), leftAt: null });
    expect(course.recusals).toMatchObject([{ member: '纪衡', reason: '曾任该专利的代理人。', granted: null }]);
    expect(course.parallel).toMatchObject([{ id: 'PUBLIC_NOTICE', since: expect.stringContaining('2026-11-23'), by: '宋明理', stopsClock: true }]);
    expect((await applicant.request('GET', `/proceedings/${id}/course`)).status).toBe(403);
  });

  describe('chosen at the filing', () => {
    const procedures = async (disputeId: string) => (await applicant.must<DisputeView>('GET', `/disputes/${disputeId}`)).proceedings.map(({ procedure }) => procedure);
    const mediate = (disputeId: string, who = applicant) => who.request<Problem>('POST', `/disputes/${disputeId}/mediation`, {});
    let chosen: ReceiptView;

    it('is a patent’s alone, and starts no routing', async () => {
      const draft = await applicant.must<DraftView>('POST', '/drafts', { data: completeDraft({ way: 'adjudication' }) });
      const refused = await applicant.request<Problem>('POST', `/drafts/${draft.id}/submission`, {});
      expect([refused.status, refused.body.fields?.[0]]).toMatchObject([422, { field: 'way', code: 'not_a_patent_dispute' }]);
      expect((await applicant.request('POST', '/drafts', { data: completeDraft({ way: 'duel' as 'mediation' }) })).status).toBe(422);
      chosen = await fileDispute(house, patentDispute({ title: '另一件专利纠纷', way: 'adjudication' }));
      await house.settle();
      expect(await procedures(chosen.disputeId)).toEqual([]);
    });

    it('mediation is asked for instead once the request is refused, and routed once', async () => {
      const opened = await applicant.must<ActionResultView>('POST', `/disputes/${chosen.disputeId}/adjudications`, {});
      await applicant.must('POST', `/proceedings/${opened.proceedingId}/actions/submit`, { expectedVersion: opened.version, input: whole });
      expect((await mediate(chosen.disputeId)).body.code).toBe('adjudication_open');
      await handler.act(chosen.disputeId, 'AD', 'refuse-filing', { ground: 'no_report', reason: '无正当理由不提交。' });
      expect((await mediate(chosen.disputeId, handler)).status).toBe(403);
      expect([(await mediate(chosen.disputeId)).status, (await mediate(chosen.disputeId)).status]).toEqual([200, 200]);
      await house.settle();
      expect(await procedures(chosen.disputeId)).toEqual(['AD', 'RT']);
      expect((await mediate('nonsense')).status).toBe(404);
    });

    it('who asked for mediation from the start is routed as ever, also when an adjudication is asked for beside it', async () => {
      expect(await procedures(receipt.disputeId)).toEqual(expect.arrayContaining(['RT', 'AD']));
      expect((await mediate(receipt.disputeId)).body.code).toBe('adjudication_open');
    });
  });
});
