import type { PartyDraft, RightDraft } from '@contract';
import { partyOf } from '../forms/parties-input';

export const letterKinds = ['evidence', 'stop', 'designated'] as const;

/** What another office's letter says, as it is typed. */
export interface Letter {
  kind: (typeof letterKinds)[number] | null;
  askedBy: string;
  letterNumber: string;
  receivedOn: string;
  title: string;
  summary: string;
  rights: RightDraft[];
  parties: PartyDraft[];
}

export const emptyLetter = (): Letter => ({ kind: null, askedBy: '', letterNumber: '', receivedOn: '', title: '', summary: '', rights: [], parties: [partyOf('A'), partyOf('B')] });

/** What is left open isn't sent: the server then says that it is missing. */
const said = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));

/** CNIPA's designation makes a dispute of the department's own; its paper is entered with the request. */
export function requestOf({ kind, askedBy, letterNumber, receivedOn, parties, rights, ...matter }: Letter): { path: string; body: Record<string, unknown> } {
  const filled = rights.filter((right) => right.kind !== '').map((right) => ({ ...right, numberUnknown: !right.number?.trim() }));
  if (kind === 'designated') return { path: '/designated-adjudications', body: said({ ...matter, rights: filled, parties }) };
  // Of another department's case the sides may be unknown: rows nobody filled are dropped.
  const named = parties.filter(({ name }) => name.trim() !== '');
  return { path: '/assistance-requests', body: said({ kind, askedBy, letterNumber, receivedOn, ...matter, rights: filled, parties: named }) };
}
