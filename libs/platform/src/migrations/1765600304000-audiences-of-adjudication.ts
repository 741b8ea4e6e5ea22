import { audienceRelations } from '@kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A database that is older than the file of an adjudication learns who reads it, and what the department's people read besides. */
export class AudiencesOfAdjudication1765600304000 implements MigrationInterface {
  name = 'AudiencesOfAdjudication1765600304000';

  async up(runner: QueryRunner): Promise<void> {
    const rows = Object.entries(audienceRelations).flatMap(([audience, relations]) => relations.map((relation) => ({ audience, relation })));
    await runner.query(`insert into audience_relation select r.audience, r.relation from jsonb_to_recordset($1::jsonb) as r(audience text, relation text) on conflict do nothing`, [
      JSON.stringify(rows),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
