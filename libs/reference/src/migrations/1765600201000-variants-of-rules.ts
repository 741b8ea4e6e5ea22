import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A limit whose text holds several lengths has a row for each: whose sibling it is, and the case it is for. */
export class VariantsOfRules1765600201000 implements MigrationInterface {
  name = 'VariantsOfRules1765600201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table deadline_rule add column variant_of text, add column when_zh text, add column when_en text,
      add check (num_nulls(variant_of, when_zh, when_en) in (0, 3))`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
