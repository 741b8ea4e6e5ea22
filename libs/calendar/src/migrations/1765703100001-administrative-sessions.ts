import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sessions of administrative mediations stand in calendars as the committees' do. */
export class AdministrativeSessions1765703100001 implements MigrationInterface {
  name = 'AdministrativeSessions1765703100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view meeting with (security_invoker = true) as
        select dispute_id, id, proceeding_id, audience, 'session'::text as kind, mediator_id as host_id, starts_at, ends_at, state, room_id, place, online_link, dial_in, instructions, sequence from mediation_session
        union all
        select dispute_id, id, proceeding_id, audience, 'hearing', chair_id, starts_at, ends_at, state, room_id, place, online_link, null, instructions, sequence from hearing
        union all
        select dispute_id, id, proceeding_id, audience, 'session', officer_id, starts_at, ends_at, state, room_id, place, online_link, null, null, sequence from administrative_session;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
