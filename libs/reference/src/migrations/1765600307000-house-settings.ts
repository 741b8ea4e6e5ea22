import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What no law fixes and the house had to: numbers an administrator may change, marked unconfirmed until the law side agrees. */
export class HouseSettings1765600307000 implements MigrationInterface {
  name = 'HouseSettings1765600307000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table house_setting (
        id uuid primary key default gen_random_uuid(), version int not null default 1, confirmed boolean not null default false, edited_at timestamptz, valid_from date, valid_to date, source_note text,
        code text not null, name_zh text not null, name_en text not null, value int not null);
      create unique index house_setting_version on house_setting (code, valid_from) nulls not distinct;
      grant select, insert, update on house_setting to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
