import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public text of a decision in the making, for the department; and what everybody reads, which holds that text and nothing that leads back. */
export class PublishedDecisions1765700200000 implements MigrationInterface {
  name = 'PublishedDecisions1765700200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publication (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'panel', sections jsonb not null, masks jsonb not null, kept jsonb not null,
        prepared_by uuid not null references app_user, prepared_at timestamptz not null, confirmed_by uuid references app_user, confirmed_at timestamptz, public_id uuid, published_on date,
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByAudience('publication')}
      grant select, insert, update on publication to ${APP_ROLE};

      -- No dispute, no party, no person stands in it: there is nothing to follow. What was published is never rewritten; changes are added, a withdrawn row goes.
      create table published_decision (
        id uuid primary key, number text not null, title text not null, department text not null, right_kind text not null, patent_number text, decided_on date not null, infringement boolean not null,
        sections jsonb not null, body text not null, words text[] not null, published_on date not null, changes jsonb not null default '[]');
      create index published_decision_newest on published_decision (decided_on desc, id desc);
      create index published_decision_kind on published_decision (right_kind, decided_on desc, id desc);
      create index published_decision_outcome on published_decision (infringement, decided_on desc, id desc);
      create index published_decision_patent on published_decision (patent_number) where patent_number is not null;
      create index published_decision_number on published_decision (number);
      create index published_decision_words on published_decision using gin (words);
      grant select, insert, delete on published_decision to ${APP_ROLE};
      grant update (changes) on published_decision to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
