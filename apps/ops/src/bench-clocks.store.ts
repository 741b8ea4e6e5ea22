import { deadlineRules, stateCouncilSchedules } from '@deadlines';
import { systemActor } from '@kernel';
import type { Database, Reader } from '@platform';
import { Client } from 'pg';

const BATCH = 100_000;

/** The law that the deadlines of a scratch database name. @param ownerUrl the database of a bench or of a fault test. */
export async function insertLaw(ownerUrl: string): Promise<void> {
  const client = new Client(ownerUrl);
  await client.connect();
  await client.query(`insert into law_text (hash, content) values ('rule', $1), ('calendar', $2)`, [
    JSON.stringify(deadlineRules.find(({ id }) => id === 'RM-30D')),
    JSON.stringify(stateCouncilSchedules),
  ]);
  await client.end();
}

/**
 * Open deadlines that are due in a year, from the `after`th to the `upTo`th, spread over ten thousand proceedings, each of a
 * rule of its own, none with a reminder. Only for a scratch database, as its owner.
 */
export async function insertOpenDeadlines(ownerUrl: string, after: number, upTo: number): Promise<void> {
  const client = new Client(ownerUrl);
  await client.connect();
  for (let from = after + 1; from <= upTo; from += BATCH)
    await client.query(
      `insert into deadline (dispute_id, id, proceeding_id, rule_id, rule_from, trigger_on, due_on, due_at, provisional, state, steps, started_at, rule_hash, calendar_hash)
     select p.dispute_id, gen_random_uuid(), p.id, 'BENCH-' || n / 10000, '2024-01-01', current_date, current_date + 365 + n % 300, now() + interval '365 days' + make_interval(secs => n), false, 'running', '[]', now(), 'rule', 'calendar'
     from generate_series($1::int, $2::int) as n join (select dispute_id, id, row_number() over (order by dispute_id) as i from proceeding) p on p.i = 1 + n % 10000`,
      [from, Math.min(from + BATCH - 1, upTo)],
    );
  await client.query('vacuum analyze deadline');
  await client.end();
}

/** One reminder each for so many cases, due now; what an earlier round left is gone. */
export async function armReminders(ownerUrl: string, count: number): Promise<void> {
  const client = new Client(ownerUrl);
  await client.connect();
  for (const table of ['notice', 'work', 'reminder']) await client.query(`delete from ${table}`);
  await client.query(
    `insert into deadline (dispute_id, id, proceeding_id, rule_id, rule_from, trigger_on, due_on, due_at, provisional, state, steps, started_at, rule_hash, calendar_hash)
     select dispute_id, gen_random_uuid(), id, 'RM-30D', '2024-01-01', current_date - 29, current_date + 1, current_date + 2, false, 'running', '[]', now(), 'rule', 'calendar' from proceeding on conflict do nothing`,
  );
  await client.query(
    `update proceeding set state = 'RM_MEDIATING', closed_at = null, blocker_who = 'clerk', blocker_zh = '推进', blocker_en = 'go on', blocker_since = now() where blocker_who is null`,
  );
  await client.query(
    `insert into reminder (dispute_id, id, proceeding_id, deadline_id, day, rung, due_at) select dispute_id, gen_random_uuid(), proceeding_id, id, due_on, 'd1', clock_timestamp() from deadline where rule_id = 'RM-30D' order by dispute_id limit $1`,
    [count],
  );
  await client.query('vacuum analyze');
  await client.end();
}

/** The least that marking them can cost: one statement over the same rows. Undone again. */
export async function plainUpdate(ownerUrl: string): Promise<number> {
  const client = new Client(ownerUrl);
  await client.connect();
  await client.query('begin');
  const began = performance.now();
  const { rowCount } = await client.query(
    `update reminder set state = 'done', swept_at = clock_timestamp(), settled_at = clock_timestamp() where state = 'planned' and due_at <= now()`,
  );
  await client.query('commit');
  const took = performance.now() - began;
  await client.query(`update reminder set state = 'planned', swept_at = null, settled_at = null where state = 'done'`);
  await client.query('vacuum analyze reminder');
  await client.end();
  if (!rowCount) throw new Error('nothing was due');
  return took;
}

export async function untold(db: Database): Promise<number> {
  const [row] = (await db.read(systemActor, (reader) => reader.query(`select count(*)::int as n from reminder where state = 'planned'`))) as [{ n: number }];
  return row.n;
}

/** Pages a look for due deadlines touches when nothing is due. */
export async function pagesOfLook(db: Database): Promise<number> {
  const look = (reader: Reader) =>
    reader.query(
      `explain (analyze, buffers, format json) select dispute_id, id from deadline where state = 'running' and fired_at is null and due_at <= (select clock_timestamp()) order by due_at, id limit 500`,
    ) as Promise<[{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }]>;
  const [row] = await db.read(systemActor, look);
  const plan = row['QUERY PLAN'][0].Plan;
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
}
