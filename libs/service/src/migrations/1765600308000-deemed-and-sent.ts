import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day a paper counts as served is decided when the attempt is recorded, by the law of that day, and stays. What is on
 * its way is told from what failed; its result is added once. An uploaded file can be served as a paper can.
 */
export class DeemedAndSent1765600308000 implements MigrationInterface {
  name = 'DeemedAndSent1765600308000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table service_attempt add column deemed jsonb, add column outcome_at timestamptz, add column outcome_by text;
      update service_attempt set deemed = jsonb_build_object('day', case when method = 'notice' then sent_on + 30 when method = 'leave' then sent_on else received_on end,
          'ruleId', case method when 'notice' then 'SERVE-NOTICE-30D' when 'leave' then 'SERVE-LEAVE' when 'direct' then 'SERVE-HAND' when 'mail' then 'SERVE-MAIL' when 'electronic' then 'SERVE-E' end, 'article', null,
          'reason', jsonb_build_object('zh', '按登记的日期。', 'en', 'As recorded.'))
        where result = 'served' and (method in ('notice', 'leave') or received_on is not null);
      alter table service_attempt drop constraint service_attempt_result_check;
      alter table service_attempt add constraint service_attempt_result_check check (result in ('sent', 'served', 'refused', 'returned', 'no_answer'));
      alter table service add column file_id uuid, add column sha256 text, add foreign key (dispute_id, file_id) references stored_file (dispute_id, id);`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
