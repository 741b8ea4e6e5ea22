import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An exhibit and a proof of authority name a file of their own dispute: PostgreSQL holds it, whoever writes the row. */
export class FilesOfADispute1764000001500 implements MigrationInterface {
  name = 'FilesOfADispute1764000001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stored_file add constraint stored_file_of_dispute_key unique (dispute_id, id);
      alter table exhibit add constraint exhibit_file_of_dispute foreign key (dispute_id, file_id) references stored_file (dispute_id, id);
      alter table agent add constraint agent_proof_of_dispute foreign key (dispute_id, proof_file_id) references stored_file (dispute_id, id)`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
