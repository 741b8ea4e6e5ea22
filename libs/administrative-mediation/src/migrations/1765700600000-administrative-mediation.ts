import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an administrative mediation keeps besides its state: seen by the parties and the department, by no other mediator of the dispute. */
export class AdministrativeMediation1765700600000 implements MigrationInterface {
  name = 'AdministrativeMediation1765700600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table administrative_mediation (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', department_id uuid not null references organisation,
        right_kind text not null, right_number text, kind text check (kind in ('AM_DAMAGES', 'AM_OWNERSHIP', 'AM_INVENTOR', 'AM_REWARD', 'AM_PROVISIONAL', 'AM_OTHER')),
        request text, facts text, answers jsonb not null default '{}', session_at timestamptz, session_place text, acceptance_notice text,
        terms text, agreed_on date, has_payment boolean, notarial boolean,
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id));
      ${securedByAudience('administrative_mediation')}

      -- Each respondent is served, and says whether it wants to mediate, on days of its own.
      create table administrative_mediation_party (
        dispute_id uuid not null, proceeding_id uuid not null, party_id uuid not null, audience text not null default 'adjudication',
        served_on date, accepts boolean, comment text, commented_on date,
        primary key (dispute_id, proceeding_id, party_id), foreign key (dispute_id, proceeding_id) references administrative_mediation (dispute_id, proceeding_id),
        foreign key (dispute_id, party_id) references party (dispute_id, id));
      ${securedByAudience('administrative_mediation_party')}

      grant select, insert, update on administrative_mediation, administrative_mediation_party to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
