import type { ImpactView, MovedDeadlineView, Page, Problem, ReceiptView, ReferenceListView } from '@contract';
import { Client as Connection } from 'pg';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { castFor, fileDispute, walkTo } from '../../support/walk';

const TERM = 'RM-30D';
/** More than are read at once. */
const MANY = 2_100;

let house: RunningHouse;
let owner: Connection;
let admin: Client;
let supervisor: Client;
let receipt: ReceiptView;

beforeAll(async () => {
  house = await startHouse('impact_of_changes');
  owner = new Connection(house.databaseUrl);
  await owner.connect();
  admin = await Client.signedIn(house, 'admin');
  supervisor = await Client.signedIn(house, 'supervisor');
  receipt = await fileDispute(house);
  await walkTo(house, receipt.disputeId, await castFor(house, receipt), { to: 'mediating' });
}, 60_000);
afterAll(async () => {
  await owner.end();
  await house.stop();
});

const clone = (table: string, row: string, more: string) => `jsonb_populate_record(null::${table}, to_jsonb(${row}) || jsonb_build_object(${more}))`;
/** The same day for every other rule that counts days: by its own rule nearly none of them would be due then. */
const ofOtherRules = () =>
  owner.query(
    `insert into deadline select (${clone('deadline', 'd', `'id', gen_random_uuid(), 'rule_id', r.code`)}).* from deadline d, (select distinct code from deadline_rule where unit in ('calendarDays', 'workingDays', 'months')) r
     where d.rule_id = $1 and d.state = 'running' and not exists (select 1 from deadline o where o.proceeding_id = d.proceeding_id and o.rule_id = r.code)`,
    [TERM],
  );
const ofManyParties = () =>
  owner.query(
    `with y as (insert into party select (${clone('party', 'p', `'id', gen_random_uuid(), 'position', 1000 + n`)}).* from (select * from party where dispute_id = $1 limit 1) p, generate_series(1, $2::int) n returning id)
     insert into deadline select (${clone('deadline', 'd', `'id', gen_random_uuid(), 'party_id', y.id`)}).* from deadline d, y where d.rule_id = $3 and d.dispute_id = $1 and d.state = 'running'`,
    [receipt.disputeId, MANY, TERM],
  );
const openNow = async (rule?: string): Promise<number> =>
  (await owner.query(`select count(*)::int as n from deadline where state in ('running', 'paused') and ($1::text is null or rule_id = $1)`, [rule ?? null])).rows[0].n;

const pathOf = (id: string) => `/registers/reference-changes/${id}/impact`;
const impact = (id: string) => supervisor.get<ImpactView>(pathOf(id));
const after = (id: string, cursor: string) => supervisor.get<Page<MovedDeadlineView>>(`${pathOf(id)}/moves?after=${encodeURIComponent(cursor)}`);
/** Every page of the list, as the button asks for them. */
async function pages(id: string, { moves, next }: ImpactView): Promise<MovedDeadlineView[][]> {
  const all = [moves];
  for (let cursor = next; cursor !== null; ) {
    const page = await after(id, cursor);
    all.push(page.items);
    cursor = page.next;
  }
  return all;
}
const decide = (id: string, approve: boolean) => supervisor.must('POST', `/registers/reference-changes/${id}/decision`, { approve });

it('counts all and lists those that move by page, each once; approving moves exactly these', async () => {
  await ofOtherRules();
  const values = { year: 2027, notice: '测试用安排', holidays: '2027-01-01..2027-01-03', sourceNote: '仅供测试' };
  const { id } = await admin.must<{ id: string }>('POST', '/registers/reference/holidays/changes', { action: 'add', values });
  const before = await impact(id);
  expect(before).toMatchObject({ state: 'proposed', counted: await openNow() });
  expect(before.moved).toBeGreaterThan(before.moves.length);
  const told = await pages(id, before);
  expect(Math.max(...told.map((page) => page.length))).toBe(100);
  const wouldMove = told.flat().map(({ deadlineId, toDue }) => `${deadlineId} ${toDue}`);
  expect([new Set(wouldMove).size, wouldMove.length]).toEqual([before.moved, before.moved]);
  await decide(id, true);
  await house.settle();
  const did = await impact(id);
  expect(did).toMatchObject({ state: 'applied', moved: before.moved });
  const moved = (await pages(id, did)).flat().map(({ deadlineId, toDue }) => `${deadlineId} ${toDue}`);
  expect(moved.toSorted()).toEqual(wouldMove.toSorted());
}, 60_000);

it('counts more than are read at once, and of one rule alone; a short page says that there are more', async () => {
  await ofManyParties();
  const { rows } = await admin.get<ReferenceListView>('/registers/reference/deadline-rules?on=2026-11-23');
  const row = rows.find(({ values }) => values.code === TERM) as ReferenceListView['rows'][number];
  const values = { ...Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== null)), amount: 45, transition: 'runningToo' };
  const change = { action: 'replace', rowId: row.id, expectedVersion: row.version, day: '2026-12-15', values };
  const { id } = await admin.must<{ id: string }>('POST', '/registers/reference/deadline-rules/changes', change);
  const all = await openNow(TERM);
  expect(all).toBeGreaterThan(MANY);
  const found = await impact(id);
  expect(found).toMatchObject({ counted: all, moved: all });
  expect(found.moves).toHaveLength(100);
  const listed = (await pages(id, found)).flat();
  expect(new Set(listed.map(({ deadlineId }) => deadlineId)).size).toBe(all);
  await decide(id, false);
  expect(await impact(id)).toMatchObject({ state: 'rejected', moved: 0, moves: [], next: null });
}, 60_000);

it('refuses a cursor that no page has given', async () => {
  const { rows } = await owner.query('select id from reference_change limit 1');
  for (const cursor of ['', 'x', `${receipt.disputeId}_x_`]) {
    const { status, body } = await supervisor.request<Problem>('GET', `${pathOf(rows[0].id)}/moves?after=${cursor}`);
    expect([status < 500, body.code]).toEqual([true, 'malformed_id']);
  }
});

it('a limit that was given hours goes on as it was, where time was left out of it: hours know no such thing', async () => {
  await owner.query(`update deadline set excluded = '[{"from":"2026-11-24","to":"2026-11-26"}]' where rule_id = $1 and party_id is null`, [TERM]);
  const { rows } = await admin.get<ReferenceListView>('/registers/reference/deadline-rules?on=2026-11-23');
  const row = rows.find(({ values }) => values.code === TERM) as ReferenceListView['rows'][number];
  const values = { ...Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== null)), unit: 'hours', amount: 900, transition: 'runningToo' };
  const change = { action: 'replace', rowId: row.id, expectedVersion: row.version, day: '2026-11-25', values };
  const { id } = await admin.must<{ id: string }>('POST', '/registers/reference/deadline-rules/changes', change);
  const all = await openNow(TERM);
  expect(await impact(id)).toMatchObject({ counted: all, moved: all - 1 });
  await decide(id, false);
}, 60_000);
