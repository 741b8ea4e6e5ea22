import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks the department for help, by which letter (办法 50, 58). */
export class Assistance1765703000001 implements MigrationInterface {
  name = 'Assistance1765703000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assistance (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'panel', kind text not null check (kind in ('evidence', 'stop')),
        asked_by text not null, letter_number text not null, received_on date not null,
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id));
      ${securedByAudience('assistance')}
      grant select, insert on assistance to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
