import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who handles, heads and reviews adjudications; and the certificate without which nobody may handle one (办法 4). */
export class RolesOfTheDepartment1765600305000 implements MigrationInterface {
  name = 'RolesOfTheDepartment1765600305000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table appointment drop constraint membership_role_check;
      alter table appointment add constraint membership_role_check
        check (role in ('clerk', 'mediator', 'manager', 'court_liaison', 'case_handler', 'department_head', 'legal_reviewer', 'supervisor', 'administrator'));
      alter table app_user add column handling_certificate text, add column certificate_until date;`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
