import type { ActionResultView, DisputeView, ExhibitView, Page, Problem, ProceedingSummary, ProceedingView } from '@contract';
import { Client as Connection } from 'pg';
import { organisations, seedPeople } from '../../apps/ops/src/seed-people';
import { AdjudicationCase } from '../support/adjudication';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

const SECRET = '底线八万';
const OF_THE_PANEL = '合议组内部意见';

/** One department adjudicates and mediates one dispute: what is said to settle reaches nobody who decides, and the other way (rule book 9.2). */
describe('an administrative mediation beside an adjudication', () => {
  let house: RunningHouse;
  let one: AdjudicationCase;
  let raw: Connection;
  const staff: Record<string, Client> = {};
  const who = (name: string): Client => {
    const found = staff[name];
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const idOf = (name: string) => seedPeople.find(({ username }) => username === name)?.id ?? '';

  const act = (client: Client, action: string, input: object = {}) => client.act(one.id, 'AM', action, input);
  const view = (client: Client): Promise<ProceedingView> => client.proceeding(one.id, 'AM');
  const refused = async (client: Client, action: string, input: object = {}) => {
    const { id, version } = await view(client);
    const { status, body } = await client.request<Problem>('POST', `/proceedings/${id}/actions/${action}`, { expectedVersion: version, input });
    return status < 300 ? undefined : (body.fields?.[0]?.code ?? body.code);
  };
  const waitsFor = async (name: string) => (await who(name).work('mine')).items.some(({ disputeId, procedure }: ProceedingSummary) => disputeId === one.id && procedure === 'AM');

  /** Every row of every guarded table, and view, that this person reads by SQL, in the app's role, and that has the words in it. */
  async function tablesWith(name: string, role: string, words: string): Promise<string[]> {
    await raw.query('begin');
    try {
      await raw.query(`select set_config('app.principals', $1, true)`, [`user:${idOf(name)},org:${organisations.bureau}:${role}`]);
      const tables = (
        await raw.query<{ name: string }>(
          `select relname as name from pg_class where (relkind in ('r', 'p') and relrowsecurity or relkind = 'v') and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select') order by 1`,
        )
      ).rows;
      const found: string[] = [];
      for (const table of tables)
        if (((await raw.query(`select 1 from "${table.name}" t where strpos(t::text, $1) > 0 limit 1`, [words])).rowCount ?? 0) > 0) found.push(table.name);
      return found;
    } finally {
      await raw.query('rollback');
    }
  }

  /** What the pages answer, as one text. */
  async function allPages(client: Client): Promise<string> {
    const dispute = await client.get<DisputeView>(`/disputes/${one.id}`);
    const { items } = await client.get<Page<ProceedingSummary>>('/proceedings?filter=all');
    const proceedings = [...new Set([...dispute.proceedings, ...items.filter(({ disputeId }) => disputeId === one.id)].map(({ id }) => id))];
    const paths = proceedings.flatMap((id) =>
      ['', '/timeline', '/services', '/deliveries', '/acceptance', '/suspensions', '/course', '/marks', '/publication'].map((more) => `/proceedings/${id}${more}`),
    );
    const pages = [...paths, `/disputes/${one.id}/progress`, '/notices', '/calendar?from=2026-11-01&to=2026-12-31', `/disputes/${one.id}/exchange`];
    const answers = await Promise.all(pages.map((path) => client.request('GET', path)));
    return JSON.stringify([dispute, items, answers.map(({ body }) => body)]);
  }

  beforeAll(async () => {
    house = await startHouse('am_firewall');
    house.clock.set('2026-11-23T09:00');
    one = await AdjudicationCase.asked(house);
    await one.fileWithPanel();
    for (const name of ['chief', 'handler', 'panelist', 'panelist2', 'newcomer', 'head']) staff[name] = await Client.signedIn(house, name);
    raw = new Connection({ connectionString: house.databaseUrl, options: '-c role=zhihe_app' });
    await raw.connect();
    const file = await who('panelist').upload('合议.txt', Buffer.from(OF_THE_PANEL));
    await who('panelist').must<ExhibitView>('POST', `/disputes/${one.id}/exhibits`, { fileId: file.id, title: OF_THE_PANEL, audience: 'panel' });
    await one.applicant.must<ActionResultView>('POST', `/disputes/${one.id}/administrative-mediations`, {});
    await act(one.applicant, 'request-other', { request: `赔偿，${SECRET}`, facts: `可以让步到${SECRET}` });
  }, 90_000);
  afterAll(async () => {
    await raw.end();
    await house.stop();
  });

  it('is, before somebody takes it, a kind, a right and days for every handler of the department, and work of theirs', async () => {
    for (const name of ['newcomer', 'panelist2']) {
      expect(await waitsFor(name)).toBe(true);
      const seen = await view(who(name));
      expect([seen.state, seen.blocker?.who, seen.deadlines.map(({ ruleId }) => ruleId)]).toEqual(['AM_REQUESTED', 'mediation_intake', ['AM-SERVE-5WD']]);
      const all = await allPages(who(name));
      expect(all.includes('请求调解：其他专利纠纷')).toBe(true);
      expect(all.includes(SECRET)).toBe(false);
    }
    expect(await refused(who('newcomer'), 'ask-correction', { items: '补正' })).toBe('not_your_action');
  });

  it('is taken by nobody of the panel, nor given to one', async () => {
    for (const name of ['chief', 'handler', 'panelist']) expect(await refused(who(name), 'take-mediation')).toBe('officer_unfit');
    expect(await refused(who('head'), 'assign-mediation', { officer: idOf('chief') })).toBe('officer_unfit');
    expect((await view(who('head'))).choices.officers?.map(({ value }) => value).sort()).toEqual([idOf('panelist2'), idOf('newcomer')].sort());
  });

  it('is one officer’s once he takes it, and he reads nothing that the panel keeps', async () => {
    expect(await tablesWith('panelist2', 'case_handler', OF_THE_PANEL)).toContain('exhibit');
    await act(who('panelist2'), 'take-mediation');
    expect([await waitsFor('panelist2'), await waitsFor('newcomer')]).toEqual([true, false]);
    expect((await view(who('panelist2'))).relations).toEqual(['mediating_officer']);
    expect(await tablesWith('panelist2', 'case_handler', OF_THE_PANEL)).toEqual([]);
    expect(await tablesWith('panelist2', 'case_handler', SECRET)).toContain('administrative_mediation');
    expect((await allPages(who('panelist2'))).includes(OF_THE_PANEL)).toBe(false);
    expect((await who('panelist2').work('mine')).items.some(({ disputeId, procedure }) => disputeId === one.id && procedure === 'AD')).toBe(false);
    for (const name of ['newcomer', 'chief']) expect(await refused(who(name), 'take-mediation')).toBe('not_your_action');
  });

  it('keeps its officers, also a former one, off the panel and out of the adjudication', async () => {
    const handlers = async () => ((await one.view(who('head'))).choices.handlers ?? []).map(({ value }) => value);
    expect(await handlers()).not.toContain(idOf('panelist2'));
    expect(await one.refused(who('panelist2'), 'serve', { party: one.id, servedOn: '2026-11-23', abroad: false })).toBe('not_your_action');
    await act(who('head'), 'assign-mediation', { officer: idOf('newcomer') });
    expect((await handlers()).filter((id) => [idOf('panelist2'), idOf('newcomer')].includes(id))).toEqual([]);
    // The first officer is nobody here any more, neither who mediates nor who decides.
    expect((await who('panelist2').request('GET', `/disputes/${one.id}`)).status).toBe(404);
    expect(await tablesWith('panelist2', 'case_handler', SECRET)).toEqual([]);
    expect(await tablesWith('panelist2', 'case_handler', OF_THE_PANEL)).toEqual([]);
    expect([await waitsFor('newcomer'), await waitsFor('panelist2')]).toEqual([true, false]);
  });

  it('says nothing to whoever decides, however they ask, from the request to the agreement', async () => {
    const officer = who('newcomer');
    await act(officer, 'ask-correction', { items: `说明${SECRET}如何计算` });
    await act(one.applicant, 'correct', { text: `${SECRET}的依据` });
    for (const { value } of (await view(officer)).choices.respondents ?? []) await act(officer, 'serve', { party: value, servedOn: '2026-11-23' });
    const [respondent] = (await view(officer)).choices.respondents ?? [];
    await act(one.respondents[0] as Client, 'comment', { party: respondent?.value, accepts: true, text: `我方${SECRET}` });
    const file = await one.applicant.upload('方案.txt', Buffer.from(`${SECRET}方案`));
    await one.applicant.must('POST', `/disputes/${one.id}/exhibits`, { fileId: file.id, title: `${SECRET}方案`, audience: 'administrative_mediation' });
    await act(officer, 'file', { at: '2026-11-23T14:30', place: `${SECRET}室` });
    await act(officer, 'hold-mediation', { heldOn: '2026-11-23', record: `双方谈到${SECRET}` });
    await act(who('head'), 'extend-limit', { until: '2027-02-20', reason: '案件特别复杂。' });
    const signers = ((await view(officer)).choices.participants ?? []).map(({ value }) => value);
    await act(officer, 'agree', { agreedOn: '2026-11-23', terms: `赔偿${SECRET}`, signers, sealed: true, hasPayment: true, notarial: false });
    await house.settle();

    expect(await tablesWith('newcomer', 'case_handler', SECRET)).toEqual(
      expect.arrayContaining(['administrative_mediation', 'administrative_mediation_party', 'event_log', 'exhibit']),
    );
    for (const [name, role] of [
      ['chief', 'case_handler'],
      ['handler', 'case_handler'],
      ['panelist', 'case_handler'],
      ['panelist2', 'case_handler'],
      ['head', 'department_head'],
      ['reviewer', 'legal_reviewer'],
    ] as const)
      expect({ name, tables: await tablesWith(name, role, SECRET) }).toEqual({ name, tables: [] });
    for (const name of ['chief', 'handler', 'panelist', 'head']) expect((await allPages(who(name))).includes(SECRET)).toBe(false);
    expect((await who('chief').request('GET', `/files/${file.id}`)).status).toBe(404);
    for (const name of ['chief', 'head']) {
      const { choices } = await view(who(name));
      expect([choices.participants, choices.respondents]).toEqual([undefined, undefined]);
    }
  });

  it('lends its exhibits to the adjudication under no other name', async () => {
    const file = await (one.respondents[0] as Client).upload('书证.txt', Buffer.from(`${SECRET}方案`));
    const answer = await (one.respondents[0] as Client).request<Problem>('POST', `/disputes/${one.id}/exhibits`, { fileId: file.id, title: '书证', audience: 'adjudication' });
    expect([answer.status, answer.body.code]).toEqual([403, 'mediation_only']);
  });
});
