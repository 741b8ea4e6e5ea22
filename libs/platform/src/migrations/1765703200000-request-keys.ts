import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRINCIPALS = `(select string_to_array(current_setting('app.principals', true), ','))::text[]`;
const IS_SYSTEM = `(select current_setting('app.scope', true)) = 'system'`;

/** A kept answer may hold what only its asker may read, an access code for one: whoever asked reads it again, and nobody else. */
export class RequestKeys1765703200000 implements MigrationInterface {
  name = 'RequestKeys1765703200000';

  async up(runner: QueryRunner): Promise<void> {
    const own = `${IS_SYSTEM} or 'user:' || owner = any(${PRINCIPALS}) or 'party:' || owner = any(${PRINCIPALS})`;
    await runner.query(`
      alter table request_key enable row level security; alter table request_key force row level security;
      create policy request_key_read on request_key for select using (${own});
      create policy request_key_insert on request_key for insert with check (${own});
      create policy request_key_update on request_key for update using (${own}) with check (${own});
      create policy request_key_delete on request_key for delete using (${own});`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
