import { randomUUID } from 'node:crypto';
import type { Problem, ReferenceListView } from '@contract';
import { systemActor } from '@kernel';
import { loadReferenceTables } from '@reference';
import { Client } from '../../support/client';
import { fileDispute } from '../../support/walk';
import { type RunningHouse, startHouse } from '../../support/running-house';

let house: RunningHouse;
let admin: Client;
let supervisor: Client;

beforeAll(async () => {
  house = await startHouse('reference_register');
  admin = await Client.signedIn(house, 'admin');
  supervisor = await Client.signedIn(house, 'supervisor');
}, 60_000);
afterAll(() => house.stop());

type Row = ReferenceListView['rows'][number];
const listOf = (list: string, on = '') => admin.get<ReferenceListView>(`/registers/reference/${list}?on=${on}`);
const rowOf = async (list: string, has: object, on = ''): Promise<Row> => {
  const found = (await listOf(list, on)).rows.filter(({ values }) => Object.entries(has).every(([name, value]) => values[name] === value));
  expect(found).toHaveLength(1);
  return found[0] as Row;
};
const withoutNulls = ({ values }: Row) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const propose = (list: string, change: object, headers = {}) => admin.request<{ id: string } & Problem>('POST', `/registers/reference/${list}/changes`, change, headers);
const decide = (id: string, approve: boolean, who = supervisor) => who.request<Problem>('POST', `/registers/reference-changes/${id}/decision`, { approve });
const change = async (list: string, proposal: object) => {
  const { status, body } = await propose(list, proposal);
  expect({ status, body }).toEqual({ status: 201, body: { id: expect.any(String) } });
  expect((await decide(body.id, true)).status).toBe(204);
};
const publicNames = async (list: string, on: string) =>
  Object.fromEntries((await admin.get<{ code: string; name: { zh: string } }[]>(`/reference/${list}?on=${on}`)).map(({ code, name }) => [code, name.zh]));

it('shows a list as a whole and as in force on a day, and says which rows nobody has confirmed', async () => {
  expect((await listOf('causes')).rows).toHaveLength(252);
  expect((await listOf('causes', '2025-12-31')).rows.every(({ values }) => values.edition === '2020')).toBe(true);
  expect(await rowOf('causes', { code: '165.2', edition: '2025' })).toMatchObject({ confirmed: false, edited: false });
  expect(await rowOf('divisions', { code: '500101' })).toMatchObject({ confirmed: true });
  expect(await admin.request('GET', '/registers/reference/toString')).toMatchObject({ status: 404 });
  expect(await admin.request('GET', '/registers/reference/causes?on=2026-02-30')).toMatchObject({ body: { code: 'impossible_date' } });
});

it('a new version ends the old one the day before, counts for everybody at once, and a restart does not set it back', async () => {
  const row = await rowOf('courts', { code: '渝0103' });
  await change('courts', {
    action: 'replace',
    rowId: row.id,
    expectedVersion: row.version,
    day: '2027-01-01',
    values: { ...withoutNulls(row), nameZh: '重庆市渝中区人民法院（新）' },
  });
  expect((await publicNames('courts', '2026-12-31'))['渝0103']).toBe('重庆市渝中区人民法院');
  expect((await publicNames('courts', '2027-01-01'))['渝0103']).toBe('重庆市渝中区人民法院（新）');
  await house.db.write(systemActor, loadReferenceTables);
  const versions = (await listOf('courts')).rows.filter(({ values }) => values.code === '渝0103');
  expect(versions.map(({ values }) => [values.validFrom, values.validTo])).toEqual(
    [
      [null, '2026-12-31'],
      ['2027-01-01', null],
    ].toSorted((a, b) => (a[0] === null ? 1 : b[0] === null ? -1 : 0)),
  );
});

