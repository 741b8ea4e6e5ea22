import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 需要时间: when a party asked for more time to decide, and when the clerk answered. What the answer was, the deadline and the event say. */
export class TimeToDecide1764100004000 implements MigrationInterface {
  name = 'TimeToDecide1764100004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mediation_party add column time_asked_at timestamptz, add column time_answered_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
