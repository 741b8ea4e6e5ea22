import type { AgentDraft, DisputeView, DraftView, NoticeView, Page, PartyDraft, Problem, ReceiptView, SessionView } from '@contract';
import { systemActor } from '@kernel';
import { organisations } from '../../apps/ops/src/seed-people';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, codeOf, completeDraft, walkTo } from '../support/walk';

/** Somebody who files for a party as its agent: what the account may do for the party, and what the party does itself by its code. */
let house: RunningHouse;

beforeAll(async () => {
  house = await startHouse('agents');
});

afterAll(() => house.stop());

const [tea, shop] = completeDraft().parties as [PartyDraft, PartyDraft];
const spring: PartyDraft = { ...tea, name: '重庆春水茶业有限公司', identifierKind: 'organisation_code', identifier: '76858482-4' };

interface Matter {
  id: string;
  receipt: ReceiptView;
  agent: Client;
  /** Everybody else; `applicant` is the represented party, by its code. */
  cast: Cast;
}

/** Filed by the agent's account; each authority is proved by an upload of its own. */
async function fileAsAgent(...authorities: AgentDraft['authority'][]): Promise<Matter> {
  const agent = await Client.signedIn(house, 'agent');
  const applicants: PartyDraft[] = [];
  for (const [index, authority] of authorities.entries()) {
    const proof = await agent.upload(`授权委托书${index}.txt`, Buffer.from(`授权委托书（演示）${index} ${Math.random()}`));
    applicants.push({ ...(index === 0 ? tea : spring), agents: [{ name: '罗雨桐', authority, proofFileId: proof.id, self: true }] });
  }
  const draft = await agent.must<DraftView>('POST', '/drafts', { data: completeDraft({ parties: [...applicants, shop] }) });
  const receipt = await agent.must<ReceiptView>('POST', `/drafts/${draft.id}/submission`, {});
  const cast = { ...(await castFor(house, receipt)), applicant: await Client.withCode(house, codeOf(receipt, 'A')) };
  return { id: receipt.disputeId, receipt, agent, cast };
}

const buttonOf = async (client: Client, id: string, procedure: string, action: string) =>
  (await client.proceeding(id, procedure)).actions.find((one) => one.action === action)?.refusal?.code ?? null;

/** As `act`, and the answer whatever it is. */
async function press(client: Client, id: string, procedure: string, action: string, input?: object): Promise<string> {
  const { id: proceedingId, version } = await client.proceeding(id, procedure);
  const { status, body } = await client.request<Partial<Problem>>('POST', `/proceedings/${proceedingId}/actions/${action}`, { expectedVersion: version, ...(input && { input }) });
  return status === 200 ? 'done' : `${status} ${body.code}`;
}

const agreed = { agreed: true };

const signatures = async (id: string): Promise<string[]> =>
  (
    (await house.db.read(systemActor, (reader) =>
      reader.query(`select name, evidence ->> 'by' as by from signature where dispute_id = $1 and role = 'party' order by signed_at, name`, [id]),
    )) as {
      name: string;
      by: string;
    }[]
  ).map(({ name, by }) => `${name} by ${by}`);

describe('an account that files as an agent', () => {
  it('becomes an agent, sees what its side sees and is no party; the party gets a code of its own', async () => {
    const before = await (await Client.signedIn(house, 'agent')).get<SessionView>('/session');
    expect(before.roles).toEqual(['applicant']);
    const { id, receipt, agent, cast } = await fileAsAgent('special');
    expect((await agent.get<SessionView>('/session')).roles).toEqual(['applicant', 'agent']);
    expect(receipt.accessCodes.map(({ side, partyName }) => `${side} ${partyName}`)).toEqual([`A ${tea.name}`, `B ${shop.name}`]);
    const seen = async (client: Client) => {
      const { relations, parties } = await client.get<DisputeView>(`/disputes/${id}`);
      return { relations, readers: parties.map(({ reader }) => reader), phones: parties.map(({ phone }) => phone !== null) };
    };
    expect(await seen(agent)).toEqual({ relations: ['applicant'], readers: ['special_agent', null], phones: [true, false] });
    expect(await seen(cast.applicant)).toEqual({ relations: ['applicant'], readers: ['party', null], phones: [true, false] });
    expect(await seen(cast.respondent)).toEqual({ relations: ['respondent'], readers: [null, 'party'], phones: [false, true] });
    await house.settle();
    expect(await seen(cast.manager)).toMatchObject({ relations: ['manager'], readers: [null, null] });
  });

  it('hears of each step beside the party, which has come by its code and is told apart', async () => {
    const { id, agent, cast } = await fileAsAgent('general');
    await walkTo(house, id, cast, { to: 'accepted' });
    await house.settle();
    const titles = async (client: Client) => (await client.get<Page<NoticeView>>('/notices')).items.filter((one) => one.disputeId === id).map(({ title }) => title.zh);
    for (const client of [agent, cast.applicant]) expect(await titles(client)).toEqual(expect.arrayContaining(['调解组织已接收', '调解申请已受理']));
    // Who filed needs no telling; for whom it was filed does.
    expect(await titles(cast.applicant)).toContain('申请已收到');
    expect(await titles(agent)).not.toContain('申请已收到');
    const { parties } = await agent.get<DisputeView>(`/disputes/${id}`);
    expect(parties.map(({ name, joined }) => [name, joined])).toEqual([
      [tea.name, true],
      [shop.name, true],
    ]);
  });
});

