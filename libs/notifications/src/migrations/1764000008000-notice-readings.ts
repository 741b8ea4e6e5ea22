import { APP_ROLE, securedByOwner } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever reads a notice marks it for itself: one clerk's glance hid an organisation's notice from all its colleagues. */
export class NoticeReadings1764000008000 implements MigrationInterface {
  name = 'NoticeReadings1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_reading (
        notice_id uuid not null references notice, reader text not null, read_at timestamptz not null, primary key (reader, notice_id));
      create index notice_reading_of_notice on notice_reading (notice_id);
      ${securedByOwner('notice_reading', 'reader')}
      grant select, insert on notice_reading to ${APP_ROLE};
      select set_config('app.scope', 'system', true);
      insert into notice_reading (notice_id, reader, read_at) select id, recipient, read_at from notice where read_at is not null and recipient not like 'org:%';
      alter table notice drop column read_at;
      revoke update on notice from ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
