import { APP_ROLE, securedByOwner } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1763800008000 implements MigrationInterface {
  name = 'Notifications1763800008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The one table whose root is a person, not a dispute: a notice belongs to whoever is told, also when the access has ended.
      -- dedup_key: what happened and who is told, so that a job which runs twice tells once.
      create table notice (
        id uuid primary key, recipient text not null, at timestamptz not null, title jsonb not null, body jsonb not null,
        dispute_id uuid, proceeding_id uuid, dedup_key text not null unique, read_at timestamptz);
      create index notice_of_recipient on notice (recipient, id desc);
      ${securedByOwner('notice', 'recipient')}
      grant select, insert, update on notice to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
