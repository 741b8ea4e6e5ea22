import type { AgentDraft, PartyDraft } from '@contract';
import { type FieldRefusal, fieldRefusal, type PlainDate } from '@kernel';
import { inForce } from '@reference';
import { isTelephone } from './check-identity';
import type { DraftReference } from './draft-reference';
import { identifierKindOf, identifierKindsOf, parseIdentifier } from './normalise';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MAX_AGENTS = 2;

export const isBlank = (text: string | null | undefined): boolean => !text?.trim();

export function checkParties(parties: readonly PartyDraft[], reference: DraftReference, today: PlainDate): FieldRefusal[] {
  const sides = new Set(parties.map((party) => party.side));
  return [
    ...(sides.has('A') ? [] : [fieldRefusal('parties', 'applicant_missing')]),
    ...(sides.has('B') ? [] : [fieldRefusal('parties', 'respondent_missing')]),
    ...parties.flatMap((party, index) => checkParty(party, `parties.${index}`, reference, today)),
  ];
}

function checkParty(party: PartyDraft, at: string, reference: DraftReference, today: PlainDate): FieldRefusal[] {
  return [
    ...(party.side === 'A' || party.side === 'B' ? [] : [fieldRefusal(`${at}.side`, 'required')]),
    ...(isBlank(party.name) ? [fieldRefusal(`${at}.name`, 'required')] : []),
    ...(identifierKindsOf(party.kind).length > 0 ? [] : [fieldRefusal(`${at}.kind`, 'unknown_choice', { value: party.kind ?? '' })]),
    ...checkIdentifier(party, at),
    ...checkContact(party, at),
    ...checkDivision(party.division, `${at}.division`, reference, today),
    ...checkAgents(party.agents ?? [], at),
  ];
}

/** An applicant knows its own number; the other side's may stay unknown (未知即留空). */
function checkIdentifier(party: PartyDraft, at: string): FieldRefusal[] {
  const allowed = identifierKindsOf(party.kind);
  if (allowed.length === 0) return [];
  if (isBlank(party.identifier)) return party.side === 'A' ? [fieldRefusal(`${at}.identifier`, 'required')] : [];
  const kind = identifierKindOf(party);
  if (!allowed.includes(kind)) return [fieldRefusal(`${at}.identifierKind`, 'unknown_choice', { value: kind })];
  const parsed = parseIdentifier(kind, party.identifier ?? '');
  return parsed.ok ? [] : [{ field: `${at}.identifier`, code: parsed.refusal.code, message: parsed.refusal.message }];
}

function checkContact({ side, phone, email }: PartyDraft, at: string): FieldRefusal[] {
  return [
    ...(side === 'A' && isBlank(phone) && isBlank(email) ? [fieldRefusal(`${at}.phone`, 'required')] : []),
    ...(isBlank(phone) || isTelephone(phone ?? '') ? [] : [fieldRefusal(`${at}.phone`, 'phone_format')]),
    ...(isBlank(email) || EMAIL.test(email?.trim() ?? '') ? [] : [fieldRefusal(`${at}.email`, 'email_format')]),
  ];
}

/** At most two per party (民诉法 61); a special authority is proved in writing (民诉法 62). */
function checkAgents(agents: readonly AgentDraft[], at: string): FieldRefusal[] {
  return [
    ...(agents.length > MAX_AGENTS ? [fieldRefusal(`${at}.agents`, 'too_many_agents')] : []),
    ...agents.flatMap((agent, index) => [
      ...(isBlank(agent.name) ? [fieldRefusal(`${at}.agents.${index}.name`, 'required')] : []),
      ...(agent.authority === 'general' || agent.authority === 'special' ? [] : [fieldRefusal(`${at}.agents.${index}.authority`, 'required')]),
      ...(agent.authority === 'special' && !agent.proofFileId ? [fieldRefusal(`${at}.agents.${index}.proofFileId`, 'authority_proof_missing')] : []),
    ]),
  ];
}

/** Who fills the form in: somebody on the applicants' side, or an official who writes down what others say. */
export type Filer = 'party' | 'official';

/** An account acts for the side it files for (民诉法 61), and once for each party; whoever only writes down is nobody's agent. */
export const checkOwnAgency = (parties: readonly PartyDraft[], filer: Filer): FieldRefusal[] =>
  parties.flatMap(({ side, agents }, index) => {
    const own = (agents ?? []).flatMap((agent, at) => (agent.self === true ? [`parties.${index}.agents.${at}.self`] : []));
    if (filer === 'official') return own.map((field) => fieldRefusal(field, 'staff_is_no_agent'));
    if (side === 'B') return own.map((field) => fieldRefusal(field, 'agent_of_other_side'));
    return own.slice(1).map((field) => fieldRefusal(field, 'agent_self_twice'));
  });

/** A division that was merged away is refused with the one that took its place. */
export function checkDivision(code: string | undefined, field: string, reference: DraftReference, today: PlainDate): FieldRefusal[] {
  if (isBlank(code)) return [];
  const versions = reference.divisions.filter((division) => division.code === code);
  const row = versions.find((division) => inForce(division, today)) ?? versions[0];
  if (!row) return [fieldRefusal(field, 'unknown_choice', { value: code ?? '' })];
  if (inForce(row, today)) return [];
  const successor = reference.divisions.find((division) => division.code === row.successor);
  return [fieldRefusal(field, 'division_not_in_force', { name: row.name.zh, until: row.validTo ?? '', successor: successor?.name.zh ?? '—' })];
}
