import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mediation material that is to enter the file of an adjudication, and what each party says to that. An answer is never changed. */
export class Admissions1765700002000 implements MigrationInterface {
  name = 'Admissions1765700002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table admission (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', exhibit_id uuid not null, reason text not null, asked_at timestamptz not null,
        admitted_as uuid,
        primary key (dispute_id, id), unique (dispute_id, proceeding_id, exhibit_id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id),
        foreign key (dispute_id, exhibit_id) references exhibit (dispute_id, id), foreign key (dispute_id, admitted_as) references exhibit (dispute_id, id));
      ${securedByAudience('admission')}

      create table admission_answer (
        dispute_id uuid not null, admission_id uuid not null, party_id uuid not null, audience text not null default 'adjudication', agrees boolean not null, at timestamptz not null,
        primary key (dispute_id, admission_id, party_id), foreign key (dispute_id, admission_id) references admission (dispute_id, id), foreign key (dispute_id, party_id) references party (dispute_id, id));
      ${securedByAudience('admission_answer')}

      grant select, insert, update on admission to ${APP_ROLE};
      grant select, insert on admission_answer to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
