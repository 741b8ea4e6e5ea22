import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What made a row of each list the only one; with its first day it is one version among several. */
const keys = {
  cause_of_action: 'edition, code',
  division: 'code',
  court: 'code',
  right_kind: 'code',
  statute_citation: 'law, topic, article',
} as const;

/** Rows change by ending and beginning: every list may hold one code several times, each with its own days. */
export class VersionsOfRows1764300001200 implements MigrationInterface {
  name = 'VersionsOfRows1764300001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table court_jurisdiction drop constraint court_jurisdiction_court_fkey;
      alter table court_jurisdiction drop constraint court_jurisdiction_pkey, add column id uuid not null default gen_random_uuid() primary key, add column version int not null default 1, add column edited_at timestamptz;
      create unique index court_jurisdiction_row_key on court_jurisdiction (row_key);
      alter table court add column valid_from date, add column valid_to date;
      alter table right_kind add column valid_from date, add column valid_to date;`);
    for (const [table, key] of Object.entries(keys))
      await runner.query(`
        alter table ${table} drop constraint ${table}_pkey, add column id uuid not null default gen_random_uuid() primary key, add column version int not null default 1,
          add column confirmed boolean not null default false, add column edited_at timestamptz;
        create unique index ${table}_version on ${table} (${key}, valid_from) nulls not distinct;`);
    await runner.query(`
      -- A change of a list the law fills waits here for a second pair of eyes, and stays as the list's history.
      create table reference_change (
        id uuid primary key, list text not null, action text not null check (action in ('add', 'replace', 'end', 'confirm')), row_id uuid, row_version int, day date, proposed jsonb, before jsonb,
        proposed_by uuid not null, proposed_by_name text not null, proposed_at timestamptz not null,
        state text not null check (state in ('proposed', 'applied', 'rejected')), decided_by uuid, decided_by_name text, decided_at timestamptz, remark text,
        check ((state = 'proposed') = (decided_by is null)), check (state <> 'applied' or decided_by <> proposed_by));
      create index reference_change_waiting on reference_change (proposed_at, id) where state = 'proposed';
      create index reference_change_of_list on reference_change (list, proposed_at desc, id desc);
      grant select, insert, update on reference_change to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
