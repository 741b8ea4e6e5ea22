import { APP_ROLE, securedByAudience, securedByOwner } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people are reached besides the inbox, what they want to hear there, and what became of each message. */
export class Channels1765400000000 implements MigrationInterface {
  name = 'Channels1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice add column kind text not null default 'news' check (kind in ('deadline', 'action', 'news'));
      -- {name, mediaType, content}: goes along with the e-mail, an invitation for instance.
      alter table notice add column attachment jsonb;

      -- Removed ones stay: how often an owner had codes sent is counted over them too.
      create table contact (
        id uuid primary key, owner text not null, channel text not null check (channel in ('mail', 'sms')), value text not null,
        created_at timestamptz not null, verified_at timestamptz, bounced_at timestamptz, bounce_reason text, removed_at timestamptz,
        code_hash text, code_expires_at timestamptz, code_attempts int not null default 0, code_sent_at timestamptz, codes_sent int not null default 0);
      create unique index contact_of_owner on contact (owner, channel, value) where removed_at is null;
      create index contact_value on contact (channel, value) where removed_at is null;
      ${securedByOwner('contact')}
      grant select, insert, update on contact to ${APP_ROLE};

      create table contact_preference (owner text primary key, wanted jsonb not null, quiet_from text, quiet_until text, digest boolean not null);
      ${securedByOwner('contact_preference')}
      grant select, insert, update on contact_preference to ${APP_ROLE};

      -- batch: what goes out together. One message alone, or a person's digest of a day.
      -- A notice is its recipient's and not keyed by dispute: notice_id has no foreign key, and staff, who can't read it, see its title here.
      create table delivery (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid, audience text not null, notice_id uuid not null, recipient text not null, title jsonb not null, contact_id uuid not null references contact,
        channel text not null, batch text not null, state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'delivered', 'bounced', 'failed', 'unknown')),
        provider_id text, attempts int not null default 0, due_at timestamptz not null, changed_at timestamptz not null default clock_timestamp(), sent_at timestamptz, reason text,
        primary key (dispute_id, id), unique (notice_id, contact_id));
      create unique index delivery_id on delivery (id);
      create index delivery_of_batch on delivery (batch);
      create index delivery_of_contact on delivery (contact_id);
      create index delivery_of_provider on delivery (provider_id) where provider_id is not null;
      create index delivery_of_proceeding on delivery (dispute_id, proceeding_id, id desc);
      ${securedByAudience('delivery')}
      grant select, insert, update on delivery to ${APP_ROLE};

      create table contact_task (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid, audience text not null default 'staff', delivery_id uuid not null,
        reason text not null check (reason in ('bounced', 'failed', 'unknown')), at timestamptz not null, done_at timestamptz, done_by text,
        primary key (dispute_id, id), unique (dispute_id, delivery_id),
        foreign key (dispute_id, delivery_id) references delivery (dispute_id, id));
      create unique index contact_task_id on contact_task (id);
      create index contact_task_open on contact_task (id desc) where done_at is null;
      ${securedByAudience('contact_task')}
      grant select, insert, update on contact_task to ${APP_ROLE};

      -- Where messages land while no gateway is configured.
      create table local_message (
        id uuid primary key, batch text not null unique, at timestamptz not null, channel text not null, sent_to text not null, subject text not null, body text not null);
      grant select, insert on local_message to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
