import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the applicant asked for: that the dispute be mediated, or that the department decide it. Whoever asked for a decision isn't routed to mediators beside it. */
export class Way1765700401000 implements MigrationInterface {
  name = 'Way1765700401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dispute add column way text not null default 'mediation' check (way in ('mediation', 'adjudication'))`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
