import { APP_ROLE, securedByOwner } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One feed a person; only the hash of its token is kept, so reading this table opens no calendar. */
export class CalendarFeed1764500008000 implements MigrationInterface {
  name = 'CalendarFeed1764500008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (owner text primary key, token_hash text not null unique, made_at timestamptz not null);
      ${securedByOwner('calendar_feed')}
      grant select, insert, update, delete on calendar_feed to ${APP_ROLE};
      -- A feed asks which clocks of open matters end soon.
      create index deadline_running_on on deadline (due_on, id) where state = 'running';
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
