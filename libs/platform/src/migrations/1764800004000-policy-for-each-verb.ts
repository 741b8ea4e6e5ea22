import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands in a database from before: a policy for all verbs beside the one for reading becomes one for each verb, with the same conditions. */
export class PolicyForEachVerb1764800004000 implements MigrationInterface {
  name = 'PolicyForEachVerb1764800004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ declare
        one record;
      begin
        for one in select w.tablename as name, w.policyname as policy, w.qual as seen, coalesce(w.with_check, w.qual) as kept from pg_policies w
            where w.schemaname = 'public' and w.cmd = 'ALL' and w.policyname = w.tablename || '_write'
              and exists (select from pg_policies r where r.schemaname = 'public' and r.tablename = w.tablename and r.cmd = 'SELECT' and r.qual = w.qual) loop
          execute format('create policy %I on %I for insert with check (%s)', one.name || '_insert', one.name, one.kept);
          execute format('create policy %I on %I for update using (%s) with check (%s)', one.name || '_update', one.name, one.seen, one.kept);
          execute format('create policy %I on %I for delete using (%s)', one.name || '_delete', one.name, one.seen);
          execute format('drop policy %I on %I', one.policy, one.name);
        end loop;
      end $$`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
