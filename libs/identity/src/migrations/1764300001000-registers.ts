import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registers1764300001000 implements MigrationInterface {
  name = 'Registers1764300001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An organisation ends on a day and is never deleted: what it decided goes on naming it.
      alter table organisation add column version int not null default 1, add column valid_from date, add column valid_to date,
        add column dispute_types text[] not null default '{}', add column working_hours text,
        add constraint organisation_days check (valid_to >= valid_from), add constraint organisation_licence_days check (licence_to >= licence_from);
      update organisation set valid_to = current_date - 1 where not active;
      drop index organisation_channel;
      alter table organisation drop column active;
      create index organisation_channel on organisation (channel);
      create index organisation_parent on organisation (parent_id) where parent_id is not null;

      alter table app_user add column version int not null default 1, add column must_change_password boolean not null default false;

      -- An appointment runs from day to day; a membership is one that counts today in Beijing. Whoever asks "is this person a
      -- mediator here" asks the view and gets the dates for nothing. PostgreSQL's clock decides, as it does for sessions.
      alter table membership rename to appointment;
      alter index membership_organisation rename to appointment_organisation;
      alter table appointment add column valid_from date, add column valid_to date, add constraint appointment_days check (valid_to >= valid_from);
      create view membership with (security_invoker = true) as
        select user_id, organisation_id, role from appointment where in_force(valid_from, valid_to, current_date);
      grant select on membership to ${APP_ROLE};

      alter table mediator_profile add column load_limit int check (load_limit > 0), add column training_hours int not null default 0 check (training_hours >= 0), add column discipline text;
      -- What was declared before stays in the history of the person.
      grant delete on declared_interest to ${APP_ROLE};

      -- A file is imported once: its bytes are its name.
      create table import_run (sha256 text primary key, at timestamptz not null, actor_name text not null, result jsonb not null);
      grant select, insert on import_run to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
