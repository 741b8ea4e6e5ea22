import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../database';

/** That workers look at all is a row, so that the API can tell when none does. An event says how long nobody has read it. */
export class WorkerScans1765300000001 implements MigrationInterface {
  name = 'WorkerScans1765300000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table worker_scan (worker_id uuid primary key, at timestamptz not null);
      grant select, insert, update, delete on worker_scan to ${APP_ROLE};
      alter table outbox add column written_at timestamptz not null default clock_timestamp();
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
