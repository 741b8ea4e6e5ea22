import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the department may ask: institutions that appraise, and technical investigators (办法 52, 53). Kept by administrators; nobody is delivered. */
export class AppraisalRegisters1765700500003 implements MigrationInterface {
  name = 'AppraisalRegisters1765700500003';

  async up(runner: QueryRunner): Promise<void> {
    const ofList = `id uuid primary key default gen_random_uuid(), version int not null default 1, confirmed boolean not null default false, edited_at timestamptz, valid_from date, valid_to date, source_note text,
      code text not null, name_zh text not null, name_en text not null, fields text not null, contact text`;
    await runner.query(`
      create table appraisal_institution (${ofList}, qualification text not null);
      create unique index appraisal_institution_version on appraisal_institution (code, valid_from) nulls not distinct;
      create table technical_investigator (${ofList}, employer text not null);
      create unique index technical_investigator_version on technical_investigator (code, valid_from) nulls not distinct;
      grant select, insert, update on appraisal_institution, technical_investigator to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
