import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An earlier decision stands with the mark that names it (`case_mark`); nothing ever wrote these. */
export class UnusedColumns1765701600000 implements MigrationInterface {
  name = 'UnusedColumns1765701600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table adjudication drop column earlier_number, drop column earlier_effective_on');
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
