import type { PartyView, Side } from '@contract';
import type { Relation } from '@kernel';
import { maskIdentifier } from './mask';

const handling: readonly Relation[] = ['clerk', 'manager', 'mediator', 'system'];
const sideOf: Partial<Record<Relation, Side>> = { applicant: 'A', respondent: 'B' };

/**
 * What a reader sees of a party: everything of its own side, everything as the handling organisation; of the others, the
 * name and address that a letter needs, and neither identifier nor telephone nor e-mail (个人信息保护法 6: 最小范围).
 */
export function maskedParty(party: PartyView, relations: readonly Relation[]): PartyView {
  const isOpen = relations.some((relation) => handling.includes(relation) || sideOf[relation] === party.side);
  if (isOpen) return party;
  return {
    ...party,
    identifier: party.identifier && maskIdentifier(party.identifier),
    phone: null,
    email: null,
    agents: party.agents.map((agent) => ({ ...agent, phone: null })),
  };
}
