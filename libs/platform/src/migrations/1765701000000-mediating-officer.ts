import { audienceRelations, decidingRelations } from '@kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../database';

const PRINCIPALS = `(select string_to_array(current_setting('app.principals', true), ','))::text[]`;
const IS_SYSTEM = `(select current_setting('app.scope', true)) = 'system'`;

/**
 * Who was ever the mediating officer of a dispute takes no part in deciding it: what this person holds as one of the department
 * counts for nothing there. Asked where access itself is read, so every policy and every list that stands on it follows.
 */
export class MediatingOfficer1765701000000 implements MigrationInterface {
  name = 'MediatingOfficer1765701000000';

  async up(runner: QueryRunner): Promise<void> {
    const rows = Object.entries(audienceRelations).flatMap(([audience, relations]) => relations.map((relation) => ({ audience, relation })));
    await runner.query(`insert into audience_relation select r.audience, r.relation from jsonb_to_recordset($1::jsonb) as r(audience text, relation text) on conflict do nothing`, [
      JSON.stringify(rows),
    ]);
    const deciding = decidingRelations.map((one) => `'${one}'`).join(', ');
    await runner.query(`
      create table mediated_dispute (dispute_id uuid not null, principal text not null, primary key (dispute_id, principal));
      alter table mediated_dispute enable row level security;
      create policy mediated_dispute_own on mediated_dispute for select to ${APP_ROLE} using (${IS_SYSTEM} or principal = any(${PRINCIPALS}));
      grant select on mediated_dispute to ${APP_ROLE};

      create function note_mediating_officer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
        begin
          insert into mediated_dispute values (new.dispute_id, new.principal) on conflict do nothing;
          return null;
        end $f$;
      create trigger mediating_officer_noted after insert or update on dispute_access for each row when (new.relation = 'mediating_officer') execute function note_mediating_officer();

      create policy dispute_access_deciding on dispute_access as restrictive for select to ${APP_ROLE}
        using (${IS_SYSTEM} or relation not in (${deciding}) or not exists (select 1 from mediated_dispute m where m.dispute_id = dispute_access.dispute_id and m.principal = any(${PRINCIPALS})));`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
