import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../database';

export class RegisterChanges1764300000000 implements MigrationInterface {
  name = 'RegisterChanges1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In force on both days and between them; an empty day leaves that side open.
      create function in_force(since date, until date, day date) returns boolean language sql immutable parallel safe
        return coalesce(since, '-infinity') <= day and day <= coalesce(until, 'infinity');

      -- Who changed what an administrator looks after, when, from what to what. Written once, never changed.
      create table register_change (
        register text not null, subject text not null, version int not null, at timestamptz not null, actor text not null, actor_name text not null,
        what text not null, before jsonb, after jsonb, primary key (register, subject, version));
      grant select, insert on register_change to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
