import type { ActionResultView, DesignatedView, DisputeView, DraftCheck, Problem, ProceedingView } from '@contract';
import { Client as Postgres } from 'pg';
import { loadPastRouting } from '../../libs/routing/src/past-routing.queries';
import { toPlainDate, systemActor } from '@kernel';
import { patentDispute, request } from '../support/adjudication';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { fileDispute } from '../support/walk';

/** 办法 50 and 58, 细则 96(2): what reaches the department by another office's letter. Today is Monday 23 November 2026. */
describe('a letter of another department', () => {
  let house: RunningHouse;
  let handler: Client;
  let head: Client;
  let owner: Postgres;
  const data = () => {
    const { title, summary, parties, rights } = patentDispute();
    return { title, summary, parties, rights };
  };
  const letter = (more: object = {}) => ({ kind: 'evidence', askedBy: '成都市知识产权局', letterNumber: '成知法协〔2026〕12号', receivedOn: '2026-11-20', ...data(), ...more });
  const send = (body: object, who = handler, key?: string) =>
    who.request<ActionResultView & Problem & { disputeId: string }>('POST', '/assistance-requests', body, key === undefined ? {} : { 'idempotency-key': key });

  beforeAll(async () => {
    house = await startHouse('assistance');
    [handler, head] = [await Client.signedIn(house, 'handler'), await Client.signedIn(house, 'head')];
    owner = new Postgres({ connectionString: house.databaseUrl });
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await house.stop();
  });

  describe('that asks for evidence', () => {
    let id: string;

    it('is entered with its target counted from the day it was received: ten working days', async () => {
      const { status, body } = await send(letter());
      expect([status, body.state]).toEqual([201, 'AS_RECEIVED']);
      id = body.disputeId;
      const view = await handler.proceeding(id, 'AS');
      // Friday 20 November: 23–27 are five, 30 November to 4 December ten.
      expect(view.deadlines).toMatchObject([{ ruleId: 'AD-ASSIST-IN', triggerOn: '2026-11-20', dueOn: '2026-12-04', state: 'running' }]);
      expect(view.assistance).toMatchObject({ askedBy: '成都市知识产权局', letterNumber: '成知法协〔2026〕12号', receivedOn: '2026-11-20', basis: '办法第50条' });
    });

    it('has a number of its own series, no code, no way, and nobody reads it but the department', async () => {
      const dispute = await handler.get<DisputeView>(`/disputes/${id}`);
      expect(dispute).toMatchObject({ receiptNumber: '渝知协〔2026〕1号', source: 'assistance', way: null, progressCode: null });
      const { rows } = await owner.query(`select principal, relation from dispute_access where dispute_id = $1 order by relation`, [id]);
      expect(rows.map(({ relation }) => relation)).toEqual(['case_handler', 'department_head']);
      expect((await owner.query(`select 1 from party where dispute_id = $1 and access_code_hash is not null`, [id])).rowCount).toBe(0);
      for (const stranger of ['supervisor', 'applicant', 'manager', 'admin']) {
        const who = await Client.signedIn(house, stranger);
        expect([stranger, (await who.request('GET', `/disputes/${id}`)).status]).toEqual([stranger, 404]);
      }
    });

    it('is routed to nobody, told to no party, and no rehearsal of the rules counts it', async () => {
      await house.settle();
      expect((await owner.query('select 1 from routing where dispute_id = $1', [id])).rowCount).toBe(0);
      const past = await house.db.read(systemActor, (reader) => loadPastRouting(reader, { from: toPlainDate('2026-11-01'), until: toPlainDate('2026-11-30') }, ['RM']));
      expect(past.disputes.map(({ disputeId }) => disputeId)).not.toContain(id);
      expect((await owner.query('select 1 from notice where dispute_id = $1 and recipient like $2', [id, 'party:%'])).rowCount).toBe(0);
    });

    it('gives no applicant a hint that it exists: a filing over the same patent by the same party finds no double', async () => {
      const applicant = await Client.signedIn(house, 'applicant');
      const draft = await applicant.must<{ id: string }>('POST', '/drafts', { data: patentDispute() });
      expect((await applicant.get<DraftCheck>(`/drafts/${draft.id}/check`)).doubleFilings).toEqual([]);
    });

    it('is answered by a letter that says what was asked and what came of it, and the target ends', async () => {
      await handler.act(id, 'AS', 'take');
      await handler.act(id, 'AS', 'note-step', { text: '到被请求人仓库清点库存。' });
      const early = await handler.tryAct<Problem>(id, 'AS', 'answer', { result: '已取证。', sentOn: '2026-11-24' });
      expect(early.body.fields?.[0]?.code).toBe('day_to_come');
      await handler.act(id, 'AS', 'answer', { result: '已调取出库单十二份。', enclosures: '出库单复印件\n现场笔录', sentOn: '2026-11-23' });
      const view = await handler.proceeding(id, 'AS');
      expect([view.state, view.deadlines[0]?.state, view.documents[0]?.ready]).toEqual(['AS_ANSWERED', 'met', true]);
      expect((await handler.request<string>('GET', `/proceedings/${view.id}/documents/as-reply.pdf`)).body.slice(0, 8)).toBe('%PDF-1.7');
    });
  });

  it('of CNIPA asks for help to stop an act: three working days; the head alone declines', async () => {
    const { disputeId } = (await send(letter({ kind: 'stop', askedBy: '国家知识产权局', receivedOn: '2026-11-23' }))).body;
    const view = await handler.proceeding(disputeId, 'AS');
    expect(view.deadlines).toMatchObject([{ ruleId: 'MJ-ASSIST', dueOn: '2026-11-26' }]);
    expect((await handler.tryAct<Problem>(disputeId, 'AS', 'decline', { reason: '无管辖。', sentOn: '2026-11-23' })).body.code).toBe('not_your_action');
    await head.act(disputeId, 'AS', 'decline', { reason: '侵权行为地不在本市。', sentOn: '2026-11-23' });
    expect((await head.proceeding(disputeId, 'AS')).state).toBe('AS_DECLINED');
  });

  it('is entered once, however often it is sent, and needs neither sides nor a right', async () => {
    const body = letter({ parties: [], rights: [] });
    const key = '01940000-0000-7000-8000-00000000a511';
    const [first, again] = [await send(body, handler, key), await send(body, handler, key)];
    expect([first.status, again.body.disputeId]).toEqual([201, first.body.disputeId]);
  });

  it.each([
    [{ receivedOn: '2026-11-24' }, 'receivedOn', 'day_to_come'],
    [{ receivedOn: '2026-02-30' }, 'receivedOn', 'impossible_date'],
    [{ summary: ' ' }, 'summary', 'required'],
    [{ parties: [{ side: 'B', kind: 'company', name: ' ' }] }, 'parties.0.name', 'required'],
  ])('refuses %j at its field', async (more, field, code) => {
    expect((await send(letter(more))).body.fields).toContainEqual(expect.objectContaining({ field, code }));
  });

  it('is the business of the department alone', async () => {
    for (const stranger of ['mediator', 'liaison', 'applicant']) expect((await send(letter(), await Client.signedIn(house, stranger))).status).toBe(403);
  });

  describe('that designates the department for a case (细则 96(2))', () => {
    const designate = (who = handler) => who.request<DesignatedView & Problem>('POST', '/designated-adjudications', patentDispute());

    it('opens a dispute with codes for both sides and an adjudication that waits for the handler', async () => {
      const { status, body } = await designate();
      expect([status, body.state, body.accessCodes.map(({ side }) => side).sort()]).toEqual([201, 'AD_DRAFT', ['A', 'B', 'B']]);
      const draft = await handler.proceeding(body.disputeId, 'AD');
      expect(draft.blocker).toMatchObject({ who: 'case_handler' });
      await handler.act(body.disputeId, 'AD', 'enter-designated', { number: '国知指〔2026〕7号', receivedOn: '2026-11-19', ...request });
      const entered = await handler.proceeding(body.disputeId, 'AD');
      // From CNIPA's paper, Thursday 19 November: 20, 23, 24, 25, 26.
      expect([entered.state, entered.deadlines.map(({ ruleId, dueOn }) => [ruleId, dueOn])]).toEqual(['AD_SUBMITTED', [['AD-FILE-5WD', '2026-11-26']]]);
      const requester = await Client.withCode(house, body.accessCodes.find(({ side }) => side === 'A')?.code ?? '');
      expect((await requester.proceeding(body.disputeId, 'AD')).state).toBe('AD_SUBMITTED');
      await house.settle();
      expect((await owner.query('select 1 from routing where dispute_id = $1', [body.disputeId])).rowCount).toBe(0);
    });

    it('and no handler submits a request that a party made here', async () => {
      const applicant = await Client.signedIn(house, 'applicant');
      const receipt = await fileDispute(house, patentDispute({ title: '自行请求的案件' }));
      const asked = await applicant.must<ActionResultView>('POST', `/disputes/${receipt.disputeId}/adjudications`, {});
      const view = await applicant.get<ProceedingView>(`/proceedings/${asked.proceedingId}`);
      expect(view.actions.find(({ action }) => action === 'enter-designated')?.refusal?.code).toMatch(/not_your_action|not_designated/);
    });

    it('is entered over a patent, by the department', async () => {
      expect((await designate(await Client.signedIn(house, 'liaison'))).status).toBe(403);
    });
  });
});
