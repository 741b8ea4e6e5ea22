import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 重复侵权 and 恶意 (办法 34): what a person found, and why; the department's own until it stands in a decision. */
export class CaseMarks1765700210000 implements MigrationInterface {
  name = 'CaseMarks1765700210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_mark (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'panel', kind text not null check (kind in ('repeat', 'bad_faith')), party_id uuid not null,
        acts text[] not null default '{}', acted_on date, earlier_number text, earlier_effective_on date, limb text check (limb in ('wilful', 'refuses')), grounds text[] not null default '{}',
        reason text not null, set_by uuid not null references app_user, set_at timestamptz not null, withdrawn_at timestamptz, withdrawn_reason text,
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id), foreign key (dispute_id, party_id) references party (dispute_id, id),
        check (kind <> 'repeat' or (acted_on > earlier_effective_on and earlier_number is not null)));
      ${securedByAudience('case_mark')}
      create index case_mark_of_proceeding on case_mark (dispute_id, proceeding_id, set_at);
      grant select, insert, update on case_mark to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
