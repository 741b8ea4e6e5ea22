import { APP_ROLE, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Proceedings1763800002000 implements MigrationInterface {
  name = 'Proceedings1763800002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proceeding (
        dispute_id uuid not null, id uuid not null, procedure text not null, number text, state text not null, version int not null default 1,
        organisation_id uuid, handler_id uuid, origin jsonb not null default '{}',
        blocker_who text, blocker_zh text, blocker_en text, blocker_since timestamptz,
        next_due_on date, opened_at timestamptz not null, closed_at timestamptz, updated_at timestamptz not null,
        primary key (dispute_id, id),
        constraint open_has_blocker check ((closed_at is null) = (blocker_who is not null and blocker_zh is not null and blocker_en is not null and blocker_since is not null)));
      create unique index proceeding_id on proceeding (id);
      create index proceeding_work on proceeding (organisation_id, next_due_on, id) where closed_at is null;
      create index proceeding_handler on proceeding (handler_id, next_due_on, id) where closed_at is null;
      ${securedByDispute('proceeding')}
      grant select, insert, update on proceeding to ${APP_ROLE};

      create table deadline (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, rule_id text not null, rule_from date not null,
        trigger_on date not null, due_on date not null, due_at timestamptz not null, act_by date, provisional boolean not null,
        state text not null check (state in ('running', 'paused', 'met', 'lapsed')), paused_on date,
        excluded jsonb not null default '[]', extended_to date, steps jsonb not null, fired_at timestamptz, started_at timestamptz not null, ended_at timestamptz,
        primary key (dispute_id, id),
        foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id));
      create unique index deadline_one_running on deadline (dispute_id, proceeding_id, rule_id) where state in ('running', 'paused');
      create index deadline_due on deadline (due_at, id) where state = 'running' and fired_at is null;
      create index deadline_of_proceeding on deadline (dispute_id, proceeding_id);
      ${securedByDispute('deadline')}
      grant select, insert, update on deadline to ${APP_ROLE};

      create table document_due (
        dispute_id uuid not null, proceeding_id uuid not null, kind text not null, due_since timestamptz not null, issued_at timestamptz, file_id uuid,
        primary key (dispute_id, proceeding_id, kind));
      ${securedByDispute('document_due')}
      grant select, insert, update on document_due to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
