import { APP_ROLE, securedByOwner } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const day = (column: string) => `(${column})::timestamp at time zone 'Asia/Shanghai'`;

/**
 * Whoever and whatever can be in one place only: people by `user:<id>`, rooms by `room:<id>`. That nobody is booked twice is
 * said by an exclusion constraint, so it holds for two clerks who press at the same moment too.
 */
export class RoomsAndBookings1764500001000 implements MigrationInterface {
  name = 'RoomsAndBookings1764500001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;

      create table room (
        id uuid primary key, organisation_id uuid not null references organisation, name text not null, place text, seats int check (seats > 0), active boolean not null default true,
        unique (organisation_id, name));
      grant select, insert, update on room to ${APP_ROLE};

      -- For a session, for a day of leave, or for something of one's own (a note).
      create table booking (
        id uuid primary key, resource text not null, during tstzrange not null check (lower(during) < upper(during)), session_id uuid, leave_from date, note text,
        constraint booking_taken exclude using gist (resource with =, during with &&));
      create index booking_of_session on booking (session_id) where session_id is not null;
      ${securedByOwner('booking', 'resource')}
      grant select, insert, update, delete on booking to ${APP_ROLE};

      -- Leave is entered by several hands (a person, an administrator, an import) and is never refused: it books what is
      -- still free, and sessions already planned stand until somebody moves them.
      create function book_leave() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
      declare scope text := coalesce(current_setting('app.scope', true), '');
      begin
        perform set_config('app.scope', 'system', true);
        if tg_op <> 'INSERT' then delete from booking where resource = 'user:' || old.user_id and leave_from = old.from_on; end if;
        if tg_op <> 'DELETE' then
          insert into booking (id, resource, during, leave_from)
          select gen_random_uuid(), 'user:' || new.user_id, free, new.from_on
          from unnest(tstzmultirange(tstzrange(${day('new.from_on')}, ${day('new.to_on + 1')}))
            - coalesce((select range_agg(b.during) from booking b where b.resource = 'user:' || new.user_id), tstzmultirange())) as free
          on conflict do nothing;
        end if;
        perform set_config('app.scope', scope, true);
        return null;
      end $f$;
      revoke all on function book_leave from public;
      create trigger mediator_leave_booked after insert or update or delete on mediator_leave for each row execute function book_leave();
      select set_config('app.scope', 'system', true);
      update mediator_leave set to_on = to_on;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
