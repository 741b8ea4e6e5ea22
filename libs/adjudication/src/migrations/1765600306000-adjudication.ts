import { APP_ROLE, securedByAudience, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an adjudication keeps besides its state. Its file is seen by the parties and the department, not by who mediates (rule book 9.2). */
export class Adjudication1765600306000 implements MigrationInterface {
  name = 'Adjudication1765600306000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table adjudication (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', department_id uuid not null references organisation,
        right_kind text not null, patent_number text, standing text, claims text, request text, facts text, known_on date, still_going_on boolean, has_report boolean, nobody_sued boolean,
        hearing_at timestamptz, hearing_mode text, hearing_place text, hearing_closed boolean, hearing_noticed_on date, hearing_record text, absent uuid[] not null default '{}',
        review_passed boolean, panel_opinion text, decided_on date, infringers uuid[] not null default '{}', stops text[] not null default '{}', object text, reasons text, settlement text,
        urged_on date, earlier_number text, earlier_effective_on date,
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id));
      ${securedByAudience('adjudication')}
      create index adjudication_patent on adjudication (patent_number, decided_on) where patent_number is not null;

      -- Each party has its own days: who is served when, who answered, who may sue until when.
      create table adjudication_party (
        dispute_id uuid not null, proceeding_id uuid not null, party_id uuid not null, audience text not null default 'adjudication', served_on date, abroad boolean not null default false, answer text, answered_at timestamptz,
        decision_served_on date, sued_on date, court_number text,
        primary key (dispute_id, proceeding_id, party_id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id),
        foreign key (dispute_id, party_id) references party (dispute_id, id));
      ${securedByAudience('adjudication_party')}

      create table panel_member (
        dispute_id uuid not null, proceeding_id uuid not null, user_id uuid not null references app_user, chief boolean not null, left_at timestamptz,
        primary key (dispute_id, proceeding_id, user_id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByDispute('panel_member')}

      create table recusal_request (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', party_id uuid not null, member_id uuid not null references app_user, reason text not null,
        asked_at timestamptz not null, granted boolean, decided_reason text, decided_at timestamptz,
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id), foreign key (dispute_id, party_id) references party (dispute_id, id));
      ${securedByAudience('recusal_request')}
      create index recusal_open on recusal_request (dispute_id, proceeding_id) where granted is null;

      grant select, insert, update on adjudication, adjudication_party, panel_member, recusal_request to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
