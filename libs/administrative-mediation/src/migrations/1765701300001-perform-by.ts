import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day of what an agreement wants done: the two years to enforce run from it (民事诉讼法 250). */
export class PerformBy1765701300001 implements MigrationInterface {
  name = 'PerformBy1765701300001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table administrative_mediation add column perform_by date');
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
