import { type DisputeId, newId, type OrganisationId, type ProceedingId, RefusalError, systemActor } from '@kernel';
import { sweepDeadlines } from '@clocks';
import { addDispute, addMediator, addOrganisation, makeRoutingWorld, type NewDispute, type RoutingWorld, userActor } from '../../../test/api/routing/routing-world';
import { rulesInForce } from './routing-rule.store';
import { filterRules } from './domain/organisation-filters';
import { scoreRules } from './domain/organisation-scores';

let world: RoutingWorld;
let [first, second]: OrganisationId[] = [];

beforeAll(async () => {
  world = await makeRoutingWorld('routing');
  first = await addOrganisation(world, { name: '两江调委会', districts: ['500105', '500112'], mediators: [['TM'], ['TM']] });
  second = await addOrganisation(world, { name: '全市调委会', mediators: [['TM'], ['CR']] });
  await addOrganisation(world, { name: '商事调解中心', channel: 'commercial', kind: 'commercial_organisation', chargesFee: true });
});
afterAll(() => world.close());

interface State {
  id: ProceedingId;
  state: string;
  organisationId: OrganisationId | null;
  nextDueOn: string | null;
}

const routed = async (disputeId: DisputeId) => {
  const [row] = await world.rows<State>(
    `select id, state, organisation_id as "organisationId", next_due_on::text as "nextDueOn" from proceeding where dispute_id = $1 and procedure = 'RT'`,
    [disputeId],
  );
  if (!row) throw new Error('not routed');
  return row;
};

const open = async (given: NewDispute = {}) => {
  const { disputeId, applicant } = await addDispute(world, given);
  await world.openFor(disputeId);
  return { disputeId, applicant, ...(await routed(disputeId)) };
};

const access = (disputeId: DisputeId) =>
  world
    .rows<{ principal: string }>(`select principal from dispute_access where dispute_id = $1 and until is null and principal like 'org:%' order by 1`, [disputeId])
    .then((rows) => rows.map((row) => row.principal));

const offices = (id: OrganisationId | undefined) => [`org:${id}:clerk`, `org:${id}:manager`];

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof RefusalError ? (error.refusal.fields?.[0]?.code ?? error.refusal.code) : Promise.reject(error)),
  );

const decline = { reason: 'no_capacity', text: '本月已满' };

