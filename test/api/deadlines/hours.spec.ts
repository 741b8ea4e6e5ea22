import type { DeadlineComparisonView, DeadlineReceiptView, DeadlineView, ImpactView, NoticeView, Page, ReceiptView, ReferenceListView, WorkRow } from '@contract';
import { systemActor } from '@kernel';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../../support/walk';

/** The committee's term, made one of hours before the matter begins: no procedure has such a limit yet. */
const TERM = 'RM-30D';

let house: RunningHouse;
let receipt: ReceiptView;
let cast: Cast;

beforeAll(async () => {
  house = await startHouse('limits_in_hours');
  await house.db.write(systemActor, (tx) => tx.query(`update deadline_rule set unit = 'hours', amount = 24 where code = $1`, [TERM]));
  receipt = await fileDispute(house);
  cast = await castFor(house, receipt);
  house.clock.set('2026-11-24T10:20:37');
  await walkTo(house, receipt.disputeId, cast, { to: 'mediating' });
}, 60_000);
afterAll(() => house.stop());

const view = () => cast.mediator.proceeding(receipt.disputeId, 'RM');
const term = async (): Promise<DeadlineView> => {
  const found = (await view()).deadlines.find(({ ruleId }) => ruleId === TERM);
  if (!found) throw new Error(`no ${TERM} runs`);
  return found;
};

it('is due at the minute, and its receipt counts again to the same', async () => {
  expect(await term()).toMatchObject({ triggerOn: '2026-11-24', triggerAt: '2026-11-24T10:20', dueOn: '2026-11-25', dueAt: '2026-11-25T10:20' });
  const shown = await cast.mediator.get<DeadlineReceiptView>(`/deadlines/${(await term()).id}/receipt`);
  expect(shown).toMatchObject({ triggerAt: '2026-11-24T10:20', dueAt: '2026-11-25T10:20', agrees: true, ranges: [] });
  expect(shown.lines.map(({ text }) => text.zh).join()).toContain('于 2026-11-25 10:20 届满，遇休息日不顺延');
  // Two hours before it ends, and twelve; rungs of days aren't its own.
  expect((await term()).nextReminderAt && new Date((await term()).nextReminderAt ?? '').toISOString()).toBe('2026-11-24T14:20:00.000Z');
});

it('a limit in days keeps its day, and says no minute', async () => {
  const others = (await view()).deadlines.filter(({ ruleId }) => ruleId !== TERM);
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(({ dueAt, triggerAt }) => dueAt !== null || triggerAt !== null)).toEqual([]);
});

it('stands in the list with its minute', async () => {
  const { items } = await cast.mediator.get<Page<WorkRow>>('/proceedings?filter=all');
  const row = items.find(({ disputeId }) => disputeId === receipt.disputeId);
  expect(row).toMatchObject({ nextDueOn: '2026-11-25', nextDueAt: '2026-11-25T10:20' });
});

it('what if it began at another minute', async () => {
  const { id } = await term();
  const recount = (triggerOn: string) => cast.mediator.must<DeadlineComparisonView>('POST', `/deadlines/${id}/recount`, { triggerOn });
  expect(await recount('2026-11-24T16:30')).toMatchObject({ before: { dueAt: '2026-11-25T10:20' }, after: { dueOn: '2026-11-25', dueAt: '2026-11-25T16:30' } });
  expect(await recount('2026-11-24')).toMatchObject({ after: { dueAt: '2026-11-25T00:00' } });
  expect((await cast.mediator.request('POST', `/deadlines/${id}/recount`, { triggerOn: '2026-11-24T25:00' })).status).toBe(422);
});

it('a changed rule moves it within its day, from minute to minute', async () => {
  const admin = await Client.signedIn(house, 'admin');
  const supervisor = await Client.signedIn(house, 'supervisor');
  const { rows } = await admin.get<ReferenceListView>('/registers/reference/deadline-rules?on=2026-11-24');
  const row = rows.find(({ values }) => values.code === TERM) as ReferenceListView['rows'][number];
  const values = { ...Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== null)), amount: 30, transition: 'runningToo' };
  const { id } = await admin.must<{ id: string }>('POST', '/registers/reference/deadline-rules/changes', {
    action: 'replace',
    rowId: row.id,
    expectedVersion: row.version,
    day: '2026-11-25',
    values,
  });
  const move = { fromDue: '2026-11-25', toDue: '2026-11-25', fromAt: '2026-11-25T10:20', toAt: '2026-11-25T16:20' };
  expect(await supervisor.get<ImpactView>(`/registers/reference-changes/${id}/impact`)).toMatchObject({ moves: [move] });
  await supervisor.must('POST', `/registers/reference-changes/${id}/decision`, { approve: true });
  await house.settle();
  expect(await term()).toMatchObject({ dueAt: '2026-11-25T16:20', moves: [{ cause: 'rule', ...move }] });
  expect(await supervisor.get<ImpactView>(`/registers/reference-changes/${id}/impact`)).toMatchObject({ moves: [move] });
  const told = await cast.respondent.get<Page<NoticeView>>('/notices');
  expect(told.items.find(({ title }) => title.zh.startsWith('期限变动'))?.body.zh).toContain('由 2026-11-25 10:20 变为 2026-11-25 16:20');
});

describe('when its minute has come, by the clock of the house', () => {
  const over = async () => (await cast.mediator.get<Page<NoticeView>>('/notices')).items.filter(({ title }) => title.zh.startsWith('期限已到'));

  it('tells nobody a minute too early', async () => {
    house.clock.set('2026-11-25T16:19:59');
    await house.settle();
    expect((await over()).map(({ body }) => body.zh).filter((body) => body.includes('16:20'))).toEqual([]);
  });

  it('tells who has to act, with the minute, though PostgreSQL’s own clock is elsewhere', async () => {
    house.clock.set('2026-11-25T16:20:00');
    await house.settle();
    expect((await over()).map(({ body }) => body.zh).filter((body) => body.includes('的期限已于 2026-11-25 16:20 届满'))).toHaveLength(1);
    await house.settle();
    expect((await over()).filter(({ body }) => body.zh.includes('16:20'))).toHaveLength(1);
  });
});
