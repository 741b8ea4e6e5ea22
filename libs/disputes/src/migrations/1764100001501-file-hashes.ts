import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sweep asks by hash which bytes a row still names. */
export class FileHashes1764100001501 implements MigrationInterface {
  name = 'FileHashes1764100001501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index stored_file_sha256 on stored_file (sha256)');
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
