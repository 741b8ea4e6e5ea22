import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time limits and holiday notices become lists the law fills: a new version needs two people, and no new release. */
export class DeadlineRules1765200001200 implements MigrationInterface {
  name = 'DeadlineRules1765200001200';

  async up(runner: QueryRunner): Promise<void> {
    const row = `id uuid primary key default gen_random_uuid(), version int not null default 1, confirmed boolean not null default false, edited_at timestamptz, valid_from date, valid_to date, source_note text`;
    await runner.query(`
      create table deadline_rule (
        ${row}, code text not null, name_zh text not null, name_en text not null, starts_zh text not null, starts_en text not null,
        law_zh text not null, law_en text not null, cited_law text, cited_topic text, counting text not null, amount int not null check (amount >= 0), unit text not null, limits text not null,
        extension_by_zh text, extension_by_en text, extension_most_zh text, extension_most_en text, extension_days int,
        not_counted_zh text, not_counted_en text, arrives boolean not null default false, transition text not null default 'newTriggers', basis text not null default 'own_knowledge');
      create unique index deadline_rule_version on deadline_rule (code, valid_from) nulls not distinct;

      create table holiday_schedule (${row}, year int not null, notice text not null, holidays text not null, working_weekends text);
      create unique index holiday_schedule_version on holiday_schedule (year, valid_from) nulls not distinct;

      -- What is public law has no owner; administrators change it through the register, where two must agree.
      grant select, insert, update on deadline_rule, holiday_schedule to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
