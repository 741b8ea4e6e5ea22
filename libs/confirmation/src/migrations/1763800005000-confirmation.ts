import { APP_ROLE, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Confirmation1763800005000 implements MigrationInterface {
  name = 'Confirmation1763800005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One confirmation for one agreement, whoever asks how often: the unique key makes opening idempotent.
      create table confirmation (
        dispute_id uuid not null, proceeding_id uuid not null, agreement_id uuid not null, mediation_id uuid not null, effective_on date not null,
        inviting_court text, court_code text, court_number text, result text, ground text, ground_clause int, decided_on date,
        primary key (dispute_id, proceeding_id), unique (dispute_id, agreement_id),
        foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id));
      ${securedByDispute('confirmation')}
      grant select, insert, update on confirmation to ${APP_ROLE};

      create table confirmation_party (
        dispute_id uuid not null, proceeding_id uuid not null, party_id uuid not null, joined_at timestamptz not null, by_name text not null,
        primary key (dispute_id, proceeding_id, party_id), foreign key (dispute_id, proceeding_id) references confirmation (dispute_id, proceeding_id));
      ${securedByDispute('confirmation_party')}
      grant select, insert on confirmation_party to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
