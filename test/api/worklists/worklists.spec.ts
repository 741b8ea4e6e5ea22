import { randomUUID } from 'node:crypto';
import type { BulkResult, ColleagueView, DeskSettings, HoldingView, Page, WorkCounts, WorkRow } from '@contract';
import { type Actor, newId, systemActor, type UserId } from '@kernel';
import { WorklistExport } from '@worklists';
import readWorkbook from 'read-excel-file/node';
import { insertManyCases } from '../../../apps/ops/src/bench-lists.store';
import { organisations } from '../../../apps/ops/src/seed-people';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { completeDraft, fileDispute } from '../../support/walk';

let house: RunningHouse;
let manager: Client;
let clerk: Client;
let mediator: Client;

const list = async (who: Client, query: string): Promise<WorkRow[]> => (await who.get<Page<WorkRow>>(`/proceedings?${query}`)).items;
const rowsOf = (rows: readonly WorkRow[]) => rows.map(({ id, version }) => ({ id, expectedVersion: version }));
const audits = () =>
  house.db.read(systemActor, (reader) => reader.query('select owner_name, format, row_count, finished_at is not null as finished from export_record order by at, id'));

beforeAll(async () => {
  house = await startHouse('worklists');
  [manager, clerk, mediator] = [await Client.signedIn(house, 'manager'), await Client.signedIn(house, 'clerk'), await Client.signedIn(house, 'mediator')];
  await fileDispute(house, completeDraft({ title: '=HYPERLINK("http://x")商标纠纷' }));
  await fileDispute(house, completeDraft({ title: '“两江云”商标纠纷' }));
  await fileDispute(house, completeDraft({ title: '“南山雾”商标纠纷' }));
  await house.settle();
}, 60_000);

afterAll(() => house.stop());

describe('many at once', () => {
  it('each row is decided by itself; asked again with the same key nothing is done twice', async () => {
    const offers = await list(manager, 'filter=offers');
    expect(offers.map(({ bulk }) => bulk)).toEqual(Array.from({ length: 3 }, () => ['accept', 'decline', 'desk:claim', 'desk:assign']));
    const [first, second] = offers as [WorkRow, WorkRow];
    const key = randomUUID();
    const body = { action: 'accept', rows: [...rowsOf([first]), { id: second.id, expectedVersion: second.version + 7 }, { id: randomUUID(), expectedVersion: 1 }] };
    const answer = await manager.must<BulkResult>('POST', '/proceedings/bulk', body, { 'idempotency-key': key });
    expect(answer.rows.map((row) => (row.ok ? row.result.state : row.refusal.code))).toEqual(['RT_ACCEPTED', 'stale_version', 'not_found']);
    expect(await manager.must<BulkResult>('POST', '/proceedings/bulk', body, { 'idempotency-key': key })).toEqual(answer);
    expect((await list(manager, 'filter=offers')).map(({ id }) => id)).not.toContain(first.id);
    const retried = await manager.must<BulkResult>('POST', '/proceedings/bulk', { action: 'accept', rows: rowsOf([second]) });
    expect(retried.rows.map(({ ok }) => ok)).toEqual([true]);
  });

  it('takes five hundred rows and no more, and a form that is wrong is each row’s refusal', async () => {
    const rows = Array.from({ length: 501 }, () => ({ id: randomUUID(), expectedVersion: 1 }));
    expect((await manager.request('POST', '/proceedings/bulk', { action: 'accept', rows })).status).toBe(422);
    const left = await list(manager, 'filter=offers');
    const answer = await manager.must<BulkResult>('POST', '/proceedings/bulk', { action: 'decline', rows: rowsOf(left), input: {} });
    expect(answer.rows.map((row) => !row.ok && row.refusal.fields?.map(({ field }) => field))).toEqual([['reason', 'text']]);
  });
});