describe('with a special authority', () => {
  it('signs for the party, and neither of them signs again', async () => {
    const { id, agent, cast } = await fileAsAgent('special');
    await walkTo(house, id, cast, { to: 'mediating' });
    await agent.act(id, 'RM', 'offer', { onlyMediator: false, amountFen: 3_500_000, terms: '一次付清三万五千元' });
    await walkTo(house, id, cast, { to: 'drafted', after: 'mediating' });
    expect((await agent.proceeding(id, 'RM')).mediation?.agreement?.signatures.map(({ mayNow }) => mayNow)).toEqual([true, false, false, false]);
    await agent.act(id, 'RM', 'sign', agreed);
    for (const client of [agent, cast.applicant]) {
      expect(await buttonOf(client, id, 'RM', 'sign')).toBe('already_signed');
      expect(await press(client, id, 'RM', 'sign', agreed)).toBe('409 already_signed');
    }
    expect(await signatures(id)).toEqual([`${tea.name} by 罗雨桐`]);
    await cast.respondent.act(id, 'RM', 'sign', agreed);
    await walkTo(house, id, { ...cast, applicant: agent }, { to: 'sent', after: 'signed by parties' });
    expect((await cast.applicant.proceeding(id, 'SC')).state).toBe('SC_SUBMITTED');
  });

  it('presses at the same moment as the party: one signature, and the slower one is told', async () => {
    const { id, agent, cast } = await fileAsAgent('special');
    await walkTo(house, id, cast, { to: 'drafted' });
    const answers = await Promise.all([agent, cast.applicant].map((client) => press(client, id, 'RM', 'sign', agreed)));
    expect(answers.sort()).toEqual([expect.stringMatching(/^409 (stale_version|already_signed)$/), 'done']);
    expect(await signatures(id)).toHaveLength(1);
  });
});

