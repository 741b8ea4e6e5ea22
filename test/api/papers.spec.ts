import type { ActionResultView } from '@contract';
import { organisations } from '../../apps/ops/src/seed-people';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, completeDraft, fileDispute, walkTo } from '../support/walk';

/** Every paper that an action names, opened through the API by those it is for, and by nobody else. */
let house: RunningHouse;
let cast: Cast;
let disputeId: string;

beforeAll(async () => {
  house = await startHouse('papers_api');
  const receipt = await fileDispute(house);
  disputeId = receipt.disputeId;
  cast = await castFor(house, receipt);
});
afterAll(() => house.stop());

/** The file, or null where this person has no such paper. */
async function paperFor(who: Client, kind: string, { procedure = 'RM', id = disputeId } = {}): Promise<string | null> {
  const { id: proceedingId, documents } = await who.proceeding(id, procedure);
  const { status, body } = await who.request<string>('GET', `/proceedings/${proceedingId}/documents/${kind}.pdf`);
  expect(status === 200).toBe(documents.some((one) => one.kind === kind && one.ready));
  if (status === 404) return null;
  expect([status, body.slice(0, 8)]).toEqual([200, '%PDF-1.7']);
  return body;
}

/** What the newest event of this action carries. */
async function recorded(who: Client, action: string, { procedure = 'RM', id = disputeId } = {}): Promise<unknown> {
  const { id: proceedingId } = await who.proceeding(id, procedure);
  const { items } = await who.get<{ items: { type: string; payload: unknown }[] }>(`/proceedings/${proceedingId}/timeline`);
  return items.find((one) => one.type === `${procedure}.${action}`)?.payload;
}

type Person = keyof Cast;

/** Who of these can open it. */
async function readersOf(kind: string, people: readonly Person[] = ['applicant', 'respondent', 'clerk', 'manager', 'mediator']): Promise<Person[]> {
  const readers: Person[] = [];
  for (const who of people) if ((await paperFor(cast[who], kind)) !== null) readers.push(who);
  return readers;
}

const early: Person[] = ['applicant', 'respondent', 'clerk', 'manager'];

