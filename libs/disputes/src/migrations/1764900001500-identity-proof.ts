import { APP_ROLE, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What shows who a party is. That there is a proof is seen by everybody in the dispute; the paper itself by those of the
 * audience `identity`. Written once: a better proof is a further row.
 */
export class IdentityProof1764900001500 implements MigrationInterface {
  name = 'IdentityProof1764900001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity_proof (
        dispute_id uuid not null, id uuid not null, party_id uuid not null, how text not null check (how in ('copy', 'original_seen', 'public_register', 'unobtainable')),
        file_id uuid, remark text, given_by text not null, at timestamptz not null,
        primary key (dispute_id, id),
        foreign key (dispute_id, party_id) references party (dispute_id, id),
        foreign key (dispute_id, file_id) references stored_file (dispute_id, id),
        check (how <> 'copy' or file_id is not null), check (how <> 'unobtainable' or remark is not null));
      create index identity_proof_of_party on identity_proof (dispute_id, party_id, at);
      ${securedByDispute('identity_proof')}
      grant select, insert on identity_proof to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
