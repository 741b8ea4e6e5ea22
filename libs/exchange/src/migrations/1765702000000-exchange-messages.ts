import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRINCIPALS = `(select string_to_array(current_setting('app.principals', true), ','))::text[]`;
const IS_SYSTEM = `(select current_setting('app.scope', true)) = 'system'`;
const IS_ADMINISTRATOR = `'role:administrator' = any(${PRINCIPALS})`;

/** One policy for each verb, as everywhere. */
const secured = (table: string, condition: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select using (${IS_SYSTEM} or ${condition});
  create policy ${table}_insert on ${table} for insert with check (${IS_SYSTEM} or ${condition});
  create policy ${table}_update on ${table} for update using (${IS_SYSTEM} or ${condition}) with check (${IS_SYSTEM} or ${condition});
  create policy ${table}_delete on ${table} for delete using (${IS_SYSTEM} or ${condition});`;

/** Staff of the organisation that the peer stands for, and administrators. */
const ofPeer = (peer: string) =>
  `(${IS_ADMINISTRATOR} or exists (select from exchange_peer p join unnest(${PRINCIPALS}) as w(name) on starts_with(w.name, 'org:' || p.organisation_id || ':') where p.id = ${peer}))`;

/** The agencies cases are exchanged with, what goes to them and what came from them. Matters here are named by ids of the protocol, not by a dispute. */
export class ExchangeMessages1765702000000 implements MigrationInterface {
  name = 'ExchangeMessages1765702000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- base_url null: physically separated, messages go by bundle. suites: in the order of preference; nothing else is taken from this peer.
      create table exchange_peer (
        id uuid primary key, source text not null unique, name text not null, organisation_id uuid not null references organisation, base_url text,
        suites text[] not null check (cardinality(suites) > 0 and suites <@ array['jws', 'sm2']), state text not null default 'active' check (state in ('active', 'suspended')),
        confirmed_at timestamptz, version int not null default 1);
      ${secured('exchange_peer', IS_ADMINISTRATOR)}
      create policy exchange_peer_staff on exchange_peer for select using (
        exists (select from unnest(${PRINCIPALS}) as w(name) where starts_with(w.name, 'org:' || organisation_id || ':')));
      grant select, insert, update on exchange_peer to ${APP_ROLE};

      -- Revoked ones stay: what they signed must be told from what nobody signed.
      create table exchange_peer_key (
        peer_id uuid not null references exchange_peer, kid text not null, alg text not null check (alg in ('ES256', 'EdDSA', 'SM2-SM3')), public_key jsonb not null,
        valid_from timestamptz not null, valid_to timestamptz, revoked_at timestamptz, primary key (peer_id, kid));
      ${secured('exchange_peer_key', ofPeer('peer_id'))}
      grant select, insert, update on exchange_peer_key to ${APP_ROLE};

      -- body: the text whose bytes are signed, never changed. jws: made at the first attempt, the same at each that follows.
      create table exchange_outbox (
        id uuid primary key, peer_id uuid not null references exchange_peer, case_id uuid not null, case_version int not null check (case_version > 0), type text not null,
        body text not null, jws text, state text not null default 'waiting' check (state in ('waiting', 'held', 'applied', 'rejected')), reason text,
        receipt text, receipt_jws text, created_at timestamptz not null, answered_at timestamptz,
        unique (peer_id, case_id, case_version));
      create index exchange_outbox_open on exchange_outbox (peer_id, id) where state in ('waiting', 'held');
      create index exchange_outbox_state on exchange_outbox (state, id desc);
      create index exchange_outbox_case on exchange_outbox (case_id, case_version);
      ${secured('exchange_outbox', ofPeer('peer_id'))}
      grant select, insert, update on exchange_outbox to ${APP_ROLE};

      -- What a peer has signed, once for each id. Held: what comes before it, or a file it names (missing), isn't there.
      create table exchange_inbox (
        peer_id uuid not null references exchange_peer, id uuid not null, body_hash text not null, case_id uuid not null, case_version int not null, type text not null,
        body text not null, jws text not null, state text not null check (state in ('held', 'applied', 'rejected')), reason text, missing text[] not null default '{}',
        received_at timestamptz not null, settled_at timestamptz, primary key (peer_id, id));
      create unique index exchange_inbox_version on exchange_inbox (peer_id, case_id, case_version) where state <> 'rejected';
      create index exchange_inbox_held on exchange_inbox (case_id, case_version) where state = 'held';
      create index exchange_inbox_missing on exchange_inbox using gin (missing) where state = 'held';
      create index exchange_inbox_state on exchange_inbox (state, id desc);
      ${secured('exchange_inbox', ofPeer('peer_id'))}
      grant select, insert, update on exchange_inbox to ${APP_ROLE};

      -- Files a peer has sent. The bytes stand in the house's storage under their hash.
      create table exchange_file (
        peer_id uuid not null references exchange_peer, sha256 text not null, bytes int not null, name text not null, media_type text not null, received_at timestamptz not null,
        primary key (peer_id, sha256));
      create index exchange_file_hash on exchange_file (sha256);
      ${secured('exchange_file', ofPeer('peer_id'))}
      grant select, insert on exchange_file to ${APP_ROLE};

      -- Whatever wasn't taken, with its reason. peer_id: whom it names as its sender, if anybody we know; verified: who has signed it. The same bytes refused again for the same reason are counted.
      create table exchange_rejection (
        id uuid primary key, peer_id uuid references exchange_peer, verified boolean not null, message_id text, case_id text, reason text not null, detail text, body_hash text not null, bytes int not null,
        body text, times int not null default 1, first_at timestamptz not null, last_at timestamptz not null, unique (body_hash, reason));
      create index exchange_rejection_unverified on exchange_rejection (first_at) where not verified;
      create index exchange_rejection_peer on exchange_rejection (peer_id);
      ${secured('exchange_rejection', `(${IS_ADMINISTRATOR} or (peer_id is not null and ${ofPeer('peer_id')}))`)}
      grant select, insert, update on exchange_rejection to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