describe('routing', () => {
  it('offers a filed dispute to the best organisation, with a window of three working days, and says why', async () => {
    const { disputeId, id, state, organisationId, nextDueOn, applicant } = await open();
    expect({ state, organisationId, nextDueOn }).toEqual({ state: 'RT_OFFERED', organisationId: first, nextDueOn: '2026-11-26' });
    expect(await access(disputeId)).toEqual(offices(first));
    const { routing, actions } = await world.queries.view(applicant, id);
    expect(routing?.chosen).toEqual({ organisationId: first, name: '两江调委会' });
    expect(routing?.candidates.find((candidate) => candidate.name === '商事调解中心')?.filters.find((filter) => filter.rule === 'licence')?.passed).toBe(false);
    // 渝北区 ended in 2025 and the committee still names it: both stand for 两江新区.
    expect(routing?.candidates[0]?.parts.find((part) => part.rule === 'district-match')?.points).toBe(15);
    expect(actions.filter((action) => action.refusal === null).map((action) => action.action)).toEqual(['withdraw']);
  });

  it('begins once, however often it hears of the filing, and leaves court referrals alone', async () => {
    const { disputeId } = await open();
    await Promise.all([world.openFor(disputeId), world.openFor(disputeId)]);
    expect(await world.rows('select 1 from proceeding where dispute_id = $1', [disputeId])).toHaveLength(1);
    const court = await addDispute(world, { source: 'court' });
    await world.openFor(court.disputeId);
    expect(await world.rows('select 1 from proceeding where dispute_id = $1', [court.disputeId])).toEqual([]);
  });

  it('is accepted by the organisation it is offered to, and by nobody else', async () => {
    const { disputeId, id } = await open();
    expect(await codeOf(world.act(userActor('manager', second), id, 'accept'))).toBe('not_found');
    expect(await codeOf(world.act(userActor('clerk', first), id, 'accept'))).toBe('not_your_action');
    expect(await codeOf(world.act(userActor('manager', first), id, 'accept'))).toBe('done');
    expect(await routed(disputeId)).toMatchObject({ state: 'RT_ACCEPTED', organisationId: first, nextDueOn: null });
    expect(await access(disputeId)).toEqual(offices(first));
    expect(await world.rows('select state from deadline where dispute_id = $1', [disputeId])).toEqual([{ state: 'met' }]);
  });

  it('goes to the next when declined, and to a person when everybody has', async () => {
    const { disputeId, id } = await open();
    await world.act(userActor('manager', first), id, 'decline', decline);
    expect(await routed(disputeId)).toMatchObject({ state: 'RT_OFFERED', organisationId: second });
    expect(await access(disputeId)).toEqual(offices(second));
    expect(await codeOf(world.act(userActor('manager', first), id, 'accept'))).toBe('not_found');
    await world.act(userActor('manager', second), id, 'decline', decline);
    expect(await routed(disputeId)).toMatchObject({ state: 'RT_MANUAL', organisationId: null, nextDueOn: null });
    expect(await access(disputeId)).toEqual([]);
    const { routing, blocker } = await world.queries.view(userActor('supervisor'), id);
    expect(blocker?.who).toBe('supervisor');
    expect(routing).toMatchObject({ chosen: null, summary: [{ zh: '没有符合条件的调解组织，转由主管部门人工分案' }, { zh: '另有 3 个组织不符合条件' }] });
    expect(
      await world.rows('select organisation_id as "organisationId", why, reason, remark from routing_exclusion where dispute_id = $1 order by at, organisation_id', [disputeId]),
    ).toEqual([first, second].map((organisationId) => ({ organisationId, why: 'declined', reason: 'no_capacity', remark: '本月已满' })));
  });

  it('does not show the parties the free text of a refusal', async () => {
    const { id, applicant } = await open();
    await world.act(userActor('manager', first), id, 'decline', { reason: 'conflict', text: '内部事务不便公开' });
    expect(JSON.stringify(await world.queries.timeline(applicant, id, { before: null }))).not.toContain('内部事务');
  });

  it('is routed again when nobody answers in time', async () => {
    const { disputeId, id } = await open();
    await world.run(`update deadline set due_at = clock_timestamp() - interval '1 minute' where dispute_id = $1`, [disputeId]);
    await sweepDeadlines(world.db);
    const [work] = await world.rows<{ payload: { ruleId: string } }>(`select payload from work where job = 'deadline-due' and payload->>'disputeId' = $1`, [disputeId]);
    const lapse = () => world.db.write(systemActor, (tx) => world.proceedings.lapseWithin(tx, id, work?.payload.ruleId ?? ''));
    await lapse();
    expect(await routed(disputeId)).toMatchObject({ state: 'RT_OFFERED', organisationId: second });
    // The same bell once more, late: the second organisation's days have only begun.
    await lapse().catch((error: unknown) => expect(error).toMatchObject({ refusal: { code: 'window_still_open' } }));
    expect(await routed(disputeId)).toMatchObject({ state: 'RT_OFFERED', organisationId: second });
    expect(await world.rows('select organisation_id as "organisationId", why from routing_exclusion where dispute_id = $1', [disputeId])).toEqual([
      { organisationId: first, why: 'lapsed' },
    ]);
    expect(await world.rows('select state from deadline where dispute_id = $1 order by started_at, id', [disputeId])).toEqual([{ state: 'lapsed' }, { state: 'running' }]);
  });

  it('can be given by the bureau to another organisation, with a reason, against the order but not against the law', async () => {
    const { disputeId, id, applicant } = await open();
    const supervisor = { ...userActor('supervisor'), name: '李处长' };
    const [licenceless] = await world.rows<{ id: string }>(`select id from organisation where channel = 'commercial'`);
    expect(await codeOf(world.act(supervisor, id, 'override', { organisationId: second }))).toBe('required');
    expect(await codeOf(world.act(supervisor, id, 'override', { organisationId: second, reason: '就近' }))).toBe('too_short');
    expect(await codeOf(world.act(supervisor, id, 'override', { organisationId: licenceless?.id, reason: '当事人希望由商事调解组织办理' }))).toBe('organisation_not_assignable');
    expect((await world.queries.view(supervisor, id)).choices.organisations).toEqual([{ value: second, label: { zh: '全市调委会', en: '全市调委会' } }]);
    await world.act(supervisor, id, 'override', { organisationId: second, reason: '双方当事人均请求由全市调委会办理' });
    expect(await routed(disputeId)).toMatchObject({ state: 'RT_OFFERED', organisationId: second });
    expect(await access(disputeId)).toEqual(offices(second));
    const { routing } = await world.queries.view(applicant, id);
    expect(routing).toMatchObject({ chosen: { organisationId: second }, override: { by: '李处长', reason: '双方当事人均请求由全市调委会办理' } });
    expect(await world.rows('select kind from routing_decision where dispute_id = $1 order by at, id', [disputeId])).toEqual([{ kind: 'proposed' }, { kind: 'override' }]);
  });

  it('can be brought back by the bureau to one that had declined', async () => {
    const { disputeId, id } = await open();
    await world.act(userActor('manager', first), id, 'decline', decline);
    await world.act(userActor('manager', second), id, 'decline', decline);
    await world.act(userActor('supervisor'), id, 'override', { organisationId: first, reason: '经协调，两江调委会同意办理' });
    await world.act(userActor('manager', first), id, 'accept');
    expect(await routed(disputeId)).toMatchObject({ state: 'RT_ACCEPTED', organisationId: first });
  });

  it('honours the parties’ choice of organisation, or of its mediator', async () => {
    expect((await open({ preferredOrganisationId: second })).organisationId).toBe(second);
    const mediator = await addMediator(world, second ?? '', { fields: ['TM'] });
    expect((await open({ preferredMediatorId: mediator })).organisationId).toBe(second);
    await world.run('update app_user set disabled_at = now() where id = $1', [mediator]);
  });

  it('ends with the applicant’s withdrawal, and the offer with it', async () => {
    const { disputeId, id, applicant } = await open();
    await world.act(applicant, id, 'withdraw');
    expect(await routed(disputeId)).toMatchObject({ state: 'RT_WITHDRAWN', nextDueOn: null });
    expect(await access(disputeId)).toEqual([]);
  });

  it('leaves the counter that filed it its clerk’s access', async () => {
    const { disputeId, id } = await open({ filingOrganisationId: first });
    await world.act(userActor('manager', first), id, 'decline', decline);
    expect(await access(disputeId)).toEqual([`org:${first}:clerk`, ...offices(second)].sort());
  });

  it('leaves an organisation that has another proceeding over the dispute its access', async () => {
    const { disputeId, id } = await open();
    await world.run(
      `insert into proceeding (dispute_id, id, procedure, state, organisation_id, blocker_who, blocker_zh, blocker_en, blocker_since, opened_at, updated_at) values ($1, $2, 'RM', 'RM_SUBMITTED', $3, 'clerk', '-', '-', now(), now(), now())`,
      [disputeId, newId(), first],
    );
    await world.act(userActor('manager', first), id, 'decline', decline);
    expect(await access(disputeId)).toEqual([...offices(first), ...offices(second)].sort());
    await world.run(
      `update proceeding set closed_at = now(), blocker_who = null, blocker_zh = null, blocker_en = null, blocker_since = null where dispute_id = $1 and procedure = 'RM'`,
      [disputeId],
    );
  });

  it('counts leave and load as of the day', async () => {
    const busy = await addOrganisation(world, { name: '潼南调委会', districts: ['500152'], mediators: [['TM']] });
    const parties = [
      { side: 'A' as const, name: '丙公司', division: '500152' },
      { side: 'B' as const, name: '丁公司' },
    ];
    const { disputeId, organisationId } = await open({ parties });
    expect(organisationId).toBe(busy);
    await world.run(`insert into mediator_leave (user_id, from_on, to_on) select user_id, '2026-11-23', '2026-11-23' from membership where organisation_id = $1`, [busy]);
    const onLeave = await open({ parties });
    expect(onLeave.organisationId).not.toBe(busy);
    const view = await world.queries.view(userActor('supervisor'), onLeave.id);
    expect(view.routing?.candidates.find((candidate) => candidate.organisationId === busy)?.filters.filter((filter) => !filter.passed)).toEqual([
      { rule: 'has-mediator', passed: false, reason: { zh: '调解员全部请假', en: 'all its mediators are on leave' } },
    ]);
    expect(disputeId).not.toBe(onLeave.disputeId);
  });

  it('gives a commercial dispute to a licensed organisation, and a consumer’s to none', async () => {
    const [commercial] = await world.rows<{ id: OrganisationId }>(`select id from organisation where channel = 'commercial'`);
    const wanted = { preferredOrganisationId: commercial?.id };
    expect((await open(wanted)).organisationId).toBe(first);
    await world.run(`update organisation set licence_no = '渝商调 1', licence_from = '2026-05-01', licence_to = '2026-11-23' where id = $1`, [commercial?.id]);
    expect((await open(wanted)).organisationId).toBe(commercial?.id);
    expect((await open({ ...wanted, tags: ['消费'] })).organisationId).toBe(first);
    await world.run(`update organisation set licence_to = '2026-11-22' where id = $1`, [commercial?.id]);
    expect((await open(wanted)).organisationId).toBe(first);
  });

  it('keeps what was decided: no row is changed, no stranger reads it', async () => {
    const { disputeId } = await open();
    await expect(world.run(`update routing_decision set by_name = 'x' where dispute_id = $1`, [disputeId])).rejects.toThrow(/permission denied/);
    await expect(world.run('delete from routing_decision where dispute_id = $1', [disputeId])).rejects.toThrow(/permission denied/);
    expect(
      await world.db.read(userActor('manager', newId<OrganisationId>()), (reader) => reader.query('select 1 from routing_decision where dispute_id = $1', [disputeId])),
    ).toEqual([]);
  });
});

