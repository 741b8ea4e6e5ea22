import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1763800001000 implements MigrationInterface {
  name = 'Identity1763800001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key, name text not null unique,
        kind text not null check (kind in ('people_committee', 'industry_committee', 'commercial_organisation', 'professional_committee', 'administrative_body', 'court', 'bureau', 'park_desk', 'contact_point', 'joint_group')),
        channel text check (channel in ('people', 'industry', 'commercial', 'professional', 'administrative')),
        districts text[] not null default '{}', right_kinds text[] not null default '{}', number_prefix text,
        licence_no text, licence_from date, licence_to date, court_code text, charges_fee boolean not null default false, fee_note text,
        phone text, address text, parent_id uuid references organisation, active boolean not null default true,
        -- 人民调解法 4: people's mediation never charges.
        constraint people_mediation_is_free check (channel is distinct from 'people' or not charges_fee));
      create index organisation_channel on organisation (channel) where active;
      create index organisation_court on organisation (court_code) where court_code is not null;

      create table app_user (
        id uuid primary key, username text not null, name text not null, password_hash text not null, phone text, disabled_at timestamptz, created_at timestamptz not null default now());
      create unique index app_user_username on app_user (lower(username));

      create table membership (
        user_id uuid not null references app_user, organisation_id uuid not null references organisation, role text not null check (role in ('clerk', 'mediator', 'manager', 'court_liaison', 'supervisor', 'administrator')),
        primary key (user_id, organisation_id, role));
      create index membership_organisation on membership (organisation_id, role);

      create table mediator_profile (
        user_id uuid primary key references app_user, fields text[] not null default '{}', languages text[] not null default '{}', weekly_capacity int not null default 5 check (weekly_capacity > 0), seniority int not null default 0 check (seniority >= 0), bio text);
      create table mediator_leave (user_id uuid not null references app_user, from_on date not null, to_on date not null check (to_on >= from_on), primary key (user_id, from_on));
      -- What a mediator declared about itself, for the conflict search (特邀调解规定 15).
      create table declared_interest (
        user_id uuid not null references app_user, subject_kind text not null check (subject_kind in ('identifier', 'name', 'employer')), subject text not null, note text,
        primary key (user_id, subject_kind, subject));

      -- Only the hash of a session's token is kept: reading this table lets nobody in.
      create table user_session (
        token_hash text primary key, kind text not null check (kind in ('user', 'party')), user_id uuid references app_user, party_id uuid, dispute_id uuid, party_name text,
        csrf_token text not null, created_at timestamptz not null default now(), last_seen_at timestamptz not null default now(), expires_at timestamptz not null, ended_at timestamptz);
      create index user_session_of on user_session (user_id) where ended_at is null;

      -- Failures count per name and per address; a wait, never a lock that a stranger could put on somebody.
      create table sign_in_failure (subject text primary key, failures int not null, last_at timestamptz not null);

      grant select on organisation, membership, mediator_profile, mediator_leave, declared_interest to ${APP_ROLE};
      grant insert, update on organisation, membership, mediator_profile, mediator_leave, declared_interest to ${APP_ROLE};
      grant delete on membership, mediator_leave to ${APP_ROLE};
      grant select, insert, update on app_user, user_session to ${APP_ROLE};
      grant select, insert, update, delete on sign_in_failure to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
