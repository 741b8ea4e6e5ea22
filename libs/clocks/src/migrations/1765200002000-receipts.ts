import { deadlineRules, stateCouncilSchedules } from '@deadlines';
import { APP_ROLE, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { textsOf } from '../computation';

/** Each deadline keeps the texts it was counted by, and how it moved: it can be counted again in years to the same day. */
export class Receipts1765200002000 implements MigrationInterface {
  name = 'Receipts1765200002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Known by their content and never changed; thousands of deadlines share one text.
      create table law_text (hash text primary key, content jsonb not null, kept_at timestamptz not null default clock_timestamp());
      grant select, insert on law_text to ${APP_ROLE};
      alter table deadline add column rule_hash text references law_text, add column calendar_hash text references law_text, add column hash text;
      create index deadline_open on deadline (rule_id, dispute_id, id) where state in ('running', 'paused');

      create table deadline_move (
        dispute_id uuid not null, id uuid not null, deadline_id uuid not null, at timestamptz not null, cause text not null check (cause in ('extension', 'resumption', 'rule', 'calendar')),
        change_id uuid, from_due date not null, to_due date not null, from_act_by date, to_act_by date,
        primary key (dispute_id, id), foreign key (dispute_id, deadline_id) references deadline (dispute_id, id));
      create index deadline_move_of_deadline on deadline_move (dispute_id, deadline_id);
      create index deadline_move_of_change on deadline_move (change_id, dispute_id, id) where change_id is not null;
      ${securedByDispute('deadline_move')}
      grant select, insert on deadline_move to ${APP_ROLE};
      select set_config('app.scope', 'system', true);`);
    await this.keepTexts(runner);
    await runner.query('alter table deadline alter column rule_hash set not null, alter column calendar_hash set not null');
  }

  /** Until now every deadline was counted by what was delivered, and no version has ever gone from there: each row finds its text, or this stops. */
  private async keepTexts(runner: QueryRunner): Promise<void> {
    const texts = deadlineRules.map((rule) => ({ id: rule.id, from: rule.inForce.from, ...textsOf(rule, { schedules: stateCouncilSchedules }) }));
    const contents = new Map<string, unknown>(texts.flatMap(({ rule, calendar }) => [[rule.hash, rule.content] as const, [calendar.hash, calendar.content] as const]));
    await runner.query(`insert into law_text (hash, content) select t.hash, t.content from jsonb_to_recordset($1::jsonb) as t(hash text, content jsonb) on conflict do nothing`, [
      JSON.stringify([...contents].map(([hash, content]) => ({ hash, content }))),
    ]);
    await runner.query(
      `update deadline d set rule_hash = t.rule, calendar_hash = t.calendar from jsonb_to_recordset($1::jsonb) as t(id text, "from" date, rule text, calendar text) where d.rule_id = t.id and d.rule_from = t."from"`,
      [JSON.stringify(texts.map(({ id, from, rule, calendar }) => ({ id, from, rule: rule.hash, calendar: calendar.hash })))],
    );
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
