import { audienceRelations } from '@kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A database that is older than this audience learns who is in it. */
export class IdentityAudience1764900000000 implements MigrationInterface {
  name = 'IdentityAudience1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`insert into audience_relation select 'identity', relation from unnest($1::text[]) as relation on conflict do nothing`, [audienceRelations.identity]);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