describe('a people’s mediation', () => {
  it('asks for a supplement: the notice is the applicant’s', async () => {
    await walkTo(house, disputeId, cast, { to: 'submitted' });
    expect(await readersOf('supplement-notice', early)).toEqual([]);
    await cast.clerk.act(disputeId, 'RM', 'ask-supplement', { items: '1. 商标注册证；\n2. 授权委托书。' });
    expect(await readersOf('supplement-notice', early)).toEqual(['applicant', 'clerk', 'manager']);
    await cast.applicant.act(disputeId, 'RM', 'supplement', { text: '已上传。' });
  });

  it('asks the other side: the letter is the respondent’s', async () => {
    await walkTo(house, disputeId, cast, { to: 'consent', after: 'submitted' });
    expect(await readersOf('inquiry-letter', early)).toEqual(['respondent', 'clerk', 'manager']);
  });

  it('appoints a mediator and tells everybody', async () => {
    await walkTo(house, disputeId, cast, { to: 'assigned', after: 'consent' });
    expect(await readersOf('appointment')).toEqual(['applicant', 'respondent', 'clerk', 'manager', 'mediator']);
  });

  it('stands still and goes on: the record changes with its end, and both sides have it', async () => {
    await walkTo(house, disputeId, cast, { to: 'mediating', after: 'assigned' });
    await cast.mediator.act(disputeId, 'RM', 'pause', { ground: 'parties', reason: '核对销量。' });
    const paused = await paperFor(cast.applicant, 'pause-record');
    house.clock.set('2026-11-27T09:00:00');
    await cast.mediator.act(disputeId, 'RM', 'resume', { reason: '核对完毕。' });
    expect(await paperFor(cast.respondent, 'pause-record')).not.toBe(paused);
    expect(await paperFor(cast.respondent, 'pause-record')).toBe(await paperFor(cast.clerk, 'pause-record'));
  });

  it('takes longer: the consent says from which day to which', async () => {
    await cast.mediator.act(disputeId, 'RM', 'extend', { until: '2027-01-15', everybodyAgreed: true });
    expect(await readersOf('extension-consent')).toEqual(['applicant', 'respondent', 'clerk', 'manager', 'mediator']);
    // A month from 11-23 ends 12-23; the four days of the pause are added.
    expect(await recorded(cast.clerk, 'extend')).toMatchObject({ before: '2026-12-28', until: '2027-01-15' });
    // The five days of the pause stand in the day that was agreed, and aren't added once more.
    expect((await cast.mediator.proceeding(disputeId, 'RM')).deadlines.find(({ ruleId, state }) => ruleId === 'RM-30D' && state === 'running')?.dueOn).toBe('2027-01-15');
  });

  it('ends in an oral agreement: a record in place of the agreement', async () => {
    const [debtor, creditor] = ['重庆雾里商贸有限公司', '重庆山城雾茶业有限公司'];
    await cast.mediator.act(disputeId, 'RM', 'record-oral-agreement', {
      facts: '双方对销售事实无争议。',
      clauses: [
        { kind: 'pay', obligor: debtor, payee: creditor, amountFen: 1_000_000, dueOn: '2026-12-04' },
        { kind: 'pay', obligor: debtor, payee: creditor, amountFen: 3_000_000, dueOn: '2027-02-26' },
      ],
    });
    expect(await readersOf('oral-agreement')).toEqual(['applicant', 'respondent', 'clerk', 'manager', 'mediator']);
    expect(await readersOf('agreement')).toEqual([]);
  });

  it('is visited: the record stays with the staff, and as it was', async () => {
    house.clock.set('2026-12-08T09:00:00');
    await cast.clerk.act(disputeId, 'RM', 'return-visit', { text: '电话回访，称资金周转困难。' });
    expect(await readersOf('return-visit')).toEqual(['clerk', 'manager', 'mediator']);
    // The 4th was a Friday: the first payment is late, the second isn't due.
    expect(await recorded(cast.clerk, 'return-visit')).toMatchObject({ performance: [{ state: 'overdue' }, { amountFen: 3_000_000, dueOn: '2027-02-26', state: 'due' }] });
    const found = await paperFor(cast.clerk, 'return-visit');
    const open = (await cast.mediator.proceeding(disputeId, 'RM')).choices.openObligations;
    await cast.mediator.act(disputeId, 'RM', 'mark-performed', { obligationId: open?.at(-1)?.value, doneOn: '2026-12-08' });
    expect(await paperFor(cast.clerk, 'return-visit')).toBe(found);
  });

  it('is breached: the reminder names what was overdue that day, also when it is paid afterwards', async () => {
    await cast.applicant.act(disputeId, 'RM', 'declare-breach', { reason: '没有收到第一笔款项。' });
    expect(await readersOf('performance-reminder')).toEqual(['applicant', 'respondent', 'clerk', 'manager', 'mediator']);
    expect(await recorded(cast.applicant, 'declare-breach')).toMatchObject({ overdue: [{ clause: 1, amountFen: 1_000_000, dueOn: '2026-12-04' }] });
    const reminded = await paperFor(cast.respondent, 'performance-reminder');
    const open = (await cast.mediator.proceeding(disputeId, 'RM')).choices.openObligations;
    await cast.mediator.act(disputeId, 'RM', 'mark-performed', { obligationId: open?.[0]?.value, doneOn: '2026-12-08' });
    expect(await paperFor(cast.respondent, 'performance-reminder')).toBe(reminded);
  });

  it('is not taken on: the applicant is told why', async () => {
    const receipt = await fileDispute(house);
    const id = receipt.disputeId;
    const others = await castFor(house, receipt);
    await walkTo(house, id, others, { to: 'submitted' });
    await others.manager.act(id, 'RM', 'reject', { ground: 'other_organ', reason: '请求认定商标无效。' });
    expect(await paperFor(others.applicant, 'rejection-notice', { id })).not.toBeNull();
    expect(await paperFor(others.respondent, 'rejection-notice', { id })).toBeNull();
  });
});

