import type { NoticeView, Page, Problem, ReceiptView, ReferenceListView } from '@contract';
import { readLawBook } from '@clocks';
import { systemActor } from '@kernel';
import { beijingDay } from '@platform';
import { Client as Postgres } from 'pg';
import { followDeadlines } from '../../libs/clocks/src/deadline.store';
import type { Matter } from '../../libs/clocks/src/matter';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** Planned with each deadline, told once, by the worker that `npm start` runs. */
describe('reminders', () => {
  let house: RunningHouse;
  let owner: Postgres;
  let receipt: ReceiptView;
  let admin: Client;
  let supervisor: Client;
  let cast: Cast;
  const plannedFor = async (rule: string) =>
    (
      await owner.query(
        `select r.rung || ' ' || to_char(r.due_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as line from reminder r join deadline d on d.dispute_id = r.dispute_id and d.id = r.deadline_id
         where d.rule_id = $1 and r.state = 'planned' order by r.due_at`,
        [rule],
      )
    ).rows.map(({ line }) => line);
  const states = async (rule: string) =>
    (
      await owner.query(
        `select r.rung || ' ' || r.state as line from reminder r join deadline d on d.dispute_id = r.dispute_id and d.id = r.deadline_id where d.rule_id = $1 order by r.due_at`,
        [rule],
      )
    ).rows.map(({ line }) => line);
  const reminded = async () =>
    (await owner.query(`select recipient, title ->> 'zh' as title from notice where dedup_key like 'reminder:%' order by recipient`)).rows as {
      recipient: string;
      title: string;
    }[];

  /** One proposes, another approves, the worker follows. */
  const approved = async (list: string, change: object) => {
    const { id } = await admin.must<{ id: string }>('POST', `/registers/reference/${list}/changes`, change);
    await supervisor.must('POST', `/registers/reference-changes/${id}/decision`, { approve: true });
    await house.settle();
  };

  beforeAll(async () => {
    house = await startHouse('reminders');
    admin = await Client.signedIn(house, 'admin');
    supervisor = await Client.signedIn(house, 'supervisor');
    owner = new Postgres({ connectionString: house.databaseUrl });
    await owner.connect();
    receipt = await fileDispute(house);
    cast = await castFor(house, receipt);
    await house.settle();
  });
  afterAll(async () => {
    await owner.end();
    await house.stop();
  });

  it('are planned in the commit that starts the deadline: three working days hold one rung before the day', async () => {
    expect(await plannedFor('RT-ACCEPT-3WD')).toEqual(['d1 11-25 09:00', 'd0 11-26 09:00', 'overdue1 11-27 09:00', 'manager3 12-01 09:00', 'supervisor5 12-03 09:00']);
  });

  it('are told on their day, once, to whom the matter waits for', async () => {
    expect(await reminded()).toEqual([]);
    house.clock.set('2026-11-25T09:00');
    await house.settle();
    await house.settle();
    expect((await reminded()).map(({ title }) => title)).toEqual(['期限提醒：调解组织接收分派，2026-11-26']);
    const [told] = (await cast.manager.get<Page<NoticeView>>('/notices')).items;
    expect(told?.body.zh).toContain(receipt.receiptNumber);
  });

  it('that are due stay when the clocks are planned anew before anybody told them', async () => {
    // The moment is given to the planning alone: the worker's clock stays, so it can't tell what is due before we look.
    const at = new Date('2026-11-26T09:30+08:00');
    const [matter] = (await owner.query(`select dispute_id as "disputeId", id from proceeding where procedure = 'RT'`)).rows as [Matter];
    await house.db.write(systemActor, async (tx) => followDeadlines(tx, [matter], { law: await readLawBook(tx, [], beijingDay(at)), at }));
    expect((await states('RT-ACCEPT-3WD')).slice(0, 3)).toEqual(['d1 done', 'd0 planned', 'overdue1 planned']);
  });

  it('end with their deadline, and nothing of them is told', async () => {
    await walkTo(house, receipt.disputeId, cast, { to: 'mediating', after: 'offered' });
    expect((await states('RT-ACCEPT-3WD')).slice(0, 2)).toEqual(['d1 done', 'd0 ended']);
    expect(await plannedFor('RT-ACCEPT-3WD')).toEqual([]);
    const before = await reminded();
    house.clock.set('2026-11-26T09:00');
    await house.settle();
    expect(await reminded()).toEqual(before);
  });

  it('stop with a pause and come back for the new day', async () => {
    const before = await plannedFor('RM-30D');
    expect(before).toHaveLength(7);
    await cast.mediator.act(receipt.disputeId, 'RM', 'pause', { ground: 'parties', reason: '核对销量。' });
    expect(await plannedFor('RM-30D')).toEqual([]);
    house.clock.set('2026-11-30T09:30');
    await cast.mediator.act(receipt.disputeId, 'RM', 'resume', { reason: '核对完毕。' });
    const after = await plannedFor('RM-30D');
    expect(after).toHaveLength(7);
    expect(after).not.toEqual(before);
  });

  it('after a stop each person hears the newest rung alone', async () => {
    const before = (await reminded()).length;
    // The whole ladder up to the day itself lies behind: four would be due.
    await owner.query(
      `update reminder r set due_at = timestamptz '2026-11-30 09:00+08' + (interval '1 minute' * array_position('{d7,d3,d1,d0}'::text[], r.rung)) from deadline d where d.dispute_id = r.dispute_id and d.id = r.deadline_id and d.rule_id = 'RM-30D' and r.state = 'planned' and r.rung in ('d7', 'd3', 'd1', 'd0')`,
    );
    await house.settle();
    expect((await states('RM-30D')).filter((line) => /overtaken|done/.test(line))).toEqual(['d7 overtaken', 'd3 overtaken', 'd1 overtaken', 'd0 done']);
    expect((await reminded()).length).toBe(before + 1);
  });

  it('name the rule the deadline was counted by, also one that people added to the list', async () => {
    await owner.query(
      `insert into law_text (hash, content) select 'own', t.content || '{"id": "OWN-1M", "name": {"zh": "自定期限", "en": "own limit"}}' from law_text t join deadline d on d.rule_hash = t.hash where d.rule_id = 'RM-1M' limit 1`,
    );
    await owner.query(`update deadline set rule_id = 'OWN-1M', rule_hash = 'own' where rule_id = 'RM-1M' and state = 'running'`);
    await owner.query(
      `update reminder r set due_at = timestamptz '2026-11-30 09:00+08' from deadline d where d.dispute_id = r.dispute_id and d.id = r.deadline_id and d.rule_id = 'OWN-1M' and r.state = 'planned' and r.rung = 'd1'`,
    );
    await house.settle();
    expect(await states('OWN-1M')).toContain('d1 done');
    expect((await reminded()).map(({ title }) => title)).toContainEqual(expect.stringContaining('自定期限'));
  });

  it('that a list wants elsewhere move there in the matters that run, once two people agreed', async () => {
    const before = await plannedFor('RM-30D');
    const values = { code: 'RM-30D', daysBefore: '10 2', managerAfter: 1 };
    const bad = await admin.request<Problem>('POST', '/registers/reference/reminder-ladders/changes', { action: 'add', values: { ...values, daysBefore: 'soon' } });
    expect([bad.status, bad.body.code]).toEqual([422, 'invalid_input']);
    expect(await plannedFor('RM-30D')).toEqual(before);
    await approved('reminder-ladders', { action: 'add', values });
    expect((await plannedFor('RM-30D')).map((line) => line.split(' ')[0])).toEqual(['d10', 'd2', 'manager1']);
  });

  it('stand on open days of the calendar as it is now, although no last day moves', async () => {
    const { rows } = await admin.get<ReferenceListView>('/registers/reference/holidays?on=2026-11-30');
    const row = rows.find(({ values }) => values.year === 2026) as ReferenceListView['rows'][number];
    const [farthest] = await plannedFor('RM-30D');
    const off = `2026-${farthest?.split(' ')[1]}`;
    const { validFrom: _from, validTo: _to, ...values } = Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== null));
    const change = { action: 'replace', rowId: row.id, expectedVersion: row.version, day: '2026-11-30', values: { ...values, holidays: `${String(values.holidays)} ${off}` } };
    const before = (await owner.query(`select due_on from deadline where rule_id = 'RM-30D' and state = 'running'`)).rows;
    await approved('holidays', change);
    expect((await owner.query(`select due_on from deadline where rule_id = 'RM-30D' and state = 'running'`)).rows).toEqual(before);
    const [moved] = await plannedFor('RM-30D');
    expect(moved?.split(' ')[0]).toBe('d10');
    expect(`2026-${moved?.split(' ')[1]}` < off).toBe(true);
  });

  it('come to deadlines that are older than reminders and receipts', async () => {
    const before = await plannedFor('RM-30D');
    await owner.query(`delete from reminder where state = 'planned'`);
    await owner.query(`update deadline set hash = null where rule_id = 'RM-30D' and state = 'running'`);
    await owner.query(`insert into work (id, queue, job, dedup_key, payload) values (gen_random_uuid(), 'deadlines', 'recompute-deadlines', 'again', '{}')`);
    await house.settle();
    expect(await plannedFor('RM-30D')).toEqual(before);
    expect((await owner.query(`select from deadline where state = 'running' and hash is null`)).rows).toEqual([]);
  });
});
