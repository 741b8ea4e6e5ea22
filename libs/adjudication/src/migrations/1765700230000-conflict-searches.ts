import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the search for conflicts found when a panel was formed or changed (forms-and-data §5.2: evidence for the file). Added to, never rewritten. */
export class ConflictSearches1765700230000 implements MigrationInterface {
  name = 'ConflictSearches1765700230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conflict_search (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'panel', occasion text not null, searched_by uuid references app_user, searched_at timestamptz not null, people jsonb not null,
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByAudience('conflict_search')}
      create index conflict_search_of_proceeding on conflict_search (dispute_id, proceeding_id, searched_at desc, id desc);
      grant select, insert on conflict_search to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
