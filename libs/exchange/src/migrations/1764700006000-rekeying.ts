import { APP_ROLE, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rekeying1764700006000 implements MigrationInterface {
  name = 'Rekeying1764700006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What of a dispute stands in another system too. The hash tells a value that changed since.
      create table rekeying (
        dispute_id uuid not null references dispute, target text not null, field text not null, value_hash text not null,
        how text not null check (how in ('typed', 'file')), done_at timestamptz not null, done_by text not null,
        primary key (dispute_id, target, field));
      create index rekeying_done on rekeying (done_at);
      ${securedByDispute('rekeying')}
      grant select, insert, update, delete on rekeying to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
