import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where and how a session is joined, and how often it has changed (RFC 5545 SEQUENCE). What is planned is booked from now on. */
export class SessionDiary1764500004000 implements MigrationInterface {
  name = 'SessionDiary1764500004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation_session add room_id uuid references room, add dial_in text, add instructions text, add sequence int not null default 0;
      create index mediation_session_when on mediation_session (starts_at, id);
      select set_config('app.scope', 'system', true);
      insert into booking (id, resource, during, session_id)
      select gen_random_uuid(), 'user:' || s.mediator_id, tstzrange(s.starts_at, s.ends_at), s.id from mediation_session s where s.state = 'planned' and s.starts_at < s.ends_at
      on conflict do nothing;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