describe('with a general authority', () => {
  it('takes part and binds nobody: the party signs by its own code', async () => {
    const { id, agent, cast } = await fileAsAgent('general');
    await walkTo(house, id, cast, { to: 'accepted' });
    await agent.act(id, 'RM', 'choose-mediator', {});
    await walkTo(house, id, cast, { to: 'mediating', after: 'accepted' });
    await agent.act(id, 'RM', 'message', { onlyMediator: true, text: '当事人希望分期' });
    expect(await buttonOf(agent, id, 'RM', 'offer')).toBe('authority_too_narrow');
    expect(await press(agent, id, 'RM', 'offer', { onlyMediator: false, terms: '一万元' })).toBe('409 authority_too_narrow');

    await cast.respondent.act(id, 'RM', 'offer', { onlyMediator: false, amountFen: 100, terms: '一元' });
    const { choices } = await agent.proceeding(id, 'RM');
    const answer = (given: string) => press(agent, id, 'RM', 'answer-offer', { offerId: choices.openOffers?.[0]?.value, answer: given });
    expect(await answer('accepted')).toBe('409 authority_too_narrow');
    expect(await answer('declined')).toBe('done');

    await walkTo(house, id, cast, { to: 'drafted', after: 'mediating' });
    const sign = (await agent.proceeding(id, 'RM')).actions.find((one) => one.action === 'sign')?.refusal;
    expect(sign).toMatchObject({ code: 'authority_too_narrow', basis: expect.stringContaining('民诉法解释第89条、第147条'), message: { zh: expect.stringContaining(tea.name) } });
    expect(await press(agent, id, 'RM', 'sign', agreed)).toBe('409 authority_too_narrow');
    expect((await agent.proceeding(id, 'RM')).mediation?.agreement?.signatures.map(({ mayNow }) => mayNow)).toEqual([false, false, false, false]);
    expect(await signatures(id)).toEqual([]);

    await cast.applicant.act(id, 'RM', 'sign', agreed);
    expect(await buttonOf(agent, id, 'RM', 'sign')).toBe('already_signed');
    expect(await signatures(id)).toEqual([`${tea.name} by ${tea.name}`]);
  });

  it('applies for confirmation, which any agent may do (民事诉讼法 61; 民诉法解释 351), once for the party', async () => {
    const { id, agent, cast } = await fileAsAgent('general');
    await walkTo(house, id, cast, { to: 'in effect' });
    await agent.act(id, 'SC', 'join', { truth: true });
    expect(await buttonOf(cast.applicant, id, 'SC', 'join')).toBe('already_joined');
    expect((await agent.proceeding(id, 'SC')).confirmation?.joined.map(({ partyName, joinedAt }) => [partyName, joinedAt !== null])).toEqual([
      [tea.name, true],
      [shop.name, false],
    ]);
  });
});

it('an agent of two applicants signs for the one it may bind, and never for the other', async () => {
  const { id, agent, cast } = await fileAsAgent('general', 'special');
  await walkTo(house, id, cast, { to: 'drafted' });
  await agent.act(id, 'RM', 'sign', agreed);
  expect(await signatures(id)).toEqual([`${spring.name} by 罗雨桐`]);
  expect(await press(agent, id, 'RM', 'sign', agreed)).toBe('409 authority_too_narrow');
  await cast.applicant.act(id, 'RM', 'sign', agreed);
  expect(await press(agent, id, 'RM', 'sign', agreed)).toBe('409 already_signed');
  expect(await signatures(id)).toEqual([`${tea.name} by ${tea.name}`, `${spring.name} by 罗雨桐`]);
});

describe('nobody becomes an agent', () => {
  const agents: AgentDraft[] = [{ name: '简一帆', authority: 'general', self: true }];
  const refusedOf = async (username: string, parties: PartyDraft[]) => {
    const filer = await Client.signedIn(house, username);
    const draft = await filer.must<DraftView>('POST', '/drafts', { data: completeDraft({ parties }) });
    const check = await filer.get<{ problems: { field: string; code: string }[] }>(`/drafts/${draft.id}/check`);
    const { status, body } = await filer.request<Problem>('POST', `/drafts/${draft.id}/submission`, {});
    const told = body.fields?.map(({ field, code }) => `${field}: ${code}`);
    expect(check.problems.map(({ field, code }) => `${field}: ${code}`)).toEqual(told);
    return [status, ...(told ?? [])];
  };

  it('of the other side', async () => {
    expect(await refusedOf('agent', [tea, { ...shop, agents }])).toEqual([422, 'parties.1.agents.0.self: agent_of_other_side']);
  });

  it('twice of one party', async () => {
    expect(await refusedOf('agent', [{ ...tea, agents: [...agents, ...agents] }, shop])).toEqual([422, 'parties.0.agents.1.self: agent_self_twice']);
  });

  it('at the counter', async () => {
    expect(await refusedOf('clerk', [{ ...tea, agents }, shop])).toEqual([422, 'parties.0.agents.0.self: staff_is_no_agent']);
  });

  it('by a court’s letter', async () => {
    const liaison = await Client.signedIn(house, 'liaison');
    const { preferredOrganisationId: _preferred, truthConfirmed: _truth, ...data } = completeDraft({ parties: [{ ...tea, agents }, shop] });
    const { status, body } = await liaison.request<Problem>('POST', '/referrals', { kind: 'entrust', organisationId: organisations.cityCommittee, ...data });
    expect([status, body.fields?.map(({ field, code }) => `${field}: ${code}`)]).toEqual([422, ['parties.0.agents.0.self: staff_is_no_agent']]);
  });
});
