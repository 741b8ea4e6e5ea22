import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was agent or examiner of a patent doesn't adjudicate it (办法 5): declared by the patent's number. */
export class PatentInterests1765700220000 implements MigrationInterface {
  name = 'PatentInterests1765700220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table declared_interest drop constraint declared_interest_subject_kind_check;
      alter table declared_interest add constraint declared_interest_subject_kind_check check (subject_kind in ('identifier', 'name', 'employer', 'patent_agent', 'patent_examiner'));`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