describe('what one has in hand', () => {
  it('is claimed, given on by the manager, and counted by its time', async () => {
    await house.settle();
    const [row] = (await list(clerk, 'filter=all&procedure=RM')) as [WorkRow];
    const act = async (who: Client, action: string, input?: object) =>
      (await who.must<BulkResult>('POST', '/proceedings/bulk', { action, rows: rowsOf([row]), ...(input && { input }) })).rows.map((one) => (one.ok ? 'ok' : one.refusal.code));
    expect(await act(clerk, 'desk:claim')).toEqual(['ok']);
    house.clock.set('2026-11-23T10:30');
    const colleagues = await manager.get<ColleagueView[]>('/work/colleagues');
    const other = colleagues.find(({ name }) => name === '杜若溪');
    expect(await act(manager, 'desk:assign', { userId: other?.id })).toEqual(['ok']);
    expect(await act(clerk, 'desk:claim')).toEqual(['held_by_another']);
    expect(await act(manager, 'desk:assign', { userId: randomUUID() })).toEqual(['not_a_colleague']);
    const holders = await clerk.get<HoldingView[]>(`/proceedings/${row.id}/holders`);
    expect(holders.map(({ name, seconds, until }) => [name, seconds, until === null])).toEqual([
      ['简一帆', 5400, false],
      ['杜若溪', 0, true],
    ]);
    expect((await list(clerk, `filter=all&holder=${other?.id}`)).map(({ id }) => id)).toEqual([row.id]);
    expect(await act(manager, 'desk:release')).toEqual(['ok']);
    expect((await list(clerk, 'filter=all&holder=none&procedure=RM')).map(({ id }) => id)).toContain(row.id);
  });

  it('is nothing a party sees', async () => {
    const applicant = await Client.signedIn(house, 'applicant');
    const [row] = (await list(applicant, 'filter=all&procedure=RM')) as [WorkRow];
    expect(await applicant.get(`/proceedings/${row.id}/holders`)).toEqual([]);
    expect([row.holder, row.bulk]).toEqual([null, []]);
  });
});

