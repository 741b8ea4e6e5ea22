import { audienceRelations } from '@kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { securedByAudience, securedByDispute } from '../access/row-security';
import { APP_ROLE } from '../database';

const audienceRows = Object.entries(audienceRelations)
  .flatMap(([audience, relations]) => relations.map((relation) => `('${audience}', '${relation}')`))
  .join(', ');

export class Platform1763800000000 implements MigrationInterface {
  name = 'Platform1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        -- Roles belong to the whole server: another database of it may be migrated at this moment.
        if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
          begin
            create role ${APP_ROLE} nologin nosuperuser nobypassrls;
          exception when duplicate_object or unique_violation then null;
          end;
        end if;
        if current_user <> '${APP_ROLE}' and not pg_has_role(current_user, '${APP_ROLE}', 'member') then execute format('grant ${APP_ROLE} to %I', current_user); end if;
      end $$;
      grant usage on schema public to ${APP_ROLE};

      -- Who may see what inside a dispute: the same table as kernel/access.ts, for the policies.
      create table audience_relation (audience text not null, relation text not null, primary key (audience, relation));
      insert into audience_relation values ${audienceRows};
      grant select on audience_relation to ${APP_ROLE};

      create table dispute_access (
        dispute_id uuid not null, principal text not null, relation text not null, reason text not null,
        since timestamptz not null default now(), until timestamptz,
        primary key (dispute_id, principal, relation));
      create index dispute_access_principal on dispute_access (principal, dispute_id);
      alter table dispute_access enable row level security;
      create policy dispute_access_own on dispute_access for select to ${APP_ROLE}
        using ((select current_setting('app.scope', true)) = 'system' or principal = any((select string_to_array(current_setting('app.principals', true), ','))::text[]));
      grant select on dispute_access to ${APP_ROLE};

      -- The app role can't write access rows; these two functions can, and nothing else does.
      create function grant_access(dispute uuid, who text, what text, why text) returns void language sql security definer set search_path = public, pg_temp as $f$
        insert into dispute_access (dispute_id, principal, relation, reason) values (dispute, who, what, why)
        on conflict (dispute_id, principal, relation) do update set until = null, reason = excluded.reason $f$;
      create function revoke_access(dispute uuid, who text, what text) returns void language sql security definer set search_path = public, pg_temp as $f$
        update dispute_access set until = now() where dispute_id = dispute and principal = who and relation = what and until is null $f$;
      revoke all on function grant_access, revoke_access from public;
      grant execute on function grant_access, revoke_access to ${APP_ROLE};

      create table event_head (dispute_id uuid primary key, seq int not null, hash text not null);
      ${securedByDispute('event_head')}
      grant select, insert, update on event_head to ${APP_ROLE};
      create table event_log (
        dispute_id uuid not null, seq int not null, id uuid not null, proceeding_id uuid, at timestamptz not null,
        actor text not null, actor_name text not null, type text not null, audience text not null, payload jsonb not null,
        prev_hash text not null, hash text not null,
        primary key (dispute_id, seq));
      create index event_log_proceeding on event_log (dispute_id, proceeding_id, seq);
      ${securedByAudience('event_log')}
      -- The audit trail: written once, never changed, not even by us.
      grant select, insert on event_log to ${APP_ROLE};

      create table outbox (event_id uuid primary key, dispute_id uuid not null, seq int not null);
      -- A row lock (for update skip locked) needs the update grant.
      grant select, insert, update, delete on outbox to ${APP_ROLE};

      create table work (
        id uuid primary key, queue text not null, job text not null, dedup_key text not null unique, payload jsonb not null,
        due_at timestamptz not null default clock_timestamp(), attempts int not null default 0, lease uuid, lease_until timestamptz,
        last_error text, done_at timestamptz, parked_at timestamptz, created_at timestamptz not null default clock_timestamp());
      create index work_due on work (queue, due_at, id) where done_at is null and parked_at is null;
      create index work_parked on work (parked_at) where parked_at is not null;
      grant select, insert, update, delete on work to ${APP_ROLE};

      create table request_key (
        owner text not null, key text not null, request_hash text not null, response jsonb, created_at timestamptz not null default now(),
        primary key (owner, key));
      create index request_key_age on request_key (created_at);
      grant select, insert, update, delete on request_key to ${APP_ROLE};

      -- One row per organ, kind of document and year; taken in the transaction that issues the number.
      create table number_counter (organ text not null, kind text not null, year int not null, seq int not null, primary key (organ, kind, year));
      grant select, insert, update on number_counter to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
