import { audienceRelations } from '@kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a committee agreed, what it costs, who consented and who refused to mediate stood open to everybody with access to the dispute.
 * A department that decides or mediates the same dispute has access as well, and none of this is for it (人民调解法 15(4)).
 */
export class NotForTheDepartment1765701000004 implements MigrationInterface {
  name = 'NotForTheDepartment1765701000004';

  async up(runner: QueryRunner): Promise<void> {
    const readers = audienceRelations.court.map((one) => `'${one}'`).join(', ');
    const policies = ['obligation', 'signature', 'mediation_fee', 'mediation_party', 'mediator_refusal'].map(
      (table) => `
        create policy ${table}_of_mediation on ${table} as restrictive for select
          using ((select current_setting('app.scope', true)) = 'system' or exists (select 1 from dispute_access a where a.dispute_id = ${table}.dispute_id
            and a.principal = any((select string_to_array(current_setting('app.principals', true), ','))::text[]) and a.relation in (${readers}) and (a.until is null or a.until > now())));`,
    );
    await runner.query(policies.join('\n'));
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
