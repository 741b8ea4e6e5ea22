import { LAST_DAY } from '@kernel';
import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** PostgreSQL takes `coalesce` for a function that may leak what it sees, and behind row-level security uses no index on it; `case` it trusts. */
const DUE = `(case when next_due_on is null then date '${LAST_DAY}' else next_due_on end)`;

const COLUMNS = '(dispute_id, proceeding_id, principal, relation, blocker_who, state, due_on, until)';

const orders = `
  drop index proceeding_by_due, proceeding_by_state, proceeding_by_blocker, proceeding_by_organisation, proceeding_by_handler;
  create index proceeding_by_due on proceeding (${DUE}, id);
  create index proceeding_open_by_due on proceeding (${DUE}, id) where closed_at is null;
  create index proceeding_by_procedure on proceeding (procedure, ${DUE}, id);
  create index proceeding_by_state on proceeding (state, ${DUE}, id);
  create index proceeding_by_blocker on proceeding (blocker_who, ${DUE}, id) where closed_at is null;
  create index proceeding_by_organisation on proceeding (organisation_id, ${DUE}, id);
  create index proceeding_by_handler on proceeding (handler_id, ${DUE}, id);
  create index proceeding_open_of_handler on proceeding (handler_id, organisation_id) where closed_at is null;`;

/**
 * What is open, once for each principal that stands to it in some way: counters are counted in one short index, and "mine" begins
 * at what is mine. Kept by the two tables it is drawn from, in the commit that changes them; the app role reads its own rows.
 */
const openWork = `
  create table open_work (
    dispute_id uuid not null, proceeding_id uuid not null, principal text not null, relation text not null,
    blocker_who text not null, state text not null, due_on date, until timestamptz,
    primary key (dispute_id, proceeding_id, principal, relation));
  create index open_work_of on open_work (principal) include (proceeding_id, relation, blocker_who, state, due_on, until);
  create index open_work_mine on open_work (principal, dispute_id, proceeding_id) where relation = blocker_who;
  alter table open_work enable row level security;
  create policy open_work_own on open_work for select to ${APP_ROLE}
    using ((select current_setting('app.scope', true)) = 'system' or principal = any((select string_to_array(current_setting('app.principals', true), ','))::text[]));
  grant select on open_work to ${APP_ROLE};

  -- Somebody is let in while a proceeding opens: neither sees the other's row yet, so the second waits for the first and then looks.
  -- Always after the locks on rows, so that two never wait for each other.
  create function wait_for_open_work(dispute uuid) returns void language sql as $f$ select pg_advisory_xact_lock(hashtextextended('open_work ' || dispute, 0)) $f$;
  create function note_open_work_of_proceeding() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
    begin
      if new.closed_at is not null then
        delete from open_work where dispute_id = new.dispute_id and proceeding_id = new.id;
      else
        if tg_op = 'INSERT' then perform wait_for_open_work(new.dispute_id); end if;
        insert into open_work ${COLUMNS} select a.dispute_id, new.id, a.principal, a.relation, new.blocker_who, new.state, new.next_due_on, a.until
          from dispute_access a where a.dispute_id = new.dispute_id and (a.until is null or a.until > now())
          on conflict (dispute_id, proceeding_id, principal, relation) do update set blocker_who = excluded.blocker_who, state = excluded.state, due_on = excluded.due_on;
      end if;
      return null;
    end $f$;
  -- Reads the proceedings as the system, then sets the scope back: who is given access is no matter of what the giver sees.
  -- The rows are locked, so that a step taken meanwhile is either seen here or sees this access.
  create function note_open_work_of_access() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
    declare
      scope text := coalesce(current_setting('app.scope', true), '');
    begin
      perform set_config('app.scope', 'system', true);
      if new.until is not null and new.until <= now() then
        delete from open_work where dispute_id = new.dispute_id and principal = new.principal and relation = new.relation;
      else
        perform 1 from proceeding p where p.dispute_id = new.dispute_id and p.closed_at is null for no key update;
        perform wait_for_open_work(new.dispute_id);
        insert into open_work ${COLUMNS} select p.dispute_id, p.id, new.principal, new.relation, p.blocker_who, p.state, p.next_due_on, new.until
          from proceeding p where p.dispute_id = new.dispute_id and p.closed_at is null
          on conflict (dispute_id, proceeding_id, principal, relation) do update set until = excluded.until;
      end if;
      perform set_config('app.scope', scope, true);
      return null;
    end $f$;
  create trigger open_work_opened after insert on proceeding for each row execute function note_open_work_of_proceeding();
  create trigger open_work_moved after update of blocker_who, state, next_due_on, closed_at on proceeding for each row
    when ((old.blocker_who, old.state, old.next_due_on, old.closed_at) is distinct from (new.blocker_who, new.state, new.next_due_on, new.closed_at)) execute function note_open_work_of_proceeding();
  create trigger open_work_seen after insert or update of until on dispute_access for each row execute function note_open_work_of_access();

  insert into open_work ${COLUMNS} select p.dispute_id, p.id, a.principal, a.relation, p.blocker_who, p.state, p.next_due_on, a.until
    from proceeding p join dispute_access a on a.dispute_id = p.dispute_id where p.closed_at is null and (a.until is null or a.until > now());`;

export class OpenWork1764800004100 implements MigrationInterface {
  name = 'OpenWork1764800004100';

  async up(runner: QueryRunner): Promise<void> {
    // The owner need not be a superuser: what is already there is read as the system.
    await runner.query(`select set_config('app.scope', 'system', true)`);
    for (const sql of [orders, openWork]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
