import { audienceRelations } from '@kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A database that is older than the linkage learns who reads a penalty case, and who what goes between enforcement, police and procuratorate. */
export class AudiencesOfLinkage1765703300001 implements MigrationInterface {
  name = 'AudiencesOfLinkage1765703300001';

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
