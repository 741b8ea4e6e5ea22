import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for a suspension and what became of it, and each time a case stood still (办法 28, 29). */
export class Suspensions1765700500002 implements MigrationInterface {
  name = 'Suspensions1765700500002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table suspension_request (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', party_id uuid not null, by_name text not null,
        ground text not null, case_number text, accepted_on date, reason text not null, asked_at timestamptz not null,
        granted boolean, decided_ground text, decided_reason text, decided_at timestamptz, check ((granted is null) = (decided_at is null)),
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id), foreign key (dispute_id, party_id) references party (dispute_id, id));
      ${securedByAudience('suspension_request')}
      create index suspension_request_open on suspension_request (asked_at, id) where granted is null;
      create index suspension_request_of on suspension_request (dispute_id, proceeding_id, asked_at);

      create table suspension (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', ground text not null, case_number text, reason text not null,
        suspended_on date not null, look_again_on date, watch_note text, resumed_on date, resumed_reason text,
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByAudience('suspension')}
      create unique index suspension_standing on suspension (dispute_id, proceeding_id) where resumed_on is null;
      create index suspension_watch on suspension (suspended_on, id) where resumed_on is null;
      grant select, insert, update on suspension_request, suspension to ${APP_ROLE};

      select set_config('app.scope', 'system', true);
      insert into suspension (dispute_id, id, proceeding_id, ground, reason, suspended_on)
      select p.dispute_id, gen_random_uuid(), p.id, coalesce(e.payload->>'ground', 'other_case'), coalesce(e.payload->>'reason', ''), (e.at at time zone 'Asia/Shanghai')::date
      from proceeding p cross join lateral (select l.payload, l.at from event_log l where l.dispute_id = p.dispute_id and l.proceeding_id = p.id and l.type = 'AD.suspend' order by l.at desc limit 1) e
      where p.procedure = 'AD' and 'SUSPENDED' = any(p.parallel);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
