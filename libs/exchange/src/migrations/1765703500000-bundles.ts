import { APP_ROLE } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRINCIPALS = `(select string_to_array(current_setting('app.principals', true), ','))::text[]`;
const MAY = `((select current_setting('app.scope', true)) = 'system' or 'role:administrator' = any(${PRINCIPALS}))`;

const secured = (table: string) => `
  alter table ${table} enable row level security; alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select using (${MAY});
  create policy ${table}_insert on ${table} for insert with check (${MAY});
  create policy ${table}_update on ${table} for update using (${MAY}) with check (${MAY});`;

/** Files that are carried by hand to and from agencies whose network is physically separated. */
export class Bundles1765703500000 implements MigrationInterface {
  name = 'Bundles1765703500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- receipts: what we answered to a bundle that came in, to be carried back.
      create table exchange_bundle (
        peer_id uuid not null references exchange_peer, id uuid not null, direction text not null check (direction in ('out', 'in')), messages int not null, outcome jsonb, receipts text,
        made_at timestamptz not null, made_by text not null, times int not null default 1, primary key (peer_id, id));
      create table exchange_bundle_message (
        peer_id uuid not null, bundle_id uuid not null, message_id uuid not null references exchange_outbox (id), primary key (bundle_id, message_id),
        foreign key (peer_id, bundle_id) references exchange_bundle (peer_id, id));
      ${secured('exchange_bundle')}
      ${secured('exchange_bundle_message')}
      grant select, insert, update on exchange_bundle to ${APP_ROLE};
      grant select, insert on exchange_bundle_message to ${APP_ROLE};`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
