import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A rule is what its history says on a day: a change may be entered today and count from the first of next month. */
export class RulesInForce1764300003000 implements MigrationInterface {
  name = 'RulesInForce1764300003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Empty: since the house began.
      alter table routing_rule_history add column valid_from date;
      create index routing_rule_history_days on routing_rule_history (key, valid_from desc nulls last, version desc);
      alter table routing_rule drop column enabled, drop column weight, drop column params, drop column updated_by, drop column updated_at;

      -- A filter of its own beside the kind of right: an organisation may take some types of dispute only.
      update routing_rule set position = position + 100 where position > (select position from routing_rule where key = 'right-kind');
      insert into routing_rule (key, position, kind, version) select 'dispute-type', position + 1, 'filter', 1 from routing_rule where key = 'right-kind';
      update routing_rule set position = position - 99 where position > 100;
      insert into routing_rule_history (key, version, enabled, weight, params, updated_at) values ('dispute-type', 1, true, 0, '{}', now());
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
