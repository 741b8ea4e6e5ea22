import type { Bilingual, Relation } from '@kernel';
import type { NoticeKind } from './dispatch';
import type { Message } from './happening';

export interface AddressedNotice {
  recipient: string;
  title: Bilingual;
  body: Bilingual;
  about?: string;
  kind?: NoticeKind;
  /** Goes along with the e-mail; `content` is text, as an .ics is. */
  attachment?: { name: string; mediaType: string; content: string };
}

type Listener = { principal: string; relation: Relation; userId: string | null };

const isParty = ({ principal }: Listener): boolean => principal.startsWith('party:');
const namesOf = ({ principal, userId }: Listener): string[] => [principal, ...(userId === null ? [] : [`user:${userId}`])];

/** The parties but this one, under each of their names; whoever is this party too is none of them. */
function otherParties(listeners: readonly Listener[], meant: string): Set<string> {
  const parties = listeners.filter(isParty);
  const own = parties.filter(({ principal }) => principal === meant).flatMap(namesOf);
  return new Set(parties.flatMap(namesOf).filter((name) => !own.includes(name)));
}

/**
 * One notice for each principal: the first message that names one of its relations. Whoever did it needs no telling, and
 * a party that has an account hears through the account alone.
 */
export function address(messages: readonly Message[], listeners: readonly Listener[], actor: string): AddressedNotice[] {
  const principals = new Set(listeners.map(({ principal }) => principal));
  const addressed = new Map<string, AddressedNotice>();
  for (const { to, party, ...text } of messages) {
    const others = party === undefined ? new Set<string>() : otherParties(listeners, `party:${party}`);
    for (const { principal, relation, userId } of listeners) {
      if (others.has(principal)) continue;
      const account = userId === null ? null : `user:${userId}`;
      const hearsElsewhere = account !== null && (account === actor || principals.has(account));
      if (!to.includes(relation) || principal === actor || hearsElsewhere || addressed.has(principal)) continue;
      addressed.set(principal, { recipient: principal, ...text });
    }
  }
  return [...addressed.values()];
}
