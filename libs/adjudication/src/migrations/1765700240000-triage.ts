import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a handler answered, which track was taken and why, with the criteria as they stood; and the fair a case began at. */
export class Triage1765700240000 implements MigrationInterface {
  name = 'Triage1765700240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table triage (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'panel', answers jsonb not null default '{}', track text, proposed text, reason text, version text, criteria jsonb,
        decided_by uuid references app_user, decided_at timestamptz,
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByAudience('triage')}
      create table fair_case (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', name text not null, stand text not null, last_on date not null, entered_at timestamptz not null,
        outcome text, note text, closed_at timestamptz,
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByAudience('fair_case')}
      grant select, insert, update on triage, fair_case to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
