import type { DisputeView, ProceedingView } from '@contract';
import { Client as Connection } from 'pg';
import { organisations } from '../../apps/ops/src/seed-people';
import { AdjudicationCase, patentDispute } from '../support/adjudication';
import { MediationCase, ownership } from '../support/administrative-mediation';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

const damages = { request: '被请求人赔偿八万元。', facts: '侵权已由行政裁决认定。', foundBy: 'department', decisionNumber: '渝知裁〔2026〕3号', claimed: 8_000_000 };
const SECRET = '私下称最多赔九万';
const PAY = '被请求人于2026年12月31日前向请求人支付赔偿金八万元。';
const invention = { rights: [{ kind: 'PAT-I', number: 'ZL202010123456.2', title: '护坡砖制造方法', holder: '重庆山城雾茶业有限公司' }] };

/** 民诉法 205 for what a department mediated (rule book 4.3, 4.5, 4.6). The clock stands on Monday 23 November 2026. */
describe('an agreement that a department mediated, before a court', () => {
  let house: RunningHouse;
  let raw: Connection;
  let liaison: Client;
  beforeAll(async () => {
    house = await startHouse('administrative_confirmation');
    liaison = await Client.signedIn(house, 'liaison2');
    raw = new Connection({ connectionString: house.databaseUrl, options: '-c role=zhihe_app' });
    await raw.connect();
  }, 60_000);
  beforeEach(() => house.clock.set('2026-11-23T09:00'));
  afterAll(async () => {
    await raw.end();
    await house.stop();
  });

  /** Requested on the 23rd, signed and sealed on the 24th, entered on the 25th. */
  async function agreed(terms: string, { action = 'request-damages', input = damages as object, filing = {}, more = {} } = {}): Promise<MediationCase> {
    const matter = await MediationCase.drafted(house, { parties: patentDispute().parties?.slice(0, 2), ...invention });
    await matter.filed(action, input, filing);
    await conclude(matter, terms, more);
    return matter;
  }

  async function conclude(matter: MediationCase, terms: string, more: object = {}): Promise<void> {
    house.clock.set('2026-11-25T10:00');
    const { handler } = matter.people;
    await matter.act(handler, 'hold-mediation', { heldOn: '2026-11-24', record: SECRET });
    const signers = await matter.everyParticipant();
    await matter.act(handler, 'agree', { agreedOn: '2026-11-24', terms, signers, sealed: true, hasPayment: true, notarial: false, ...more });
    await house.settle();
  }

  const confirmation = (matter: { id: string; applicant: Client }, who: Client = matter.applicant) => who.proceeding(matter.id, 'SC');
  const join = (matter: { id: string }, who: Client) => who.act(matter.id, 'SC', 'join', { truth: true });
  const refusal = async (matter: MediationCase, action: string, who?: Client) => (await confirmation(matter, who)).actions.find((one) => one.action === action)?.refusal;
  const running = ({ deadlines }: ProceedingView) => deadlines.filter(({ state }) => state === 'running').map(({ ruleId, dueOn }) => [ruleId, dueOn]);
  const papers = async (matter: MediationCase, who: Client) => (await confirmation(matter, who)).documents.filter(({ ready }) => ready).map(({ kind }) => kind);

  /** How many agreements of the dispute these principals read by SQL, in the app's role. */
  async function readBySql(disputeId: string, principals: string): Promise<number> {
    await raw.query('begin');
    try {
      await raw.query(`select set_config('app.principals', $1, true)`, [principals]);
      return (await raw.query('select 1 from department_agreement where dispute_id = $1', [disputeId])).rowCount ?? 0;
    } finally {
      await raw.query('rollback');
    }
  }

  it('goes from the seal to the court’s ruling, each day counted by hand; the court reads the terms and nothing else of the mediation', async () => {
    const matter = await agreed(`一、${PAY}\n二、被请求人停止销售侵权产品。`, { more: { performBy: '2026-12-31' } });
    const [respondent] = matter.respondents as [Client];
    const { handler } = matter.people;
    const open = await confirmation(matter);
    // Signed and sealed on Tuesday 24 November, whenever it is entered: day 1 is the 25th, day 30 Thursday 24 December.
    expect(running(open)).toEqual([['SC-30D', '2026-12-24']]);
    expect(open.confirmation).toMatchObject({
      effectiveOn: '2026-11-24',
      agreement: { number: expect.stringMatching(/^专利调解〔2026〕\d+号$/), performBy: '2026-12-31', text: [{ zh: PAY }, { zh: '被请求人停止销售侵权产品。' }], warnings: [] },
    });
    await join(matter, matter.applicant);
    expect((await confirmation(matter)).blocker?.who).toBe('respondent');
    await join(matter, respondent);

    const preparing = await confirmation(matter, handler);
    expect([preparing.state, preparing.blocker?.who]).toEqual(['SC_PREPARING', 'mediating_officer']);
    expect(preparing.confirmation?.packet.map(({ name, ready }) => [name.zh, ready])).toContainEqual([`${open.confirmation?.agreement?.reachedAt}主持调解的证明`, true]);
    // An invention: the intermediate level (法释〔2022〕13号 1); which court takes what a department mediated is not confirmed.
    expect(preparing.confirmation?.courts.filter(({ competent }) => competent).map(({ code, provisional }) => [code, provisional])).toEqual([['渝01/知产', true]]);
    const tribunal = `org:${organisations.ipTribunal}:court_liaison`;
    expect((await liaison.request('GET', `/proceedings/${preparing.id}`)).status).toBe(404);
    expect(await readBySql(matter.id, tribunal)).toBe(0);
    await handler.act(matter.id, 'SC', 'choose-court', { courtCode: '渝01/知产' });
    await handler.act(matter.id, 'SC', 'send');
    // Received on Wednesday 25 November, three days: Saturday 28 November, so Monday the 30th.
    expect(running(await confirmation(matter))).toEqual([['SC-ACCEPT-3D', '2026-11-30']]);

    const atCourt = await confirmation(matter, liaison);
    expect(atCourt.confirmation?.agreement?.text.map(({ zh }) => zh)).toEqual([PAY, '被请求人停止销售侵权产品。']);
    expect(await papers(matter, liaison)).toEqual(['confirmation-application', 'commitment', 'conduct-certificate']);
    const dispute = await liaison.get<DisputeView>(`/disputes/${matter.id}`);
    const pages = dispute.proceedings.flatMap(({ id }) => [`/proceedings/${id}`, `/proceedings/${id}/timeline`]);
    const read = JSON.stringify([dispute, await Promise.all(pages.map(async (path) => (await liaison.request('GET', path)).body))]);
    expect([SECRET, damages.request, damages.facts, '同意调解。'].filter((words) => read.includes(words))).toEqual([]);
    expect([await readBySql(matter.id, tribunal), await readBySql(matter.id, `org:${organisations.liangjiangCourt}:court_liaison`)]).toEqual([1, 0]);

    await liaison.act(matter.id, 'SC', 'accept', { courtNumber: '（2026）渝01民特7号' });
    await liaison.act(matter.id, 'SC', 'hear', { heardOn: '2026-11-25' });
    await liaison.act(matter.id, 'SC', 'confirm', { decidedOn: '2026-11-25', servedOn: '2026-11-25' });
    const confirmed = await confirmation(matter, liaison);
    expect([confirmed.state, confirmed.number]).toEqual(['SC_CONFIRMED', '（2026）渝01民特7号']);
    // Objection: 15 days from Wednesday 25 November, Thursday 10 December. Enforcement: two years from 31 December 2026 end on
    // Sunday 31 December 2028; 1 January 2029 is a holiday, so Tuesday 2 January 2029.
    expect(running(confirmed)).toEqual([
      ['SC-OBJ-15D', '2026-12-10'],
      ['ENF-2Y', '2029-01-02'],
    ]);
  });

  it('a clause that decides who owns the patent stops it, with how to split it', async () => {
    const input = { action: 'request-ownership', input: ownership, filing: { acceptanceNotice: '渝知受〔2026〕9号' } };
    const matter = await agreed(`1. 涉案专利权由双方共有。\n2. ${PAY}`, input);
    const { confirmation: shown, blocker } = await confirmation(matter);
    expect(shown?.agreement?.warnings).toMatchObject([{ clause: 1, message: { zh: expect.stringContaining('请拆出') }, basis: '民诉法解释第355条第5项' }]);
    expect(blocker?.who).toBe('mediating_officer');
    expect(await refusal(matter, 'join')).toMatchObject({ code: 'ruling_content', message: { zh: expect.stringMatching(/第1条.*请拆出该条后重新达成协议/) } });
    expect(await papers(matter, matter.applicant)).toEqual([]);
  });

  it('switched off, the button says why; switched on again inside the thirty days, it works', async () => {
    const matter = await agreed(PAY);
    const turn = (value: number) => raw.query(`update house_setting set value = $1 where code = 'SC_ADMIN_MEDIATION_ALLOWED'`, [value]);
    await turn(0);
    try {
      expect(await refusal(matter, 'join')).toMatchObject({ code: 'administrative_confirmation_off', message: { zh: expect.stringContaining('尚未开放行政调解协议的司法确认') } });
      await expect(join(matter, matter.applicant)).rejects.toThrow('administrative_confirmation_off');
      expect(running(await confirmation(matter))).toEqual([['SC-30D', '2026-12-24']]);
    } finally {
      await turn(1);
    }
    await join(matter, matter.applicant);
    expect((await confirmation(matter)).confirmation?.joined.map(({ joinedAt }) => joinedAt !== null)).toEqual([true, false]);
  });

  it('nobody applies in time: it is over with the thirtieth day', async () => {
    const matter = await agreed(PAY);
    house.clock.set('2026-12-24T23:00');
    await house.settle();
    expect((await confirmation(matter)).state).toBe('SC_OPEN');
    house.clock.set('2026-12-25T00:30');
    await house.settle();
    expect((await confirmation(matter)).state).toBe('SC_EXPIRED');
  });

  it('is between those who mediated: a respondent that did not want to is no party to it', async () => {
    const matter = await MediationCase.drafted(house, invention);
    const [first, second] = matter.respondents as [Client, Client];
    await matter.taken('request-damages', damages);
    for (const index of [0, 1]) await matter.serve('2026-11-23', index);
    await matter.act(first, 'comment', { party: await matter.respondent(0), accepts: true, text: '同意。' });
    await matter.act(second, 'comment', { party: await matter.respondent(1), accepts: false, text: '不同意。' });
    await matter.act(matter.people.handler, 'file', { at: '2026-11-24T14:30', place: '调解室' });
    await conclude(matter, PAY);
    expect((await confirmation(matter)).confirmation?.joined).toHaveLength(2);
    expect((await refusal(matter, 'join', second))?.code).toBe('no_party_to_agreement');
    for (const who of [matter.applicant, first]) await join(matter, who);
    expect((await confirmation(matter)).state).toBe('SC_PREPARING');
  });

  it('neither who decides the dispute nor a committee reads it, and neither acts on it', async () => {
    const matter = await agreed(PAY);
    const { id } = await confirmation(matter);
    const committee = `org:${organisations.cityCommittee}`;
    const others = [
      ['case_handler', `org:${organisations.bureau}:case_handler`],
      ['clerk', `${committee}:clerk`],
    ];
    for (const [relation, principal] of others) {
      await raw.query('begin');
      await raw.query(`select set_config('app.scope', 'system', true), grant_access($1, $2, $3, 'test')`, [matter.id, principal, relation]);
      await raw.query('commit');
      expect(await readBySql(matter.id, String(principal))).toBe(0);
    }
    const clerk = await Client.signedIn(house, 'clerk');
    const seen = await clerk.get<ProceedingView>(`/proceedings/${id}`);
    expect([seen.confirmation, seen.documents]).toEqual([null, []]);
    for (const who of [matter.applicant, matter.respondents[0] as Client]) await join(matter, who);
    expect((await refusal(matter, 'choose-court', clerk))?.code).toBe('not_your_mediation');
    expect(await refusal(matter, 'choose-court', matter.people.handler)).toBeNull();
  });

  it('serves the settlement of an adjudication as well; a court’s no reopens nothing by itself', async () => {
    const matter = await AdjudicationCase.asked(house, { parties: patentDispute().parties?.slice(0, 2), ...invention });
    const { handler } = matter.people;
    await matter.fileWithPanel();
    for (const { value } of (await matter.view()).choices.consentsAwaited ?? []) await matter.act(handler, 'consent-to-settle', { party: value });
    await matter.act(handler, 'settle', { signedOn: '2026-11-23', terms: PAY, notarial: false });
    await house.settle();
    // Signed and sealed on Monday 23 November: day 30 is Wednesday 23 December.
    expect(running(await confirmation(matter))).toEqual([['SC-30D', '2026-12-23']]);
    for (const who of [matter.applicant, matter.respondents[0] as Client]) await join(matter, who);
    await handler.act(matter.id, 'SC', 'choose-court', { courtCode: '渝01/知产' });
    await handler.act(matter.id, 'SC', 'send');
    await liaison.act(matter.id, 'SC', 'accept', { courtNumber: '（2026）渝01民特8号' });
    await liaison.act(matter.id, 'SC', 'hear', { heardOn: '2026-11-23' });
    const before = (await matter.applicant.get<DisputeView>(`/disputes/${matter.id}`)).proceedings.length;
    await liaison.act(matter.id, 'SC', 'dismiss', { ground: '358-5', reason: '给付内容不明确。', decidedOn: '2026-11-23' });
    await house.settle();
    expect((await confirmation(matter)).confirmation?.outcome).toMatchObject({ result: 'dismissed' });
    expect((await matter.applicant.get<DisputeView>(`/disputes/${matter.id}`)).proceedings).toHaveLength(before);
  });
});
