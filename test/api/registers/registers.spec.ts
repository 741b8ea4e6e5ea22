import { randomUUID } from 'node:crypto';
import type { OrganisationLine, OrganisationView, Page, PersonLine, Problem, RegisterEntry, RegisterForm, RegisterSaved, SessionView } from '@contract';
import { organisations, seedPeople } from '../../../apps/ops/src/seed-people';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { castFor, fileDispute, walkTo } from '../../support/walk';

let house: RunningHouse;
let admin: Client;
let manager: Client;

beforeAll(async () => {
  house = await startHouse('registers');
  admin = await Client.signedIn(house, 'admin');
  manager = await Client.signedIn(house, 'manager');
}, 60_000);
afterAll(() => house.stop());

const idOf = (username: string): string => seedPeople.find((person) => person.username === username)?.id ?? '';
const entryOf = (register: string, id: string, who = admin) => who.get<RegisterEntry>(`/registers/${register}/${id}`);
const save = (register: string, entry: RegisterEntry, change: object, more: object = {}, who = admin) =>
  who.request<RegisterSaved & Problem>('PUT', `/registers/${register}/${entry.id}`, { expectedVersion: entry.version, values: { ...entry.values, ...change }, ...more });

const panel = (more: object = {}) => ({
  name: `测试行业调解中心${randomUUID().slice(0, 8)}`,
  kind: 'industry_committee',
  channel: 'industry',
  chargesFee: false,
  rightKinds: ['SW', 'CR'],
  disputeTypes: ['infringement'],
  districts: ['500103'],
  phone: '023-60001234',
  workingHours: '工作日 9:00–17:00',
  ...more,
});

