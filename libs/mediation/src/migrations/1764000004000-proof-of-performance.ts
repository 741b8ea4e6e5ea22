import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The proof of a performance is a file of the same dispute. A proof that was never filed there was open to nobody else, and is let go. */
export class ProofOfPerformance1764000004000 implements MigrationInterface {
  name = 'ProofOfPerformance1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select set_config('app.scope', 'system', true);
      update stored_file f set dispute_id = o.dispute_id, audience = 'joint', draft_id = null from obligation o where f.id = o.file_id and f.dispute_id is null;
      update obligation o set file_id = null where file_id is not null and not exists (select 1 from stored_file f where f.id = o.file_id and f.dispute_id = o.dispute_id);
      alter table obligation add constraint obligation_proof_of_dispute foreign key (dispute_id, file_id) references stored_file (dispute_id, id)`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
