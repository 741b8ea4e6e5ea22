import type { DisputeId, OrganisationId, ProceedingId } from '@kernel';
import type { Tx } from '@platform';
import type { SignedTerms } from './agreement-source';
import { clausesOf } from './domain/paragraphs';

interface Ids {
  disputeId: DisputeId;
  proceedingId: ProceedingId;
}

/** Which kind of proceeding brought an agreement about, and at whose. */
export async function findOrigin(tx: Tx, disputeId: DisputeId, id: ProceedingId): Promise<{ procedure: string; organisationId: OrganisationId | null } | null> {
  const [row] = (await tx.query('select procedure, organisation_id as "organisationId" from proceeding where dispute_id = $1 and id = $2', [disputeId, id])) as {
    procedure: string;
    organisationId: OrganisationId | null;
  }[];
  return row ?? null;
}

export const insertDepartmentAgreement = (tx: Tx, { disputeId, proceedingId }: Ids, signed: SignedTerms): Promise<unknown> =>
  tx.query(`insert into department_agreement (dispute_id, proceeding_id, audience, keeper, clauses, perform_by, party_ids, sessions) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
    disputeId,
    proceedingId,
    signed.audience,
    signed.keeper,
    JSON.stringify(clausesOf(signed.terms)),
    signed.performBy,
    [...signed.partyIds],
    [...signed.sessions],
  ]);

/** From here on the court reads the agreement, and of the file it was made in nothing. */
export const showToCourt = (tx: Tx, { disputeId, proceedingId }: Ids, principals: readonly string[]): Promise<unknown> =>
  tx.query('update department_agreement set court_principals = $3 where dispute_id = $1 and proceeding_id = $2', [disputeId, proceedingId, [...principals]]);