it('a row that ends is no choice from the next day on, and the check of a draft knows it without a restart', async () => {
  const row = await rowOf('divisions', { code: '500229' });
  await change('divisions', { action: 'end', rowId: row.id, expectedVersion: row.version, day: '2026-11-22' });
  expect(await publicNames('divisions', '2026-11-22')).toHaveProperty('500229');
  expect(await publicNames('divisions', '2026-11-23')).not.toHaveProperty('500229');
  const draft = await (await Client.signedIn(house, 'applicant')).must<{ id: string }>('POST', '/drafts', { data: { division: '500229' } });
  const { problems } = await (await Client.signedIn(house, 'applicant')).get<{ problems: { field: string; code: string }[] }>(`/drafts/${draft.id}/check`);
  expect(problems).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'division', code: 'division_not_in_force' })]));
});

it('a dispute keeps the names of the day it was filed, once each, however many versions there are', async () => {
  const receipt = await fileDispute(house);
  await house.settle();
  for (const [list, code, nameZh] of [
    ['right-kinds', 'TM', '商标（新）'],
    ['divisions', '5001LJ', '两江新区（新）'],
  ] as const) {
    const row = await rowOf(list, { code });
    await change(list, { action: 'replace', rowId: row.id, expectedVersion: row.version, day: '2026-12-01', values: { ...withoutNulls(row), nameZh } });
  }
  const [line] = (await supervisor.get<{ items: { rights: { zh: string }[]; division: { zh: string } }[] }>('/proceedings?filter=all')).items;
  expect(line).toMatchObject({ rights: [{ zh: '商标' }], division: { zh: '两江新区' } });
  const { rights } = await supervisor.get<{ rights: { kindName: { zh: string } }[] }>(`/disputes/${receipt.disputeId}`);
  expect(rights.map(({ kindName }) => kindName.zh)).toEqual(['商标']);
});

it('a row is added and confirmed, each by two people', async () => {
  const values = { code: 'NEW-R', nameZh: '新型权利', nameEn: 'New right', registryNumber: false, validFrom: '2026-12-01' };
  await change('right-kinds', { action: 'add', values });
  const row = await rowOf('right-kinds', { code: 'NEW-R' });
  expect(row).toMatchObject({ confirmed: false, edited: true });
  await change('right-kinds', { action: 'confirm', rowId: row.id, expectedVersion: row.version });
  expect(await rowOf('right-kinds', { code: 'NEW-R' })).toMatchObject({ confirmed: true, version: 2 });
  expect(await publicNames('right-kinds', '2026-11-30')).not.toHaveProperty('NEW-R');
  expect(await publicNames('right-kinds', '2026-12-01')).toMatchObject({ 'NEW-R': '新型权利' });
  const rule = { action: 'add', values: { scope: 'first_instance', court: '渝0192', rightKinds: ['NEW-R'], amountMaxFen: 500_000_000, divisions: ['500103'], source: '测试' } };
  await change('jurisdictions', rule);
  expect((await listOf('jurisdictions')).rows.at(-1)).toMatchObject({ confirmed: false, values: { court: '渝0192', rightKinds: ['NEW-R'], amountMaxFen: 500_000_000 } });
});

