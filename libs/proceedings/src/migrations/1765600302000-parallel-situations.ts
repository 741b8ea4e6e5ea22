import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A suspension, an appraisal, an objection stand beside the state of an adjudication, several at once. */
export class ParallelSituations1765600302000 implements MigrationInterface {
  name = 'ParallelSituations1765600302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table proceeding add column parallel text[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
