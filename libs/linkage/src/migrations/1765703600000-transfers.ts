import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 涉嫌犯罪案件移送: what a transfer keeps besides its state, who its sides are, and each paper with its sending and its receipt. */
export class Transfers1765703600000 implements MigrationInterface {
  name = 'Transfers1765703600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- case_id: the id under which all installations know the case. told: steps taken here that every side has; seen, of each side: steps of its installation taken over here.
      create table transfer (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'linkage', case_id uuid not null, copy boolean not null, told int not null default 0,
        suspected_at timestamptz, reached_chief_at timestamptz, approved_at timestamptz, accepted_on date, review_days int not null default 0, police_found_right boolean not null default false,
        goods jsonb not null default '[]', penalty_decided_on date, penalty_copied boolean not null default false,
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id));
      ${securedByAudience('transfer')}
      create unique index transfer_case on transfer (case_id);

      create table transfer_side (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'linkage', side text not null check (side in ('agency', 'police', 'procuratorate')),
        organisation_id uuid not null references organisation, seen int not null default 0,
        primary key (dispute_id, proceeding_id, side), foreign key (dispute_id, proceeding_id) references transfer (dispute_id, proceeding_id));
      ${securedByAudience('transfer_side')}

      create table transfer_team (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'enforcement', user_id uuid not null references app_user, left_at timestamptz,
        primary key (dispute_id, proceeding_id, user_id), foreign key (dispute_id, proceeding_id) references transfer (dispute_id, proceeding_id));
      ${securedByAudience('transfer_team')}

      -- n: the n-th of its kind, so that a paper has the same name in each installation.
      create table transfer_hop (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'linkage', kind text not null, n int not null check (n > 0), sent_at timestamptz not null,
        number text, signed_at timestamptz, signer text,
        primary key (dispute_id, proceeding_id, kind, n), foreign key (dispute_id, proceeding_id) references transfer (dispute_id, proceeding_id));
      ${securedByAudience('transfer_hop')}
      grant select, insert, update on transfer, transfer_side, transfer_team, transfer_hop to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