describe('the rules', () => {
  const administrator = { ...userActor('administrator'), name: '管理员' };
  const rule = (key: string) => world.rules.list(administrator).then((rules) => rules.find((one) => one.key === key));

  it('change what is decided from then on, and keep their history', async () => {
    const before = await open();
    const { params, version } = (await rule('district-match')) ?? { params: {}, version: 0 };
    expect(await world.rules.update(administrator, 'district-match', { enabled: true, weight: 0, params, expectedVersion: version })).toMatchObject({
      weight: 0,
      version: 2,
      updatedBy: '管理员',
    });
    const after = await open();
    const parts = async (id: ProceedingId) =>
      (await world.queries.view(userActor('supervisor'), id)).routing?.candidates[0]?.parts.find((part) => part.rule === 'district-match')?.points;
    expect([await parts(before.id), await parts(after.id)]).toEqual([15, 0]);
    expect(await world.rows(`select version, weight from routing_rule_history where key = 'district-match' order by version`)).toEqual([
      { version: 1, weight: 15 },
      { version: 2, weight: 0 },
    ]);
  });

  it('count from their day: what is entered today for next month changes nothing before', async () => {
    const { params, version } = (await rule('free-of-charge')) ?? { params: {}, version: 0 };
    const later = await world.rules.update(administrator, 'free-of-charge', { enabled: true, weight: 77, params, expectedVersion: version, validFrom: '2026-12-01' });
    expect(later).toMatchObject({ weight: 10, version: 2, validFrom: null, scheduled: [{ validFrom: '2026-12-01', weight: 77, updatedBy: '管理员' }] });
    const weightOn = async (day: string) => (await world.rows<{ weight: number }>(`select weight from (${rulesInForce('$1')}) r where key = 'free-of-charge'`, [day]))[0]?.weight;
    expect([await weightOn('2026-11-30'), await weightOn('2026-12-01')]).toEqual([10, 77]);
    const sooner = await world.rules.update(administrator, 'free-of-charge', { enabled: true, weight: 5, params, expectedVersion: 2 });
    expect(sooner).toMatchObject({ weight: 5, scheduled: [{ weight: 77 }] });
    expect([await weightOn('2026-11-23'), await weightOn('2026-12-01')]).toEqual([5, 77]);
    expect(await codeOf(world.rules.update(administrator, 'free-of-charge', { enabled: true, weight: 6, params, expectedVersion: 3, validFrom: '2026-11-22' }))).toBe(
      'starts_in_the_past',
    );
  });

  it('can be tried on the disputes of the last month before they are saved', async () => {
    const opened = await open();
    const trial = (weight: number) => world.rules.dryRun(administrator, 'expertise', { enabled: weight > 0, weight, params: {} });
    const before = await world.rows('select count(*)::int as count from routing_rule_history');
    const same = await trial(20);
    expect(same).toMatchObject({ until: '2026-11-23', from: '2026-10-23', isWhole: true });
    expect(same.disputes).toBeGreaterThan(0);
    expect(await world.rows('select count(*)::int as count from routing_rule_history')).toEqual(before);
    expect(JSON.stringify(await trial(0))).not.toContain(opened.id);
    expect(await codeOf(world.rules.dryRun(userActor('supervisor'), 'expertise', { enabled: true, weight: 1, params: {} }))).toBe('role_not_allowed');
  });

  it('refuse the slower of two, strangers, and what the law fixes', async () => {
    const change = { enabled: true, weight: 20, params: {}, expectedVersion: 1 };
    expect(await codeOf(world.rules.update(administrator, 'expertise', change))).toBe('done');
    expect(await codeOf(world.rules.update(administrator, 'expertise', change))).toBe('stale_version');
    expect(await codeOf(world.rules.update(userActor('supervisor'), 'expertise', { ...change, expectedVersion: 2 }))).toBe('role_not_allowed');
    expect(await codeOf(world.rules.update(administrator, 'licence', { ...change, enabled: false }))).toBe('rule_compulsory');
  });

  it('are seeded one for one with those the code knows', async () => {
    const seeded = await world.rows<{ key: string; kind: string; params: object }>(
      `select h.key, r.kind, h.params, h.weight from routing_rule_history h join routing_rule r using (key) where h.version = 1 order by r.position`,
    );
    expect(seeded).toEqual([
      ...Object.entries(filterRules).map(([key, { params = {} }]) => ({ key, kind: 'filter', params, weight: 0 })),
      ...Object.entries(scoreRules).map(([key, { params, weight }]) => ({ key, kind: 'score', params, weight })),
    ]);
  });
});
