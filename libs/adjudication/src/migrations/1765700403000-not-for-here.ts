import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a requester says that its dispute is one CNIPA itself takes (办法 59, 76). */
export class NotForHere1765700403000 implements MigrationInterface {
  name = 'NotForHere1765700403000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table acceptance_answer add column of_cnipa text, add column drug_published_on date');
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
