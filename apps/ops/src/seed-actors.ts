import type { Actor, PartyId, Role } from '@kernel';
import { seedPeople } from './seed-people';

/** A named person of the demonstration world as a session would make it (`SessionService`). @throws Error for a name nobody bears. */
export function seedActor(username: string): Actor {
  const person = seedPeople.find((one) => one.username === username);
  if (!person) throw new Error(`nobody in the demonstration world is called ${username}`);
  const held = [...new Set(person.memberships.map(({ role }) => role as Role))];
  const general = held.filter((role) => role === 'supervisor' || role === 'administrator').map((role) => `role:${role}`);
  return {
    kind: 'user',
    userId: person.id,
    partyId: null,
    organisationId: person.memberships[0]?.organisation ?? null,
    roles: held.length > 0 ? held : ['applicant'],
    name: person.name,
    principals: [`user:${person.id}`, ...person.memberships.map(({ organisation, role }) => `org:${organisation}:${role}`), ...general],
  };
}

/** A party that came by its access code. */
export const partyActor = (party: { id: PartyId; name: string }): Actor => ({
  kind: 'party',
  userId: null,
  partyId: party.id,
  organisationId: null,
  roles: ['respondent'],
  name: party.name,
  principals: [`party:${party.id}`],
});
