import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appraisals from the request to the cross-examination, and technical investigators of a case (办法 52, 53; 5(5)). */
export class Appraisals1765700500004 implements MigrationInterface {
  name = 'Appraisals1765700500004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table appraisal (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', party_id uuid not null, questions text not null, samples text, asked_on date not null,
        stage text not null check (stage in ('asked', 'quoted', 'commissioned', 'reported', 'examined', 'ended')),
        institution_code text, institution text, fee_fen bigint check (fee_fen >= 0), bearer text check (bearer in ('applicant', 'respondent', 'shared')), quoted_on date, named_by_panel boolean,
        commissioned_on date, due_on date, reported_on date, opinion text, objected_by uuid, objection text, expert_attended boolean, examination text, usable boolean, ended_reason text,
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id), foreign key (dispute_id, party_id) references party (dispute_id, id),
        foreign key (dispute_id, objected_by) references party (dispute_id, id));
      ${securedByAudience('appraisal')}
      -- One at a time: a second one waits for the end of the first.
      create unique index appraisal_open on appraisal (dispute_id, proceeding_id) where stage not in ('examined', 'ended');

      create table appraisal_answer (
        dispute_id uuid not null, appraisal_id uuid not null, party_id uuid not null, audience text not null default 'adjudication', institution boolean not null, cost boolean not null, by_name text not null, at timestamptz not null,
        primary key (dispute_id, appraisal_id, party_id), foreign key (dispute_id, appraisal_id) references appraisal (dispute_id, id), foreign key (dispute_id, party_id) references party (dispute_id, id));
      ${securedByAudience('appraisal_answer')}

      create table technical_investigator_of_case (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', code text not null, name text not null, task text not null, assigned_on date not null,
        recusal_by uuid, recusal_reason text, recusal_granted boolean, recusal_decision text,
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id), foreign key (dispute_id, recusal_by) references party (dispute_id, id));
      ${securedByAudience('technical_investigator_of_case')}
      create unique index technical_investigator_once on technical_investigator_of_case (dispute_id, proceeding_id, code) where recusal_granted is not true;

      -- A reference for the panel (办法 52), and no evidence that is served on anybody.
      create table technical_opinion (
        dispute_id uuid not null, id uuid not null, investigator_id uuid not null, audience text not null default 'panel', opinion text not null, given_on date not null,
        primary key (dispute_id, id), foreign key (dispute_id, investigator_id) references technical_investigator_of_case (dispute_id, id));
      ${securedByAudience('technical_opinion')}
      create index technical_opinion_of on technical_opinion (dispute_id, investigator_id);
      grant select, insert on technical_opinion to ${APP_ROLE};
      grant select, insert, update on appraisal, technical_investigator_of_case to ${APP_ROLE};
      grant select, insert, update, delete on appraisal_answer to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
