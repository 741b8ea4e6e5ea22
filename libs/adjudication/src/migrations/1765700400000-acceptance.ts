import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the requester answered on the guided screens beside the request itself, and what the case handler found of each condition (办法 12, 14). */
export class Acceptance1765700400000 implements MigrationInterface {
  name = 'Acceptance1765700400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table acceptance_answer (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication',
        patentee_asks boolean, licence_basis text, standing_proof boolean, several_claims boolean, has_register boolean, patent_alive boolean, origin text, formality text, place text,
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByAudience('acceptance_answer')}

      -- The finding is the department's own until it files or refuses.
      create table acceptance_finding (
        dispute_id uuid not null, proceeding_id uuid not null, condition text not null, audience text not null default 'panel',
        found text not null check (found in ('met', 'not_met', 'open')), remark text, found_by text not null, found_at timestamptz not null,
        primary key (dispute_id, proceeding_id, condition), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByAudience('acceptance_finding')}

      grant select, insert, update on acceptance_answer, acceptance_finding to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