describe('what goes to a court, which may not read the sessions', () => {
  it('the certificate, with the days that were sent along; and the ruling it answers with', async () => {
    const receipt = await fileDispute(house);
    const id = receipt.disputeId;
    const people = await castFor(house, receipt);
    await walkTo(house, id, people, { to: 'joined' });
    await people.clerk.act(id, 'SC', 'choose-court', { courtCode: '渝0192' });
    await people.clerk.act(id, 'SC', 'send');
    const atCourt = { id, procedure: 'SC' };
    const certificate = await paperFor(people.liaison, 'conduct-certificate', atCourt);
    expect(certificate).not.toBeNull();
    expect(certificate).toBe(await paperFor(people.mediator, 'conduct-certificate', atCourt));
    expect((await people.liaison.proceeding(id, 'RM')).mediation?.sessions).toEqual([]);
    expect(await recorded(people.liaison, 'send', atCourt)).toMatchObject({ sessions: ['2026-11-25'] });
    expect(await paperFor(people.liaison, 'ruling', atCourt)).toBeNull();
    await walkTo(house, id, people, { to: 'confirmed', after: 'sent' });
    const ruling = await paperFor(people.liaison, 'ruling', atCourt);
    expect(ruling).not.toBeNull();
    for (const who of [people.applicant, people.respondent, people.clerk]) expect(await paperFor(who, 'ruling', atCourt)).toBe(ruling);
  });

  /** A court's referral, signed for, with a mediator and one session. */
  async function referred(): Promise<string> {
    const { truthConfirmed: _truth, preferredOrganisationId: _choice, ...dispute } = completeDraft();
    const letter = { ...dispute, kind: 'entrust', courtNumber: '（2026）渝0192民诉前调1234号', organisationId: organisations.cityCommittee };
    const { disputeId: id } = await cast.liaison.must<ActionResultView & { disputeId: string }>('POST', '/referrals', letter);
    await cast.manager.act(id, 'SD', 'receive');
    await cast.manager.act(id, 'SD', 'appoint', { mediatorId: (await cast.manager.proceeding(id, 'SD')).choices.mediators?.[0]?.value });
    for (const { value } of (await cast.mediator.proceeding(id, 'SD')).choices.parties ?? [])
      await cast.mediator.act(id, 'SD', 'record-consent', { partyId: value, willing: true, how: 'telephone' });
    await cast.mediator.act(id, 'SD', 'begin');
    await cast.mediator.act(id, 'SD', 'plan-session', { startsAt: '2026-12-09T09:30', place: '一号调解室', duration: 15 });
    const { choices } = await cast.mediator.proceeding(id, 'SD');
    const session = { sessionId: choices.plannedSessions?.[0]?.value, rightsTold: true, present: choices.parties?.map(({ value }) => value), record: '双方到场。' };
    await cast.mediator.act(id, 'SD', 'hold-session', session);
    return id;
  }

  it('the report of a referral that failed, an appraisal on the way', async () => {
    const id = await referred();
    const inReferral = { id, procedure: 'SD' };
    await cast.mediator.act(id, 'SD', 'start-appraisal', { ground: 'appraisal', reason: '比对商品标识。' });
    expect(await paperFor(cast.liaison, 'pause-record', inReferral)).not.toBeNull();
    await cast.mediator.act(id, 'SD', 'end-appraisal', { reason: '意见已出具。' });
    await cast.mediator.act(id, 'SD', 'terminate', { ground: 'T5', reason: '差距大。' });
    expect(await paperFor(cast.liaison, 'court-report', inReferral)).toBeNull();
    await cast.mediator.act(id, 'SD', 'return-to-court', { report: '材料已退回。' });
    const report = await paperFor(cast.liaison, 'court-report', inReferral);
    expect(report).not.toBeNull();
    expect(report).toBe(await paperFor(cast.mediator, 'court-report', inReferral));
  });

  it('the report of a referral that was settled', async () => {
    const id = await referred();
    const inReferral = { id, procedure: 'SD' };
    await cast.mediator.act(id, 'SD', 'record-oral-agreement', { facts: '双方对事实无争议。', clauses: [{ kind: 'confidentiality' }] });
    expect(await paperFor(cast.liaison, 'oral-agreement', inReferral)).not.toBeNull();
    expect(await paperFor(cast.liaison, 'court-report', inReferral)).toBeNull();
    await cast.mediator.act(id, 'SD', 'sign-as-mediator');
    await cast.mediator.act(id, 'SD', 'file-with-court');
    const report = await paperFor(cast.liaison, 'court-report', inReferral);
    expect(report).not.toBeNull();
    expect(report).toBe(await paperFor(cast.manager, 'court-report', inReferral));
  });
});