describe('four eyes', () => {
  const proposal = { action: 'add', values: { law: '民事诉讼法', topic: `t${randomUUID().slice(0, 8)}`, article: '1' } };

  it('let nobody approve what they proposed, and decide once', async () => {
    const { body } = await propose('citations', proposal);
    expect(await decide(body.id, true, admin)).toMatchObject({ status: 403, body: { code: 'four_eyes' } });
    const decisions = await Promise.all([decide(body.id, true), decide(body.id, true)]);
    expect(decisions.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    const { changes } = await listOf('citations');
    expect(changes.find(({ id }) => id === body.id)).toMatchObject({ state: 'applied', proposedByName: '平安', decidedByName: '白渝州', values: proposal.values });
  });

  it('leave the list as it is when turned down, also by the proposer', async () => {
    const before = (await listOf('citations')).rows;
    for (const who of [admin, supervisor]) {
      const { body } = await propose('citations', { action: 'add', values: { ...proposal.values, topic: 'never' } });
      expect((await decide(body.id, false, who)).status).toBe(204);
    }
    expect((await listOf('citations')).rows).toEqual(before);
  });

  it('find a row that was changed since the proposal', async () => {
    const row = await rowOf('divisions', { code: '500230' });
    const ending = { action: 'end', rowId: row.id, expectedVersion: row.version, day: '2030-12-31' };
    const [first, second] = [await propose('divisions', ending), await propose('divisions', ending)];
    expect((await decide(first.body.id, true)).status).toBe(204);
    expect(await decide(second.body.id, true)).toMatchObject({ status: 409, body: { code: 'stale_version' } });
  });

  it('see a repeated proposal once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [a, b] = [await propose('citations', proposal, headers), await propose('citations', proposal, headers)];
    expect(a).toMatchObject({ status: 422 });
    expect(b).toMatchObject({ status: 422 });
    const other = { action: 'add', values: { ...proposal.values, topic: 'once' } };
    const ids = [await propose('citations', other, { 'idempotency-key': 'once-only-1' }), await propose('citations', other, { 'idempotency-key': 'once-only-1' })].map(
      ({ body }) => body.id,
    );
    expect(ids[0]).toBe(ids[1]);
  });
});

it.each<[string, object, string, string]>([
  ['causes', { action: 'add', values: { edition: '2025', code: '165.2', nameZh: '重复', nameEn: 'Twice', validFrom: '2026-06-01' } }, 'validFrom', 'period_overlaps'],
  ['causes', { action: 'add', values: { edition: '2030', code: '1', nameZh: '甲', nameEn: 'A', parent: '999999' } }, 'parent', 'unknown_choice'],
  ['courts', { action: 'add', values: { code: '渝9', nameZh: '某院', nameEn: 'Some', level: 'highest' } }, 'level', 'unknown_choice'],
  ['citations', { action: 'add', values: { law: '法', topic: 't', article: '1', validFrom: '2026-02-30' } }, 'validFrom', 'impossible_date'],
  ['citations', { action: 'add', values: { law: '法', topic: 't', article: '1', validFrom: '2026-02-02', validTo: '2026-02-01' } }, 'validTo', 'ends_before_start'],
  ['citations', { action: 'add' }, 'law', 'required'],
  ['divisions', { action: 'add', values: { code: 'x', nameZh: '某', nameEn: 'X', codePending: 'maybe' } }, 'codePending', 'not_yes_or_no'],
])('refuses in %s: %j', async (list, proposal, field, code) => {
  const { status, body } = await propose(list, proposal);
  expect({ status, fields: body.fields?.map((one) => [one.field, one.code]) }).toEqual({ status: 422, fields: expect.arrayContaining([[field, code]]) });
});

it('refuses to give a new version another key, or to begin it before the old one', async () => {
  const row = await rowOf('citations', { law: '商标法', article: '74' });
  const replace = (more: object) => propose('citations', { action: 'replace', rowId: row.id, expectedVersion: row.version, day: '2028-01-01', values: withoutNulls(row), ...more });
  expect((await replace({ values: { ...withoutNulls(row), article: '75' } })).body.fields).toEqual([expect.objectContaining({ field: 'article', code: 'key_is_fixed' })]);
  expect((await replace({ day: '2027-01-01' })).body.fields).toEqual([expect.objectContaining({ field: 'day', code: 'ends_before_start' })]);
  expect((await replace({ day: '' })).body.fields).toEqual([expect.objectContaining({ field: 'day', code: 'required' })]);
  expect(await replace({ expectedVersion: 9 })).toMatchObject({ status: 409 });
});

it('is proposed by administrators alone', async () => {
  expect(await supervisor.request('POST', '/registers/reference/citations/changes', { action: 'add', values: {} })).toMatchObject({ status: 403 });
});
