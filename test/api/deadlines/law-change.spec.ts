import type { DeadlineComparisonView, DeadlineReceiptView, DeadlineView, ImpactView, NoticeView, Page, Problem, ReceiptView, ReferenceListView, TimelineEntry } from '@contract';
import { type PlainDate, systemActor } from '@kernel';
import { readLawBook } from '@clocks';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../../support/walk';

let house: RunningHouse;
let admin: Client;
let supervisor: Client;
let receipt: ReceiptView;
let cast: Cast;

// The term of a people's committee: 30 days by default (rule book 1.3, product default).
const TERM = 'RM-30D';

beforeAll(async () => {
  house = await startHouse('law_change');
  admin = await Client.signedIn(house, 'admin');
  supervisor = await Client.signedIn(house, 'supervisor');
  receipt = await fileDispute(house);
  cast = await castFor(house, receipt);
  await walkTo(house, receipt.disputeId, cast, { to: 'mediating' });
}, 60_000);
afterAll(() => house.stop());

const day = (text: string) => text as PlainDate;
const view = () => cast.mediator.proceeding(receipt.disputeId, 'RM');
const term = async (): Promise<DeadlineView> => {
  const found = (await view()).deadlines.find(({ ruleId }) => ruleId === TERM);
  if (!found) throw new Error(`no ${TERM} runs`);
  return found;
};
const receiptOf = (id: string, who = cast.mediator) => who.get<DeadlineReceiptView>(`/deadlines/${id}/receipt`);

type Row = ReferenceListView['rows'][number];
const ruleRow = async (): Promise<Row> => {
  const { rows } = await admin.get<ReferenceListView>(`/registers/reference/deadline-rules?on=2026-11-23`);
  return rows.find(({ values }) => values.code === TERM) as Row;
};
const filled = ({ values }: Row) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const propose = async (list: string, change: object): Promise<string> => (await admin.must<{ id: string }>('POST', `/registers/reference/${list}/changes`, change)).id;
const impact = (id: string) => supervisor.get<ImpactView>(`/registers/reference-changes/${id}/impact`);
const approve = (id: string, who = supervisor) => who.request<Problem>('POST', `/registers/reference-changes/${id}/decision`, { approve: true });
const longer = async (more: object, from: string) => {
  const row = await ruleRow();
  return propose('deadline-rules', { action: 'replace', rowId: row.id, expectedVersion: row.version, day: from, values: { ...filled(row), ...more } });
};

