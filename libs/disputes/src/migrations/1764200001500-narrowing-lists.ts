import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list narrowed to one district or one kind of right starts from these. */
export class NarrowingLists1764200001500 implements MigrationInterface {
  name = 'NarrowingLists1764200001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index dispute_division on dispute (division, dispute_id) where division is not null;
      create index dispute_right_kind on dispute_right (kind, dispute_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
