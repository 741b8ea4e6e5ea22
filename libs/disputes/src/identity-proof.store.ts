import type { PartyKind } from '@contract';
import { type Actor, type DisputeId, type FileId, fieldRefusal, newId, type PartyId, principalOf, RefusalError, refusal } from '@kernel';
import type { Tx } from '@platform';
import { checkDetails, type LaterDetails } from './domain/check-identity';
import { identifierHash } from './domain/new-dispute';
import { fileWithDispute } from './file.store';
import { refuseProblems } from './filing-files';

/** How somebody showed who they are; `unobtainable` says why nothing could be had. */
type IdentityHow = 'copy' | 'original_seen' | 'public_register' | 'unobtainable';

export interface IdentityProof extends LaterDetails {
  disputeId: DisputeId;
  partyId: PartyId;
  how: IdentityHow;
  /** A file of the actor's own. */
  fileId: FileId | null;
  remark: string | null;
  /** Who handles the matter may correct a number that was told; the party itself only tells one that is missing. */
  mayCorrect: boolean;
}

/**
 * Writes down what shows who a party is and, when given, its number, telephone and address for service.
 * @returns the file as it stands in the dispute, and which details changed.
 * @throws RefusalError not_found for a party of another dispute or somebody else's file, invalid_input at the field.
 */
export async function proveIdentity(tx: Tx, actor: Actor, proof: IdentityProof, at: Date): Promise<{ fileId: FileId | null; changed: string[] }> {
  const { disputeId, partyId } = proof;
  const [party] = (await tx.query('select kind, identifier from party where dispute_id = $1 and id = $2 for update', [disputeId, partyId])) as {
    kind: PartyKind;
    identifier: string | null;
  }[];
  if (!party) throw new RefusalError(refusal('not_found'));
  const { identifier, refusals } = checkDetails(party, proof);
  const isAnother = identifier !== null && party.identifier !== null && identifier.number !== party.identifier;
  refuseProblems(isAnother && !proof.mayCorrect ? [...refusals, fieldRefusal('identifier', 'identifier_differs')] : refusals);
  const filed = proof.fileId && (await fileWithDispute(tx, actor, [proof.fileId], { disputeId, audience: 'identity' })).get(proof.fileId);
  if (filed === undefined) throw new RefusalError(refusal('not_found'));
  await tx.query('insert into identity_proof (dispute_id, id, party_id, how, file_id, remark, given_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    disputeId,
    newId(),
    partyId,
    proof.how,
    filed,
    proof.remark?.trim() || null,
    principalOf(actor),
    at,
  ]);
  const details = { identifier: identifier?.number ?? null, phone: proof.phone?.trim() || null, address: proof.address?.trim() || null };
  await tx.query(
    `update party set identifier_kind = coalesce($3, identifier_kind), identifier = coalesce($4, identifier), identifier_hash = coalesce($5, identifier_hash),
       phone = coalesce($6, phone), address = coalesce($7, address) where dispute_id = $1 and id = $2`,
    [disputeId, partyId, identifier?.kind ?? null, details.identifier, identifier && identifierHash(identifier.kind, identifier.number), details.phone, details.address],
  );
  return { fileId: filed, changed: Object.entries(details).flatMap(([name, value]) => (value === null ? [] : [name])) };
}
