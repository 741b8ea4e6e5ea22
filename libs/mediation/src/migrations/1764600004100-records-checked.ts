import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each party that was there says about the record. An answer is final: the record can't change under it either. */
export class RecordsChecked1764600004100 implements MigrationInterface {
  name = 'RecordsChecked1764600004100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table record_answer (
        dispute_id uuid not null, session_id uuid not null, party_id uuid not null, answer text not null check (answer in ('agreed', 'objected')), objection text,
        by_name text not null, audience text not null default 'joint', at timestamptz not null,
        primary key (dispute_id, session_id, party_id), foreign key (dispute_id, session_id) references mediation_session (dispute_id, id),
        check (answer = 'agreed' or objection is not null));
      ${securedByAudience('record_answer')}
      grant select, insert on record_answer to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
