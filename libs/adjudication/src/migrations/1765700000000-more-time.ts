import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the closing limit was extended (办法 37(1): by the head, then by the department above), and the judgment that annulled the decision. */
export class MoreTime1765700000000 implements MigrationInterface {
  name = 'MoreTime1765700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table adjudication add column closing_extensions smallint not null default 0 check (closing_extensions between 0 and 2), add column annulled_on date',
    );
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
