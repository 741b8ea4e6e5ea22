import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRINCIPALS = `(select string_to_array(current_setting('app.principals', true), ','))::text[]`;

const stands = (table: string, relations: string) =>
  `exists (select 1 from dispute_access a where a.dispute_id = ${table}.dispute_id and a.principal = any(${PRINCIPALS}) and a.relation in (${relations}) and (a.until is null or a.until > now()))`;

const kept = {
  staff: `'clerk', 'manager', 'mediator'`,
  panel: `'case_handler', 'panel', 'panel_chief', 'department_head'`,
  officer: `'mediating_officer'`,
};

const keeps = (table: string, keepers: string) =>
  `(${Object.entries(kept)
    .map(([who, relations]) => `${keepers} = '${who}' and ${stands(table, relations)}`)
    .join(' or ')})`;

const speaks = (dispute: string, party: string) => `exists (select 1 from party p where p.dispute_id = ${dispute} and p.id = ${party}
  and ('party:' || p.id = any(${PRINCIPALS}) or 'user:' || p.user_id = any(${PRINCIPALS})
    or exists (select 1 from agent g where g.dispute_id = p.dispute_id and g.party_id = p.id and 'user:' || g.user_id = any(${PRINCIPALS}))))`;

const ownOnly = (table: string, keepers: string, party: string) => `
  drop policy ${table}_own on ${table};
  create policy ${table}_own on ${table} as restrictive for select using ((select current_setting('app.scope', true)) = 'system' or ${keepers} or ${party});`;

/** What a mediating officer serves is his record alone: neither the committee nor who decides the same dispute reads it. */
export class ServicesOfTheOfficer1765701000003 implements MigrationInterface {
  name = 'ServicesOfTheOfficer1765701000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table service drop constraint service_keepers_check;
      alter table service add constraint service_keepers_check check (keepers in ('staff', 'panel', 'officer'));
      ${ownOnly('service', keeps('service', 'service.keepers'), speaks('service.dispute_id', 'service.party_id'))}
      ${ownOnly(
        'service_attempt',
        `exists (select 1 from service s where s.dispute_id = service_attempt.dispute_id and s.id = service_attempt.service_id and ${keeps('service_attempt', 's.keepers')})`,
        `exists (select 1 from service s where s.dispute_id = service_attempt.dispute_id and s.id = service_attempt.service_id and ${speaks('s.dispute_id', 's.party_id')})`,
      )}
      ${ownOnly('service_address', stands('service_address', Object.values(kept).join(', ')), speaks('service_address.dispute_id', 'service_address.party_id'))}`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
