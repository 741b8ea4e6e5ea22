import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When to remind of which time limit is no law but the house's own choice: a list it can change. */
export class ReminderLadders1765600300000 implements MigrationInterface {
  name = 'ReminderLadders1765600300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder_ladder (
        id uuid primary key default gen_random_uuid(), version int not null default 1, confirmed boolean not null default false, edited_at timestamptz, valid_from date, valid_to date, source_note text,
        code text not null, days_before text, hours_before text, overdue_after int, manager_after int, supervisor_after int);
      create unique index reminder_ladder_version on reminder_ladder (code, valid_from) nulls not distinct;
      grant select, insert, update on reminder_ladder to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
