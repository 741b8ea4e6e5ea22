import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a paper can be printed follows from the rows it is printed from; the list of those due was written and never read. */
export class NoDocumentsDue1764900002000 implements MigrationInterface {
  name = 'NoDocumentsDue1764900002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table document_due');
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
