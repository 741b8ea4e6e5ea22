import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Retention deletes what was done long ago: without the index it read every row it keeps. */
export class WorkDone1764000000000 implements MigrationInterface {
  name = 'WorkDone1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index work_done on work (done_at) where done_at is not null');
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
