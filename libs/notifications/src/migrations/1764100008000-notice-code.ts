import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 短信验真: each notice carries a code of its own, so that whoever gets one can ask whether it is ours. */
export class NoticeCode1764100008000 implements MigrationInterface {
  name = 'NoticeCode1764100008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice add column code text not null default substr(make_progress_code(), 1, 8);
      create unique index notice_code on notice (code);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
