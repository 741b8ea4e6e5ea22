import { systemActor } from '@kernel';
import type { Database, Tx } from '@platform';
import { Client } from 'pg';
import { organisations, seedPeople } from './seed-people';

const idOf = (username: string): string => seedPeople.find((person) => person.username === username)?.id ?? '';

/** Ids that sort by their number, as those of real disputes sort by their day. */
const disputeId = (n: string) => `('01950000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const proceedingId = (n: string) => `('01950000-0001-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Mediations alone: as many as there are, one in ten still open, two in three with the city's committee, forty with each of a few mediators. */
const inserts: readonly string[] = [
  `insert into dispute (dispute_id, receipt_number, title, summary, amount_fen, division, filed_at, filed_on, filed_by, source, filing_key)
   select ${disputeId('n')}, '渝知受〔2026〕B' || n || '号', '“' || chr(19968 + n % 3000) || chr(20968 + n % 2711) || '”' || (array['商标', '专利', '著作权', '外观设计'])[1 + n % 4] || '侵权纠纷', '量度用', n * 100::bigint,
     (select array_agg(code order by code) from division)[1 + n % 38], $2::timestamptz - make_interval(mins => n), ($2::timestamptz - make_interval(mins => n))::date, 'bench', 'party', 'bench-' || n
   from generate_series($3::int, $1::int) as n where $4::uuid is not null and $5::uuid is not null and $6::uuid is not null`,
  `insert into party (dispute_id, id, side, position, kind, name) select ${disputeId('n')}, gen_random_uuid(), side, position, 'company', '重庆' || chr(19968 + (n * position) % 3000) || chr(20068 + n % 1999) || '有限公司'
   from generate_series($3::int, $1::int) as n, (values ('A', 1), ('B', 2)) as s(side, position) where $2::timestamptz is not null and $4::uuid is not null and $5::uuid is not null and $6::uuid is not null`,
  `insert into dispute_right (dispute_id, id, position, kind, title) select ${disputeId('n')}, gen_random_uuid(), 1, (array['TM', 'PAT-I', 'CR', 'PAT-D'])[1 + n % 4], '权利'
   from generate_series($3::int, $1::int) as n where $2::timestamptz is not null and $4::uuid is not null and $5::uuid is not null and $6::uuid is not null`,
  `insert into proceeding (dispute_id, id, procedure, number, state, organisation_id, handler_id, blocker_who, blocker_zh, blocker_en, blocker_since, next_due_on, opened_at, closed_at, updated_at)
   select ${disputeId('n')}, ${proceedingId('n')}, 'RM', '（2026）渝知人调字第B' || n || '号', case when open then 'RM_MEDIATING' else 'RM_ARCHIVED' end, case when n % 3 = 0 then $5::uuid else $4::uuid end,
     case when n % 2500 = 0 then $6::uuid end, case when open then (array['mediator', 'applicant', 'respondent', 'clerk'])[1 + n / 10 % 4] end, case when open then '推进' end, case when open then 'go on' end,
     case when open then at end, case when open then $2::timestamptz::date + (n / 10 % 60) - 10 end, at, case when not open then at end, at
   from (select n, n % 10 = 0 as open, $2::timestamptz - make_interval(mins => n) as at from generate_series($3::int, $1::int) as n) as r`,
  `select count(grant_access(${disputeId('n')}, principal, relation, 'bench'))
   from generate_series($3::int, $1::int) as n cross join lateral (select case when n % 3 = 0 then $5::uuid else $4::uuid end as organisation) as o
   cross join lateral (values ('org:' || organisation || ':manager', 'manager', true), ('org:' || organisation || ':clerk', 'clerk', true), ('role:supervisor', 'supervisor', true), ('user:' || $6::uuid, 'mediator', n % 2500 = 0)) as g(principal, relation, holds)
   where holds and $2::timestamptz is not null`,
];

const BATCH = 20_000;

/** Disputes with one mediation each, by whole sets. Only for a scratch database. @param today counts due days from here. */
export async function insertManyCases(db: Database, count: number, today: Date): Promise<void> {
  for (let from = 1; from <= count; from += BATCH) {
    const values = [Math.min(from + BATCH - 1, count), today, from, organisations.cityCommittee, organisations.commercialCentre, idOf('mediator')];
    await db.write(systemActor, async (tx) => {
      await withoutLimit(tx);
      for (const sql of inserts) await tx.query(sql, values);
    });
  }
}

const withoutLimit = (tx: Tx): Promise<unknown> => tx.query(`select set_config('statement_timeout', '0', true)`);

/** As autovacuum would have done by the next day: plans are made from statistics. */
export async function analyse(ownerUrl: string): Promise<void> {
  const client = new Client(ownerUrl);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}
