import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 行政处罚案件: what a penalty case keeps besides its state, who handles it, and the transfers that were begun from it. */
export class PenaltyCases1765704000000 implements MigrationInterface {
  name = 'PenaltyCases1765704000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- amounts: the last input of 登记涉案数额. no_transfer: why it is not transferred, of these amounts.
      create table penalty_case (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'enforcement', informant boolean not null default false, amounts jsonb, no_transfer text,
        notice_served_on date, hearing_offered boolean not null default false, heard boolean not null default false, decision jsonb,
        primary key (dispute_id, proceeding_id), foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id));
      ${securedByAudience('penalty_case')}

      create table penalty_officer (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'enforcement', user_id uuid not null references app_user, left_at timestamptz,
        primary key (dispute_id, proceeding_id, user_id), foreign key (dispute_id, proceeding_id) references penalty_case (dispute_id, proceeding_id));
      ${securedByAudience('penalty_officer')}

      -- The transfer is a matter of its own: whoever reads that one reads nothing of this one.
      create table penalty_transfer (
        dispute_id uuid not null, proceeding_id uuid not null, audience text not null default 'enforcement', transfer_dispute_id uuid not null, transfer_proceeding_id uuid not null,
        primary key (dispute_id, proceeding_id, transfer_proceeding_id), foreign key (dispute_id, proceeding_id) references penalty_case (dispute_id, proceeding_id),
        foreign key (transfer_dispute_id, transfer_proceeding_id) references transfer (dispute_id, proceeding_id));
      ${securedByAudience('penalty_transfer')}
      create unique index penalty_transfer_of on penalty_transfer (transfer_dispute_id, transfer_proceeding_id);
      grant select, insert, update on penalty_case, penalty_officer, penalty_transfer to ${APP_ROLE};

      alter table transfer add convicted boolean not null default false;`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
