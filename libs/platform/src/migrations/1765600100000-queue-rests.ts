import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../database';

/** A queue whose other side is away rests. The row is shared by all workers and read by the API: no process knows it alone. */
export class QueueRests1765600100000 implements MigrationInterface {
  name = 'QueueRests1765600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- failures: consecutive ones. since, until: null before there were enough of them to rest.
      create table queue_rest (queue text primary key, failures int not null, reason text not null, since timestamptz, until timestamptz);
      grant select, insert, update, delete on queue_rest to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
