import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRINCIPALS = `(select string_to_array(current_setting('app.principals', true), ','))::text[]`;

/**
 * The agreement a department mediated, as it goes to a court: its readers are those of the file it was made in, and from the
 * sending on the liaisons of that one court, who read nothing else of the file.
 */
export class DepartmentAgreement1765701300000 implements MigrationInterface {
  name = 'DepartmentAgreement1765701300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table department_agreement (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null, keeper text not null, clauses jsonb not null, perform_by date,
        party_ids uuid[] not null, sessions date[] not null, court_principals text[] not null default '{}',
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references confirmation (dispute_id, proceeding_id));
      ${securedByAudience('department_agreement')}
      create policy department_agreement_court on department_agreement for select using (court_principals && ${PRINCIPALS});
      grant select, insert, update on department_agreement to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
