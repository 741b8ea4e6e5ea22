import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A rung names how far off it stands, now that a list may choose that. And once: deadlines older than their receipts and
 * reminders are counted by the law they fall under, which gives them both.
 */
export class RungsByNumber1765600301000 implements MigrationInterface {
  name = 'RungsByNumber1765600301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update reminder set rung = case rung when 'day' then 'd0' when 'overdue' then 'overdue1' when 'manager' then 'manager3' when 'supervisor' then 'supervisor5' else rung end;
      insert into work (id, queue, job, dedup_key, payload) values (gen_random_uuid(), 'deadlines', 'recompute-deadlines', 'recompute:older-deadlines', '{}') on conflict (dedup_key) do nothing;`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
