import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who investigates, files and supervises when a case moves between enforcement and criminal justice, and the agencies they belong to. */
export class RolesOfTheLinkage1765703300000 implements MigrationInterface {
  name = 'RolesOfTheLinkage1765703300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table appointment drop constraint membership_role_check;
      alter table appointment add constraint membership_role_check
        check (role in ('clerk', 'mediator', 'manager', 'court_liaison', 'case_handler', 'department_head', 'legal_reviewer', 'enforcement_officer', 'enforcement_head', 'agency_chief',
          'police_officer', 'police_head', 'procurator', 'supervisor', 'administrator'));
      alter table organisation drop constraint organisation_kind_check;
      alter table organisation add constraint organisation_kind_check
        check (kind in ('people_committee', 'industry_committee', 'commercial_organisation', 'professional_committee', 'administrative_body', 'court', 'bureau', 'park_desk', 'contact_point', 'joint_group',
          'enforcement_agency', 'police', 'procuratorate'));`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
