import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lines from which an infringement may be a crime change with each judicial interpretation, so they are dated rows (法释〔2025〕5号). */
export class CriminalThresholds1765703400000 implements MigrationInterface {
  name = 'CriminalThresholds1765703400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table criminal_threshold (
        id uuid primary key default gen_random_uuid(), version int not null default 1, confirmed boolean not null default false, edited_at timestamptz, valid_from date, valid_to date, source_note text,
        code text not null, name_zh text not null, name_en text not null, offence text not null, subject text, grade text not null, circumstance text not null, measure text not null,
        amount_type text not null, amount_fen bigint, amount_count int, item int, again_after text, article text not null,
        check (amount_fen is null or amount_count is null));
      create unique index criminal_threshold_version on criminal_threshold (code, valid_from) nulls not distinct;
      grant select, insert, update on criminal_threshold to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
