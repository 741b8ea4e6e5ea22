import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days may be taken out of a limit before they come (办法 37(2): more time for evidence that a party asked for). */
export class ExcludedDays1765700001000 implements MigrationInterface {
  name = 'ExcludedDays1765700001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline_move drop constraint deadline_move_cause_check,
        add constraint deadline_move_cause_check check (cause in ('extension', 'resumption', 'exclusion', 'rule', 'calendar'))`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
