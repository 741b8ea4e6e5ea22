import type { ReceiptView } from '@contract';
import { type Actor, RefusalError, type Relation, refusal, type UserId } from '@kernel';
import { hashAccessCode, makeAccessCode } from './access-code';
import type { DisputeSource, NewParty } from './domain/new-dispute';

const relationOfSide: Record<NewParty['side'], Relation> = { A: 'applicant', B: 'respondent' };

/** Who may see a dispute from its first moment. */
export function accessOf(actor: Actor, source: DisputeSource, parties: readonly NewParty[]): { principal: string; relation: Relation; reason: string }[] {
  return [
    filerAccess(actor, source),
    { principal: 'role:supervisor', relation: 'supervisor', reason: 'supervision' },
    ...parties.map((party) => ({ principal: `party:${party.id}`, relation: relationOfSide[party.side], reason: 'party' })),
  ];
}

function filerAccess(actor: Actor, source: DisputeSource): { principal: string; relation: Relation; reason: string } {
  if (source === 'party') return { principal: `user:${actor.userId}`, relation: 'applicant', reason: 'filed' };
  if (!actor.organisationId) throw new RefusalError(refusal('role_not_allowed'));
  const relation = source === 'court' ? 'court_liaison' : 'clerk';
  return { principal: `org:${actor.organisationId}:${relation}`, relation, reason: 'filed' };
}

/**
 * The first applicant speaks through the account that files for itself, or through its agent's; everybody else gets a
 * code, so that it can act without an account.
 */
export function withAccess(parties: readonly NewParty[], filer: UserId | null): { parties: NewParty[]; accessCodes: ReceiptView['accessCodes'] } {
  const own = filer === null ? -1 : parties.findIndex((party) => party.side === 'A');
  const coded = parties.map((party, index) => {
    if (index === own) return { party: { ...party, userId: filer }, code: null };
    const code = makeAccessCode();
    return { party: { ...party, accessCodeHash: hashAccessCode(code) }, code };
  });
  return {
    parties: coded.map(({ party }) => party),
    accessCodes: coded.flatMap(({ party, code }) => (code === null ? [] : [{ partyId: party.id, partyName: party.name, code }])),
  };
}
