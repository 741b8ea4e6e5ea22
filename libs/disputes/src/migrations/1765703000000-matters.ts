import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Officials also work on what nobody filed as a dispute: another department's request for help, a penalty case, a transfer. It has a
 * number of its own series, no way that somebody chose, and no public page of progress.
 */
export class Matters1765703000000 implements MigrationInterface {
  name = 'Matters1765703000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute drop constraint dispute_source_check;
      alter table dispute add constraint dispute_source_check
        check (source in ('party', 'counter', 'court', 'contact_point', 'park', 'department', 'assistance', 'enforcement', 'transfer'));
      alter table dispute alter column progress_code drop not null;
      alter table dispute alter column way drop not null;
      alter table dispute add constraint dispute_is_filed check ((way is null) = (source in ('assistance', 'enforcement', 'transfer')) and (way is null) = (progress_code is null));`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
