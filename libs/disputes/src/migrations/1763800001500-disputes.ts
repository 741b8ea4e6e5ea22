import { APP_ROLE, securedByAudience, securedByDispute, securedByOwner } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { referenceTables } from './reference-tables';

const disputes = `
  create table dispute (
    dispute_id uuid primary key, receipt_number text not null unique, title text not null, dispute_type text,
    cause_code text, cause_edition_from date, summary text not null, claims jsonb not null default '[]',
    amount_fen bigint check (amount_fen >= 0), division text, filed_at timestamptz not null, filed_on date not null,
    filed_by text not null, on_behalf boolean not null default false, filing_organisation_id uuid,
    source text not null check (source in ('party', 'counter', 'court', 'contact_point', 'park')),
    tags text[] not null default '{}', foreign_related boolean not null default false,
    preferred_organisation_id uuid, preferred_mediator_id uuid, filing_key text not null,
    constraint dispute_filed_once unique (filed_by, filing_key));
  ${securedByDispute('dispute')}
  grant select, insert, update on dispute to ${APP_ROLE};`;

const parties = `
  create table party (
    dispute_id uuid not null references dispute, id uuid not null, side text not null check (side in ('A', 'B')), position int not null,
    kind text not null, name text not null, identifier_kind text, identifier text, identifier_hash text, legal_representative text,
    phone text, email text, division text, address text, electronic_service boolean not null default false,
    user_id uuid, access_code_hash text, joined_at timestamptz,
    primary key (dispute_id, id), unique (dispute_id, position));
  create index party_name on party (name);
  create index party_identifier on party (identifier_hash) where identifier_hash is not null;
  create unique index party_access_code on party (access_code_hash) where access_code_hash is not null;
  ${securedByDispute('party')}
  grant select, insert, update on party to ${APP_ROLE};

  create table agent (
    dispute_id uuid not null, id uuid not null, party_id uuid not null, position int not null, name text not null, identifier text, phone text,
    authority text not null check (authority in ('general', 'special')), proof_file_id uuid references stored_file, user_id uuid,
    primary key (dispute_id, id), foreign key (dispute_id, party_id) references party (dispute_id, id));
  ${securedByDispute('agent')}
  grant select, insert, update on agent to ${APP_ROLE};`;

const rightsAndExhibits = `
  create table dispute_right (
    dispute_id uuid not null references dispute, id uuid not null, position int not null, kind text not null,
    number text, normalised_number text, title text, holder text, to_be_completed boolean not null default false,
    primary key (dispute_id, id));
  create index dispute_right_number on dispute_right (normalised_number, kind) where normalised_number is not null;
  ${securedByDispute('dispute_right')}
  grant select, insert, update on dispute_right to ${APP_ROLE};

  create table exhibit (
    dispute_id uuid not null references dispute, id uuid not null, position int not null, file_id uuid not null references stored_file,
    side text check (side in ('A', 'B')), title text not null, proves text, audience text not null, added_at timestamptz not null, added_by text not null,
    primary key (dispute_id, id));
  create index exhibit_file on exhibit (file_id);
  ${securedByAudience('exhibit')}
  grant select, insert on exhibit to ${APP_ROLE};`;

/** A file is its owner's until it is filed; from then on it is seen by the audience it was filed for. */
const files = `
  create table stored_file (
    id uuid primary key, dispute_id uuid, audience text, draft_id uuid, owner text not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bigint not null check (bytes > 0), mime text not null, name text not null, stored_at timestamptz not null, warnings text[] not null default '{}',
    check ((dispute_id is null) = (audience is null)));
  create index stored_file_of_dispute on stored_file (dispute_id) where dispute_id is not null;
  create index stored_file_of_draft on stored_file (draft_id) where draft_id is not null;
  create index stored_file_owner on stored_file (owner, stored_at);
  ${securedByOwner('stored_file')}
  create policy stored_file_filed on stored_file for select using (exists (
    select 1 from dispute_access a join audience_relation v on v.relation = a.relation
    where a.dispute_id = stored_file.dispute_id and v.audience = stored_file.audience and (a.until is null or a.until > now())
      and a.principal = any((select string_to_array(current_setting('app.principals', true), ','))::text[])));
  grant select, insert, update, delete on stored_file to ${APP_ROLE};`;

/** `field_versions`: the version that last changed each top-level field, so that two windows can be told apart. */
const drafts = `
  create table draft (
    id uuid primary key, owner text not null, version int not null, data jsonb not null, field_versions jsonb not null default '{}',
    on_behalf_of text, saved_at timestamptz not null, filing_key text not null unique, dispute_id uuid);
  create index draft_owner on draft (owner, saved_at desc) where dispute_id is null;
  ${securedByOwner('draft')}
  grant select, insert, update, delete on draft to ${APP_ROLE};`;

export class Disputes1763800001500 implements MigrationInterface {
  name = 'Disputes1763800001500';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [files, disputes, parties, rightsAndExhibits, drafts, referenceTables]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
