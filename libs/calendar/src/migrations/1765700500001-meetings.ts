import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever stands in a calendar, of whichever room it is; each table's own policy says who reads its rows. */
export class Meetings1765700500001 implements MigrationInterface {
  name = 'Meetings1765700500001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view meeting with (security_invoker = true) as
        select dispute_id, id, proceeding_id, audience, 'session'::text as kind, mediator_id as host_id, starts_at, ends_at, state, room_id, place, online_link, dial_in, instructions, sequence from mediation_session
        union all
        select dispute_id, id, proceeding_id, audience, 'hearing', chair_id, starts_at, ends_at, state, room_id, place, online_link, null, instructions, sequence from hearing;
      grant select on meeting to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
