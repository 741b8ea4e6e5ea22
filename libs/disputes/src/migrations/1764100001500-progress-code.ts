import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 一案一码: the code of the filing, kept readable because it opens a stage and nothing else, and a receipt is printed
 * again. PostgreSQL makes it, so that earlier disputes have one too. 31 divides no power of two: the first letters come
 * a hair more often.
 */
export class ProgressCode1764100001500 implements MigrationInterface {
  name = 'ProgressCode1764100001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function make_progress_code() returns text language sql volatile as $$
        select string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + get_byte(r.bytes, n) % 31, 1), '' order by n)
        from (select uuid_send(gen_random_uuid()) as bytes) r cross join unnest(array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12]) as n
      $$;
      alter table dispute add column progress_code text not null default make_progress_code();
      create unique index dispute_progress_code on dispute (progress_code);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