describe('a receipt', () => {
  it('tells rule, trigger with its proof, each range of days, result and hash in five lines, to the parties too', async () => {
    const { id, nextReminderAt } = await term();
    // Seven days before 23 December, a Wednesday: 09:00 in Beijing.
    expect(nextReminderAt && new Date(nextReminderAt).toISOString()).toBe('2026-12-16T01:00:00.000Z');
    const shown = await receiptOf(id);
    expect(shown).toMatchObject({
      ruleId: TERM,
      triggerOn: '2026-11-23',
      dueOn: '2026-12-23',
      agrees: true,
      moves: [],
      notices: ['2026：国务院办公厅2025年11月4日通知'],
      state: 'running',
    });
    expect(shown.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(shown.trigger).toMatchObject({ title: { zh: '受理' }, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(shown.lines.map(({ title }) => title.zh)).toEqual(['依据', '起算', '计算', '变动', '结果']);
    expect(shown.ranges).toEqual([
      { kind: 'trigger', from: '2026-11-23', to: '2026-11-23', days: 1 },
      { kind: 'counted', from: '2026-11-24', to: '2026-12-23', days: 30 },
    ]);
    expect(await receiptOf(id, cast.respondent)).toMatchObject({ id, hash: shown.hash });
  });

  it('is printed', async () => {
    const { id } = await term();
    expect((await cast.respondent.download(`/deadlines/${id}/receipt.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is nobody else’s, and an unknown one looks the same', async () => {
    const { id } = await term();
    const stranger = await Client.signedIn(house, 'liaison');
    expect(await stranger.request('GET', `/deadlines/${id}/receipt`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await stranger.request('GET', `/deadlines/nonsense/receipt`)).toMatchObject({ status: 404 });
  });

  it('says so when what is kept and what comes out differ', async () => {
    const { id } = await term();
    const set = (on: string) => house.db.write(systemActor, (tx) => tx.query(`update deadline set due_on = $2 where id = $1`, [id, on]));
    await set('2026-12-24');
    expect(await receiptOf(id)).toMatchObject({ dueOn: '2026-12-24', agrees: false });
    await set('2026-12-23');
    expect(await receiptOf(id)).toMatchObject({ agrees: true });
  });
});

describe('what if', () => {
  it('counts another service day, a suspension and a longer time, and keeps nothing', async () => {
    const { id } = await term();
    const recount = (other: object) => cast.mediator.must<DeadlineComparisonView>('POST', `/deadlines/${id}/recount`, other);
    expect(await recount({ triggerOn: '2026-11-20' })).toMatchObject({ before: { dueOn: '2026-12-23' }, after: { dueOn: '2026-12-21' } });
    expect(await recount({ suspendedFrom: '2026-11-24', suspendedTo: '2026-12-01' })).toMatchObject({ after: { dueOn: '2026-12-30' } });
    expect((await recount({ extendedTo: '2027-01-15' })).after).toMatchObject({ dueOn: '2027-01-15', provisional: true });
    expect((await term()).dueOn).toBe('2026-12-23');
  });

  it.each([
    [{ triggerOn: '2026-02-30' }, 'triggerOn'],
    [{ suspendedFrom: '2026-11-24' }, 'suspendedTo'],
    [{ suspendedFrom: '2026-11-24', suspendedTo: '2026-11-20' }, 'suspendedTo'],
  ])('refuses %j at the field', async (other, field) => {
    const { id } = await term();
    const { status, body } = await cast.mediator.request<Problem>('POST', `/deadlines/${id}/recount`, other);
    expect({ status, fields: body.fields?.map((one) => one.field) }).toEqual({ status: 422, fields: [field] });
  });

  it('rehearses actions on their days, and doing them gives exactly those dates', async () => {
    const { id, version } = await view();
    const steps = [
      { action: 'pause', input: { ground: 'settlement', reason: '双方商谈' }, on: '2026-11-24' },
      { action: 'resume', input: { reason: '商谈结束' }, on: '2026-12-01' },
    ];
    const { choices: _choices, ...before } = await view();
    const grounds = before.actions.find((one) => one.action === 'pause')?.input.find(({ name }) => name === 'ground')?.options ?? [];
    (steps[0] as { input: Record<string, string> }).input.ground = grounds[0]?.value ?? '';
    const tried = await cast.mediator.must<DeadlineComparisonView[]>('POST', `/proceedings/${id}/rehearsal`, { steps });
    expect(tried.find(({ ruleId }) => ruleId === TERM)).toMatchObject({ before: { dueOn: '2026-12-23', state: 'running' }, after: { dueOn: '2026-12-30', state: 'running' } });
    expect((await view()).version).toBe(version);
    for (const { action, input, on } of steps) {
      house.clock.set(`${on}T09:00:00`);
      await cast.mediator.act(receipt.disputeId, 'RM', action, input);
    }
    expect(await term()).toMatchObject({ dueOn: '2026-12-30', moves: [{ cause: 'resumption', fromDue: '2026-12-23', toDue: '2026-12-30' }] });
    const shown = await receiptOf((await term()).id);
    expect(shown.ranges.map(({ kind, from, days }) => [kind, from, days])).toEqual([
      ['trigger', '2026-11-23', 1],
      ['excluded', '2026-11-24', 7],
      ['counted', '2026-12-01', 30],
    ]);
    expect(shown.agrees).toBe(true);
  });

  it('refuses what the action itself would refuse, and a stranger', async () => {
    const { id } = await view();
    const body = { steps: [{ action: 'resume', input: { reason: '无' } }] };
    expect((await cast.mediator.request<Problem>('POST', `/proceedings/${id}/rehearsal`, body)).status).toBe(409);
    expect((await admin.request<Problem>('POST', `/proceedings/${id}/rehearsal`, body)).status).toBe(404);
    expect((await cast.mediator.request<Problem>('POST', `/proceedings/${id}/rehearsal`, { steps: [{ ...body.steps[0], on: '2026-02-30' }] })).body.code).toBe('impossible_date');
  });
});

describe('a changed term', () => {
  it('for later triggers only leaves what runs as it is', async () => {
    const id = await longer({ amount: 20, transition: 'newTriggers' }, '2027-03-01');
    expect(await impact(id)).toMatchObject({ state: 'proposed', counted: 1, moves: [] });
    expect((await supervisor.request('POST', `/registers/reference-changes/${id}/decision`, { approve: false })).status).toBe(204);
    await house.settle();
    expect((await term()).dueOn).toBe('2026-12-30');
  });

  it('shows what it would move, needs a second person, and then moves exactly that, with the reason, once', async () => {
    const id = await longer({ amount: 45, transition: 'runningToo' }, '2026-12-15');
    const preview = await impact(id);
    expect(preview).toMatchObject({ state: 'proposed', counted: 1, moved: 1, next: null, moves: [{ ruleId: TERM, fromDue: '2026-12-30', toDue: '2027-01-14', days: 15 }] });
    expect(JSON.stringify(preview)).not.toContain('山城雾');
    expect((await term()).dueOn).toBe('2026-12-30');
    expect(await approve(id, admin)).toMatchObject({ status: 403, body: { code: 'four_eyes' } });
    expect((await approve(id)).status).toBe(204);
    await house.settle();
    const moved = await term();
    expect(moved).toMatchObject({ dueOn: '2027-01-14', provisional: true });
    expect(moved.moves.at(-1)).toMatchObject({ cause: 'rule', fromDue: '2026-12-30', toDue: '2027-01-14' });
    expect(await impact(id)).toMatchObject({ state: 'applied', moves: [{ fromDue: '2026-12-30', toDue: '2027-01-14' }] });
    expect((await receiptOf(moved.id)).agrees).toBe(true);
    const running = (await view()).deadlines.filter(({ state }) => state === 'running').map(({ dueOn }) => dueOn);
    expect((await view()).nextDueOn).toBe(running.toSorted()[0]);
    await house.db.write(systemActor, (tx) => house.services.lawChanges.recomputeWithin(tx, id, null));
    expect((await term()).moves).toEqual(moved.moves);
    const timeline = await cast.respondent.get<Page<TimelineEntry>>(`/proceedings/${(await view()).id}/timeline`);
    expect(timeline.items.filter(({ type }) => type === 'deadline.moved')).toHaveLength(1);
    const told = await cast.respondent.get<Page<NoticeView>>('/notices');
    expect(told.items.filter(({ title }) => title.zh.startsWith('期限变动'))).toHaveLength(1);
  });
});

describe('a new year’s holiday notice', () => {
  // A notice of the test's own: the real one for 2027 is published in autumn 2026.
  const values = { year: 2027, notice: '测试用安排', holidays: '2027-01-01..2027-01-03 2027-01-14..2027-01-15', workingWeekends: '2027-01-16', sourceNote: '仅供测试' };

  it('is refused when a day doesn’t exist, lies in another year or is no weekend', async () => {
    const codes = async (more: object) => {
      const { body } = await admin.request<Problem>('POST', '/registers/reference/holidays/changes', { action: 'add', values: { ...values, ...more } });
      return body.fields?.map(({ field, code }) => [field, code]);
    };
    expect(await codes({ holidays: '2027-02-30' })).toEqual([['holidays', 'schedule_unreadable']]);
    expect(await codes({ holidays: '2027-01-03..2027-01-01' })).toEqual([['holidays', 'schedule_unreadable']]);
    expect(await codes({ holidays: '2028-01-01' })).toEqual([['holidays', 'schedule_other_year']]);
    expect(await codes({ workingWeekends: '2027-01-18' })).toEqual([['workingWeekends', 'schedule_unreadable']]);
  });

  it('shows the days that differ and the dates it moves, recounts what was provisional, and lists it', async () => {
    const id = await propose('holidays', { action: 'add', values });
    const preview = await impact(id);
    expect(preview.days).toEqual([
      { day: '2027-01-14', before: 'workday', after: 'holiday' },
      { day: '2027-01-15', before: 'workday', after: 'holiday' },
      { day: '2027-01-16', before: 'weekend', after: 'workingWeekend' },
    ]);
    expect(preview.moves).toMatchObject([{ ruleId: TERM, fromDue: '2027-01-14', toDue: '2027-01-16' }]);
    expect((await approve(id)).status).toBe(204);
    await house.settle();
    const moved = await term();
    expect(moved).toMatchObject({ dueOn: '2027-01-16', provisional: false });
    expect(moved.moves.at(-1)).toMatchObject({ cause: 'calendar' });
    expect((await impact(id)).moves).toHaveLength(1);
    expect(await receiptOf(moved.id)).toMatchObject({ agrees: true, notices: expect.arrayContaining(['2027：测试用安排']) });
  });
});

it('refuses an article whose law isn’t named', async () => {
  const { validFrom: _from, validTo: _to, ...values } = filled(await ruleRow());
  const change = { action: 'add', values: { ...values, code: 'TEST-LAW', lawZh: '第{条}条', validFrom: '2020-01-01' } };
  const { body } = await admin.request<Problem>('POST', '/registers/reference/deadline-rules/changes', change);
  expect(body.fields?.map((one) => [one.field, one.code])).toEqual([['citedLaw', 'required']]);
});

it('has a row for each length of one text, with the case it is for; a new version of one needs a second person', async () => {
  const code = 'AP-LIMIT-2Y-HARM';
  const { rows } = await admin.get<ReferenceListView>('/registers/reference/deadline-rules?on=2026-11-23');
  const row = rows.find(({ values }) => values.code === code) as Row;
  expect(row.values).toMatchObject({ variantOf: 'AP-LIMIT-2Y', whenZh: '涉及公民生命健康安全、金融安全且有危害后果', amount: 60, unit: 'months' });
  const change = {
    action: 'replace',
    rowId: row.id,
    expectedVersion: row.version,
    day: '2027-06-01',
    values: { ...filled(row), amount: 72, whenZh: '另一情形', whenEn: 'another case' },
  };
  const { whenEn: _en, ...half } = change.values;
  const { body } = await admin.request<Problem>('POST', '/registers/reference/deadline-rules/changes', { ...change, values: half });
  expect(body.fields?.map((one) => [one.field, one.code])).toEqual([['whenEn', 'required']]);
  expect((await approve(await propose('deadline-rules', change))).status).toBe(204);
  const law = await house.db.read(systemActor, (reader) => readLawBook(reader, [code, 'AP-LIMIT-2Y'], day('2026-11-23')));
  expect(['2027-05-31', '2027-06-01'].map((on) => [law.ruleFor(code, on)?.amount, law.ruleFor(code, on)?.variant?.when.zh, law.ruleFor('AP-LIMIT-2Y', on)?.amount])).toEqual([
    [60, '涉及公民生命健康安全、金融安全且有危害后果', 24],
    [72, '另一情形', 24],
  ]);
});

it('names the article in force on the day of the trigger: the Trademark Law is renumbered on 2027-01-01', async () => {
  const row = await ruleRow();
  const { validFrom: _from, validTo: _to, ...values } = filled(row);
  const more = { code: 'TEST-TM', lawZh: '商标法第{条}条', lawEn: 'Trademark Law art. {条}', citedLaw: '商标法', citedTopic: 'case_transfer', validFrom: '2020-01-01' };
  expect((await approve(await propose('deadline-rules', { action: 'add', values: { ...values, ...more } }))).status).toBe(204);
  const law = await house.db.read(systemActor, (reader) => readLawBook(reader, ['TEST-TM'], day('2026-11-23')));
  expect(law.ruleFor('TEST-TM', day('2026-12-31'))?.law).toEqual({ zh: '商标法第61条', en: 'Trademark Law art. 61' });
  expect(law.ruleFor('TEST-TM', day('2027-01-01'))?.law).toEqual({ zh: '商标法第75条', en: 'Trademark Law art. 75' });
});