describe('an export', () => {
  it('has the rows of the reader, ISO days, yuan, and nothing that a spreadsheet would run', async () => {
    const csv = await clerk.get<string>('/proceedings/export?filter=all&procedure=RM&format=csv&columns=title,amount,opened,respondents&sort=opened');
    expect(csv.startsWith('\uFEFF案件,涉及金额（元）,启动日期,被申请人\r\n')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")商标纠纷",40000,2026-11-23,重庆雾里商贸有限公司`);
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    const nobodys = await mediator.get<string>('/proceedings/export?filter=all&format=csv&columns=title');
    expect(nobodys.trim().split('\r\n')).toHaveLength(1);
    const sheet = await clerk.request<string>('GET', '/proceedings/export?filter=all&format=xlsx');
    expect([sheet.status, sheet.body.slice(0, 2)]).toEqual([200, 'PK']);
    expect(await audits()).toEqual([
      { owner_name: '简一帆', format: 'csv', row_count: 2, finished: true },
      { owner_name: '沈知和', format: 'csv', row_count: 0, finished: true },
      { owner_name: '简一帆', format: 'xlsx', row_count: (await list(clerk, 'filter=all')).length, finished: true },
    ]);
  });
});

describe('orders and pages', () => {
  it.each(['due', '-due', 'stuck', '-stuck', 'opened', '-opened', 'changed', '-changed'])('%s: every row once, page by page', async (sort) => {
    const query = `filter=all&open=true&sort=${sort}`;
    const whole = (await list(clerk, query)).map(({ id }) => id);
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: Page<WorkRow> = await clerk.get(`/proceedings?${query}&limit=1&after=${encodeURIComponent(after)}`);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(whole.length).toBeGreaterThan(1);
    expect(seen).toEqual(whole);
  });

  it.each([
    'sort=x',
    'handler=me',
    'dueFrom=2026-02-30',
    'open=maybe',
    'after=2026-11-23_x',
    'sort=opened&after=2026-11-23T00%3A00%3A00%2B08%3A00_x',
    'limit=ten',
    'stuckSince=yesterday',
    'blocker=nobody',
  ])('%s is refused', async (query) => expect((await clerk.request('GET', `/proceedings?filter=all&${query}`)).status).toBe(400));

  it('open work is what the access and the proceedings make it, after all that happened here', async () => {
    const drawn = `select p.dispute_id, p.id, a.principal, a.relation, p.blocker_who, p.state, p.next_due_on, a.until from proceeding p join dispute_access a on a.dispute_id = p.dispute_id
      where p.closed_at is null and (a.until is null or a.until > now())`;
    const kept = 'select dispute_id, proceeding_id, principal, relation, blocker_who, state, due_on, until from open_work';
    const [{ kept: count, wrong }] = (await house.db.read(systemActor, (reader) =>
      reader.query(`select (select count(*)::int from open_work) as kept, (select count(*)::int from ((${drawn} except ${kept}) union all (${kept} except ${drawn})) x) as wrong`),
    )) as [{ kept: number; wrong: number }];
    expect(count).toBeGreaterThan(0);
    expect(wrong).toBe(0);
  });

  it('counts say on whom one waits', async () => {
    const counts = await clerk.get<WorkCounts>('/work');
    expect(counts.waitingOn.reduce((sum, { count }) => sum + count, 0)).toBe(counts.waitingOnOthers);
    for (const { who, count } of counts.waitingOn) expect(await list(clerk, `filter=waiting&blocker=${who}`)).toHaveLength(count);
  });
});

describe('a saved view', () => {
  it('is its owner’s until it is shared, then the organisation’s to read and the owner’s to remove', async () => {
    const save = (shared: boolean) => clerk.must('PUT', '/work/views', { name: '本周', query: 'filter=week', columns: ['due'], shared });
    const seenBy = async (who: Client) => (await who.get<DeskSettings>('/work/settings')).views;
    await save(false);
    expect([(await seenBy(clerk)).length, await seenBy(manager)]).toEqual([1, []]);
    await save(true);
    const [view] = await seenBy(manager);
    expect(view).toMatchObject({ name: '本周', query: 'filter=week', columns: ['due'], shared: true, mine: false, ownerName: '简一帆' });
    expect(await seenBy(await Client.signedIn(house, 'smanager'))).toEqual([]);
    expect((await manager.request('DELETE', `/work/views/${view?.id}`)).status).toBe(404);
    expect((await clerk.request('DELETE', `/work/views/${view?.id}`)).status).toBe(204);
    expect(await seenBy(manager)).toEqual([]);
  });

  it('and the columns are remembered for the person', async () => {
    await clerk.must('PUT', '/work/columns', { columns: ['due', 'holder'] });
    expect((await clerk.get<DeskSettings>('/work/settings')).columns).toEqual(['due', 'holder']);
    expect((await manager.get<DeskSettings>('/work/settings')).columns).toEqual([]);
    expect((await clerk.request('PUT', '/work/columns', { columns: ['password_hash'] })).status).toBe(422);
  });
});

describe('an export longer than a workbook', () => {
  const taken = async (actor: Actor, format: 'csv' | 'xlsx', most: number) => {
    const file = await new WorklistExport(house.db, house.services.worklists, house.clock, most).open(
      actor,
      { filter: 'all' },
      { format, language: 'zh', columns: ['title'], query: '' },
    );
    return Buffer.concat((await file.toArray()).map((part) => Buffer.from(part)));
  };
  const sheetOf = async (file: Buffer) => (await readWorkbook(file))[0]?.data ?? [];
  const userId = newId<UserId>();
  const reader: Actor = { ...systemActor, kind: 'user', userId, name: '简一帆', principals: [`user:${userId}`, `org:${organisations.cityCommittee}:clerk`] };

  it('has the first rows, says so in its last line, and the record has their number', async () => {
    const whole = await house.services.worklists.list(reader, { filter: 'all' });
    expect(whole.items.length).toBeGreaterThan(2);
    const sheet = await sheetOf(await taken(reader, 'xlsx', 2));
    expect(sheet.map(([cell]) => cell)).toEqual(['案件', whole.items[0]?.title, whole.items[1]?.title, expect.stringContaining('本表只列前 2 行')]);
    expect((await audits()).at(-1)).toEqual({ owner_name: '简一帆', format: 'xlsx', row_count: 2, finished: true });
    const complete = await sheetOf(await taken(reader, 'xlsx', whole.items.length));
    expect(complete).toHaveLength(whole.items.length + 1);
  });

  it('as a CSV has all rows, page after page', async () => {
    await insertManyCases(house.db, 330, house.clock.now());
    const titles = [];
    for await (const row of house.services.worklists.rows(reader, { filter: 'all' })) titles.push(row.title);
    expect(titles.length).toBeGreaterThan(220);
    const lines = (await taken(reader, 'csv', 2)).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(titles.length + 1);
    expect((await audits()).at(-1)).toMatchObject({ format: 'csv', row_count: titles.length, finished: true });
  });
});
