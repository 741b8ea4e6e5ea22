import { APP_ROLE, securedByAudience, securedByOwner } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The claim chart and the panel's findings (办法 38–46): a save is a version, and no version is changed but for who may read it. */
export class ClaimChart1765700300000 implements MigrationInterface {
  name = 'ClaimChart1765700300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The findings are the panel's alone until the case is decided; the version it was decided on is then read by the whole file.
      create table claim_chart_version (
        dispute_id uuid not null, proceeding_id uuid not null, layer text not null check (layer in ('chart', 'findings')), version int not null, audience text not null,
        content jsonb not null, saved_by text not null, saved_by_name text not null, saved_at timestamptz not null,
        primary key (dispute_id, proceeding_id, layer, version), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByAudience('claim_chart_version')}

      -- What a party submitted about the rows of the chart.
      create table claim_chart_note (
        dispute_id uuid not null, proceeding_id uuid not null, party_id uuid not null, version int not null, audience text not null default 'adjudication',
        notes jsonb not null, submitted_by text not null, submitted_at timestamptz not null,
        primary key (dispute_id, proceeding_id, party_id, version), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id),
        foreign key (dispute_id, party_id) references party (dispute_id, id));
      ${securedByAudience('claim_chart_note')}

      -- Before that it is read by whoever writes it, and by nobody else: not the panel, not who mediates.
      create table claim_chart_draft (
        dispute_id uuid not null, proceeding_id uuid not null, party_id uuid not null, owner text not null, version int not null, notes jsonb not null,
        submitted_version int, saved_at timestamptz not null,
        primary key (dispute_id, proceeding_id, party_id, owner), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id),
        foreign key (dispute_id, party_id) references party (dispute_id, id));
      ${securedByOwner('claim_chart_draft')}

      -- Origin, language, formality and translation of an exhibit (办法 46).
      create table exhibit_standing (
        dispute_id uuid not null, proceeding_id uuid not null, exhibit_id uuid not null, version int not null, audience text not null default 'adjudication',
        origin text not null, language text not null, formality text not null, translation text not null, set_by text not null, set_at timestamptz not null,
        primary key (dispute_id, proceeding_id, exhibit_id, version), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id),
        foreign key (dispute_id, exhibit_id) references exhibit (dispute_id, id));
      ${securedByAudience('exhibit_standing')}

      grant select, insert, update on claim_chart_version, claim_chart_draft to ${APP_ROLE};
      grant select, insert on claim_chart_note, exhibit_standing to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
