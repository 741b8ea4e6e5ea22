import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Oral hearings as rows of their own (办法 26, 27): each fixed, postponed or called off, with what the record says (F-AD-07). */
export class Hearings1765700500000 implements MigrationInterface {
  name = 'Hearings1765700500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The sitting is what the diary books: cases heard together (办法 21) share one, so the panel is booked once.
      create table hearing (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null default 'adjudication', sitting_id uuid not null, chair_id uuid not null references app_user,
        starts_at timestamptz not null, ends_at timestamptz not null check (starts_at < ends_at), mode text not null check (mode in ('room', 'online')),
        room_id uuid references room, place text, online_link text, instructions text, closed boolean not null, joined_on_ground text,
        noticed_on date, state text not null check (state in ('planned', 'held', 'cancelled')), sequence int not null default 0,
        absent uuid[] not null default '{}', requester_absence text check (requester_absence in ('stayed_away', 'left')), absence_note text,
        present text, rights_told boolean, statements text, evidence_heard text, mediation_attempt text, record text,
        primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references adjudication (dispute_id, proceeding_id));
      ${securedByAudience('hearing')}
      create unique index hearing_planned on hearing (dispute_id, proceeding_id) where state = 'planned';
      create index hearing_when on hearing (starts_at, id);
      create index hearing_sitting on hearing (sitting_id);
      grant select, insert, update on hearing to ${APP_ROLE};

      select set_config('app.scope', 'system', true);
      insert into hearing (dispute_id, id, proceeding_id, sitting_id, chair_id, starts_at, ends_at, mode, place, closed, noticed_on, state, absent, record)
      select a.dispute_id, i.id, a.proceeding_id, i.id, m.user_id, a.hearing_at, a.hearing_at + interval '1 hour', coalesce(a.hearing_mode, 'room'), a.hearing_place, coalesce(a.hearing_closed, false), a.hearing_noticed_on,
        case when a.hearing_record is not null then 'held' when q.state = 'AD_ORAL_SCHEDULED' then 'planned' else 'cancelled' end, a.absent, a.hearing_record
      from adjudication a join proceeding q on q.dispute_id = a.dispute_id and q.id = a.proceeding_id cross join lateral (select gen_random_uuid() as id) i
        join lateral (select m.user_id from panel_member m where m.dispute_id = a.dispute_id and m.proceeding_id = a.proceeding_id order by m.left_at nulls first, m.chief desc limit 1) m on true
      where a.hearing_at is not null;
      insert into booking (id, resource, during, session_id)
      select gen_random_uuid(), 'user:' || m.user_id, tstzrange(h.starts_at, h.ends_at), h.sitting_id
      from hearing h join panel_member m on m.dispute_id = h.dispute_id and m.proceeding_id = h.proceeding_id and m.left_at is null where h.state = 'planned'
      on conflict do nothing;

      alter table adjudication drop column hearing_at, drop column hearing_mode, drop column hearing_place, drop column hearing_closed, drop column hearing_noticed_on, drop column hearing_record, drop column absent;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
