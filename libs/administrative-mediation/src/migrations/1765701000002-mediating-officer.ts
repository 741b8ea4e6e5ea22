import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The file gets readers of its own, and what was opened to a whole department before is its officer's, or waits to be taken. */
export class OfficerOfMediation1765701000002 implements MigrationInterface {
  name = 'OfficerOfMediation1765701000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.scope', 'system', true)`);
    await runner.query(`
      alter table administrative_mediation alter column audience set default 'administrative_mediation';
      alter table administrative_mediation_party alter column audience set default 'administrative_mediation';
      update administrative_mediation set audience = 'administrative_mediation';
      update administrative_mediation_party set audience = 'administrative_mediation';
      select grant_access(p.dispute_id, 'user:' || p.handler_id, 'mediating_officer', 'AM ' || p.id) from proceeding p where p.procedure = 'AM' and p.handler_id is not null;
      select grant_access(p.dispute_id, 'org:' || p.organisation_id || ':department_head', 'mediation_head', 'AM ' || p.id) from proceeding p where p.procedure = 'AM' and p.state <> 'AM_DRAFT';
      select grant_access(p.dispute_id, 'org:' || p.organisation_id || ':case_handler', 'mediation_intake', 'AM ' || p.id) from proceeding p
        where p.procedure = 'AM' and p.state <> 'AM_DRAFT' and p.handler_id is null and p.closed_at is null;
      update dispute_access a set until = now() where a.until is null and a.relation in ('case_handler', 'department_head')
        and exists (select 1 from proceeding p where p.dispute_id = a.dispute_id and p.procedure = 'AM') and not exists (select 1 from proceeding p where p.dispute_id = a.dispute_id and p.procedure in ('AD', 'MJ'));
      update proceeding set blocker_who = case when handler_id is null then 'mediation_intake' else 'mediating_officer' end where procedure = 'AM' and blocker_who = 'case_handler';`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
