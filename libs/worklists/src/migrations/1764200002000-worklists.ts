import { LAST_DAY } from '@kernel';
import { APP_ROLE, securedByAudience, securedByOwner } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DUE = `(coalesce(next_due_on, date '${LAST_DAY}'))`;

/** Each order of a list, and each column a list is narrowed by, with the usual order behind it. */
const orders = `
  create index proceeding_by_due on proceeding (${DUE}, id);
  create index proceeding_by_wait on proceeding (blocker_since, id) where closed_at is null;
  create index proceeding_by_opening on proceeding (opened_at, id);
  create index proceeding_by_change on proceeding (updated_at, id);
  create index proceeding_by_state on proceeding (state, ${DUE}, id);
  create index proceeding_by_blocker on proceeding (blocker_who, ${DUE}, id) where closed_at is null;
  create index proceeding_by_organisation on proceeding (organisation_id, ${DUE}, id);
  create index proceeding_by_handler on proceeding (handler_id, ${DUE}, id);
  drop index proceeding_work, proceeding_handler;`;

/**
 * Pairs of neighbouring characters: Chinese has no spaces to cut at, and a name of two characters has no three to look up.
 * Behind row-level security PostgreSQL uses no index for such a search (its operators aren't leakproof), so one function
 * looks here as the owner. It answers with ids alone; whoever asks still reads the rows as themselves.
 */
const search = `
  create function search_form(phrase text) returns text language sql immutable parallel safe as
    $f$ select lower(translate(regexp_replace(phrase, '\\s', '', 'g'), '（）〔〕［］', '()()()')) $f$;
  create function bigrams(phrase text) returns text[] language sql immutable parallel safe as
    $f$ select coalesce(array_agg(distinct substr(f, n, 2)), '{}') from search_form(phrase) as f, generate_series(1, length(f) - 1) as n $f$;

  create table search_entry (dispute_id uuid not null, source uuid not null, words text[] not null, primary key (dispute_id, source));
  create index search_entry_words on search_entry using gin (words);
  alter table search_entry enable row level security;
  create policy search_entry_read on search_entry for select using (exists (select 1 from dispute_access a
    where a.dispute_id = search_entry.dispute_id and a.principal = any((select string_to_array(current_setting('app.principals', true), ','))::text[])));
  grant select on search_entry to ${APP_ROLE};

  create function note_words(dispute uuid, entry uuid, phrase text) returns void language sql security definer set search_path = public, pg_temp as
    $f$ insert into search_entry (dispute_id, source, words) values (dispute, entry, bigrams(phrase))
        on conflict (dispute_id, source) do update set words = excluded.words $f$;
  create function search_disputes(phrase text, most int) returns setof uuid language sql stable security definer rows 100 set search_path = public, pg_temp as
    $f$ select dispute_id from search_entry where words @> bigrams(phrase) limit most $f$;
  revoke all on function note_words, search_disputes from public;
  grant execute on function search_disputes to ${APP_ROLE};

  create function note_words_of_dispute() returns trigger language plpgsql security definer set search_path = public, pg_temp as
    $f$ begin perform note_words(new.dispute_id, new.dispute_id, new.title || ' ' || new.receipt_number); return null; end $f$;
  create function note_words_of_party() returns trigger language plpgsql security definer set search_path = public, pg_temp as
    $f$ begin perform note_words(new.dispute_id, new.id, new.name); return null; end $f$;
  create function note_words_of_proceeding() returns trigger language plpgsql security definer set search_path = public, pg_temp as
    $f$ begin perform note_words(new.dispute_id, new.id, new.number); return null; end $f$;
  create trigger search_words after insert or update of title on dispute for each row execute function note_words_of_dispute();
  create trigger search_words after insert or update of name on party for each row execute function note_words_of_party();
  create trigger search_words after insert or update of number on proceeding for each row when (new.number is not null) execute function note_words_of_proceeding();

  insert into search_entry select dispute_id, dispute_id, bigrams(title || ' ' || receipt_number) from dispute;
  insert into search_entry select dispute_id, id, bigrams(name) from party;
  insert into search_entry select dispute_id, id, bigrams(number) from proceeding where number is not null;`;

/** Who has a case in hand inside the organisation, and from when to when each had it. */
const holdings = `
  create table holding (
    dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, user_id uuid not null, given_by uuid not null, since timestamptz not null, until timestamptz, audience text not null default 'staff',
    primary key (dispute_id, id), foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id));
  create unique index holding_one on holding (dispute_id, proceeding_id) where until is null;
  create index holding_of_proceeding on holding (dispute_id, proceeding_id, since);
  create index holding_of_person on holding (user_id, dispute_id) where until is null;
  ${securedByAudience('holding')}
  grant select, insert, update on holding to ${APP_ROLE};`;

/** A view is its owner's; one that is shared is read by everybody of the organisation. */
const desk = `
  create table saved_view (
    id uuid primary key, owner text not null, name text not null check (length(name) between 1 and 40), query text not null check (length(query) <= 2000),
    columns text[] not null default '{}', shared_with uuid, owner_name text not null, saved_at timestamptz not null,
    unique (owner, name));
  create index saved_view_shared on saved_view (shared_with, name) where shared_with is not null;
  ${securedByOwner('saved_view')}
  create policy saved_view_shared on saved_view for select using (exists (
    select 1 from unnest((select string_to_array(current_setting('app.principals', true), ','))::text[]) as principal where principal like 'org:' || shared_with || ':%'));
  grant select, insert, update, delete on saved_view to ${APP_ROLE};

  create table desk_setting (owner text primary key, columns text[] not null);
  ${securedByOwner('desk_setting')}
  grant select, insert, update on desk_setting to ${APP_ROLE};

  -- Who took which rows out of the house. Never changed but for its end; one without an end was broken off.
  create table export_record (
    id uuid primary key, owner text not null, owner_name text not null, at timestamptz not null, format text not null, query text not null, columns text[] not null,
    row_count int, finished_at timestamptz);
  create index export_record_at on export_record (at, id);
  ${securedByOwner('export_record')}
  grant select, insert on export_record to ${APP_ROLE};
  grant update (row_count, finished_at) on export_record to ${APP_ROLE};`;

export class Worklists1764200002000 implements MigrationInterface {
  name = 'Worklists1764200002000';

  async up(runner: QueryRunner): Promise<void> {
    // The owner need not be a superuser: what is already there is read as the system.
    await runner.query(`select set_config('app.scope', 'system', true)`);
    for (const sql of [orders, search, holdings, desk]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