describe('an organisation', () => {
  it('is added, changed and ended, and each change is told with who made it and from what to what', async () => {
    const { id, version } = await admin.must<RegisterSaved>('POST', '/registers/organisations', { values: panel() });
    expect(version).toBe(1);
    const first = await entryOf('organisations', id);
    expect((await save('organisations', first, { phone: '023-60009999' })).body).toEqual({ id, version: 2 });
    const second = await entryOf('organisations', id);
    expect((await save('organisations', second, { validTo: '2026-11-22' })).body).toEqual({ id, version: 3 });

    const { history } = await entryOf('organisations', id);
    expect(history.map(({ version: made, what, actorName }) => [made, what, actorName])).toEqual([
      [3, 'ended', '平安'],
      [2, 'changed', '平安'],
      [1, 'created', '平安'],
    ]);
    expect(history[1]).toMatchObject({ at: '2026-11-23T01:00:00.000Z', before: { phone: '023-60001234' }, after: { phone: '023-60009999' } });
  });

  it('stands in the roster and is routed to from its first day to its last, both counted', async () => {
    const name = panel().name;
    const onRoster = async (day: string) => {
      house.clock.set(`${day}T09:00`);
      return (await admin.get<OrganisationView[]>('/organisations')).some((one) => one.name === name);
    };
    await admin.must('POST', '/registers/organisations', { values: panel({ name, validFrom: '2026-12-01', validTo: '2026-12-31' }) });
    const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'];
    const seen: boolean[] = [];
    for (const day of days) seen.push(await onRoster(day));
    house.clock.set('2026-11-23T09:00');
    expect(seen).toEqual([false, true, true, false]);
    expect((await admin.get<OrganisationLine[]>('/registers/organisations')).find((one) => one.name === name)).toMatchObject({ inForce: false, validTo: '2026-12-31' });
  });

  it.each([
    [{ kind: 'people_committee', channel: 'people', chargesFee: true }, 'chargesFee', 'people_mediation_is_free'],
    [{ kind: 'people_committee' }, 'channel', 'channel_does_not_fit'],
    [{ kind: 'court' }, 'channel', 'kind_has_no_channel'],
    [{ rightKinds: ['XX'] }, 'rightKinds', 'unknown_choice'],
    [{ districts: ['500105'] }, 'districts', 'unknown_choice'],
    [{ validFrom: '2026-12-02', validTo: '2026-12-01' }, 'validTo', 'ends_before_start'],
    [{ licenceTo: '2026-02-30' }, 'licenceTo', 'impossible_date'],
    [{ name: '' }, 'name', 'required'],
    [{ parentId: randomUUID() }, 'parentId', 'unknown_choice'],
    [{ surprise: 1 }, 'surprise', 'unknown_property'],
  ])('is refused with %j', async (more, field, code) => {
    const { status, body } = await admin.request<Problem>('POST', '/registers/organisations', { values: panel(more) });
    expect({ status, fields: body.fields?.map((one) => [one.field, one.code]) }).toEqual({ status: 422, fields: expect.arrayContaining([[field, code]]) });
  });

  it('keeps its name to itself, and its version from the slower of two', async () => {
    const values = panel();
    const { id } = await admin.must<RegisterSaved>('POST', '/registers/organisations', { values });
    expect(await admin.request('POST', '/registers/organisations', { values })).toMatchObject({ status: 409, body: { code: 'organisation_name_taken' } });
    const seen = await entryOf('organisations', id);
    const answers = await Promise.all([save('organisations', seen, { phone: '1' }), save('organisations', seen, { phone: '2' })]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('says which fields it has, with the lists of the day', async () => {
    const { fields, choices } = await admin.get<RegisterForm>('/registers/organisations/form');
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['kind', 'districts', 'licenceTo']));
    expect(choices.divisions?.map(({ value }) => value)).toEqual(expect.arrayContaining(['5001LJ']));
    expect(choices.divisions?.map(({ value }) => value)).not.toContain('500105');
  });
});

describe('a person', () => {
  const newcomer = (more: object = {}) => ({
    username: `u${randomUUID().slice(0, 8)}`,
    name: '闻新',
    appointments: [{ organisationId: organisations.cityCommittee, role: 'mediator', from: '2026-01-01', to: '2028-12-31' }],
    fields: ['TM'],
    languages: ['zh'],
    trainingHours: 40,
    ...more,
  });

  it('comes with a password for one time, and may do nothing before it is changed', async () => {
    const values = newcomer();
    const { oneTimePassword = '' } = await admin.must<RegisterSaved>('POST', '/registers/people', { values });
    const client = Client.nobody(house);
    await client.enter('/session', { username: values.username, password: oneTimePassword });
    expect((await client.get<SessionView>('/session')).mustChangePassword).toBe(true);
    expect(await client.request('GET', '/work')).toMatchObject({ status: 403, body: { code: 'password_change_required' } });
    const change = (password: string) => client.request('PUT', '/password', { current: oneTimePassword, password });
    expect(await change(oneTimePassword)).toMatchObject({ status: 422, body: { fields: [{ field: 'password', code: 'password_unchanged' }] } });
    expect((await change('磁器口石板路上的雨声很好听')).status).toBe(204);
    expect((await client.request('GET', '/work')).status).toBe(200);
  });

  it('is told in the roster with term, training and discipline, as long as the term runs', async () => {
    const values = newcomer({ discipline: '2025 年度优秀调解员', appointments: [{ organisationId: organisations.patentPanel, role: 'mediator', from: null, to: '2026-11-30' }] });
    const { id } = await admin.must<RegisterSaved>('POST', '/registers/people', { values });
    const onRoster = async () => (await admin.get<OrganisationView>(`/organisations/${organisations.patentPanel}`)).mediators.find((one) => one.id === id);
    expect(await onRoster()).toMatchObject({ termFrom: null, termTo: '2026-11-30', trainingHours: 40, discipline: '2025 年度优秀调解员' });
    house.clock.set('2026-12-01T09:00');
    expect(await onRoster()).toBeUndefined();
    house.clock.set('2026-11-23T09:00');
  });

  it('is looked after by the manager of its organisation as far as mediating goes, and no further', async () => {
    const mediator = await entryOf('people', idOf('mediator'), manager);
    expect(mediator.mayEdit).toBe(true);
    expect((await save('people', mediator, { trainingHours: 24, leaves: [{ from: '2026-12-01', to: '2026-12-02' }] }, {}, manager)).status).toBe(200);
    const now = await entryOf('people', idOf('mediator'), manager);
    expect(now.values).toMatchObject({ trainingHours: 24, leaves: [{ from: '2026-12-01', to: '2026-12-02' }] });
    const appointments = now.values.appointments as object[];
    for (const change of [
      { disabled: true },
      { appointments: [...appointments, { organisationId: organisations.cityCommittee, role: 'manager', from: null, to: null }] },
      { appointments: [...appointments, { organisationId: organisations.patentPanel, role: 'mediator', from: null, to: null }] },
    ])
      expect(await save('people', now, change, {}, manager)).toMatchObject({ status: 403, body: { code: 'role_not_allowed' } });
    expect(await manager.request('GET', `/registers/people/${idOf('pmediator')}`)).toMatchObject({ status: 404 });
    const { items } = await manager.get<Page<PersonLine>>('/registers/people');
    expect(items.every(({ appointments: held }) => held.some((one) => one.role === 'mediator' && one.organisationId === organisations.cityCommittee))).toBe(true);
  });

  it('cannot lock itself out', async () => {
    const self = await entryOf('people', idOf('admin'));
    for (const change of [{ disabled: true }, { appointments: [] }]) expect(await save('people', self, change)).toMatchObject({ status: 409, body: { code: 'own_account' } });
    expect(await admin.request('POST', `/registers/people/${idOf('admin')}/one-time-password`, { expectedVersion: self.version })).toMatchObject({ body: { code: 'own_account' } });
  });

  it('leaves open cases behind only when somebody says so', async () => {
    const receipt = await fileDispute(house);
    await walkTo(house, receipt.disputeId, await castFor(house, receipt), { to: 'assigned' });
    const mediator = await entryOf('people', idOf('mediator'));
    expect(mediator.openCases).toBe(1);
    expect(await save('people', mediator, { disabled: true })).toMatchObject({
      status: 409,
      body: { code: 'open_cases_left', message: { en: expect.stringContaining('1 open case') } },
    });
    const session = await Client.signedIn(house, 'mediator');
    expect((await save('people', mediator, { disabled: true }, { acknowledgeOpenCases: true })).status).toBe(200);
    expect((await session.request('GET', '/work')).status).toBe(401);
    const after = await entryOf('people', idOf('mediator'));
    expect(after.history[0]).toMatchObject({ what: 'disabled', before: { disabled: false }, after: { disabled: true } });
    expect((await save('people', after, { disabled: false })).status).toBe(200);
  });

  it('that forgot its password gets another for one time, and every session ends', async () => {
    const session = await Client.signedIn(house, 'hmediator');
    const { version } = await entryOf('people', idOf('hmediator'));
    const reset = await admin.must<RegisterSaved>('POST', `/registers/people/${idOf('hmediator')}/one-time-password`, { expectedVersion: version });
    expect(reset.oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect((await session.request('GET', '/work')).status).toBe(401);
    const { history } = await entryOf('people', idOf('hmediator'));
    expect(history[0]).toMatchObject({ what: 'password_reset', before: null, after: null });
    expect(JSON.stringify(history)).not.toContain(reset.oneTimePassword);
  });

  it.each([
    [{ username: 'a b' }, 'username', 'username_format'],
    [{ appointments: [{ organisationId: 'x', role: 'mediator' }] }, 'appointments.0.organisationId', 'malformed_id'],
    [{ appointments: [{ organisationId: randomUUID(), role: 'mediator' }] }, 'appointments.0.organisationId', 'unknown_choice'],
    [{ appointments: [{ organisationId: organisations.bureau, role: 'king' }] }, 'appointments.0.role', 'unknown_choice'],
    [{ appointments: 'none' }, 'appointments', 'malformed_value'],
    [{ leaves: [{ from: '2026-12-02', to: '2026-12-01' }] }, 'leaves.0.to', 'ends_before_start'],
    [
      {
        leaves: [
          { from: '2026-12-02', to: '2026-12-03' },
          { from: '2026-12-02', to: '2026-12-04' },
        ],
      },
      'leaves.1.from',
      'already_listed',
    ],
    [{ interests: [{ kind: 'employer' }] }, 'interests.0.subject', 'required'],
    [{ interests: [null] }, 'interests.0.kind', 'required'],
    [{ languages: ['xx'] }, 'languages', 'unknown_choice'],
    [{ trainingHours: -1 }, 'trainingHours', 'out_of_range'],
    [{ certificate: '国知执2026-1', certificateUntil: '2026-02-30' }, 'certificateUntil', 'impossible_date'],
    [{ certificateUntil: '2027-02-28' }, 'certificate', 'required'],
  ])('is refused with %j', async (more, field, code) => {
    const { status, body } = await admin.request<Problem>('POST', '/registers/people', { values: newcomer(more) });
    expect({ status, fields: body.fields?.map((one) => [one.field, one.code]) }).toEqual({ status: 422, fields: expect.arrayContaining([[field, code]]) });
  });

  it('handles cases by a certificate whose end is told sixty days before, and which is the administrator’s', async () => {
    const bureau = { organisationId: organisations.bureau, role: 'case_handler', from: null, to: null };
    const values = newcomer({ appointments: [bureau, ...newcomer().appointments], certificate: '国知执2026-118', certificateUntil: '2027-01-22' });
    const { id } = await admin.must<RegisterSaved>('POST', '/registers/people', { values });
    const line = async () => (await admin.get<Page<PersonLine>>(`/registers/people?q=${values.username}`)).items.map((one) => [one.certificateUntil, one.certificateState]);
    // Monday 23 November 2026 + 60 = 22 January 2027: its last day is not yet among the sixty.
    expect(await line()).toEqual([['2027-01-22', null]]);
    const seen = await entryOf('people', id);
    expect(seen.values).toMatchObject({ certificate: '国知执2026-118', certificateUntil: '2027-01-22' });
    expect((await save('people', seen, { certificateUntil: '2027-01-21' }, {}, manager)).status).toBe(403);
    expect((await save('people', seen, { certificateUntil: '2027-01-21' })).status).toBe(200);
    expect(await line()).toEqual([['2027-01-21', 'ending']]);
    expect((await entryOf('people', id)).history[0]).toMatchObject({ what: 'changed', before: { certificateUntil: '2027-01-22' }, after: { certificateUntil: '2027-01-21' } });
    await save('people', await entryOf('people', id), { certificateUntil: '2026-11-22' });
    expect(await line()).toEqual([['2026-11-22', 'over']]);
  });

  it('loses a role on the day after the appointment ends, also in a session that goes on', async () => {
    const values = newcomer({ appointments: [{ organisationId: organisations.bureau, role: 'supervisor', from: null, to: '2020-01-01' }] });
    const { oneTimePassword = '' } = await admin.must<RegisterSaved>('POST', '/registers/people', { values });
    const client = Client.nobody(house);
    await client.enter('/session', { username: values.username, password: oneTimePassword });
    expect((await client.get<SessionView>('/session')).roles).toEqual(['applicant']);
  });
});
