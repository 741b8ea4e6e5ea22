import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and where an administrative mediation is held: rows of their own, so that they stand in the diary and in calendars (办法 66). */
export class Sittings1765703100000 implements MigrationInterface {
  name = 'Sittings1765703100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table administrative_session (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'administrative_mediation', officer_id uuid not null references app_user,
        starts_at timestamptz not null, ends_at timestamptz not null check (starts_at < ends_at), room_id uuid references room, place text, online_link text,
        state text not null check (state in ('planned', 'held', 'cancelled')), sequence int not null default 0,
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references administrative_mediation (dispute_id, proceeding_id));
      ${securedByAudience('administrative_session')}
      create unique index administrative_session_planned on administrative_session (dispute_id, proceeding_id) where state = 'planned';
      create index administrative_session_when on administrative_session (starts_at, id);
      grant select, insert, update on administrative_session to ${APP_ROLE};

      select set_config('app.scope', 'system', true);
      insert into administrative_session (dispute_id, id, proceeding_id, officer_id, starts_at, ends_at, place, state)
      select a.dispute_id, gen_random_uuid(), a.proceeding_id, p.handler_id, a.session_at, a.session_at + interval '2 hours', a.session_place, case p.state when 'AM_FILED' then 'planned' else 'held' end
      from administrative_mediation a join proceeding p on p.dispute_id = a.dispute_id and p.id = a.proceeding_id where a.session_at is not null and p.handler_id is not null;
      insert into booking (id, resource, during, session_id)
      select gen_random_uuid(), 'user:' || s.officer_id, tstzrange(s.starts_at, s.ends_at), s.id from administrative_session s where s.state = 'planned' on conflict do nothing;
      alter table administrative_mediation drop column session_at, drop column session_place;`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
