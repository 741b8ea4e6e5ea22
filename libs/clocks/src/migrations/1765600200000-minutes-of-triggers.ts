import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is limited in hours is counted from the minute of its trigger, and moves from a minute to a minute (民法典 201(2)). */
export class MinutesOfTriggers1765600200000 implements MigrationInterface {
  name = 'MinutesOfTriggers1765600200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline add column trigger_at timestamptz check ((trigger_at at time zone 'Asia/Shanghai')::date = trigger_on);
      alter table deadline_move add column from_due_at timestamptz, add column to_due_at timestamptz;`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
