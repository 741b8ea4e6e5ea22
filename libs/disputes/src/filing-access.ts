import type { ReceiptView } from '@contract';
import { type Actor, RefusalError, type Relation, refusal, type UserId } from '@kernel';
import { hashAccessCode, makeAccessCode } from './access-code';
import type { FilingSource, NewParty } from './domain/new-dispute';

const relationOfSide: Record<NewParty['side'], Relation> = { A: 'applicant', B: 'respondent' };

/** Who of an office reads what was filed there. */
const relationsOfDesk: Record<Exclude<FilingSource, 'party'>, readonly Relation[]> = {
  counter: ['clerk'],
  contact_point: ['clerk'],
  park: ['clerk'],
  court: ['court_liaison'],
  department: ['case_handler', 'department_head'],
};

/** A clerk writes down what somebody says at a desk; everybody else files for itself or for whom it is an agent. */
export const filesForOthers = (actor: Actor): boolean => actor.roles.includes('clerk') && actor.organisationId !== null;

/** Who may see a dispute from its first moment. */
export function accessOf(actor: Actor, source: FilingSource, parties: readonly NewParty[]): { principal: string; relation: Relation; reason: string }[] {
  return [
    ...filerAccess(actor, source, parties),
    { principal: 'role:supervisor', relation: 'supervisor', reason: 'supervision' },
    ...parties.map((party) => ({ principal: `party:${party.id}`, relation: relationOfSide[party.side], reason: 'party' })),
  ];
}

/** An agent sees what its side sees; the reason tells the two apart, and gives the account its role. */
function filerAccess(actor: Actor, source: FilingSource, parties: readonly NewParty[]): { principal: string; relation: Relation; reason: string }[] {
  if (source === 'party') {
    const isAgent = parties.some((party) => isAgentOf(party, actor.userId));
    return [{ principal: `user:${actor.userId}`, relation: 'applicant', reason: isAgent ? 'agent' : 'filed' }];
  }
  const { organisationId } = actor;
  if (!organisationId) throw new RefusalError(refusal('role_not_allowed'));
  return relationsOfDesk[source].map((relation) => ({ principal: `org:${organisationId}:${relation}`, relation, reason: 'filed' }));
}

const isAgentOf = (party: NewParty, userId: UserId | null): boolean => userId !== null && party.agents.some((agent) => agent.userId === userId);

/**
 * Who files is the first applicant, unless it files as that one's agent. Everybody else, the party an agent acts for
 * included, gets a code, so that it can act without an account.
 */
export function withAccess(parties: readonly NewParty[], filer: UserId | null): { parties: NewParty[]; accessCodes: ReceiptView['accessCodes'] } {
  const first = parties.find((party) => party.side === 'A');
  const own = filer !== null && first && !isAgentOf(first, filer) ? first : null;
  const coded = parties.map((party) => {
    if (party === own) return { party: { ...party, userId: filer }, code: null };
    const code = makeAccessCode();
    return { party: { ...party, accessCodeHash: hashAccessCode(code) }, code };
  });
  return {
    parties: coded.map(({ party }) => party),
    accessCodes: coded.flatMap(({ party, code }) => (code === null ? [] : [{ partyId: party.id, partyName: party.name, side: party.side, code }])),
  };
}
