import { decidingRelations } from '@kernel';
import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for the deciding side waits for nobody who mediates the same dispute. */
export class WorkOfMediators1765701000001 implements MigrationInterface {
  name = 'WorkOfMediators1765701000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy open_work_deciding on open_work as restrictive for select to ${APP_ROLE}
        using ((select current_setting('app.scope', true)) = 'system' or relation not in (${decidingRelations.map((one) => `'${one}'`).join(', ')})
          or not exists (select 1 from mediated_dispute m where m.dispute_id = open_work.dispute_id and m.principal = any((select string_to_array(current_setting('app.principals', true), ','))::text[])));`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
