import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long the oldest message of a channel has been waiting is asked whenever somebody looks at the undelivered ones. */
export class OldestDelivery1765600100001 implements MigrationInterface {
  name = 'OldestDelivery1765600100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index delivery_not_out on delivery (channel, due_at) where state in ('waiting', 'sending');
      create index work_parked_of_queue on work (queue) where parked_at is not null and done_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
