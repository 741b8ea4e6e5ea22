import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which party wants to settle inside the adjudication (办法 35). A consent ends with the talks; a second round asks everybody anew. */
export class SettlementConsents1765700610000 implements MigrationInterface {
  name = 'SettlementConsents1765700610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table settlement_consent (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, party_id uuid not null, audience text not null default 'adjudication',
        consented_at timestamptz not null, recorded_by text not null, ended_at timestamptz,
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id), foreign key (dispute_id, party_id) references party (dispute_id, id));
      ${securedByAudience('settlement_consent')}
      create unique index settlement_consent_stands on settlement_consent (dispute_id, proceeding_id, party_id) where ended_at is null;
      grant select, insert, update on settlement_consent to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
