import { APP_ROLE, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told before and after a deadline's day: rows, so that nothing that carries them can lose one. */
export class Reminders1765300000000 implements MigrationInterface {
  name = 'Reminders1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, deadline_id uuid not null, day date not null, rung text not null, due_at timestamptz not null,
        state text not null default 'planned' check (state in ('planned', 'done', 'overtaken', 'ended')), swept_at timestamptz, settled_at timestamptz,
        primary key (dispute_id, id),
        unique (dispute_id, deadline_id, day, rung),
        foreign key (dispute_id, deadline_id) references deadline (dispute_id, id),
        foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id));
      create index reminder_due on reminder (due_at, id) where state = 'planned' and swept_at is null;
      create index reminder_planned on reminder (dispute_id, proceeding_id) where state = 'planned';
      ${securedByDispute('reminder')}
      grant select, insert, update on reminder to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
