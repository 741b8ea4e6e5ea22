import { APP_ROLE, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRINCIPALS = `(select string_to_array(current_setting('app.principals', true), ','))::text[]`;

/** Staff who handle the dispute, and the party itself with its agents: the other side learns nothing of a party's addresses. */
const ownOnly = (table: string, party: string) => `
  create policy ${table}_own on ${table} as restrictive for select using ((select current_setting('app.scope', true)) = 'system'
    or exists (select 1 from dispute_access a where a.dispute_id = ${table}.dispute_id and a.principal = any(${PRINCIPALS}) and a.relation in ('clerk', 'manager', 'mediator') and (a.until is null or a.until > now()))
    or ${party});`;

const speaks = (dispute: string, party: string) => `exists (select 1 from party p where p.dispute_id = ${dispute} and p.id = ${party}
  and ('party:' || p.id = any(${PRINCIPALS}) or 'user:' || p.user_id = any(${PRINCIPALS})
    or exists (select 1 from agent g where g.dispute_id = p.dispute_id and g.party_id = p.id and 'user:' || g.user_id = any(${PRINCIPALS}))))`;

export class Service1765500000000 implements MigrationInterface {
  name = 'Service1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, party_id uuid not null, kind text not null, title jsonb not null,
        begun_at timestamptz not null, begun_by text not null, opened_at timestamptz,
        primary key (dispute_id, id), unique (dispute_id, proceeding_id, party_id, kind),
        foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id), foreign key (dispute_id, party_id) references party (dispute_id, id));
      create unique index service_id on service (id);
      ${securedByDispute('service')}
      ${ownOnly('service', speaks('service.dispute_id', 'service.party_id'))}
      grant select, insert, update on service to ${APP_ROLE};

      create table service_attempt (
        dispute_id uuid not null, id uuid not null, service_id uuid not null,
        method text not null check (method in ('direct', 'mail', 'electronic', 'leave', 'forward', 'entrust', 'notice')), sent_on date not null,
        result text not null check (result in ('served', 'refused', 'returned', 'no_answer')), received_on date, witnesses text, note text, proof_file_id uuid,
        by_name text not null, at timestamptz not null, void_at timestamptz, void_by text, void_reason text,
        primary key (dispute_id, id), foreign key (dispute_id, service_id) references service (dispute_id, id),
        foreign key (dispute_id, proof_file_id) references stored_file (dispute_id, id), check (received_on is null or received_on >= sent_on));
      create index service_attempt_of on service_attempt (dispute_id, service_id, at, id);
      ${securedByDispute('service_attempt')}
      ${ownOnly('service_attempt', `exists (select 1 from service s where s.dispute_id = service_attempt.dispute_id and s.id = service_attempt.service_id and ${speaks('s.dispute_id', 's.party_id')})`)}
      grant select, insert, update on service_attempt to ${APP_ROLE};

      -- Each confirmation is a row: what was agreed on a day stays, the latest counts.
      create table service_address (
        dispute_id uuid not null, id uuid not null, party_id uuid not null, address text not null, electronic boolean not null, confirmed_at timestamptz not null, confirmed_by text not null,
        primary key (dispute_id, id), foreign key (dispute_id, party_id) references party (dispute_id, id));
      create index service_address_of on service_address (dispute_id, party_id, confirmed_at desc, id desc);
      ${securedByDispute('service_address')}
      ${ownOnly('service_address', speaks('service_address.dispute_id', 'service_address.party_id'))}
      grant select, insert on service_address to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
