import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two respondents receive a decision on different days: each has its own time to sue. One running clock per rule and party. */
export class ClocksOfParties1765600303000 implements MigrationInterface {
  name = 'ClocksOfParties1765600303000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline add column party_id uuid, add foreign key (dispute_id, party_id) references party (dispute_id, id);
      drop index deadline_one_running;
      create unique index deadline_one_running on deadline (dispute_id, proceeding_id, rule_id, party_id) nulls not distinct where state in ('running', 'paused');`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
