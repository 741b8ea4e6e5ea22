import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long matters take, and how they end, is asked of those that closed in some months. */
export class ClosedProceedings1764300002000 implements MigrationInterface {
  name = 'ClosedProceedings1764300002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index proceeding_closed on proceeding (closed_at) include (procedure, organisation_id, state, opened_at) where closed_at is not null');
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
